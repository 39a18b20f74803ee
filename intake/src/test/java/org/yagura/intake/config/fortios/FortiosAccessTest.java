package org.yagura.intake.config.fortios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigText;
import org.yagura.model.device.Administration.LocalUser;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.SecondFactor;
import org.yagura.model.device.RemoteAccess.Tunnel;

class FortiosAccessTest {

  @Test
  void tunnelsKnowTheirPeerAndWhatLiesBehind() {
    assertThat(Fixture.read("ipsec/ipsec.conf").remoteAccess().tunnels())
        .extracting(
            Tunnel::name,
            Tunnel::peer,
            Tunnel::carrier,
            it -> it.remoteNetworks().toString(),
            Tunnel::enabled)
        .containsExactly(
            tuple("to-branch", "198.51.100.7", "wan1", "10.20.0.0/16", true),
            tuple("to-old", "198.51.100.8", "wan1", "10.30.0.0/16", false));
  }

  @Test
  void aDynamicPeerIsADialIn() {
    assertThat(Fixture.read("ipsec/ipsec.conf").remoteAccess().dialIns())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.technology()).isEqualTo("IPsec");
          assertThat(it.carrier()).isEqualTo("wan1");
          assertThat(it.access().pool()).hasToString("10.99.0.1-10.99.0.9");
          assertThat(it.access().users()).containsExactly("vendors", "hoshu");
          assertThat(it.access().secondFactor()).isEqualTo(SecondFactor.REQUIRED);
        });
  }

  @Test
  void outdatedCryptographyIsNoted() {
    assertThat(Fixture.read("ipsec/ipsec.conf").remarks())
        .extracting(Remark::kind, Remark::subject, it -> it.evidence().says())
        .containsExactly(
            tuple(Remark.Kind.WEAK_CRYPTO, "to-old", "set proposal 3des-sha1 aes128-sha1"),
            tuple(Remark.Kind.WEAK_CRYPTO, "to-old", "set dhgrp 2 14"));
  }

  @Test
  void l2tpAndTheIpsecThatCarriesItAreOneDialIn() {
    assertThat(Fixture.read("ipsec/l2tp.conf").remoteAccess().dialIns())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.technology()).isEqualTo("L2TP/IPsec");
          assertThat(it.carrier()).isEqualTo("wan1");
          assertThat(it.access().pool()).hasToString("10.9.9.1-10.9.9.9");
          assertThat(it.access().secondFactor()).isEqualTo(SecondFactor.UNKNOWN);
        });
  }

  @Test
  void sslVpnListensOnTheVendorsPortWhereItIsOmitted() {
    DialIn dialIn = Fixture.read("sslvpn/default-port.conf").remoteAccess().dialIns().getFirst();

    assertThat(dialIn.listens()).isEqualTo("tcp/443");
    assertThat(dialIn.interfaceName()).isEqualTo("ssl.root");
    assertThat(dialIn.carrier()).isEqualTo("wan1");
    assertThat(dialIn.access().pool()).hasToString("10.50.0.1-10.50.0.9");
    assertThat(dialIn.access().allowedSources()).hasToString("198.51.100.0/24");
    assertThat(dialIn.access().users()).containsExactly("token-only", "with-token");
    assertThat(dialIn.access().secondFactor()).isEqualTo(SecondFactor.REQUIRED);
  }

  @Test
  void oneUserWithoutATokenIsEnoughForAbsent() {
    ConfigText text = Fixture.text("sslvpn/default-port.conf");
    String mixed =
        String.join("\n", text.lines()).replace("groups \"token-only\"", "groups \"mixed\"");

    DeviceConfiguration device =
        new FortiosReader().read(ConfigText.of("a.conf", mixed)).devices().getFirst();

    assertThat(device.remoteAccess().dialIns().getFirst().access().secondFactor())
        .isEqualTo(SecondFactor.ABSENT);
  }

  @Test
  void managementIsOpenWhereAnInterfaceAllowsIt() {
    DeviceConfiguration device = Fixture.read("management/management.conf");

    assertThat(device.administration().services())
        .extracting(
            ManagementService::service,
            it -> it.protocol() + "/" + it.port(),
            it -> it.allowedSources().toString(),
            ManagementService::enabled)
        .containsExactly(
            tuple("https", "tcp/443", "10.0.0.0/24,10.0.9.9", true),
            tuple("http", "tcp/80", "10.0.0.0/24,10.0.9.9", true),
            tuple("ssh", "tcp/2222", "10.0.0.0/24,10.0.9.9", true),
            tuple("telnet", "tcp/23", "10.0.0.0/24,10.0.9.9", true),
            tuple("snmp", "udp/161", "10.0.0.50", true),
            tuple("fgfm", "tcp/541", "any", true));
  }

  @Test
  void administratorsLogsAndTimeAreRead() {
    DeviceConfiguration device = Fixture.read("management/management.conf");

    assertThat(device.administration().users())
        .extracting(LocalUser::name, LocalUser::privilege)
        .containsExactly(tuple("admin", "super_admin"), tuple("backup", "prof_admin"));
    assertThat(device.administration().logServers())
        .extracting("value")
        .containsExactly("10.0.0.60");
    assertThat(device.administration().timeServers())
        .extracting("value")
        .containsExactly("ntp.example.jp");
  }

  @Test
  void weakSecretsAreRemarkedWithoutBeingShown() {
    DeviceConfiguration device = Fixture.read("management/management.conf");

    assertThat(device.remarks())
        .extracting(Remark::kind, Remark::subject, it -> it.evidence().says())
        .containsExactly(
            tuple(Remark.Kind.WEAK_SECRET, "backup（そのまま読める形で保存）", "set password \"***\""),
            tuple(Remark.Kind.WELL_KNOWN_COMMUNITY, "1", "set name \"***\""));
  }
}
