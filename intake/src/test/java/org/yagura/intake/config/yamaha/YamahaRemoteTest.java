package org.yagura.intake.config.yamaha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.intake.config.lines.ConfigFixture.device;
import static org.yagura.intake.config.lines.ConfigFixture.remarks;
import static org.yagura.intake.config.lines.ConfigFixture.unread;

import org.junit.jupiter.api.Test;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.SecondFactor;
import org.yagura.model.device.RemoteAccess.Tunnel;

class YamahaRemoteTest {

  private static String brief(Published it) {
    return "%s %s %s %s:%s > %s:%s %s"
        .formatted(
            it.interfaceName(),
            it.protocol(),
            it.outside(),
            it.name().replace("nat descriptor ", "#"),
            it.outsidePorts(),
            it.inside(),
            it.insidePorts(),
            it.inUse());
  }

  @Test
  void staticEntriesArePublishedWhereTheDescriptorIsAttached() {
    DeviceConfiguration device = device(new YamahaReader(), "yamaha/nat");

    assertThat(device.translation().published())
        .extracting(YamahaRemoteTest::brief)
        .containsExactly(
            "pp 1 tcp  #1 1:443,8443 > 10.8.1.20:443,8443 true",
            "pp 1 tcp  #1 2:2222 > 10.8.1.21:22 true",
            "pp 1 esp  #1 3:any > 10.8.1.1:any true",
            "pp 1 udp  #1 4:5000-5010 > 10.8.1.30:5000-5010 true",
            "pp 1 tcp  #1 5:5060 > 10.8.1.31:5060 true",
            "pp 1 udp  #1 5:5060 > 10.8.1.31:5060 true",
            "pp 1 any 198.51.100.10/31 #2 1:any > 10.8.1.40/31:any true",
            "pp 2 any  #3 incoming:any > 10.8.1.99:any false",
            " tcp  #4 1:3389 > 10.8.1.77:3389 false");
    assertThat(remarks(device, Remark.Kind.FORWARDS_EVERYTHING))
        .containsExactly("nat descriptor 3@line 29");
    assertThat(remarks(device, Remark.Kind.UNUSED_OBJECT))
        .containsExactly("nat descriptor 4@line 30");
    assertThat(device.translation().hidden())
        .extracting("interfaceName")
        .containsExactly("pp 1", "pp 1", "pp 2");
    assertThat(unread(device)).isEmpty();
  }

  @Test
  void tunnelsLeadToOnePeerEach() {
    DeviceConfiguration device = device(new YamahaReader(), "yamaha/site-to-site");

    assertThat(device.remoteAccess().tunnels())
        .extracting(it ->
            String.join(
                "|",
                it.interfaceName(),
                it.technology(),
                it.peer(),
                it.carrier(),
                it.remoteNetworks().toString(),
                String.valueOf(it.enabled())))
        .containsExactly(
            "tunnel 1|IPsec|203.0.113.77|pp 1|10.50.0.0/16|true",
            "tunnel 2|IPsec|bunin|pp 1|10.51.0.0/16|true",
            "tunnel 3|L2TPv3/IPsec|honin.example.jp|pp 1||false",
            "tunnel 4|IPIP|203.0.113.200|pp 1||true");
    assertThat(device.remoteAccess().tunnels().getFirst())
        .extracting(Tunnel::description)
        .isEqualTo("本院とのVPN");
    assertThat(remarks(device, Remark.Kind.WEAK_CRYPTO))
        .containsExactly("ipsec sa policy 101@line 19", "ipsec ike group 1@line 20");
    assertThat(unread(device)).isEmpty();
  }

  @Test
  void ipsecThatAsksForAUserIsADialIn() {
    DialIn dialIn =
        device(new YamahaReader(), "yamaha/site-to-site").remoteAccess().dialIns().getFirst();

    assertThat(dialIn.interfaceName()).isEqualTo("tunnel 5");
    assertThat(dialIn.access().pool()).hasToString("10.8.99.1-10.8.99.20");
    assertThat(dialIn.access().users()).containsExactly("vpnuser1");
  }

  @Test
  void onePpIsOneDialInForEachTechnology() {
    DeviceConfiguration device = device(new YamahaReader(), "yamaha/dial-in");

    assertThat(device.remoteAccess().tunnels()).isEmpty();
    assertThat(device.remoteAccess().dialIns())
        .extracting(it ->
            String.join(
                "|",
                it.interfaceName(),
                it.technology(),
                it.carrier(),
                it.listens(),
                it.access().pool().toString(),
                String.join(",", it.access().users()),
                String.valueOf(it.enabled())))
        .containsExactly(
            "pp anonymous|L2TP/IPsec|pp 1|udp/500 udp/4500 udp/1701|10.8.1.200/30|hoshu1,hoshu2|true",
            "pp anonymous|PPTP|pp 1|tcp/1723|10.8.1.200/30|hoshu1,hoshu2|true",
            "pp 5|ISDN|bri1|||maker|true");
    assertThat(device.remoteAccess().dialIns())
        .allMatch(it -> it.access().secondFactor() == SecondFactor.ABSENT);
    assertThat(device.network().find("pp 5"))
        .get()
        .extracting("type")
        .isEqualTo(NetworkInterface.Type.DIAL_UP);
    assertThat(unread(device)).isEmpty();
  }
}
