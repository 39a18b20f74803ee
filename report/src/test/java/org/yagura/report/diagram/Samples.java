package org.yagura.report.diagram;

import static org.yagura.model.exposure.ConnectionKind.CLOSED_NETWORK;
import static org.yagura.model.exposure.ConnectionKind.INTERNET;
import static org.yagura.model.exposure.ConnectionKind.LEASED_LINE;
import static org.yagura.model.exposure.ConnectionKind.REMOTE_TOOL;
import static org.yagura.model.exposure.ConnectionKind.VPN;
import static org.yagura.model.exposure.ConnectionStatus.RECORDED;
import static org.yagura.model.exposure.ConnectionStatus.RECORDED_ONLY;
import static org.yagura.model.exposure.ConnectionStatus.UNRECORDED;
import static org.yagura.model.facility.AssetKind.MEDICAL;
import static org.yagura.model.facility.AssetKind.NETWORK;
import static org.yagura.model.facility.AssetKind.OTHER;
import static org.yagura.model.facility.AssetKind.PRINTER;
import static org.yagura.model.facility.AssetKind.SERVER;
import static org.yagura.model.facility.AssetKind.STORAGE;
import static org.yagura.model.facility.AssetKind.TERMINAL;

import java.util.List;
import java.util.Random;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.material.Coverage;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.report.diagram.Sketch.Look;

/** Fictional facilities of all sizes. */
final class Samples {

  private Samples() {}

  /** A clinic with three devices that join networks, and seven connections. */
  static Survey clinic() {
    return new Sketch("みなと内科クリニック")
        .device("asset-fgt", "FW-MINATO-01", "FortiGate 60F", "192.168.10.1")
        .device("asset-rtx", "保守用ルータ", "RTX830", "192.168.20.1")
        .asset(NETWORK, "asset-onu", "資格確認ルータ", "192.168.30.1")
        .unknown(NETWORK, "asset-pocket", "172.20.1.99", "192.168.10.99", true)
        .segment("192.168.10.0/24", 10, "事務LAN", "asset-fgt")
        .segment("192.168.20.0/24", 20, "電子カルテLAN", "asset-fgt", "asset-rtx")
        .segment("192.168.30.0/24", 0, "", "asset-onu")
        .asset(SERVER, "asset-ehr", "電子カルテサーバ", "192.168.20.11")
        .asset(SERVER, "asset-pacs", "画像サーバ", "192.168.20.12")
        .asset(STORAGE, "asset-nas", "バックアップ用NAS", "192.168.20.20")
        .asset(MEDICAL, "asset-cr", "X線撮影装置（CR）", "192.168.20.31")
        .asset(MEDICAL, "asset-us", "超音波診断装置", "192.168.20.32")
        .assets(TERMINAL, "asset-doctor", "診察室端末", "192.168.20.101", 6)
        .assets(PRINTER, "asset-print", "処方せんプリンタ", "192.168.20.150", 2)
        .asset(TERMINAL, "asset-desk", "受付PC", "192.168.10.21")
        .assets(TERMINAL, "asset-office", "事務PC", "192.168.10.22", 4)
        .asset(PRINTER, "asset-mfp", "複合機", "192.168.10.50")
        .asset(TERMINAL, "asset-check", "資格確認端末", "192.168.30.10")
        .assets(TERMINAL, "asset-spare", "予備ノートPC", "", 3)
        .asset(MEDICAL, "asset-ecg", "心電計", "")
        .system(Role.EHR, "電子カルテ", "asset-ehr", "asset-doctor")
        .system(Role.PACS, "PACS", "asset-pacs")
        .system(Role.BACKUP, "バックアップ", "asset-nas")
        .line(
            "line-1",
            new Look(INTERNET, RECORDED, "PPPoE", "https 443"),
            "asset-fgt",
            "NTT東日本 フレッツ光",
            "事務用インターネット")
        .line(
            "line-2",
            new Look(VPN, RECORDED, "SSL-VPN", "SSL-VPN 10443"),
            "asset-fgt",
            "カルテ開発（株）",
            "電子カルテ保守")
        .line("line-3", new Look(INTERNET, RECORDED, "PPPoE"), "asset-rtx", "NTT東日本 フレッツ光", "保守用回線")
        .line("line-4", new Look(VPN, UNRECORDED, "L2TP/IPsec"), "asset-rtx", "", "")
        .line(
            "line-5",
            new Look(CLOSED_NETWORK, RECORDED, "IP-VPN"),
            "asset-onu",
            "オンライン資格確認等システム",
            "資格確認")
        .line("line-6", new Look(ConnectionKind.MOBILE, UNRECORDED, "LTE"), "asset-pocket", "", "")
        .line("line-7", new Look(INTERNET, RECORDED_ONLY, "ADSL 12M"), "", "NTT東日本", "旧予約システム回線")
        .finding(Severity.CRITICAL, "asset-fgt")
        .finding(Severity.HIGH, "asset-fgt")
        .finding(Severity.HIGH, "asset-rtx")
        .material(config("fortigate.conf", 2))
        .material(config("rtx830.txt", 0))
        .material(lost("古い台帳.xls"))
        .survey();
  }

