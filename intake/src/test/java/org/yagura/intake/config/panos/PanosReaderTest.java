package org.yagura.intake.config.panos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.Route;
import org.yagura.model.evidence.Sourced;

class PanosReaderTest {

  private static DeviceConfiguration read(String folder) {
    return Fixtures.read(new PanosReader(), "panos/" + folder);
  }

  private static String services(FilterRule rule) {
    return rule.services().stream()
        .map(it -> it.protocol() + "/" + it.destination() + (it.qualifier().isEmpty() ? "" : "?"))
        .toList()
        .toString();
  }

  @Test
  void theFileTellsNameAndExactVersion() {
    var identity = read("firewall").identity();

    assertThat(identity.hostname()).extracting(Sourced::value).isEqualTo("PA-HONIN");
    assertThat(identity.firmware()).extracting(Sourced::value).isEqualTo("10.1.9");
  }

  @Test
  void showSystemInfoTellsModelAndSerialNumber() {
    var identity = read("commands").identity();

    assertThat(identity.model()).extracting(Sourced::value).isEqualTo("PA-220");
    assertThat(identity.serial()).extracting(Sourced::value).isEqualTo("012801099999");
    assertThat(identity.firmware()).extracting(Sourced::value).isEqualTo("9.1.12");
  }

  @Test
  void interfacesStandInTheirZones() {
    assertThat(read("firewall").network().interfaces())
        .extracting(
            NetworkInterface::name,
            NetworkInterface::type,
            NetworkInterface::enabled,
            it -> it.addresses().toString(),
            it -> it.placement().zone(),
            it -> it.link().vlan())
        .containsExactly(
            tuple(
                "ethernet1/1",
                NetworkInterface.Type.PHYSICAL,
                true,
                "[203.0.113.10/29]",
                "untrust",
                0),
            tuple("ethernet1/2", NetworkInterface.Type.PHYSICAL, true, "[]", "", 0),
            tuple(
                "ethernet1/2.20", NetworkInterface.Type.VLAN, true, "[192.168.20.1/24]", "dmz", 20),
            tuple("ethernet1/3", NetworkInterface.Type.PPP, false, "[]", "", 0),
            tuple("tunnel.1", NetworkInterface.Type.TUNNEL, true, "[]", "", 0),
            tuple(
                "management", NetworkInterface.Type.MANAGEMENT, true, "[192.168.99.1/24]", "", 0));
  }

  @Test
  void rulesKeepTheirOrderAndTheDefaultsFollow() {
    var list = read("firewall").filtering().list("security").orElseThrow();

    assertThat(list.otherwise()).isEqualTo(FilterRule.Action.DENY);
    assertThat(list.rules())
        .extracting(
            FilterRule::id,
            FilterRule::action,
            FilterRule::enabled,
            it -> it.path().from() + ">" + it.path().to(),
            it -> it.source().addresses() + " " + it.source().unresolved(),
            it -> it.destination().addresses() + " " + it.destination().unresolved(),
            PanosReaderTest::services)
        .containsExactly(
            tuple(
                "web-in",
                FilterRule.Action.PERMIT,
                true,
                "[untrust]>[dmz]",
                "any []",
                "203.0.113.11 [support.example.jp]",
                "[tcp/80?, tcp/443?]"),
            tuple(
                "old-admin",
                FilterRule.Action.PERMIT,
                false,
                "[untrust]>[dmz]",
                " [tagged]",
                "203.0.113.11 []",
                "[tcp/8443,9443]"),
            tuple(
                "no-others",
                FilterRule.Action.DENY,
                true,
                "[]>[dmz]",
                "0.0.0.0-9.255.255.255,11.0.0.0-255.255.255.255 []",
                " [nowhere]",
                "[any/any]"),
            tuple(
                "intrazone-default untrust",
                FilterRule.Action.PERMIT,
                true,
                "[untrust]>[untrust]",
                "any []",
                "any []",
                "[any/any]"),
            tuple(
                "intrazone-default dmz",
                FilterRule.Action.PERMIT,
                true,
                "[dmz]>[dmz]",
                "any []",
                "any []",
                "[any/any]"));
  }

  @Test
  void translationPublishesAndHides() {
    var translation = read("firewall").translation();

    assertThat(translation.published())
        .extracting(
            it -> it.name() + " " + it.interfaceName(),
            it -> it.outside() + " " + it.protocol() + " " + it.outsidePorts(),
            it -> it.inside() + " " + it.insidePorts(),
            it -> it.inUse())
        .containsExactly(
            tuple("web ethernet1/1", "203.0.113.11 tcp 443", "192.168.20.5 8080", true));
    assertThat(translation.hidden())
        .extracting(it -> it.name() + " " + it.interfaceName())
        .containsExactly("out ethernet1/1");
  }

