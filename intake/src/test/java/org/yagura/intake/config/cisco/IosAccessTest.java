package org.yagura.intake.config.cisco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.model.device.Administration;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess;

class IosAccessTest {

  private static DeviceConfiguration read(String folder) {
    return Fixtures.read(new IosReader(), "cisco/" + folder);
  }

  private static RemoteAccess.Tunnel tunnel(String name) {
    return read("ipsec").remoteAccess().tunnels().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCryptoMapIsATunnelWhereItIsBound() {
    RemoteAccess.Tunnel bound = tunnel("VPN 10");

    assertThat(bound.peer()).isEqualTo("198.51.100.1");
    assertThat(bound.carrier()).isEqualTo("GigabitEthernet0/0");
    assertThat(bound.remoteNetworks()).hasToString("10.40.0.0/16");
    assertThat(bound.enabled()).isTrue();
    assertThat(tunnel("UNBOUND 10").enabled()).isFalse();
  }

  @Test
  void routesTellWhatLiesBehindATunnelInterface() {
    RemoteAccess.Tunnel tunnel = tunnel("Tunnel0");

    assertThat(tunnel.technology()).isEqualTo("IPsec");
    assertThat(tunnel.remoteNetworks()).hasToString("10.50.0.0/15");
    assertThat(tunnel.carrier()).isEqualTo("GigabitEthernet0/0");
  }

  @Test
  void aMultipointTunnelLeadsToItsHub() {
    RemoteAccess.Tunnel tunnel = tunnel("Tunnel1");

    assertThat(tunnel.technology()).isEqualTo("DMVPN");
    assertThat(tunnel.peer()).isEqualTo("198.51.100.3");
    assertThat(tunnel.carrier()).isEqualTo("GigabitEthernet0/0");
    assertThat(tunnel.enabled()).isFalse();
  }

  @Test
  void weakCiphersAreRemarked() {
    assertThat(read("ipsec").remarks())
        .filteredOn(it -> it.kind() == Remark.Kind.WEAK_CRYPTO)
        .hasSize(3);
  }

  @Test
  void peopleDialInByL2tpAndSslVpn() {
    assertThat(read("dial-in").remoteAccess().dialIns())
        .extracting(
            RemoteAccess.DialIn::technology,
            RemoteAccess.DialIn::carrier,
            RemoteAccess.DialIn::listens,
            it -> it.access().pool().toString(),
            it -> it.access().secondFactor())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "SSL-VPN",
                "GigabitEthernet0/0",
                "tcp/4443",
                "192.168.99.10-192.168.99.20",
                RemoteAccess.SecondFactor.ABSENT),
            org.assertj.core.groups.Tuple.tuple(
                "L2TP/IPsec",
                "GigabitEthernet0/0",
                "udp/500 udp/4500 udp/1701",
                "192.168.99.10-192.168.99.20",
                RemoteAccess.SecondFactor.ABSENT));
  }

  @Test
  void managementNamesServicesAndWhoMayUseThem() {
    Administration administration = read("management").administration();

    assertThat(administration.services())
        .extracting(
            it -> it.service(),
            it -> it.allowedSources().toString(),
            it -> it.enabled(),
            it -> it.byDefault())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("telnet", "192.168.1.0/24", true, false),
            org.assertj.core.groups.Tuple.tuple("ssh", "192.168.1.0/24", true, false),
            org.assertj.core.groups.Tuple.tuple("telnet", "any", true, true),
            org.assertj.core.groups.Tuple.tuple("ssh", "any", true, true),
            org.assertj.core.groups.Tuple.tuple("http", "192.168.1.0/24", true, false),
            org.assertj.core.groups.Tuple.tuple("https", "192.168.1.0/24", false, false),
            org.assertj.core.groups.Tuple.tuple("snmp", "192.168.1.0/24", true, false),
            org.assertj.core.groups.Tuple.tuple("snmp", "any", true, false));
    assertThat(administration.users())
        .extracting(it -> it.name() + it.privilege())
        .containsExactly("admin15", "guard");
    assertThat(administration.logServers())
        .extracting(it -> it.value())
        .containsExactly("192.168.1.5");
    assertThat(administration.timeServers())
        .extracting(it -> it.value())
        .containsExactly("192.168.1.6");
  }

  @Test
  void iosXe17AdmitsSshAloneWhereTransportIsUnstated() {
    assertThat(read("switch").administration().services())
        .extracting(it -> it.service() + it.enabled() + it.byDefault())
        .containsExactly("sshtruetrue");
  }

  @Test
  void readableSecretsAreRemarked() {
    assertThat(read("management").remarks())
        .extracting(Remark::kind)
        .contains(Remark.Kind.WEAK_SECRET, Remark.Kind.WELL_KNOWN_COMMUNITY);
    assertThat(read("management").toString()).doesNotContain("SAMPLE").doesNotContain("S4mple");
  }

  @Test
  void everyLineIsAccountedFor() {
    for (String folder : new String[] {"ipsec", "dial-in", "management", "zone-firewall"}) {
      assertThat(read(folder).coverage().notUnderstood()).as(folder).isEmpty();
    }
  }
}
