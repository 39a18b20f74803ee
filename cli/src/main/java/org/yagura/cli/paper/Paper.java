package org.yagura.cli.paper;

import java.io.IOException;

/** A document, or a set of them, that is made from a survey; each is a command of its own. */
public enum Paper {
  CHECKLIST("checklist", "チェックリストの答え（公式の白紙の様式があれば、その様式にも記入します）"),
  VENDOR_PACK("vendor-pack", "事業者ごとの依頼状と回答用紙（返ってきたら vendor-return で確かめます）"),
  MANAGEMENT("management-page", "経営者向けの1枚（四つの要素・損害と費用・決めること）"),
  INSPECTION("inspection-pack", "立入検査で示す資料（答え・目標・根拠・前年度からの変化・構成図）"),
  BACKUP_PLAN("backup-plan", "バックアップの点検と、切り離された写しを作る計画"),
  BCP("bcp", "サイバー攻撃を想定した事業継続計画（BCP）の案と、確認表の答え"),
  EMERGENCY_PACK("emergency-pack", "非常時に紙で使う持ち出し資料（--password-file で鍵をかけられます）"),
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
      case MANAGEMENT -> Booklets.management(from, to);
      case INSPECTION -> Booklets.inspection(from, to);
      case BACKUP_PLAN -> Booklets.backupPlan(from, to);
      case BCP -> Booklets.bcp(from, to);
      case EMERGENCY_PACK -> Booklets.emergencyPack(from, to);
      case DATA -> DataPapers.write(from, to);
    }
  }
}
