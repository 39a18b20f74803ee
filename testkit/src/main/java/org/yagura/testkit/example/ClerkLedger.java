package org.yagura.testkit.example;

import java.util.List;
import java.util.Locale;
import org.yagura.testkit.example.Sheets.Sheet;

/**
 * The ledger that a clerk of the general affairs section keeps: titles, merged headers in two
 * lines, ditto marks, years of the Japanese eras, full-width letters, totals and notes.
 */
final class ClerkLedger {

  private static final String SERVERS =
      """
      #1|認証サーバ１|MNT-DC01|Dell|PowerEdge R450|Windows Server 2019 Standard|10.40.10.5|d4:ae:52:40:0a:05|５階 サーバ室|R4.3|㈱しおさいメディカルシステム|令和９年３月３１日|DL45A001
      #2|認証サーバ２|MNT-DC02|〃|〃|〃|10.40.10.6|d4:ae:52:40:0a:06|〃|〃|〃|〃|DL45A002
      #3|電子カルテサーバ１|MNT-EHR01|〃|PowerEdge R750|Windows Server 2019 Standard|10.40.10.11|D4-AE-52-40-0A-0B|〃|令和４年３月|〃|〃|DL75A011
      #4|電子カルテサーバ２（待機）|MNT-EHR02|〃|〃|〃|10.40.10.13|D4-AE-52-40-0A-0C|〃|〃|〃|〃|DL75A012
      #5|医事会計サーバ|MNT-IJI01|富士通|PRIMERGY RX2530 M6|Ｗｉｎｄｏｗｓ　Ｓｅｒｖｅｒ　２０２２　Ｓｔａｎｄａｒｄ|１０．４０．１０．１５|001742400a0f|〃|R5.9|〃|〃|FJ25B015
      #6|検体検査サーバ|MNT-LIS01|HP|ProLiant DL360 Gen10|Windows Server 2019 Standard|10.40.10.21|3c52.8240.0a15|検査科|平成31年2月|株式会社みぎわ検査システム|〃|HP36C021
      #7|薬剤部門サーバ|MNT-PHA01|〃|〃|Windows Server 2016 Standard|10.40.10.25|3c:52:82:40:0a:19|薬剤部|H30.10|㈱しおさいメディカルシステム|〃|HP36C025
      #8|給食サーバ|MNT-NUT01|〃|ProLiant ML30 Gen9|Windows Server 2012 R2 Standard|10.40.10.26|3c:52:82:40:0a:1a|栄養科|H28.6|同上|〃|HP30C026
      #9|看護勤務管理サーバ|MNT-NRS01|富士通|PRIMERGY TX1330 M5|Windows Server 2022 Standard|10.40.10.27|00:17:42:40:0a:1b|５階 サーバ室|R6.3|同上|〃|FJ13B027
      #10|バックアップＮＡＳ|MNT-NAS01|Synology|RS1221+|DSM 7.1|10.40.10.30／10.40.10.31|00:11:32:40:0a:1e|５階 サーバ室|R4.3|同上|〃|SY12D030
      #11|バックアップサーバ|MNT-BK01|Dell|PowerEdge R250|Windows Server 2019 Standard|10.40.10.35|d4:ae:52:40:0a:23|〃|R4.3|同上|〃|DL25A035
      #12|仮想化ホスト１|MNT-VH01|Dell|PowerEdge R650|VMware ESXi 6.7|10.40.10.50|d4:ae:52:40:0a:32|〃|R2.11|同上|〃|DL65A050
      #13|仮想化ホスト２|MNT-VH02|〃|〃|〃|10.40.10.51|d4:ae:52:40:0a:33|〃|〃|同上|〃|DL65A051
      #14|予約受付サーバ|MNT-WEB01||仮想マシン|Windows Server 2019 Standard|10.40.10.60|||R3.7|同上|〃|
      #15|更新配信サーバ|MNT-WSUS01||〃|〃|10.40.10.70|||R3.7|同上|〃|
      #16|ウイルス対策管理サーバ|MNT-AV01||仮想マシン|Windows Server 2016 Standard|10.40.10.71|||R2.11|潮路ネットワーク株式会社|〃|
      #17|画像サーバ１|MNT-PACS01|富士通|PRIMERGY RX2540 M5|Windows Server 2016 Standard|10.40.40.11|00:17:42:40:28:0b|放射線科 操作室|R1.10|有限会社うみかぜ画像|〃|FJ25B111
      #18|画像サーバ２|MNT-PACS02|〃|〃|〃|10.40.40.12|00:17:42:40:28:0c|〃|〃|〃|〃|FJ25B112
      #19|放射線情報サーバ|MNT-RIS01|〃|PRIMERGY TX2550 M5|〃|10.40.40.13|00:17:42:40:28:0d|〃|〃|〃|〃|FJ25B113
      #20|地域連携ゲートウェイ|MNT-LINK01|HP|ProLiant DL20 Gen10|Windows Server 2022 Standard|10.40.70.11|3c:52:82:40:46:0b|５階 サーバ室|R5.11|潮路ネットワーク株式会社|〃|HP20C070
      #21|電子カルテ用ファイアウォール|MNT-FW01|Fortinet|FortiGate 100F|FortiOS v7.2.8|198.51.100.18\\n10.40.10.1|90:6c:ac:40:01:01|５階 サーバ室|R4.3|潮路ネットワーク株式会社|〃|FG100FTK22031177
      #22|業務系ルータ|MNT-RT01|Yamaha|RTX1210||192.168.100.1|00:a0:de:40:64:01|総務課|平成30年12月|〃|〃|S4H240411
      #23|資格確認用ルータ|MNT-OQ01|〃|RTX830||10.40.60.1|ac:44:f2:40:3c:01|総合受付|R3.8|〃|〃|M4A031206
      #24|地域連携ルータ|MNT-RX01|NEC|UNIVERGE IX2215||10.40.70.1|00:60:b9:40:46:01|５階 サーバ室|R5.11|〃|〃|IX22G0417
      #25|コアスイッチ|MNT-CORE01|Cisco|Catalyst 9300-24T|IOS-XE 16.12|10.40.90.1|00:01:42:40:5a:01|〃|R2.11|〃|〃|FCW2240L0AB
      #26|画像部門ルータ|MNT-PX01|アライドテレシス|AT-AR4050S||10.40.40.1|ec:cd:6d:40:28:01|放射線科 操作室|R1.10|有限会社うみかぜ画像|〃|A04939F190300021
      """;

