package org.yagura.knowledge.source;

import java.util.Locale;

/** How far a wording was verified, the surest first. */
public enum Wording {
  VERIFIED("公式資料と照合済み"),
  /** Read from the official workbook that the user downloaded, and confirmed by a person. */
  IMPORTED("取り込んだ公式様式のとおり"),
  VERIFIED_DRAFT("マニュアル案と照合済み（確定版は未照合）"),
  OCR_SEED("転載からの文字起こし（原本と未照合）"),
  SECONDARY("解説からの引用（原本と未照合）"),
  INFERRED("公表された事実からの推定（公式の文言ではありません）"),
  /** The official text was not found; nothing stands in its place. */
  NOT_FOUND("公式の文言は未入手"),
  OURS("Yagura の文言（公式の文言ではありません）");

  private final String japanese;

  Wording(String japanese) {
    this.japanese = japanese;
  }

  public String japanese() {
    return japanese;
  }

  /** Whether the text is meant to be the official one, letter by letter. */
  public boolean isOfficial() {
    return switch (this) {
      case VERIFIED, IMPORTED, VERIFIED_DRAFT, OCR_SEED, SECONDARY -> true;
      case INFERRED, NOT_FOUND, OURS -> false;
    };
  }

  /** The status as the data write it, such as {@code verified_draft}. */
  public static Wording of(String status) {
    return valueOf(status.toUpperCase(Locale.ROOT));
  }
}
