package org.yagura.testkit.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.AddressTranslation.Hidden;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.FilterRule.Condition;
import org.yagura.model.device.FilterRule.Path;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Forwarding.TrustLevel;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Platform;
import org.yagura.model.device.RuleList.Scope;
import org.yagura.model.reachability.Packet;
import org.yagura.testkit.naive.box.Box;
import org.yagura.testkit.naive.rule.Doubt;
import org.yagura.testkit.naive.step.Arrival;
import org.yagura.testkit.naive.step.Step;

/** In which order each vendor translates, filters and routes: a web server that is published. */
class VendorOrderTest {

  private static final String INSIDE = "192.168.1.5";
  private static final String OUTSIDE = "203.0.113.3";

  private static final Packet REQUEST = new Packet(at("8.8.8.8"), at(OUTSIDE), "tcp", 49_152, 8443);

  private static long at(String address) {
    return AddressBlock.of(address).first();
  }

  /** 203.0.113.3:8443 leads to 192.168.1.5:443. */
  private static DeviceDraft publishing(Platform platform, String firmware) {
    DeviceDraft device = new DeviceDraft("device", platform, firmware);
    device.legs.add(leg("wan", "203.0.113.2", 29, "outside", at("203.0.113.1")));
    device.legs.add(leg("lan", "192.168.1.1", 24, "inside", 0));
    device.trust.add(new TrustLevel("lan", 100, device.at("security-level 100")));
    device.trust.add(new TrustLevel("wan", 0, device.at("security-level 0")));
    device.published.add(
        new Published(
            "web",
            "wan",
            AddressSet.of(AddressBlock.of(OUTSIDE)),
            "tcp",
            PortSet.of(8443),
            AddressSet.of(AddressBlock.of(INSIDE)),
            PortSet.of(443),
            true,
            device.at("publish")));
    return device;
  }

  private static Leg leg(String name, String address, int prefix, String zone, long provider) {
    return new Leg(
        name, NetworkInterface.Type.PHYSICAL, at(address), prefix, 0, zone, "", true, provider);
  }

  private static FilterRule rule(
      DeviceDraft device, String id, Action action, AddressMatch to, int port) {
    return new FilterRule(
        id,
        "",
        action,
        true,
        Path.ANY,
        AddressMatch.ANY,
        to,
        List.of(port == 0 ? Service.ANY : Service.to("tcp", PortSet.of(port))),
        Condition.NONE,
        device.at(id));
  }

  private static AddressMatch to(String address) {
    return AddressMatch.of(address, AddressSet.of(AddressBlock.of(address)));
  }

  /** {@code passes}, {@code stops} or {@code unknown}. */
  private static String becomes(DeviceDraft device, Packet packet) {
    List<Step> steps = Box.of(device.build(), List.of()).receive(Arrival.by("wan"), packet);
    boolean surely =
        Doubt.coverAll(
            steps.stream().filter(it -> !(it instanceof Step.Stopped)).map(Step::missing).toList());
    if (surely && steps.stream().noneMatch(it -> it.missing().isEmpty())) {
      return "passes";
    }
    return steps.stream()
        .map(it ->
            it instanceof Step.Stopped ? "stops" : it.missing().isEmpty() ? "passes" : "unknown")
        .collect(Collectors.joining(" "));
  }

  private static DeviceDraft fortigate(String firmware, Action first) {
    DeviceDraft device = publishing(Platform.FORTIOS, firmware);
    AddressMatch vip = new AddressMatch(List.of("web"), to(INSIDE).addresses(), List.of());
    device.list(
        "policy",
        Scope.TRANSIT,
        first == Action.DENY
            ? List.of(
                rule(device, "1", Action.DENY, AddressMatch.ANY, 0),
                rule(device, "2", Action.PERMIT, vip, 443))
            : List.of(rule(device, "1", Action.PERMIT, AddressMatch.ANY, 0)),
        Action.DENY);
    return device;
  }

  @Test
  void aFortigateDenyDoesNotStopAVirtualIpBefore724() {
    assertThat(becomes(fortigate("7.2.3", Action.DENY), REQUEST)).isEqualTo("passes");
    assertThat(becomes(fortigate("7.2.4", Action.DENY), REQUEST)).isEqualTo("stops");
  }

  @Test
  void aFortigateDenyWithMatchVipStopsAVirtualIp() {
    DeviceDraft device = fortigate("6.4.5", Action.DENY);
    device.turn(Switch.Kind.MATCH_VIP, "1", true);
    assertThat(becomes(device, REQUEST)).isEqualTo("stops");
  }