  private static MaterialReport config(String path, int notUnderstood) {
    var unknown = java.util.Collections.nCopies(notUnderstood, Sketch.SEEN);
    return new MaterialReport(
        path,
        MaterialKind.CONFIG,
        "conf",
        "UTF-8",
        0,
        List.of(),
        List.of(),
        List.of(),
        new Coverage(100, 3, unknown));
  }

  private static MaterialReport lost(String path) {
    Problem problem = new Problem(new SourceRef.Whole(path), Problem.Gravity.LOST, "壊れています。", "");
    return MaterialReport.of(path, MaterialKind.LEDGER, "xls", "", List.of(problem));
  }

  static Survey empty() {
    return new Sketch("").survey();
  }

  /** A hospital of two sites with 25 networks, some 350 devices and twelve connections. */
  static Survey hospital() {
    Sketch sketch = new Sketch("医療法人社団 港南会 港南総合病院");
    sketch
        .device("asset-fw1", "FW-KONAN-01", "FortiGate 200F 7.2.8", "10.1.255.1")
        .device("asset-core1", "CORE-SW-01", "x930-28GTX", "10.1.255.2")
        .device("asset-rtx1", "VPNルータ（部門保守）", "RTX1220", "10.1.40.254")
        .device("asset-fw2", "分院ルータ", "RTX830", "10.2.1.1")
        .asset(NETWORK, "asset-shikaku", "資格確認用ルータ", "10.1.9.1")
        .asset(NETWORK, "asset-chiiki", "地域連携ゲートウェイ", "10.1.8.1")
        .unknown(NETWORK, "asset-lte", "Speed Wi-Fi HOME", "10.1.4.200", true)
        .segment("10.1.255.0/29", 255, "コア接続", "asset-fw1", "asset-core1")
        .segment("10.1.250.0/24", 250, "DMZ", "asset-fw1")
        .segment("10.1.9.0/24", 9, "オンライン資格確認", "asset-shikaku", "asset-core1")
        .segment("10.1.8.0/24", 8, "地域連携", "asset-chiiki");
    Random random = new Random(7);
    String[] names = {
      "事務LAN",
      "総務・経理",
      "医事課",
      "患者用Wi-Fi",
      "情報システム管理",
      "会議室・図書",
      "電子カルテサーバ",
      "電子カルテ端末（外来）",
      "電子カルテ端末（病棟）",
      "医事会計",
      "放射線部門",
      "PACS",
      "検体検査",
      "生理検査",
      "内視鏡",
      "手術・麻酔",
      "透析",
      "薬剤",
      "栄養・給食",
      "バックアップ"
    };
    for (int i = 0; i < names.length; i++) {
      String range = "10.1." + (10 + i * 2) + ".0/24";
      sketch.segment(range, 10 + i * 2, names[i], "asset-core1");
      if (names[i].equals("内視鏡")) {
        sketch.segment("10.1.41.0/24", 41, "内視鏡保守", "asset-rtx1");
      }
      fill(sketch, random, "10.1." + (10 + i * 2) + ".", names[i], "本院");
    }
    sketch.segmentOf("分院", "10.2.1.0/24", 1, "分院LAN", "asset-fw2");
    fill(sketch, random, "10.2.1.", "分院", "");
    sketch
        .asset(SERVER, "asset-ehr1", "電子カルテDBサーバ1", "10.1.22.11")
        .asset(SERVER, "asset-ehr2", "電子カルテDBサーバ2", "10.1.22.12")
        .asset(STORAGE, "asset-bk1", "バックアップストレージ", "10.1.48.11")
        .asset(SERVER, "asset-web", "予約Webサーバ", "10.1.250.10")
        .asset(TERMINAL, "asset-remote", "検査室PC（遠隔操作）", "10.1.34.50")
        .unknown(OTHER, "asset-x1", "10.1.30.77", "10.1.30.77", false)
        .unknown(TERMINAL, "asset-x2", "DESKTOP-8F2K", "10.1.14.88", false)
        .assets(TERMINAL, "asset-stock", "倉庫の予備端末", "", 14)
        .asset(MEDICAL, "asset-pump", "輸液ポンプ管理装置", "")
        .asset(NETWORK, "asset-hub", "病棟フロアスイッチ", "")
        .asset(SERVER, "asset-oldbk", "旧バックアップサーバ", "")
        .system(Role.EHR, "電子カルテ", "asset-ehr1", "asset-ehr2")
        .system(Role.BACKUP, "バックアップ", "asset-bk1");
    hospitalLines(sketch);
    return sketch.survey();
  }

