package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;

class ExternalConnectionsTest {

  @TempDir private Path folder;

  private static final String ROUTER =
      """
      # RTX1210 Rev.14.01.42 (Fri Jul  8 11:52:50 2022)
      # main:  RTX1210 ver=00 serial=S4H000001 MAC-Address=00:a0:de:00:00:01
      console prompt RT01
      ip route default gateway pp 1
      ip lan1 address 192.168.10.1/24
      pp select 1
       description pp あおば通信
       pppoe use lan2
       ip pp address 203.0.113.10/32
       ip pp secure filter in 1000 1001 1099
       ip pp nat descriptor 1
       pp enable 1
      tunnel select 1
       description tunnel 分院
       ipsec tunnel 1
        ipsec sa policy 1 1 esp aes-cbc sha-hmac
        ipsec ike pre-shared-key 1 text EXAMPLE
        ipsec ike remote address 1 198.51.100.20
       tunnel enable 1
      ip filter 1000 pass * 192.168.10.5 tcp * 3389
      ip filter 1001 pass * 192.168.10.1 udp * 500
      ip filter 1099 reject * * * * *
      nat descriptor type 1 masquerade
      nat descriptor address outer 1 203.0.113.10
      nat descriptor masquerade static 1 1 192.168.10.5 tcp 3389
      nat descriptor masquerade static 1 2 192.168.10.6 tcp 443
      """;

  private static final String HEADER = "No.,名称,接続先,種類,機器,IPアドレス,常時接続\n";

  private List<String> brief(Survey survey) {
    return survey.connections().stream().map(it -> Scenario.brief(survey, it)).toList();
  }

  @Test
  void aListedLineAndItsConfigurationAreOneConnection() {
    Survey survey =
        new Scenario(folder)
            .with("router.txt", ROUTER)
            .with("回線.csv", HEADER + "1,事務インターネット,あおば通信,光回線,RTX1210,203.0.113.10,○\n")
            .survey();

    assertThat(brief(survey))
        .containsExactlyInAnyOrder("internet pp 1 recorded", "vpn tunnel 1 unrecorded over pp 1");
    assertThat(survey.connections().getFirst().alwaysOn()).isTrue();
  }

  @Test
  void aLineIsRecordedWhenTheListNamesWhatItCarries() {
    Survey survey =
        new Scenario(folder)
            .with("router.txt", ROUTER)
            .with("回線.csv", HEADER + "1,分院接続,分院,IPsec-VPN,RTX1210,,○\n")
            .survey();

    assertThat(brief(survey))
        .containsExactlyInAnyOrder("internet pp 1 recorded", "vpn tunnel 1 recorded over pp 1");
  }

  @Test
  void aLineThatNothingShowsIsRecordedOnly() {
    Survey survey =
        new Scenario(folder)
            .with("router.txt", ROUTER)
            .with(
                "回線.csv", HEADER + "1,インターネット,あおば通信,光回線,RTX1210,,○\n" + "2,透析室FAX,NTT,ISDN,TA,,×\n")
            .survey();

    assertThat(brief(survey)).contains("dial-up  recorded-only");
  }

  @Test
  void onlyWhatPassesTheFilterIsExposed() {
    Survey survey =
        new Scenario(folder)
            .with("router.txt", ROUTER)
            .with("回線.csv", HEADER + "1,インターネット,あおば通信,光回線,RTX1210,,○\n")
            .survey();

    ExternalConnection line =
        survey.connections().stream()
            .filter(it -> it.kind().id().equals("internet"))
            .findFirst()
            .orElseThrow();
    assertThat(line.exposes())
        .filteredOn(it -> it.nature() == Exposure.Nature.PUBLISHED)
        .extracting(Exposure::port)
        .containsExactly("3389");
    assertThat(survey.findings())
        .extracting(Finding::rule)
        .contains("published-remote-control", "published-but-filtered");
  }

  @Test
  void theDefaultManagementHidesBehindMasquerade() {
    Survey survey = new Scenario(folder).with("router.txt", ROUTER).survey();

    assertThat(survey.connections())
        .flatExtracting(ExternalConnection::exposes)
        .noneMatch(it -> it.nature() == Exposure.Nature.MANAGEMENT);
    assertThat(survey.findings()).extracting(Finding::rule).contains("telnet-enabled");
  }

  @Test
  void bothEndsOfATunnelAreOneConnection() {
    String other =
        ROUTER
            .replace("RT01", "RT02")
            .replace("S4H000001", "S4H000002")
            .replace("00:a0:de:00:00:01", "00:a0:de:00:00:02")
            .replace("192.168.10.", "192.168.20.")
            .replace("198.51.100.20", "PEER")
            .replace("203.0.113.10", "198.51.100.20")
            .replace("PEER", "203.0.113.10");

    Survey survey =
        new Scenario(folder).with("honin.txt", ROUTER).with("bunin.txt", other).survey();

    assertThat(survey.connections()).filteredOn(it -> it.kind().id().equals("vpn")).hasSize(1);
  }

  @Test
  void theMembersOfAClusterShareTheirLines() {
    String first = ROUTER.replace("ip lan1", "ip lan2 address 10.1.1.1/24\nip lan1");
    String second =
        first
            .replace("RT01", "RT02")
            .replace("S4H000001", "S4H000002")
            .replace("00:a0:de:00:00:01", "00:a0:de:00:00:02");

    Survey survey =
        new Scenario(folder)
            .with("a.txt", first)
            .with("b.txt", second)
            .with("回線.csv", HEADER + "1,事務インターネット,あおば通信,光回線,RT02,203.0.113.10,○\n")
            .survey();

    assertThat(brief(survey))
        .containsExactlyInAnyOrder("internet pp 1 recorded", "vpn tunnel 1 unrecorded over pp 1");
    assertThat(survey.findings()).extracting(Finding::rule).doesNotContain("duplicate-address");
  }

