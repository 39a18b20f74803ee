package org.yagura.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.facility.Account;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Lists;
import org.yagura.model.facility.Profile;
import org.yagura.model.facility.Segment;

/** Fictional surveys: from nothing at all to more than a hospital ever had. */
public final class SampleSurveys {
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

  private static final List<AssetKind> RARE =
      List.of(AssetKind.TERMINAL, AssetKind.MEDICAL, AssetKind.PRINTER, AssetKind.SERVER);

  private SampleSurveys() {}

  /** Nothing could be read. */
  public static Survey empty() {
    Facility nothing =
        new Facility(
            Profile.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Lists.NONE);
    return new Survey(AS_OF, List.of(), nothing, List.of(), List.of(), List.of());
  }

  /** A clinic of 19 beds: 15 rows of devices, six connections, findings of every severity. */
  public static Survey clinic() {
    return new Survey(
        AS_OF,
        SampleMaterials.clinic(),
        facility("さくら内科外科医院", 19, clinicAssets()),
        SampleConnections.clinic(),
        discrepancies(),
        SampleFindings.clinic());
  }

  /** A hospital of 290 beds with about 350 devices, most of them terminals in its ledger. */
  public static Survey hospital() {
    return grown("みなと総合病院", 335, 24);
  }

  /** The clinic's story among any number of further ledger devices. */
  public static Survey grown(String name, int devices, int strangers) {
    List<Asset> assets = new ArrayList<>(clinicAssets());
    String[] wards = {"外来", "3階東病棟", "3階西病棟", "4階病棟", "手術室", "検査科", "放射線科", "薬剤科", "医事課", "総務課"};
    for (int i = 0; i < devices; i++) {
      AssetKind kind = RARE.get(i % 20 < 14 ? 0 : i % RARE.size());
      boolean listed = i >= strangers;
      SampleAsset.Builder asset =
          SampleAsset.of("asset:g%05d".formatted(i), kind, "%s端末%04d".formatted(wards[i % 10], i))
              .address("10.%d.%d.%d".formatted(10 + i / 62_500, i / 250 % 250, 1 + i % 250))
              .product("富士通", "ESPRIMO D" + (500 + i % 40), i % 7 == 0 ? "" : "Windows 11 Pro", "")
              .place(wards[i % 10], "診療部")
              .evidence("院内機器台帳.xlsx", "機器一覧", "B" + (i + 40), "端末%04d".formatted(i));
      assets.add((listed ? asset.listed(i % 3 == 0) : asset.strange()).build());
    }
    assets.sort(Comparator.comparing(Asset::id));
    return new Survey(
        AS_OF,
        SampleMaterials.clinic(),
        facility(name, 290, assets),
        SampleConnections.hospital(),
        discrepancies(),
        SampleFindings.hospital(assets));
  }

  /** The clinic, every word of which tries to become markup, a formula or a command. */
  public static Survey hostile() {
    String script = "<script>alert('x')</script>&\"\u202E\u0007";
    List<Asset> assets =
        List.of(
            SampleAsset.of("asset:<x>\"'", AssetKind.SERVER, script)
                .product("=cmd|' /C calc'!A0", "@SUM(1+1)", "+1", "-2")
                .evidence("a<b>.csv", "\"><img src=x>", "A1", script)
                .listed(true)
                .build());
    return new Survey(
        AS_OF,
        SampleMaterials.clinic(),
        facility(script, 19, assets),
        List.of(),
        List.of(),
        List.of());
  }

  private static Facility facility(String name, int beds, List<Asset> assets) {
    Evidence yaml = line("facility.yaml", 1, "name: " + name);
    return new Facility(
        new Profile(name, "hospital", beds, "神奈川県", List.of("救急"), false, List.of(yaml)),
        assets,
        segments(),
        List.of(
            new CareSystem(
                "system:ehr",
                "電子カルテ",
                CareSystem.Role.EHR,
                "株式会社メディカルシステム",
                List.of("asset:ehr01"),
                List.of(cell("院内機器台帳.xlsx", "機器一覧", "H5", "電子カルテ")))),
        List.of(),
        accounts(),
        List.of(),
        new Lists(
            List.of(), SampleMaterials.backups(), List.of(), List.of(), List.of(), List.of()));
  }

