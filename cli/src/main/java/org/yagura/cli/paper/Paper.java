package org.yagura.cli.paper;

import java.io.IOException;

/** A document, or a set of them, that is made from a survey; each is a command of its own. */
public enum Paper {
  CHECKLIST("checklist", "チェックリストの答え（公式の白紙の様式があれば、その様式にも記入します）"),
  VENDOR_PACK("vendor-pack", "事業者ごとの依頼状と回答用紙（返ってきたら vendor-return で確かめます）"),
  DATA("data", "すべての一覧のCSVと、チェックリストの答えのOSCAL");

  private final String id;
  private final String japanese;

  Paper(String id, String japanese) {
    this.id = id;
    this.japanese = japanese;
  }

  /** The name of its command. */
  public String id() {
    return id;
  }

  /** What it is, in Japanese. */
  public String japanese() {
    return japanese;
  }

  /** Makes the document. */
  public void write(Dossier from, KeptFolder to) throws IOException {
    switch (this) {
      case CHECKLIST -> ChecklistPaper.write(from, to);
      case VENDOR_PACK -> VendorPapers.write(from, to);
      case DATA -> DataPapers.write(from, to);
    }
  }
}
