package org.yagura.testkit.example;

import org.yagura.testkit.example.Sheets.Sheet;

/**
 * The list that the network vendor keeps: newer than the clerk's, in other words, and not agreeing
 * with it.
 */
final class VendorLedger {

  private static final String[] FLOORS = {"１階", "２階", "東３", "西３", "東４", "西４", "東５", "西５", "別館"};

  private VendorLedger() {}

  static Sheets workbook() {
    Sheets workbook = new Sheets();
    devices(workbook.sheet("機器管理表"));
    Sheet notes = workbook.sheet("改訂履歴");
    notes.row("版|日付|内容");
    notes.row("1.0|@2022-03-31|新規作成");
    notes.row("2.3|@2026-09-30|スイッチ更新を反映");
    return workbook;
  }

  private static void devices(Sheet sheet) {
    sheet.row("湊ヶ崎中央病院様　LAN機器管理表　第2.3版");
    sheet.row("潮路ネットワーク株式会社||||||||2026年9月30日");
    sheet.row("");
    sheet.row("■ネットワーク機器");
    sheet.row("ホスト名|用途|メーカー|機種|バージョン|管理アドレス|設置場所|シリアル番号|保守期限");
    sheet.rows(
        """
        MNT-FW01|EHR-FW|Fortinet|FortiGate-100F|7.0.12|10.40.10.1|5F サーバ室|FG100FTK22031177|@2027-03-31
        MNT-RT01|業務系インターネットルータ|ヤマハ|RTX1210|Rev.14.01.42|192.168.100.1|総務課 ラック|S4H240411|@2027-03-31
        MNT-OQ01|オン資ルータ|ヤマハ|RTX830|Rev.15.02.29|10.40.60.1|総合受付|M4A031260|@2026-07-31
        MNT-RX01|地域連携ルータ|NEC|IX2215|10.7.18|10.40.70.1|5F サーバ室|IX22G0417|@2028-10-31
        MNT-CORE01|コアSW|Cisco|C9300-24T|16.12.4|10.40.90.1|5F サーバ室|FCW2240G0XY|@2027-03-31
        """);
    for (int i = 1; i <= 18; i++) {
      String model = i % 2 == 0 ? "AT-x530L-28GTX" : "AT-x230-28GT";
      sheet.row(
          "MNT-SW%d|フロアスイッチ|アライドテレシス|%s|5.5.2-1.3|10.40.90.%d|%s EPS|A053%05d|@2028-03-31"
              .formatted(100 + i, model, 10 + i, FLOORS[(i - 1) / 2], 4400 + 7 * i));
    }
    sheet.row("");
    sheet.row("■サーバ（ネットワーク接続の確認用）");
    sheet.row("機器名|ホスト名|OS|IPアドレス|設置場所");
    sheet.rows(
        """
        電子カルテサーバ２（待機系）|MNT-EHR02|Windows Server 2019 Standard|10.40.10.12|5F サーバ室
        検体検査サーバ|MNT-LIS01|Windows Server 2016 Standard|10.40.10.21|検査科
        バックアップNAS|MNT-NAS01|DSM 7.1.1|10.40.10.30, 10.40.10.31|地下 電気室
        地域連携ゲートウェイ|MNT-LINK01|Windows Server 2022 Standard|10.40.70.11|5F サーバ室
        """);
    sheet.row("※アドレスは弊社作業時に確認したものです。");
  }
}