  /** Place, name, maker, model and how many; their addresses stand in the last column of notes. */
  private static final String[][] MODALITIES = {
    {"放射線科", "ＣＴ装置", "キヤノンメディカル", "Aquilion Prime SP", "2"},
    {"放射線科", "ＭＲＩ装置", "シーメンス", "MAGNETOM Altea", "1"},
    {"放射線科", "一般撮影装置", "富士フイルム", "CALNEO Smart", "4"},
    {"放射線科", "読影端末", "EIZO", "RX360", "6"},
    {"内視鏡センター", "内視鏡システム", "オリンパス", "EVIS X1", "4"},
    {"生理検査室", "超音波診断装置", "GE", "LOGIQ E10", "6"},
    {"生理検査室", "心電計", "日本光電", "ECG-3350", "8"},
    {"検査科", "生化学分析装置", "日立ハイテク", "LABOSPECT 006", "2"},
    {"手術室", "麻酔記録装置", "フクダ電子", "DS-8900", "5"},
    {"透析室", "透析通信システム", "日機装", "Future Net Web+", "2"},
  };

  private static final String PERIPHERALS =
      """
      各病棟|病棟タブレット|タブレット|Apple|iPad 第9世代|#20|令和５年度|看護部で管理|10.40.50.21～40
      各病棟|バーコード読取端末|ハンディ端末|デンソーウェーブ|BHT-M60|#12|令和５年度||10.40.50.101～112
      全館|無線アクセスポイント|無線AP|Cisco|C9105AXI|#24|令和２年度|SSID: mnt-ehr|10.40.90.101-124
      総合受付|資格確認端末１|パソコン|NEC|Mate MKL38|#1|令和３年度||10.40.60.11
      〃|資格確認端末２|パソコン|〃|〃|#1|令和３年度||10.40.60.12
      救急受付|資格確認端末３|パソコン|〃|〃|#1|令和５年度||１０．４０．６０．１３
      """;

  private ClerkLedger() {}

  static Sheets workbook() {
    Sheets workbook = new Sheets();
    servers(workbook.sheet("サーバ・ネットワーク機器"));
    terminals(workbook.sheet("電子カルテ端末"));
    offices(workbook.sheet("事務系PC"));
    others(workbook.sheet("医療機器・周辺機器"));
    retired(workbook.hiddenSheet("旧機器"));
    return workbook;
  }

  private static void servers(Sheet sheet) {
    sheet.row("湊ヶ崎中央病院　情報機器台帳（サーバ・ネットワーク機器）").merge("A1:M1");
    sheet.row("令和７年４月１日現在　　総務課　作成");
    sheet.row("");
    sheet.row("No.|機器名|ホスト名|メーカー|型番|ＯＳ・ファームウェア|ネットワーク||設置場所|導入|保守||製造番号");
    sheet.row("||||||IPアドレス|MACアドレス|||会社|契約満了|");
    for (String column : List.of("A", "B", "C", "D", "E", "F", "I", "J", "M")) {
      sheet.merge("%s4:%s5".formatted(column, column));
    }
    sheet.merge("G4:H4").merge("K4:L4");
    sheet.rows(SERVERS);
    sheet.row("");
    sheet.row("※フロアスイッチは潮路ネットワークの管理表を参照のこと");
    sheet.row("※給食サーバは令和８年度に更新予定（未定）");
  }

