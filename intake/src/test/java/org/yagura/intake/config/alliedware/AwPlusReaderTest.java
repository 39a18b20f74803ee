package org.yagura.intake.config.alliedware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.RuleList;
import org.yagura.model.evidence.Sourced;

class AwPlusReaderTest {

  private static DeviceConfiguration read(String folder) {
    return Fixtures.read(new AwPlusReader(), "alliedware/" + folder);
  }

  private static NetworkInterface port(DeviceConfiguration device, String name) {
    return device.network().find(name).orElseThrow();
  }

  private static List<FilterRule> rules(String id) {
    return read("firewall-nat").filtering().list("firewall").orElseThrow().rules().stream()
        .filter(it -> it.id().equals(id))
        .toList();
  }

  @Test
  void showSystemTellsModelVersionSerialAndDay() {
    var identity = read("show-system").identity();

    assertThat(identity.model()).extracting(Sourced::value).isEqualTo("x510-28GTX");
    assertThat(identity.firmware()).extracting(Sourced::value).isEqualTo("5.4.7-2.1");
    assertThat(identity.serial()).extracting(Sourced::value).isEqualTo("A04435H144400021");
    assertThat(identity.capturedOn()).extracting(Sourced::value).isEqualTo("2026-11-09");
  }

  @Test
  void telnetIsAssumedOpenUpTo54WhereNothingIsStated() {
    assertThat(read("show-system").administration().services())
        .extracting(it -> it.service() + it.enabled() + it.byDefault())
        .containsExactly("telnettruetrue");
  }

  @Test
  void aRangeIsAsManyInterfaces() {
    DeviceConfiguration device = read("firewall-nat");

    assertThat(port(device, "port1.0.2").link().vlan()).isEqualTo(10);
    assertThat(port(device, "vlan10").link().members())
        .containsExactly("port1.0.1", "port1.0.2", "port1.0.3");
    assertThat(port(read("switch"), "port1.0.6").enabled()).isFalse();
    assertThat(port(read("switch"), "sa1").link().members())
        .containsExactly("port1.0.23", "port1.0.24");
  }

  @Test
  void pppIsCarriedByThePortThatEncapsulatesIt() {
    NetworkInterface ppp = port(read("firewall-nat"), "ppp0");

    assertThat(ppp.type()).isEqualTo(NetworkInterface.Type.PPP);
    assertThat(ppp.addressing()).isEqualTo(NetworkInterface.Addressing.NEGOTIATED);
    assertThat(ppp.link().parent()).isEqualTo("eth1");
    assertThat(ppp.placement().zone()).isEqualTo("public");
  }

  @Test
  void entitiesBecomeAddressesAndInterfaces() {
    FilterRule vendor = rules("30").getFirst();

    assertThat(vendor.source().addresses()).hasToString("198.51.100.7");
    assertThat(vendor.destination().addresses()).hasToString("192.168.10.11");
    assertThat(vendor.services().getFirst().destination()).hasToString("8443");
    assertThat(vendor.condition().log()).isTrue();
    assertThat(rules("20").getFirst().path().to()).containsExactly("ppp0");
    assertThat(rules("50").getFirst().action()).isEqualTo(FilterRule.Action.DENY);
    assertThat(rules("60").getFirst().destination().unresolved())
        .containsExactly("private.nowhere");
  }

  @Test
  void protectDeniesWhatNoRulePermitsThroughAndToTheDevice() {
    assertThat(read("firewall-nat").filtering().lists())
        .extracting(RuleList::scope, RuleList::otherwise, RuleList::stateful)
        .containsExactly(
            tuple(RuleList.Scope.TRANSIT, FilterRule.Action.DENY, true),
            tuple(RuleList.Scope.LOCAL, FilterRule.Action.DENY, true));
    FilterRule toItself =
        read("firewall-nat").filtering().list("firewall self").orElseThrow().rules().stream()
            .filter(it -> it.id().equals("40"))
            .findFirst()
            .orElseThrow();
    assertThat(toItself.destination().addresses().isAny()).isTrue();
    assertThat(toItself.path().from()).containsExactly("ppp0");
  }

