package org.yagura.intake.config.fortios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Addressing;
import org.yagura.model.device.NetworkInterface.Facing;
import org.yagura.model.device.Remark;
import org.yagura.model.device.Route;
import org.yagura.model.device.WirelessNetwork;

class FortiosNetworkTest {

  private final DeviceConfiguration device = Fixture.read("interfaces/ports.conf");

  @Test
  void theHeaderTellsModelAndFirmware() {
    assertThat(device.identity().model()).extracting("value").isEqualTo("FortiGate-501E");
    assertThat(device.identity().firmware()).extracting("value").isEqualTo("7.4.8");
    assertThat(device.identity().hostname()).extracting("value").isEqualTo("FW-A");
    assertThat(device.identity().evidence().at().location()).isEqualTo("line 1");
  }

  @Test
  void theCodesOfHeadersAreNamesOnBoxes() {
    assertThat(Identity.modelOf("FGT60F")).isEqualTo("FortiGate-60F");
    assertThat(Identity.modelOf("FWF61E")).isEqualTo("FortiWiFi-61E");
    assertThat(Identity.modelOf("FG100F")).isEqualTo("FortiGate-100F");
    assertThat(Identity.modelOf("FG4H0F")).isEqualTo("FortiGate-400F");
    assertThat(Identity.modelOf("FGVM64")).isEqualTo("FortiGate-VM64");
    assertThat(Identity.modelOf("FG181F")).isEqualTo("FortiGate-1801F");
    assertThat(Identity.modelOf("FG200E")).isEqualTo("FortiGate-200E");
    assertThat(Identity.modelOf("XYZ")).isEqualTo("XYZ");
  }

  @Test
  void interfacesAreReadWithTheirKindAndAddresses() {
    assertThat(device.network().interfaces())
        .extracting(NetworkInterface::name, NetworkInterface::type, NetworkInterface::addressing)
        .containsExactly(
            tuple("wan1", NetworkInterface.Type.PPP, Addressing.NEGOTIATED),
            tuple("wan2", NetworkInterface.Type.PHYSICAL, Addressing.DHCP),
            tuple("internal", NetworkInterface.Type.BRIDGE, Addressing.STATIC),
            tuple("vlan30", NetworkInterface.Type.VLAN, Addressing.STATIC),
            tuple("lag", NetworkInterface.Type.AGGREGATE, Addressing.NONE),
            tuple("mgmt", NetworkInterface.Type.MANAGEMENT, Addressing.NONE));
  }

  @Test
  void detailsOfAnInterfaceAreKept() {
    NetworkInterface internal = device.network().find("internal").orElseThrow();

    assertThat(internal.addresses()).hasToString("[192.0.2.1/24, 198.51.100.1/25]");
    assertThat(internal.description()).isEqualTo("NAIBU 1F");
    assertThat(internal.link().members()).containsExactly("port7");
    assertThat(device.network().find("vlan30").orElseThrow().link().vlan()).isEqualTo(30);
    assertThat(device.network().find("vlan30").orElseThrow().placement().zone())
        .isEqualTo("OFFICE");
    assertThat(device.network().find("wan1").orElseThrow().placement().facing())
        .isEqualTo(Facing.OUTSIDE);
    assertThat(device.network().find("wan2").orElseThrow().enabled()).isFalse();
  }

  @Test
  void vlansAndZonesAreListed() {
    assertThat(device.network().vlans()).extracting("number").containsExactly(30);
    assertThat(device.network().zones())
        .extracting("name", "interfaces")
        .containsExactly(
            tuple("OFFICE", List.of("vlan30")), tuple("virtual-wan-link", List.of("wan1", "wan2")));
  }

  @Test
  void routesHaveTheirDefaultsAndSdwanMembers() {
    assertThat(device.network().routes())
        .extracting(
            it -> it.destination().toString(),
            Route::gateway,
            Route::interfaceName,
            Route::distance)
        .containsExactly(
            tuple("0.0.0.0/0", "192.0.2.254", "wan1", 5),
            tuple("0.0.0.0/0", "", "wan2", 5),
            tuple("10.9.0.0/16", "203.0.113.9", "vlan30", 10),
            tuple("10.0.0.0/8", "", "blackhole", 10));
  }

  @Test
  void aDeviceThatNothingNamesIsAnUndefinedReference() {
    assertThat(device.remarks())
        .extracting(Remark::kind, Remark::subject, it -> it.evidence().says())
        .contains(tuple(Remark.Kind.UNDEFINED_REFERENCE, "vlan99", "set device \"vlan99\""));
  }

  @Test
  void wirelessNetworksShowTheirSecurity() {
    DeviceConfiguration wireless = Fixture.read("wireless/vap.conf");

    assertThat(wireless.network().wireless())
        .extracting(WirelessNetwork::ssid, WirelessNetwork::security, WirelessNetwork::vlan)
        .containsExactly(
            tuple("hospital-guest", "open", 90), tuple("hospital-staff", "wpa2-only-personal", 0));
    assertThat(wireless.remarks())
        .extracting(Remark::kind, Remark::subject)
        .containsExactly(tuple(Remark.Kind.OPEN_WIRELESS, "guest"));
  }

  @Test
  void virtualDomainsKeepTheirObjectsApart() {
    DeviceConfiguration vdoms = Fixture.read("vdom/vdoms.conf");

    assertThat(vdoms.identity().hostname()).extracting("value").isEqualTo("FW-V");
    assertThat(vdoms.network().interfaces())
        .extracting(it -> it.placement().context())
        .containsExactly("root", "guest");
    assertThat(vdoms.filtering().lists())
        .extracting(it -> it.name(), it -> it.rules().getFirst().source().addresses().toString())
        .containsExactly(tuple("policy root", "10.0.0.0/24"), tuple("policy guest", "10.1.0.0/24"));
    assertThat(vdoms.coverage().notUnderstood()).isEmpty();
  }
}