  private static void terminals(Sheet sheet) {
    sheet.row("電子カルテ端末一覧（リース）");
    sheet.row("");
    sheet.row("設置場所|設置部署|端末名|コンピュータ名|メーカ|機種|ＯＳ|ＩＰアドレス|ＭＡＣアドレス|導入日");
    int first = sheet.last() + 1;
    rows(sheet, Terminal.outpatient(), "令和4年3月1日");
    mergePlaces(sheet, first);
    rows(sheet, Terminal.ward(), "@2023-10-02");
    sheet.row("計||||||||=144|");
    sheet.row("注）病棟端末の更新は令和１０年度の予定");
  }

  /** Equal places of the clinics become one merged cell, as people like it. */
  private static void mergePlaces(Sheet sheet, int first) {
    for (int row = first; row <= sheet.last(); row += 6) {
      sheet.merge("A%d:A%d".formatted(row, row + 5));
    }
  }

  private static void rows(Sheet sheet, List<Terminal> terminals, String bought) {
    String model = "";
    for (int i = 0; i < terminals.size(); i++) {
      Terminal it = terminals.get(i);
      boolean clinic = it.host().startsWith("MNT-OP");
      String place = clinic && i % 6 != 0 ? "" : it.place();
      boolean same = it.model().equals(model);
      model = it.model();
      sheet.row(
          String.join(
              "|",
              place,
              it.department(),
              it.name(),
              it.host(),
              same ? "〃" : it.make(),
              same ? "〃" : it.model(),
              it.os(),
              i % 7 == 3 ? wide(it.address()) : it.address(),
              mac(it.mac(), i),
              bought));
    }
  }

  private static void offices(Sheet sheet) {
    sheet.row("事務系パソコン");
    sheet.row("場所|部署|名称|PC名|メーカ|機種|OS|IP|MAC|購入");
    rows(sheet, Terminal.office(), "R3.5");
    sheet.row("");
    sheet.row("インターネット用（業務系）");
    sheet.row("PC名|名称|場所|機種|OS|IPアドレス|購入年月");
    for (Terminal it : Terminal.business()) {
      sheet.row(
          String.join(
              "|", it.host(), it.name(), it.place(), it.model(), it.os(), it.address(), "2021/5"));
    }
    sheet.row("以上　４６台");
  }

  private static void others(Sheet sheet) {
    sheet.row("医療機器・周辺機器（ネットワーク接続分）");
    sheet.row("");
    sheet.row("設置場所|機器名称|種別|メーカー|型式|台数|購入年度|備考１|備考２");
    int host = 51;
    for (String[] it : MODALITIES) {
      for (int i = 1; i <= Integer.parseInt(it[4]); i++) {
        String place = i == 1 ? it[0] : "〃";
        String maker = i == 1 ? it[2] : "〃";
        String model = i == 1 ? it[3] : "〃";
        sheet.row(
            "%s|%s%d|医療機器|%s|%s|#1|令和%d年度||10.40.40.%d"
                .formatted(place, it[1], i, maker, model, 2 + host % 5, host));
        host++;
      }
    }
    sheet.rows(PERIPHERALS);
    for (int i = 1; i <= 22; i++) {
      String place = i <= 12 ? "外来" : "病棟";
      sheet.row(
          "%s|複合機%d|複合機|リコー|IM C3010|#1|令和４年度|白波事務機（リース）|10.40.20.%d".formatted(place, i, 200 + i));
    }
    sheet.row("合　計|||||=121|||");
    sheet.row("※無線ＡＰは電子カルテ用のみ。来客用は総務課で契約");
  }

  private static void retired(Sheet sheet) {
    sheet.row("機器名|ホスト名|型番|OS|IPアドレス|設置場所|備考");
    sheet.row(
        "旧電子カルテ参照サーバ|MNT-OLD01|PRIMERGY RX300 S7|Windows Server 2008 R2 Standard|10.40.10.40|５階 サーバ室|過去カルテ照会のため稼働中（台帳からは除外）");
  }

  private static String wide(String address) {
    StringBuilder wide = new StringBuilder();
    address.chars().forEach(it -> wide.append((char) (it == '.' ? '．' : it - '0' + '０')));
    return wide.toString();
  }

  private static String mac(String mac, int row) {
    return switch (row % 4) {
      case 0 -> mac;
      case 1 -> mac.replace(':', '-').toUpperCase(Locale.ROOT);
      case 2 -> mac.replace(":", "");
      default -> mac.toUpperCase(Locale.ROOT);
    };
  }
}