  private static void hospitalLines(Sketch sketch) {
    sketch
        .line(
            "line-a",
            new Look(INTERNET, RECORDED, "光 専有型", "https 443", "smtp 25"),
            "asset-fw1",
            "NTT東日本",
            "インターネット主回線")
        .line("line-b", new Look(VPN, RECORDED, "IPsec"), "asset-fw1", "港南会 分院", "分院間VPN")
        .line(
            "line-c",
            new Look(VPN, RECORDED, "SSL-VPN", "SSL-VPN 10443"),
            "asset-fw1",
            "カルテシステムズ（株）",
            "電子カルテ保守")
        .line("line-d", new Look(VPN, UNRECORDED, "SSL-VPN", "SSL-VPN 10443"), "asset-fw1", "", "")
        .line("line-e", new Look(INTERNET, RECORDED, "光 PPPoE"), "asset-rtx1", "NTT東日本", "部門保守回線")
        .line("line-f", new Look(VPN, UNRECORDED, "L2TP/IPsec"), "asset-rtx1", "メディカル画像（株）", "")
        .line(
            "line-g",
            new Look(CLOSED_NETWORK, RECORDED, "IP-VPN"),
            "asset-shikaku",
            "オンライン資格確認等システム",
            "資格確認")
        .line(
            "line-h",
            new Look(CLOSED_NETWORK, RECORDED, "IP-VPN"),
            "asset-chiiki",
            "県医療情報ネット",
            "地域連携")
        .line("line-i", new Look(ConnectionKind.MOBILE, UNRECORDED, "LTE"), "asset-lte", "", "")
        .line("line-j", new Look(INTERNET, RECORDED, "光 PPPoE"), "asset-fw2", "NTT東日本", "分院インターネット")
        .line(
            "line-k",
            new Look(REMOTE_TOOL, UNRECORDED, "TeamViewer"),
            "asset-remote",
            "検査機器メーカー",
            "遠隔サポート")
        .line("line-l", new Look(LEASED_LINE, RECORDED_ONLY, "ISDN"), "", "旧保守業者", "旧CT保守回線")
        .finding(Severity.CRITICAL, "asset-fw1")
        .finding(Severity.HIGH, "asset-rtx1");
  }

  private static void fill(Sketch sketch, Random random, String net, String name, String site) {
    int servers = name.contains("サーバ") ? 9 : name.contains("Wi-Fi") ? 0 : random.nextInt(3);
    boolean clinical = name.matches("放射線部門|検体検査|生理検査|内視鏡|手術・麻酔|透析|PACS");
    int terminals = 4 + random.nextInt(9);
    int devices = clinical ? 3 + random.nextInt(5) : 0;
    for (int i = 0; i < servers; i++) {
      sketch.asset(SERVER, "asset-" + net + "s" + i, name + "サーバ" + (i + 1), net + (20 + i));
    }
    for (int i = 0; i < devices; i++) {
      sketch.asset(MEDICAL, "asset-" + net + "m" + i, name + " 装置" + (i + 1), net + (60 + i));
    }
    for (int i = 0; i < terminals; i++) {
      sketch.asset(TERMINAL, "asset-" + net + "t" + i, name + "PC" + (i + 1), net + (100 + i));
    }
    sketch.assets(PRINTER, "asset-" + net + "p", name + "プリンタ", net + "150", 2);
    sketch.asset(NETWORK, "asset-" + net + "n", "フロアSW " + name, net + "250");
    if (!site.isEmpty() && random.nextInt(4) == 0) {
      sketch.assets(AssetKind.MOBILE, "asset-" + net + "i", "iPad", net + "180", 3);
    }
  }

  /** As many connections as the Ministry's survey found in one hospital. */
  static Survey manyConnections() {
    Sketch sketch = new Sketch("四十七回線病院").segment("10.0.0.0/24", 1, "院内LAN", "asset-d0");
    ConnectionKind[] kinds = ConnectionKind.values();
    ConnectionStatus[] statuses = {RECORDED, RECORDED, UNRECORDED, RECORDED, RECORDED_ONLY};
    for (int i = 0; i < 9; i++) {
      sketch.device("asset-d" + i, "ルータ" + i, "RTX1210", "10.0.0." + (i + 1));
    }
    for (int i = 0; i < 47; i++) {
      Look look =
          i % 6 == 0
              ? new Look(kinds[i % kinds.length], statuses[i % 5], "", "https 443")
              : new Look(kinds[i % kinds.length], statuses[i % 5], "");
      sketch.line("line-" + i, look, "asset-d" + i % 9, i % 4 == 0 ? "" : "業者" + i % 17, "接続" + i);
    }
    return sketch.survey();
  }