  @Test
  void whetherAFortigatePermitForEverythingLetsAVirtualIpInIsUnknown() {
    assertThat(becomes(fortigate("7.4.4", Action.PERMIT), REQUEST)).isEqualTo("unknown");
  }

  private static DeviceDraft filtering(Platform platform, AddressMatch to, int port) {
    DeviceDraft device = publishing(platform, "");
    FilterRule permit = rule(device, "10", Action.PERMIT, to, port);
    device.bind(device.legs.getFirst(), Direction.IN, List.of(permit), Action.DENY);
    return device;
  }

  @Test
  void iosAndAlliedListsSeeTheOutsideAddress() {
    for (Platform platform : List.of(Platform.CISCO_IOS, Platform.ALLIEDWARE_PLUS)) {
      assertThat(becomes(filtering(platform, to(OUTSIDE), 8443), REQUEST)).isEqualTo("passes");
      assertThat(becomes(filtering(platform, to(INSIDE), 443), REQUEST)).isEqualTo("stops");
    }
  }

  @Test
  void asaAndYamahaListsSeeTheInsideAddress() {
    for (Platform platform : List.of(Platform.CISCO_ASA, Platform.YAMAHA_RTX)) {
      assertThat(becomes(filtering(platform, to(INSIDE), 443), REQUEST)).isEqualTo("passes");
      assertThat(becomes(filtering(platform, to(OUTSIDE), 8443), REQUEST)).isEqualTo("stops");
    }
  }

  @Test
  void necListsSeeWhatTheyAreWrittenFor() {
    assertThat(becomes(filtering(Platform.NEC_IX, to(INSIDE), 443), REQUEST)).isEqualTo("passes");
    assertThat(becomes(filtering(Platform.NEC_IX, to(OUTSIDE), 8443), REQUEST)).isEqualTo("passes");
  }

  private static DeviceDraft policing(Platform platform, AddressMatch to, int port) {
    DeviceDraft device = publishing(platform, "");
    FilterRule permit = rule(device, "10", Action.PERMIT, to, port);
    device.list("policies", Scope.TRANSIT, List.of(permit), Action.DENY);
    return device;
  }

  @Test
  void junosPoliciesSeeTheInsideAddressAndPanosRulesTheOutsideOne() {
    assertThat(becomes(policing(Platform.JUNOS, to(INSIDE), 443), REQUEST)).isEqualTo("passes");
    assertThat(becomes(policing(Platform.JUNOS, to(OUTSIDE), 8443), REQUEST)).isEqualTo("stops");
    assertThat(becomes(policing(Platform.PAN_OS, to(OUTSIDE), 8443), REQUEST)).isEqualTo("passes");
    assertThat(becomes(policing(Platform.PAN_OS, to(INSIDE), 443), REQUEST)).isEqualTo("stops");
  }

  @Test
  void yamahaRefusesWhatNoEntryExpects() {
    DeviceDraft device = publishing(Platform.YAMAHA_RTX, "");
    device.serve("ssh", 22, List.of(), AddressSet.ANY);
    Packet login = new Packet(at("8.8.8.8"), at("203.0.113.2"), "tcp", 49_152, 22);
    assertThat(becomes(device, login)).isEqualTo("passes");
    device.hidden.add(
        new Hidden(
            "nat descriptor 1", "wan", AddressSet.ANY, AddressSet.NONE, device.at("masquerade")));
    device.turn(Switch.Kind.UNEXPECTED_REFUSED, "wan", true);
    assertThat(becomes(device, login)).isEqualTo("stops");
  }

  @Test
  void anUnresolvedOperandLeavesItUnknownUnlessAllRulesAgree() {
    AddressMatch somebody =
        new AddressMatch(List.of("cloud.example.jp"), AddressSet.NONE, List.of("cloud.example.jp"));
    DeviceDraft device = policing(Platform.JUNOS, somebody, 0);
    assertThat(becomes(device, REQUEST)).isEqualTo("unknown");
    DeviceDraft open = publishing(Platform.JUNOS, "");
    open.list(
        "policies",
        Scope.TRANSIT,
        List.of(
            rule(open, "1", Action.PERMIT, somebody, 0),
            rule(open, "2", Action.PERMIT, AddressMatch.ANY, 0)),
        Action.DENY);
    assertThat(becomes(open, REQUEST)).contains("passes");
  }
}