  @Test
  void portForwardingPublishesAndMasqueradingHides() {
    AddressTranslation translation = read("firewall-nat").translation();

    assertThat(translation.published())
        .extracting(
            it -> it.interfaceName(),
            it -> it.protocol() + "/" + it.outsidePorts(),
            it -> it.inside() + ":" + it.insidePorts(),
            it -> it.inUse())
        .containsExactly(tuple("ppp0", "tcp/8443", "192.168.10.11:443", true));
    assertThat(translation.hidden())
        .extracting(it -> it.interfaceName(), it -> it.inside().toString())
        .containsExactly(tuple("ppp0", "192.168.10.0/24,192.168.20.0/24"));
  }

  @Test
  void hardwareListsJoinAndLetTheRestThrough() {
    DeviceConfiguration device = read("switch");

    RuleList joined = device.filtering().list("port1.0.1 in").orElseThrow();
    assertThat(joined.rules()).hasSize(2);
    assertThat(joined.otherwise()).isEqualTo(FilterRule.Action.PERMIT);
    assertThat(device.filtering().list("vlan30 in").orElseThrow().rules())
        .extracting(it -> it.source().addresses().toString())
        .containsExactly("192.168.30.0/24", "any");
    assertThat(device.remarks())
        .filteredOn(it -> it.kind() == Remark.Kind.UNUSED_OBJECT)
        .extracting(Remark::subject)
        .containsExactly("3100");
  }

  @Test
  void virtualAddressesAndWirelessNetworksAreRead() {
    DeviceConfiguration device = read("switch");

    assertThat(port(device, "vlan10").addresses())
        .extracting(NetworkInterface.Address::toString)
        .containsExactly("192.168.10.1/24", "192.168.10.254/24");
    assertThat(device.network().wireless())
        .extracting(it -> it.ssid(), it -> it.vlan(), it -> it.security())
        .containsExactly(tuple("guest", 30, ""), tuple("staff", 20, "wpa-personal"));
    assertThat(device.administration().services())
        .extracting(it -> it.service(), it -> it.enabled(), it -> it.allowedSources().toString())
        .containsExactly(
            tuple("telnet", false, "192.168.10.0/24"), tuple("ssh", true, "192.168.10.0/24"));
  }

  @Test
  void tunnelsLeadToSitesAndOpenVpnLetsPeopleIn() {
    RemoteAccess access = read("vpn").remoteAccess();

    assertThat(access.tunnels())
        .extracting(
            it -> it.name(),
            it -> it.technology(),
            it -> it.peer(),
            it -> it.carrier(),
            it -> it.remoteNetworks().toString(),
            it -> it.enabled())
        .containsExactly(
            tuple(
                "tunnel0",
                "IPsec",
                "198.51.100.1",
                "eth1",
                "192.168.50.0/24,192.168.60.0/24",
                true),
            tuple("tunnel1", "L2TPv3", "198.51.100.9", "eth1", "", false));
    assertThat(access.dialIns())
        .extracting(it -> it.technology() + " " + it.listens())
        .containsExactly("OpenVPN udp/1195");
    assertThat(read("vpn").remarks())
        .filteredOn(it -> it.kind() == Remark.Kind.WEAK_CRYPTO)
        .hasSize(1);
  }

  @Test
  void everyLineIsAccountedForAndNoSecretIsKept() {
    for (String folder : new String[] {"firewall-nat", "switch", "vpn", "show-system"}) {
      assertThat(read(folder).coverage().notUnderstood()).as(folder).isEmpty();
      assertThat(read(folder).toString()).doesNotContain("SAMPLEONLY").doesNotContain("SAMPLEHASH");
      assertThat(new AwPlusReader().recognise(Fixtures.text("alliedware/" + folder)))
          .as(folder)
          .isGreaterThan(60);
    }
  }
}
