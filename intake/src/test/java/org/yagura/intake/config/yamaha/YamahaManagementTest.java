package org.yagura.intake.config.yamaha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.intake.config.lines.ConfigFixture.device;
import static org.yagura.intake.config.lines.ConfigFixture.remarks;
import static org.yagura.intake.config.lines.ConfigFixture.unread;

import org.junit.jupiter.api.Test;
import org.yagura.intake.config.VendorReader.Parsed;
import org.yagura.intake.config.lines.ConfigFixture;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Remark;

class YamahaManagementTest {

  private static String brief(ManagementService it) {
    return "%s/%s %s from %s %s%s"
        .formatted(
            it.service(),
            it.port(),
            it.openOn(),
            it.allowedSources(),
            it.enabled() ? "on" : "off",
            it.byDefault() ? " by default" : "");
  }

  @Test
  void linesDecideWhoMayManage() {
    DeviceConfiguration device = device(new YamahaReader(), "yamaha/management");

    assertThat(device.administration().services())
        .extracting(YamahaManagementTest::brief)
        .containsExactly(
            "telnet/2323 [] from 10.8.1.5-10.8.1.9,10.8.1.50 on",
            "http/80 [] from any on by default",
            "ssh/22 [lan1, vlan1] from any on",
            "snmp/161 [] from 10.8.1.100 on");
    assertThat(device.administration().users())
        .extracting(it -> it.name() + " " + it.privilege())
        .containsExactly("kanri administrator=on", "hoshu administrator=off");
    assertThat(remarks(device, Remark.Kind.WEAK_SECRET))
        .containsExactly("administrator password（暗号化せずに保存）@line 6", "kanri（暗号化せずに保存）@line 8");
    assertThat(device.identity().hostname()).extracting("value").isEqualTo("BACKUP-NAME");
    assertThat(unread(device)).isEmpty();
  }

  @Test
  void omittedDefaultsAreAppliedAndCiteTheFirmware() {
    DeviceConfiguration device = device(new YamahaReader(), "yamaha/defaults");

    assertThat(device.administration().services())
        .extracting(YamahaManagementTest::brief)
        .containsExactly(
            "telnet/23 [] from any on by default",
            "http/80 [] from any on by default",
            "snmp/161 [] from any on");
    assertThat(device.administration().services().getFirst().evidence().says())
        .startsWith("# RTX1220 Rev.15.04.05");
    assertThat(remarks(device, Remark.Kind.WEAK_SECRET))
        .containsExactly("administrator password（設定なし）@line 1", "login password（設定なし）@line 1");
    assertThat(remarks(device, Remark.Kind.WELL_KNOWN_COMMUNITY))
        .containsExactly("snmp community@line 7");
  }

  @Test
  void aTextCutOffClaimsNoDefaults() {
    Parsed parsed = ConfigFixture.read(new YamahaReader(), "yamaha/truncated");
    DeviceConfiguration device = parsed.devices().getFirst();

    assertThat(remarks(device, Remark.Kind.TRUNCATED)).containsExactly("ip pp secure fil@line 12");
    assertThat(remarks(device, Remark.Kind.UNUSED_OBJECT)).isEmpty();
    assertThat(device.administration().services()).isEmpty();
  }

  @Test
  void securityClassThreeLetsNobodyIn() {
    Parsed parsed = ConfigFixture.read(new YamahaReader(), "yamaha/locked");

    assertThat(parsed.devices().getFirst().administration().services())
        .extracting(YamahaManagementTest::brief)
        .containsExactly(
            "telnet/23 [] from  off", "http/80 [] from any off", "ssh/22 [] from  off");
    assertThat(parsed.devices().getFirst().network().find("wan1")).isPresent();
  }

  @Test
  void policyFiltersAreSaidToBeUnread() {
    Parsed parsed = ConfigFixture.read(new YamahaReader(), "yamaha/locked");

    assertThat(parsed.problems())
        .singleElement()
        .satisfies(it -> assertThat(it.at().location()).isEqualTo("line 7"));
    assertThat(unread(parsed.devices().getFirst())).hasSize(2);
  }
}