  @Test
  void managementIsOpenOnItsPortAndByProfiles() {
    var administration = read("firewall").administration();

    assertThat(administration.services())
        .extracting(
            it -> it.service(),
            it -> it.port(),
            it -> it.openOn(),
            it -> it.allowedSources().toString())
        .containsExactly(
            tuple("https", 443, List.of("management"), "192.168.99.0/24"),
            tuple("ssh", 22, List.of("management"), "192.168.99.0/24"),
            tuple("telnet", 23, List.of("management"), "192.168.99.0/24"),
            tuple("https", 4443, List.of("ethernet1/1"), "any"));
    assertThat(administration.users())
        .extracting(it -> it.name() + " " + it.privilege())
        .containsExactly("admin superuser");
    assertThat(administration.logServers())
        .extracting(Sourced::value)
        .containsExactly("192.168.10.50");
    assertThat(administration.timeServers())
        .extracting(Sourced::value)
        .containsExactly("192.168.10.51");
  }

  @Test
  void tunnelsAndPortalsAreRemoteAccess() {
    var access = read("firewall").remoteAccess();

    assertThat(access.tunnels())
        .extracting(
            it -> it.name(),
            it -> it.peer(),
            it -> it.carrier(),
            it -> it.remoteNetworks().toString())
        .containsExactly(tuple("to-bunin", "198.51.100.20", "ethernet1/1", "192.168.30.0/24"));
    assertThat(access.dialIns())
        .extracting(
            it -> it.name(),
            it -> it.carrier(),
            it -> it.listens(),
            it -> it.access().users(),
            it -> it.access().secondFactor())
        .containsExactly(
            tuple(
                "gp-portal",
                "ethernet1/1",
                "tcp/443",
                List.of("vendor1"),
                RemoteAccess.SecondFactor.ABSENT));
    assertThat(read("firewall").network().routes())
        .extracting(Route::gateway, Route::interfaceName)
        .containsExactly(tuple("203.0.113.9", "ethernet1/1"), tuple("", "tunnel.1"));
  }

  @Test
  void undefinedUnusedAndWeakAreRemarked() {
    assertThat(read("firewall").remarks())
        .extracting(it -> it.kind() + " " + it.subject())
        .contains(
            Remark.Kind.UNDEFINED_REFERENCE + " nowhere",
            Remark.Kind.UNUSED_OBJECT + " spare",
            Remark.Kind.WEAK_CRYPTO + " old");
  }

  @Test
  void everyLineIsAccountedForAndNoSecretIsKept() {
    for (String folder : List.of("firewall", "commands", "panorama")) {
      DeviceConfiguration device = read(folder);

      assertThat(device.coverage().notUnderstood()).as(folder).isEmpty();
      assertThat(device.remarks()).as(folder).noneMatch(it -> it.kind() == Remark.Kind.TRUNCATED);
      assertThat(device.toString()).as(folder).doesNotContain("MARKER");
      assertThat(Fixtures.text("panos/" + folder).lines()).noneMatch(it -> it.contains("MARKER"));
    }
  }

  @Test
  void commandsOnOneLineAreTakenApart() {
    var rules = read("commands").filtering().list("security").orElseThrow().rules();

    assertThat(rules)
        .extracting(FilterRule::id, PanosReaderTest::services, it -> it.condition().users())
        .containsExactly(
            tuple("rdp", "[any/any?]", List.of()),
            tuple("user", "[any/any?]", List.of("hospital\\doctors")));
  }

  @Test
  void whatPanoramaPushesStandsAroundTheDevicesOwnRules() {
    DeviceConfiguration device = read("panorama");

    assertThat(device.filtering().list("security").orElseThrow().rules())
        .extracting(FilterRule::id, it -> it.source().addresses().toString())
        .containsExactly(tuple("first", "any"), tuple("second", "10.2.2.2"), tuple("last", "any"));
    assertThat(device.network().find("ethernet1/1")).isPresent();
  }

  @Test
  void onlyItsOwnXmlIsRecognised() {
    PanosReader reader = new PanosReader();

    assertThat(reader.recognise(Fixtures.text("panos/firewall"))).isGreaterThan(90);
    assertThat(reader.recognise(Fixtures.text("panos/commands"))).isGreaterThan(80);
    assertThat(reader.recognise(Fixtures.text("junos/vpn"))).isZero();
    assertThat(reader.recognise(ConfigText.of("a.xml", "<nmaprun>\n<host/>\n</nmaprun>\n")))
        .isZero();
    assertThat(reader.recognise(ConfigText.of("a.xml", "<config version=\"1.0\">\n</config>\n")))
        .isZero();
  }

  @Test
  void anXmlFileThatBreaksOffIsReadSoFar() {
    ConfigText whole = Fixtures.text("panos/firewall");
    ConfigText text = ConfigText.of("a.xml", String.join("\n", whole.lines().subList(0, 300)));
    DeviceConfiguration device = new PanosReader().read(text).devices().getFirst();

    assertThat(device.network().find("ethernet1/1")).isPresent();
    assertThat(device.remarks()).anyMatch(it -> it.kind() == Remark.Kind.TRUNCATED);
  }

  @Test
  void documentTypesAndEntitiesAreNotFollowed() {
    ConfigText text =
        ConfigText.of(
            "a.xml",
            "<!DOCTYPE config [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
                + "<config version=\"10.0.0\" urldb=\"paloaltonetworks\"><shared><tag>&x;</tag></shared></config>");

    assertThat(new PanosReader().read(text).devices().toString()).doesNotContain("root:");
  }
}
