package org.yagura.intake.config.necix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.intake.config.lines.ConfigFixture.device;
import static org.yagura.intake.config.lines.ConfigFixture.remarks;
import static org.yagura.intake.config.lines.ConfigFixture.unread;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.lines.ConfigFixture;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Remark;

class NecIxTest {

  private static DeviceConfiguration read(String construct) {
    return device(new NecIxReader(), "necix/" + construct);
  }

  private static String brief(NetworkInterface it) {
    return "%s %s %s %s %s ^%s #%d %s"
        .formatted(
            it.name(),
            it.type(),
            it.enabled() ? "on" : "off",
            it.addressing(),
            it.addresses(),
            it.link().parent(),
            it.link().vlan(),
            it.link().members());
  }

  private static String brief(ManagementService it) {
    return "%s from %s".formatted(it.service(), it.allowedSources());
  }

  @Test
  void theHeaderTellsModelAndFirmware() {
    DeviceIdentity identity = read("interfaces").identity();

    assertThat(identity.model()).extracting("value").isEqualTo("IX2215");
    assertThat(identity.firmware()).extracting("value").isEqualTo("10.2.23");
    assertThat(identity.hostname()).extracting("value").isEqualTo("MINAMI-IX01");
    assertThat(identity.capturedOn()).extracting("value").isEqualTo("2026-11-05");
    assertThat(identity.evidence().at().location()).isEqualTo("line 2");
  }

  @Test
  void interfacesOfEverySort() {
    DeviceConfiguration device = read("interfaces");

    assertThat(device.network().interfaces())
        .extracting(NecIxTest::brief)
        .containsExactly(
            "GigaEthernet0.0 PHYSICAL on NONE [] ^ #0 []",
            "GigaEthernet0.1 PPP on NEGOTIATED [] ^GigaEthernet0.0 #0 []",
            "GigaEthernet1.0 PHYSICAL on STATIC [10.6.1.1/24, 10.6.2.1/24] ^ #0 []",
            "GigaEthernet1.5 VLAN on STATIC [10.6.50.1/24] ^GigaEthernet1.0 #50 []",
            "GigaEthernet2:1.0 VLAN on DHCP [] ^GigaEthernet2 #0 [GigaEthernet2 port 1, GigaEthernet2 port 2]",
            "GigaEthernet2:2.0 VLAN off NONE [] ^GigaEthernet2 #0 [GigaEthernet2 port 3, GigaEthernet2 port 4]",
            "BRI0.0 DIAL_UP off NONE [] ^ #0 []",
            "MobileEthernet0.0 MOBILE on NEGOTIATED [] ^ #0 []",
            "BVI7 BRIDGE on STATIC [10.6.70.1/24] ^ #0 [GigaEthernet2:1.0]",
            "Loopback0.0 LOOPBACK on STATIC [10.6.255.1/32] ^ #0 []");
    assertThat(device.network().find("GigaEthernet1.0"))
        .get()
        .extracting("description")
        .isEqualTo("Nurse station");
    assertThat(device.network().vlans()).extracting("number").containsExactly(50);
    assertThat(device.network().routes())
        .extracting(it ->
            it.destination() + " " + it.gateway() + "|" + it.interfaceName() + "|" + it.distance())
        .containsExactly(
            "0.0.0.0/0 |GigaEthernet0.1|1",
            "10.20.0.0/16 10.6.1.254||5",
            "10.30.0.0/16 |Tunnel0.0|1");
    assertThat(device.administration().logServers())
        .extracting("value")
        .containsExactly("10.6.1.9");
    assertThat(device.administration().timeServers())
        .extracting("value")
        .containsExactly("10.6.1.10");
    assertThat(unread(device)).isEmpty();
    assertThat(device.remarks()).isEmpty();
  }

  @Test
  void listsOfOneDirectionBecomeOneBySequence() {
    DeviceConfiguration device = read("filters");

    assertThat(device.filtering().bindings())
        .extracting(it -> it.interfaceName() + " " + it.direction() + " " + it.lists())
        .containsExactly(
            "GigaEthernet0.0 IN [GigaEthernet0.0 in]",
            "GigaEthernet0.0 OUT [GigaEthernet0.0 out]",
            "GigaEthernet1.0 IN [lan]",
            "GigaEthernet1.0 OUT [ghost]");
    assertThat(device.filtering().list("GigaEthernet0.0 in"))
        .get()
        .satisfies(it ->
            assertThat(it.rules())
                .extracting("id")
                .containsExactly("web 1", "web 2", "vpn 1", "vpn 2", "vpn 3"))
        .satisfies(it -> assertThat(it.stateful()).isFalse());
    assertThat(device.filtering().list("GigaEthernet0.0 out"))
        .get()
        .satisfies(it -> assertThat(it.rules()).extracting("id").containsExactly("lan 1", "all 1"))
        .satisfies(it -> assertThat(it.stateful()).isTrue());
    assertThat(device.filtering().list("ghost")).isEmpty();
    assertThat(remarks(device, Remark.Kind.UNDEFINED_REFERENCE))
        .containsExactly("ip access-list ghost@line 31");
    assertThat(remarks(device, Remark.Kind.UNUSED_OBJECT))
        .containsExactly("ip access-list idle@line 18");
    assertThat(unread(device))
        .containsExactly("ip access-list all deny tcp src any dest any dport eq nosuch");
  }