  /** Names that no box can hold, and some that no document should. */
  static Survey longNames() {
    String longest = "国立研究開発法人特別高度専門総合地域医療連携推進機構附属第二病院中央診療棟地下一階放射線情報管理室サーバ群";
    String wicked = "<script>alert(\"1\")</script>&amp;\u0000\u0007\u202E逆\uD800" + "W".repeat(60);
    return new Sketch(longest)
        .device("asset-<&\">", longest, wicked, "10.0.0.1")
        .asset(SERVER, "asset-long", longest, "10.0.0.2")
        .asset(SERVER, "asset-wicked", wicked, "10.0.0.3")
        .segment("10.0.0.0/24", 4094, longest + longest, "asset-<&\">")
        .line(
            "line-long",
            new Look(VPN, UNRECORDED, wicked, longest + " 443"),
            "asset-<&\">",
            longest,
            longest)
        .survey();
  }

  /** A facility of any shape, for laws. */
  static Survey any(Random random) {
    Sketch sketch = new Sketch("病院" + random.nextInt(100));
    int networks = random.nextInt(12);
    int devices = random.nextInt(6);
    for (int i = 0; i < devices; i++) {
      sketch.device("asset-g" + i, "機器" + i, "model", "10.0." + i + ".1");
    }
    for (int i = 0; i < networks; i++) {
      String[] joined =
          random
              .ints(0, 8)
              .limit(random.nextInt(3))
              .distinct()
              .mapToObj(it -> "asset-g" + it)
              .toArray(String[]::new);
      String[] words = {"電子カルテ", "事務", "検査", "バックアップ", "", "VLAN長い名前のネットワーク" + i};
      sketch.segment("10.0." + i + ".0/24", i, words[random.nextInt(words.length)], joined);
    }
    AssetKind[] kinds = AssetKind.values();
    for (int i = 0; i < random.nextInt(60); i++) {
      AssetKind kind = kinds[random.nextInt(kinds.length)];
      String address =
          random.nextInt(5) == 0
              ? ""
              : "10.0." + random.nextInt(14) + "." + (2 + random.nextInt(250));
      if (random.nextInt(9) == 0) {
        sketch.unknown(kind, "asset-u" + i, "不明" + i, address, random.nextInt(9) == 0);
      } else {
        sketch.assets(kind, "asset-a" + i, "資産の名前" + i, address, 1 + random.nextInt(4));
      }
    }
    ConnectionKind[] sorts = ConnectionKind.values();
    ConnectionStatus[] statuses = ConnectionStatus.values();
    for (int i = 0; i < random.nextInt(25); i++) {
      Look look =
          new Look(
              sorts[random.nextInt(sorts.length)],
              statuses[random.nextInt(statuses.length)],
              random.nextBoolean() ? "IPsec" : "",
              random.nextBoolean() ? new String[] {"rdp 3389"} : new String[0]);
      String device =
          switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "asset-a" + random.nextInt(60);
            default -> "asset-g" + random.nextInt(6);
          };
      sketch.line(
          "line-" + i,
          look,
          device,
          random.nextInt(3) == 0 ? "" : "相手" + random.nextInt(6),
          random.nextBoolean() ? "名前" + i : "");
    }
    return sketch.survey();
  }

  /** A thousand assets in sixty networks. */
  static Survey thousand() {
    Sketch sketch = new Sketch("千台病院");
    Random random = new Random(3);
    sketch
        .device("asset-g0", "FW", "FortiGate", "10.0.0.1")
        .device("asset-g1", "CORE", "x930", "10.0.1.1");
    String[] words = {"電子カルテ", "事務", "検査", "放射線", "病棟", "バックアップ", "管理"};
    for (int i = 0; i < 60; i++) {
      sketch.segment(
          "10.0." + i + ".0/24", i, words[i % 7] + i, i % 9 == 0 ? "asset-g0" : "asset-g1");
    }
    AssetKind[] kinds = AssetKind.values();
    for (int i = 0; i < 1000; i++) {
      AssetKind kind = random.nextInt(3) > 0 ? TERMINAL : kinds[random.nextInt(kinds.length)];
      sketch.asset(kind, "asset-a" + i, "資産" + i, "10.0." + i % 60 + "." + (2 + i / 60));
    }
    for (int i = 0; i < 30; i++) {
      sketch.line(
          "line-" + i, new Look(VPN, RECORDED, "IPsec"), "asset-g0", "業者" + i % 12, "保守" + i);
    }
    return sketch.survey();
  }
}