  private static List<Asset> clinicAssets() {
    return List.of(
        SampleAsset.of("asset:ehr01", AssetKind.SERVER, "電子カルテサーバ")
            .hostname("EHR01")
            .address("192.168.10.11")
            .product("HPE", "ProLiant DL360 Gen10", "Windows Server 2019", "")
            .place("サーバ室", "医事課")
            .system("電子カルテ", "株式会社メディカルシステム")
            .dates("2021-04", "2029-01-09", "2027-03")
            .evidence("院内機器台帳.xlsx", "機器一覧", "B5", "電子カルテサーバ")
            .evidence("scan/server.xml", "", "host[1]/address", "192.168.10.11")
            .listed(true)
            .build(),
        SampleAsset.of("asset:fw01", AssetKind.NETWORK, "FortiGate-40F")
            .address("203.0.113.10")
            .address("192.168.10.1")
            .product("Fortinet", "FortiGate-40F", "FortiOS", "7.0.11")
            .place("サーバ室", "")
            .evidence("院内機器台帳.xlsx", "機器一覧", "B18", "UTM")
            .evidenceLine("config/fortigate.conf", 1, "#config-version=FGT40F-7.0.11")
            .listed(true)
            .configured()
            .build(),
        SampleAsset.of("asset:nas01", AssetKind.STORAGE, "バックアップNAS")
            .address("192.168.10.20")
            .product("Synology", "DS920+", "", "")
            .place("サーバ室", "")
            .evidence("院内機器台帳.xlsx", "機器一覧", "B9", "バックアップNAS")
            .listed(true)
            .build(),
        SampleAsset.of("asset:pacs01", AssetKind.SERVER, "画像サーバ")
            .hostname("PACS01")
            .address("192.168.10.12")
            .product("Dell", "PowerEdge R440", "Windows Server 2012 R2", "")
            .place("サーバ室", "放射線科")
            .system("画像", "メディイメージ株式会社")
            .dates("2018-10-01", "2023-10-10", "")
            .evidence("院内機器台帳.xlsx", "機器一覧", "B6", "画像サーバ")
            .evidence("scan/server.xml", "", "host[2]/os", "Windows Server 2012 R2")
            .listed(true)
            .build(),
        SampleAsset.of("asset:pc-uketsuke", AssetKind.TERMINAL, "受付端末")
            .address("192.168.20.101")
            .address("192.168.20.102")
            .product("NEC", "Mate", "Windows 10 Pro", "22H2")
            .place("受付", "医事課")
            .dates("2019", "2025-10-14", "")
            .count(6)
            .evidence("院内機器台帳.xlsx", "機器一覧", "B22", "受付端末")
            .listed(false)
            .build(),
        SampleAsset.of("asset:rtx830", AssetKind.NETWORK, "RTX830")
            .address("198.51.100.20")
            .address("172.20.1.1")
            .product("ヤマハ", "RTX830", "Rev.", "15.02.14")
            .place("サーバ室", "")
            .evidence("LAN構成機器一覧.csv", "LAN構成機器一覧", "A4", "ルータ")
            .evidenceLine("config/rtx830.txt", 3, "# RTX830 Rev.15.02.14")
            .listed(true)
            .configured()
            .build(),
        SampleAsset.of("asset:us01", AssetKind.MEDICAL, "超音波診断装置")
            .address("192.168.30.31")
            .product("GEヘルスケア", "LOGIQ", "", "")
            .place("検査室", "検査科")
            .evidence("院内機器台帳.xlsx", "機器一覧", "B30", "超音波診断装置")
            .listed(false)
            .build(),
        SampleAsset.of("asset:zz-router", AssetKind.MOBILE, "")
            .address("172.20.1.99")
            .product("NECプラットフォームズ", "Aterm MR51FN", "", "")
            .evidence("scan/jimu.xml", "", "host[7]/address", "172.20.1.99")
            .strange()
            .mobileRouter()
            .build());
  }

  private static List<Segment> segments() {
    return List.of(
        segment("segment:guest", "192.168.50.0/24", 50, "来客Wi-Fi", "asset:rtx830", false),
        segment("segment:jimu", "172.20.1.0/24", 0, "", "asset:rtx830", true),
        segment("segment:server", "192.168.10.0/24", 10, "サーバ", "asset:fw01", false));
  }

  private static Segment segment(
      String id, String range, int vlan, String name, String gateway, boolean guessed) {
    return new Segment(
        id,
        AddressBlock.tryParse(range).orElseThrow(),
        vlan,
        name,
        "",
        "",
        List.of(gateway),
        guessed,
        List.of(line("config/fortigate.conf", 40, "set ip " + range)));
  }

  private static List<Account> accounts() {
    TreeMap<String, String> facts = new TreeMap<>();
    facts.put("lastLogon", "2024-03-28");
    facts.put("secondFactor", "no");
    return List.of(
        new Account(
            "account:admin",
            "Administrator",
            "全サーバ共通",
            List.of("asset:ehr01", "asset:pacs01"),
            "管理者",
            "",
            Account.State.ENABLED,
            new TreeMap<>(),
            List.of(cell("管理者ID.xlsx", "一覧", "B4", "Administrator"))),
        new Account(
            "account:suzuki",
            "suzuki.k",
            "clinic.local",
            List.of(),
            "利用者",
            "鈴木",
            Account.State.ENABLED,
            facts,
            List.of(line("ADユーザー.csv", 12, "suzuki.k"))));
  }

  private static List<Discrepancy> discrepancies() {
    return List.of(
        new Discrepancy(
            "discrepancy:fw01-version",
            "asset:fw01",
            "version",
            List.of(
                stated("7.0.11", line("config/fortigate.conf", 1, "#config-version=FGT40F-7.0.11")),
                stated("7.2.8", cell("院内機器台帳.xlsx", "機器一覧", "F18", "v7.2.8"))),
            "7.0.11",
            "機器自身の設定を採りました。台帳の版を直してください。更新したつもりで戻っていないかも確かめてください。"),
        new Discrepancy(
            "discrepancy:pacs01-os",
            "asset:pacs01",
            "os",
            List.of(
                stated(
                    "Windows Server 2012 R2",
                    Evidence.of(
                        new SourceRef.Element("scan/server.xml", "host[2]/os"),
                        "Windows Server 2012 R2")),
                stated(
                    "Windows Server 2016",
                    cell("院内機器台帳.xlsx", "機器一覧", "E6", "Windows Server 2016"))),
            "Windows Server 2012 R2",
            "スキャンで機器が名乗った版を採りました。画像サーバの実際の版を事業者に確かめてください。"));
  }

  private static Discrepancy.Stated stated(String value, Evidence evidence) {
    return new Discrepancy.Stated(value, List.of(evidence));
  }

  static Evidence line(String file, int number, String says) {
    return Evidence.of(SourceRef.Line.of(file, number), says);
  }

  /** A cell in one of the first 26 columns, as {@code C14}. */
  static Evidence cell(String file, String sheet, String address, String says) {
    int column = address.charAt(0) - 'A';
    int row = Integer.parseInt(address.substring(1));
    return Evidence.of(SourceRef.Cell.of(file, sheet, row, column), says);
  }
}