  @Test
  void servicesOfAnEntry() {
    assertThat(read("filters").filtering().list("GigaEthernet0.0 in").orElseThrow().rules())
        .extracting(it ->
            it.source().addresses()
                + ">"
                + it.destination().addresses()
                + " "
                + it.services().getFirst().protocol()
                + " "
                + it.services().getFirst().source()
                + ">"
                + it.services().getFirst().destination()
                + it.services().getFirst().qualifier())
        .containsExactly(
            "any>10.6.1.20 tcp any>443",
            "203.0.113.0/24>10.6.1.21 tcp 1024-65535>8000-8010",
            "any>any udp any>500",
            "any>any esp any>any",
            "any>any icmp any>anyicmp-type 8 code 0");
  }

  @Test
  void translationsArePublishedWhereTheyAreEnabled() {
    DeviceConfiguration device = read("nat");

    assertThat(device.translation().published())
        .extracting(it ->
            "%s %s %s:%s>%s:%s %s"
                .formatted(
                    it.interfaceName(),
                    it.protocol(),
                    it.outside(),
                    it.outsidePorts(),
                    it.inside(),
                    it.insidePorts(),
                    it.inUse()))
        .containsExactly(
            "GigaEthernet0.0 udp :500>198.51.100.2:500 true",
            "GigaEthernet0.0 esp :any>198.51.100.2:any true",
            "GigaEthernet0.0 tcp :443>10.6.1.20:443 true",
            "GigaEthernet0.0 tcp :13389>10.6.1.30:3389 true",
            "GigaEthernet0.0 tcp :80>10.6.1.40:80 true",
            "GigaEthernet0.0 any 198.51.100.5:any>10.6.1.50:any true",
            "GigaEthernet1.0 tcp :22>10.6.1.60:22 false");
    assertThat(device.translation().hidden())
        .extracting(it -> it.interfaceName() + " " + it.inside())
        .containsExactly("GigaEthernet0.0 10.6.1.0/24");
    assertThat(unread(device)).isEmpty();
  }

  @Test
  void tunnelsAndDialIns() {
    DeviceConfiguration device = read("vpn");

    assertThat(device.remoteAccess().tunnels())
        .extracting(it ->
            String.join(
                "|",
                it.name(),
                it.technology(),
                it.peer(),
                it.carrier(),
                it.remoteNetworks().toString(),
                String.valueOf(it.enabled())))
        .containsExactly(
            "Tunnel0.0|IPsec|203.0.113.77|GigaEthernet0.0|10.40.0.0/16|true",
            "Tunnel1.0|IPsec|bunin|GigaEthernet0.0||true",
            "Tunnel4.0|EtherIP/IPsec|203.0.113.99|GigaEthernet0.0||false");
    assertThat(device.remoteAccess().dialIns())
        .extracting(it ->
            String.join(
                "|",
                it.name(),
                it.technology(),
                it.carrier(),
                it.listens(),
                it.access().pool().toString(),
                it.access().users().toString()))
        .containsExactly(
            "Tunnel2.0|IPsec|GigaEthernet0.0|udp/500 udp/4500||[]",
            "Tunnel3.0|L2TP/IPsec|GigaEthernet0.0|udp/500 udp/4500 udp/1701|10.6.9.1-10.6.9.10|[maker1]");
    assertThat(device.network().find("Tunnel5.0"))
        .get()
        .extracting("type")
        .isEqualTo(NetworkInterface.Type.PPP);
    assertThat(remarks(device, Remark.Kind.WEAK_CRYPTO))
        .containsExactly("ike proposal weak@line 14", "ikev2 profile strongprofile@line 31");
    assertThat(unread(device)).isEmpty();
  }

  @Test
  void managementIsOpenOnlyByALine() {
    DeviceConfiguration device = read("management");

    assertThat(device.administration().services())
        .extracting(NecIxTest::brief)
        .containsExactly(
            "telnet from 10.6.1.100", "ssh from any", "http from any", "snmp from any");
    assertThat(device.administration().users())
        .extracting(it -> it.name() + " " + it.privilege())
        .containsExactly("kanri administrator", "hoshu operator");
    assertThat(remarks(device, Remark.Kind.WEAK_SECRET))
        .containsExactly("hoshu（そのまま読める形で保存）@line 10");
    assertThat(remarks(device, Remark.Kind.WELL_KNOWN_COMMUNITY)).hasSize(1);
    assertThat(remarks(device, Remark.Kind.UNUSED_OBJECT)).isEmpty();
    assertThat(unread(device)).isEmpty();
    assertThat(read("vpn").administration().services()).isEmpty();
  }

  @Test
  void aTextCutOffIsRemarked() {
    assertThat(remarks(read("truncated"), Remark.Kind.TRUNCATED))
        .containsExactly("ip addr@line 14");
  }

  @Test
  void linesWithoutIndentationAreToldByTheirWords() {
    DeviceConfiguration device = read("no-indent");

    assertThat(device.network().interfaces())
        .extracting("name")
        .containsExactly("GigaEthernet0.1", "GigaEthernet1.0");
    assertThat(device.administration().services())
        .extracting("service")
        .containsExactly("telnet", "ssh");
    assertThat(unread(device)).isEmpty();
    assertThat(new NecIxReader().recognise(ConfigFixture.text("necix/no-indent")))
        .isGreaterThanOrEqualTo(75);
    assertThat(List.of("yamaha/nat", "yamaha/no-header"))
        .allMatch(it -> new NecIxReader().recognise(ConfigFixture.text(it)) < 30);
  }
}
