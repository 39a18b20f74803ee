package org.yagura.intake.config.cisco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Platform;
import org.yagura.model.device.Remark;
import org.yagura.model.device.Route;
import org.yagura.model.evidence.Sourced;

class IosNetworkTest {

  private static DeviceConfiguration router() {
    return Fixtures.read(new IosReader(), "cisco/pppoe-nat");
  }

  private static DeviceConfiguration switches() {
    return Fixtures.read(new IosReader(), "cisco/switch");
  }

  private static NetworkInterface port(DeviceConfiguration device, String name) {
    return device.network().find(name).orElseThrow();
  }

  @Test
  void aRunningConfigurationTellsModelSerialAndDay() {
    var identity = router().identity();

    assertThat(identity.platform()).isEqualTo(Platform.CISCO_IOS);
    assertThat(identity.hostname()).extracting(Sourced::value).isEqualTo("HOSP-WAN01");
    assertThat(identity.model()).extracting(Sourced::value).isEqualTo("C891FJ-K9");
    assertThat(identity.serial()).extracting(Sourced::value).isEqualTo("FGL2230A1BC");
    assertThat(identity.firmware()).extracting(Sourced::value).isEqualTo("15.8");
    assertThat(identity.capturedOn()).extracting(Sourced::value).isEqualTo("2026-04-03");
  }

  @Test
  void showVersionBeatsTheShortVersionOfTheConfiguration() {
    var identity = switches().identity();

    assertThat(identity.platform()).isEqualTo(Platform.CISCO_IOS_XE);
    assertThat(identity.firmware()).extracting(Sourced::value).isEqualTo("17.09.04a");
    assertThat(identity.model()).extracting(Sourced::value).isEqualTo("C9200L-24P-4G");
    assertThat(identity.serial()).extracting(Sourced::value).isEqualTo("JAE24000001");
  }

  @Test
  void aDialerIsCarriedByThePortThatSharesItsPool() {
    NetworkInterface dialer = port(router(), "Dialer1");

    assertThat(dialer.type()).isEqualTo(NetworkInterface.Type.PPP);
    assertThat(dialer.addressing()).isEqualTo(NetworkInterface.Addressing.NEGOTIATED);
    assertThat(dialer.link().parent()).isEqualTo("GigabitEthernet8");
    assertThat(dialer.placement().facing()).isEqualTo(NetworkInterface.Facing.OUTSIDE);
  }

  @Test
  void secondaryAndStandbyAddressesFollowThePrimaryOne() {
    NetworkInterface vlan = port(router(), "Vlan10");

    assertThat(vlan.addresses())
        .extracting(NetworkInterface.Address::toString)
        .containsExactly("192.168.10.1/24", "192.168.11.1/24", "192.168.10.254/24");
    assertThat(vlan.link().vlan()).isEqualTo(10);
    assertThat(vlan.link().members()).containsExactly("GigabitEthernet0");
  }

  @Test
  void aModemThatIsShutDownIsDisabled() {
    NetworkInterface modem = port(router(), "Cellular0");

    assertThat(modem.type()).isEqualTo(NetworkInterface.Type.MOBILE);
    assertThat(modem.enabled()).isFalse();
  }

  @Test
  void routesKeepGatewayInterfaceDistanceAndTracking() {
    assertThat(router().network().routes())
        .extracting(Route::interfaceName, Route::gateway, Route::distance, Route::condition)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Dialer1", "", 1, ""),
            org.assertj.core.groups.Tuple.tuple("", "192.168.10.250", 200, "track 1"));
  }

  @Test
  void staticTranslationsPublishAndDynamicOnesHide() {
    AddressTranslation translation = router().translation();

    assertThat(translation.published())
        .extracting(
            it -> it.interfaceName(),
            it -> it.outside().toString(),
            it -> it.protocol() + "/" + it.outsidePorts(),
            it -> it.inside() + ":" + it.insidePorts(),
            it -> it.inUse())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Dialer1", "", "tcp/8443", "192.168.10.11:443", true),
            org.assertj.core.groups.Tuple.tuple(
                "Dialer1", "203.0.113.10", "any/any", "192.168.10.12:any", true));
    assertThat(translation.hidden()).hasSize(1);
    assertThat(
            translation
                .hidden()
                .getFirst()
                .inside()
                .contains(AddressBlock.of("192.168.10.99").first()))
        .isFalse();
    assertThat(
            translation
                .hidden()
                .getFirst()
                .inside()
                .contains(AddressBlock.of("192.168.10.98").first()))
        .isTrue();
  }

  @Test
  void switchesHaveVlansMembersAndAManagementPort() {
    DeviceConfiguration device = switches();

    assertThat(device.network().vlans())
        .extracting(it -> it.number() + it.name())
        .containsExactly("10EHR", "20", "30");
    assertThat(port(device, "Vlan10").link().members())
        .containsExactly("Port-channel1", "GigabitEthernet1/0/1", "GigabitEthernet1/0/23");
    assertThat(port(device, "Port-channel1").link().members())
        .containsExactly("GigabitEthernet1/0/23");
    assertThat(port(device, "GigabitEthernet0/0").type())
        .isEqualTo(NetworkInterface.Type.MANAGEMENT);
    NetworkInterface tagged = port(device, "GigabitEthernet1/0/24.30");
    assertThat(tagged.type()).isEqualTo(NetworkInterface.Type.VLAN);
    assertThat(tagged.link().parent()).isEqualTo("GigabitEthernet1/0/24");
  }

  @Test
  void aBannerIsNeverReadAsCommands() {
    assertThat(switches().network().find("GigabitEthernet9/9/9")).isEmpty();
  }

  @Test
  void objectsThatNothingUsesAreRemarked() {
    assertThat(router().remarks())
        .filteredOn(it -> it.kind() == Remark.Kind.UNUSED_OBJECT)
        .extracting(Remark::subject)
        .contains("SERVERS", "99", "PUBLIC");
  }

  @Test
  void everyLineIsAccountedFor() {
    assertThat(router().coverage().notUnderstood()).isEmpty();
    assertThat(switches().coverage().notUnderstood()).isEmpty();
  }
}