  private static final String DIAL_IN =
      """
      pp select anonymous
       pp bind tunnel11-tunnel12
       pp auth request mschap-v2
       pp auth username hoshu *
       pp enable anonymous
      tunnel select 11
       tunnel encapsulation l2tp
       ipsec tunnel 11
        ipsec sa policy 11 11 esp aes-cbc sha-hmac
        ipsec ike remote address 11 any
       tunnel enable 11
      tunnel select 12
       tunnel encapsulation pptp
       tunnel enable 12
      ipsec transport 1 11 udp 1701
      l2tp service on
      pptp service on
      """;

  @Test
  void twoServicesOfOneInterfaceAreTwoConnections() {
    Survey survey = new Scenario(folder).with("router.txt", ROUTER + DIAL_IN).survey();

    assertThat(survey.connections())
        .filteredOn(it -> it.end().interfaceName().equals("pp anonymous"))
        .extracting(it -> it.purpose().technology())
        .containsExactlyInAnyOrder("L2TP/IPsec", "PPTP");
  }

  @Test
  void aFindingAboutADialInMeansTheServiceItSpeaksOf() {
    String open = ROUTER.replace(" ip pp secure filter in 1000 1001 1099\n", "");
    Survey survey = new Scenario(folder).with("router.txt", open + DIAL_IN).survey();

    assertThat(survey.findings())
        .filteredOn(it -> it.rule().equals("vpn-any-source"))
        .extracting(Finding::title)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void aDialInThatTheFilterStopsIsOpenToNobody() {
    Survey survey = new Scenario(folder).with("router.txt", ROUTER + DIAL_IN).survey();

    assertThat(survey.findings())
        .filteredOn(it -> it.rule().equals("vpn-any-source"))
        .extracting(Finding::title)
        .singleElement()
        .asString()
        .contains("L2TP");
  }

  @Test
  void aRowAboutSitesMeansTheTunnelAndNotTheDialIn() {
    Survey survey =
        new Scenario(folder)
            .with("router.txt", ROUTER + DIAL_IN)
            .with("回線.csv", HEADER + "1,拠点間接続,分院,インターネットVPN,RTX1210,,○\n")
            .survey();

    assertThat(brief(survey))
        .contains("vpn tunnel 1 recorded over pp 1")
        .contains("vpn pp anonymous unrecorded over pp 1");
  }

  @Test
  void withoutAColumnOfItsOwnTheWordsOfARowTellWhetherItIsAlwaysOn() {
    Survey survey =
        new Scenario(folder)
            .with("router.txt", ROUTER)
            .with("回線.csv", "No.,名称,接続先,種類,機器,備考\n1,分院接続,分院,IPsec-VPN,RTX1210,必要時のみ都度接続\n")
            .survey();

    assertThat(survey.connections())
        .filteredOn(it -> it.kind().id().equals("vpn"))
        .extracting(ExternalConnection::alwaysOn)
        .containsExactly(false);
  }

  private static final String FIREWALL =
      """
      #config-version=FG200F-7.0.14-FW-build0601-240206:opmode=0:vdom=0:user=admin
      config system global
          set hostname "FW01"
      end
      config system interface
          edit "port1"
              set vdom "root"
              set ip 192.168.1.1 255.255.255.0
              set type physical
              set role lan
          next
          edit "port10"
              set vdom "root"
              set ip 198.51.100.18 255.255.255.248
              set type physical
              set role wan
          next
          edit "port11"
              set vdom "root"
              set ip 10.77.0.2 255.255.255.252
              set type physical
              set alias "KYUSHOKU"
          next
      end
      config vpn ipsec phase1-interface
          edit "kami"
              set type dynamic
              set interface "port10"
              set psksecret ENC EXAMPLE
          next
      end
      config vpn ipsec phase2-interface
          edit "kami"
              set phase1name "kami"
              set dst-subnet 192.168.20.0 255.255.255.0
          next
      end
      config router static
          edit 1
              set gateway 198.51.100.17
              set device "port10"
          next
          edit 2
              set dst 10.78.0.0 255.255.0.0
              set gateway 10.77.0.1
              set device "port11"
          next
      end
      """;

  @Test
  void aPointToPointNetworkTowardsUnknownNetworksLeadsOutside() {
    Survey survey =
        new Scenario(folder)
            .with("fw.conf", FIREWALL)
            .with("回線.csv", HEADER + "1,給食センター,あさがお給食,専用線,FW01,,○\n")
            .survey();

    assertThat(brief(survey)).contains("leased-line port11 recorded", "internet port10 unrecorded");
  }

  @Test
  void aSiteWithoutFixedAddressAndTheTunnelItOpensAreOneConnection() {
    String branch =
        ROUTER
            .replace("ip pp address 203.0.113.10/32", "ppp ipcp ipaddress on")
            .replace("192.168.10.", "192.168.20.")
            .replace("198.51.100.20", "198.51.100.18");

    Survey survey =
        new Scenario(folder)
            .with("fw.conf", FIREWALL)
            .with("branch.txt", branch)
            .with("回線.csv", HEADER + "1,分院接続,分院,拠点間VPN,FW01,,○\n")
            .survey();

    assertThat(brief(survey))
        .contains("internet pp 1 recorded", "vpn kami recorded over port10")
        .noneMatch(it -> it.startsWith("vpn tunnel 1"));
  }
}
