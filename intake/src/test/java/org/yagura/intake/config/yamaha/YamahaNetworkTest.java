package org.yagura.intake.config.yamaha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.intake.config.lines.ConfigFixture.device;
import static org.yagura.intake.config.lines.ConfigFixture.unread;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.lines.ConfigFixture;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Addressing;

class YamahaNetworkTest {

  private final DeviceConfiguration device = device(new YamahaReader(), "yamaha/interfaces");

  private NetworkInterface port(String name) {
    return device.network().find(name).orElseThrow();
  }

  private static List<String> addresses(NetworkInterface port) {
    return port.addresses().stream().map(Object::toString).toList();
  }

  @Test
  void theHeaderTellsModelFirmwareSerialAndDay() {
    DeviceIdentity identity = device.identity();

    assertThat(identity.model()).extracting("value").isEqualTo("RTX1220");
    assertThat(identity.firmware()).extracting("value").isEqualTo("Rev.15.04.05");
    assertThat(identity.serial()).extracting("value").isEqualTo("S5K000123");
    assertThat(identity.hostname()).extracting("value").isEqualTo("KITA-RT01");
    assertThat(identity.capturedOn()).extracting("value").isEqualTo("2026-11-09");
    assertThat(identity.macs())
        .extracting("value")
        .containsExactly("00:a0:de:aa:00:01", "00:a0:de:aa:00:02", "00:a0:de:aa:00:03");
    assertThat(identity.evidence().at().location()).isEqualTo("line 1");
  }

  @Test
  void aLanHasItsAddressesAndDescription() {
    NetworkInterface lan1 = port("lan1");

    assertThat(addresses(lan1)).containsExactly("10.8.1.1/24", "10.8.2.1/24");
    assertThat(lan1.description()).isEqualTo("医事課 LAN");
    assertThat(lan1.type()).isEqualTo(NetworkInterface.Type.PHYSICAL);
    assertThat(port("lan3").addressing()).isEqualTo(Addressing.DHCP);
  }

  @Test
  void aTaggedVlanHangsOnItsLan() {
    NetworkInterface vlan = port("lan1/1");

    assertThat(vlan.type()).isEqualTo(NetworkInterface.Type.VLAN);
    assertThat(vlan.link().parent()).isEqualTo("lan1");
    assertThat(vlan.link().vlan()).isEqualTo(40);
    assertThat(device.network().vlans()).extracting("name").containsExactly("NURSE");
    assertThat(device.filtering().bindings()).isEmpty();
  }

  @Test
  void aPortBasedVlanHasNoTag() {
    NetworkInterface vlan = port("vlan2");

    assertThat(vlan.link().members()).containsExactly("lan2.1", "lan2.2");
    assertThat(vlan.link().vlan()).isZero();
    assertThat(addresses(vlan)).containsExactly("10.8.60.1/24");
  }

  @Test
  void aPppoeSessionNamesItsPortAndIsOffUntilEnabled() {
    NetworkInterface on = port("pp 1");
    NetworkInterface off = port("pp 2");

    assertThat(on.type()).isEqualTo(NetworkInterface.Type.PPP);
    assertThat(on.link().parent()).isEqualTo("lan2");
    assertThat(on.addressing()).isEqualTo(Addressing.NEGOTIATED);
    assertThat(on.enabled()).isTrue();
    assertThat(on.description()).isEqualTo("ひかり回線");
    assertThat(off.enabled()).isFalse();
    assertThat(off.addressing()).isEqualTo(Addressing.STATIC);
    assertThat(addresses(off)).containsExactly("198.51.100.9/32");
  }

  @Test
  void aModemIsMobile() {
    assertThat(port("pp 3").type()).isEqualTo(NetworkInterface.Type.MOBILE);
    assertThat(port("wan1").type()).isEqualTo(NetworkInterface.Type.MOBILE);
    assertThat(port("wan1").addressing()).isEqualTo(Addressing.NEGOTIATED);
  }

  @Test
  void aBridgeJoinsLanAndTunnel() {
    assertThat(port("bridge1").type()).isEqualTo(NetworkInterface.Type.BRIDGE);
    assertThat(port("bridge1").link().members()).containsExactly("lan3", "tunnel 3");
    assertThat(port("loopback1").type()).isEqualTo(NetworkInterface.Type.LOOPBACK);
  }

  @Test
  void logAndTimeServersAreTold() {
    assertThat(device.administration().logServers())
        .extracting("value")
        .containsExactly("10.8.1.9", "10.8.1.10");
    assertThat(device.administration().timeServers())
        .extracting("value")
        .containsExactly("ntp.example.jp");
    assertThat(unread(device)).isEmpty();
  }

  @Test
  void everyGatewayOfARouteIsARoute() {
    DeviceConfiguration routes = device(new YamahaReader(), "yamaha/routes");

    assertThat(routes.network().routes())
        .extracting(it ->
            it.destination() + " " + it.gateway() + "|" + it.interfaceName() + "|" + it.condition())
        .containsExactly(
            "0.0.0.0/0 |pp 1|filter 500 501",
            "0.0.0.0/0 |pp 2|weight 0",
            "10.20.0.0/16 10.8.1.254||",
            "10.30.0.0/16 |tunnel 1|hide",
            "10.40.0.0/16 |lan3|keepalive 1",
            "192.0.2.0/24 |null|");
    assertThat(routes.remarks()).isEmpty();
    assertThat(unread(routes)).isEmpty();
  }

  @Test
  void anUnknownHeaderIsStillRecognisedByItsCommands() {
    YamahaReader reader = new YamahaReader();

    assertThat(reader.recognise(ConfigFixture.text("yamaha/no-header"))).isBetween(60, 90);
    assertThat(reader.recognise(ConfigFixture.text("yamaha/nat"))).isEqualTo(100);
  }

  @Test
  void withoutAHeaderNoDefaultsAreClaimed() {
    DeviceConfiguration bare = device(new YamahaReader(), "yamaha/no-header");

    assertThat(bare.administration().services()).isEmpty();
    assertThat(bare.remarks()).noneMatch(it -> it.subject().contains("password"));
    assertThat(bare.network().find("pp 1")).get().extracting("enabled").isEqualTo(true);
  }

  @Test
  void anAccessPointTellsItsWirelessNetworks() {
    DeviceConfiguration ap = device(new YamahaReader(), "yamaha/access-point");

    assertThat(ap.network().wireless())
        .extracting(it -> it.ssid() + "|" + it.vlan() + "|" + it.security() + "|" + it.enabled())
        .containsExactly("KITA-GUEST|90|open|true", "KITA-EHR|10|wpa2-psk|false");
    assertThat(ap.remarks()).anyMatch(it -> it.subject().equals("KITA-GUEST"));
  }

  @Test
  void mapEIsALineAndNoTunnelToAnyone() {
    DeviceConfiguration mapE = device(new YamahaReader(), "yamaha/map-e");

    assertThat(mapE.remoteAccess().tunnels()).isEmpty();
    assertThat(mapE.network().find("tunnel 1"))
        .get()
        .returns(NetworkInterface.Type.PPP, NetworkInterface::type)
        .returns(Addressing.NEGOTIATED, NetworkInterface::addressing);
  }
}
