package org.yagura.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.model.address.AddressSet;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.exposure.ExternalConnection.End;
import org.yagura.model.exposure.ExternalConnection.Purpose;

/** External connections of sample surveys. */
final class SampleConnections {

  private SampleConnections() {}

  static List<ExternalConnection> clinic() {
    Evidence fortigate =
        SampleSurveys.line("config/fortigate.conf", 61, "set allowaccess https ssh");
    return List.of(
        connection(
            "connection:wan1",
            ConnectionKind.INTERNET,
            new End("asset:fw01", "", "wan1", List.of("203.0.113.10")),
            new Purpose("インターネット回線（本院）", "電子カルテ保守・Web閲覧", "PPPoE", "総務課"),
            new Link("NTT東日本", "", ConnectionStatus.RECORDED, true),
            List.of(
                new Exposure(
                    Exposure.Nature.MANAGEMENT,
                    "管理画面 (https)",
                    "tcp",
                    "443",
                    "asset:fw01",
                    AddressSet.ANY,
                    List.of(fortigate)),
                new Exposure(
                    Exposure.Nature.VPN_SERVICE,
                    "SSL-VPN",
                    "tcp",
                    "10443",
                    "asset:fw01",
                    AddressSet.ANY,
                    List.of(fortigate))),
            List.of(SampleSurveys.cell("回線一覧.xlsx", "回線", "B4", "光回線"), fortigate)),
        connection(
            "connection:adsl",
            ConnectionKind.INTERNET,
            new End("", "ADSLモデム", "", List.of()),
            new Purpose("旧ADSL回線", "予備", "ADSL 12M", ""),
            new Link("", "", ConnectionStatus.RECORDED_ONLY, null),
            List.of(),
            List.of(SampleSurveys.cell("回線一覧.xlsx", "回線", "B7", "ADSL 12M"))),
        connection(
            "connection:sslvpn",
            ConnectionKind.VPN,
            new End("asset:fw01", "", "ssl.root", List.of()),
            new Purpose("電子カルテ保守用SSL-VPN", "遠隔保守", "SSL-VPN", ""),
            new Link("株式会社メディカルシステム", "connection:wan1", ConnectionStatus.RECORDED, true),
            List.of(),
            List.of(SampleSurveys.line("config/fortigate.conf", 120, "edit \"EHR-Vendor\""))),
        connection(
            "connection:l2tp",
            ConnectionKind.VPN,
            new End("asset:rtx830", "", "tunnel 1", List.of("198.51.100.20")),
            new Purpose("", "保守用ダイヤルイン", "L2TP/IPsec", ""),
            new Link("", "connection:rtxwan", ConnectionStatus.UNRECORDED, true),
            List.of(),
            List.of(SampleSurveys.line("config/rtx830.txt", 44, "pp select anonymous"))),
        connection(
            "connection:qualify",
            ConnectionKind.CLOSED_NETWORK,
            new End("", "資格確認ルータ", "", List.of()),
            new Purpose("オンライン資格確認", "保険資格の照会", "IP-VPN", "医事課"),
            new Link("社会保険診療報酬支払基金", "", ConnectionStatus.RECORDED, true),
            List.of(),
            List.of(SampleSurveys.cell("回線一覧.xlsx", "回線", "B6", "オンライン資格確認"))),
        connection(
            "connection:mobile",
            ConnectionKind.MOBILE,
            new End("asset:zz-router", "", "", List.of("172.20.1.99")),
            new Purpose("", "", "LTE", ""),
            new Link("", "", ConnectionStatus.UNRECORDED, null),
            List.of(),
            List.of(SampleSurveys.line("scan/jimu.xml", 88, "Aterm MR51FN"))));
  }

  static List<ExternalConnection> hospital() {
    List<ExternalConnection> all = new ArrayList<>(clinic());
    for (int i = 1; i <= 22; i++) {
      all.add(
          connection(
              "connection:maintenance%02d".formatted(i),
              i % 3 == 0 ? ConnectionKind.DIAL_UP : ConnectionKind.VPN,
              new End("asset:rtx830", "", "tunnel " + (i + 1), List.of()),
              new Purpose("保守回線 %02d".formatted(i), "検査機器の遠隔保守", i % 3 == 0 ? "ISDN" : "IPsec", ""),
              new Link(
                  "検査機器メーカ%02d".formatted(i),
                  i % 3 == 0 ? "" : "connection:wan1",
                  i % 5 == 0 ? ConnectionStatus.UNRECORDED : ConnectionStatus.RECORDED,
                  i % 2 == 0 ? null : Boolean.TRUE),
              List.of(),
              List.of(SampleSurveys.line("回線一覧.csv", i + 3, "保守回線 %02d".formatted(i)))));
    }
    all.sort(Comparator.comparing(ExternalConnection::kind).thenComparing(ExternalConnection::id));
    return all;
  }

  private record Link(
      String counterpart, String line, ConnectionStatus status, @Nullable Boolean alwaysOn) {}

  private static ExternalConnection connection(
      String id,
      ConnectionKind kind,
      End end,
      Purpose purpose,
      Link link,
      List<Exposure> exposes,
      List<Evidence> evidence) {
    return new ExternalConnection(
        id,
        kind,
        end,
        link.counterpart(),
        purpose,
        link.line(),
        link.status(),
        link.alwaysOn(),
        exposes,
        evidence);
  }
}
