package org.yagura.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.reachability.Answer;
import org.yagura.analysis.reachability.Reaching;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.PortSet;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RuleList;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;
import org.yagura.model.reachability.Packet;
import org.yagura.testkit.naive.Fate;
import org.yagura.testkit.naive.Fates;
import org.yagura.testkit.naive.Interpreter;
import org.yagura.testkit.naive.Place;
import org.yagura.truth.Batfish.Flow;

/**
 * For every start and slice of Batfish's questions: something gets there by both, or nothing does.
 * A start that an answer lists is a yes, one that it does not list a no.
 */
class BatfishReachabilityTest {

  private static final String EHR = "10.201.0.10";

  /** Something of the slice gets through; what is undecided is not yes. */
  private static boolean some(Answer answer, String asset, String protocol, int port) {
    return answer.reaches().stream()
        .filter(it -> it.asset().equals(asset))
        .filter(it -> it.protocol().equals(protocol) || it.protocol().equals("any"))
        .anyMatch(it -> it.ports().contains(port));
  }

  private static Set<String> starts(Batfish batfish, String question) {
    return batfish.flows(question).stream()
        .map(Flow::start)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Segments by the interface of the gateway behind which they lie, as Batfish names them. */
  private static Map<String, Segment> segments(Facility facility) {
    Map<String, Segment> all = new TreeMap<>();
    for (var device : facility.devices()) {
      String node = Batfish.node(facility, device.asset());
      for (NetworkInterface it : device.configuration().network().interfaces()) {
        for (Segment segment : facility.segments()) {
          boolean here = it.addresses().stream().anyMatch(a -> segment.range().equals(a.network()));
          if (here) {
            all.put(node + "[" + it.name() + "]", segment);
          }
        }
      }
    }
    return all;
  }

  @Test
  void theSameStartsReachTheEhrByRemoteDesktop() {
    Batfish batfish = Batfish.hospital();
    Facility facility = Batfish.with(batfish.facility, "probe", EHR);
    Reaching engine = Reaching.of(facility, batfish.connections);
    Set<String> ours = new TreeSet<>();
    Set<String> asked = new TreeSet<>();
    segments(facility)
        .forEach((start, segment) -> {
          // Batfish enters at the gateway; hosts of one network need none.
          boolean asks = !segment.range().contains(Batfish.address(EHR)) && !start.startsWith("sw");
          if (asks) {
            asked.add(start);
            if (some(
                engine.between(new Start.Segment(segment.id()), "probe"), "probe", "tcp", 3389)) {
              ours.add(start);
            }
          }
        });
    for (var device : facility.devices()) {
      String node = Batfish.node(facility, device.asset());
      // Batfish reads no ip default-gateway: to it, switches send nothing.
      if (!node.startsWith("sw")) {
        asked.add(node);
        if (fromItself(engine, device)) {
          ours.add(node);
        }
      }
    }
    assertThat(asked).hasSizeGreaterThan(60);
    assertThat(ours).isEqualTo(starts(batfish, "all_to_ehr3389"));
  }

  /**
   * From one of its own addresses, as Batfish begins at a node; who controls it may forge others.
   */
  private static boolean fromItself(Reaching engine, Device device) {
    return device.configuration().network().interfaces().stream()
        .flatMap(it -> it.addresses().stream())
        .map(it -> new Packet(it.address(), Batfish.address(EHR), "tcp", 49_152, 3389))
        .map(it -> engine.sent(new Start.Asset(device.asset()), it))
        .anyMatch(it -> some(it, "probe", "tcp", 3389));
  }

  private static List<String> departments(Facility facility) {
    return segments(facility).keySet().stream()
        .filter(it -> it.matches("dist\\d+\\[Vlan10\\d]"))
        .toList();
  }

  @Test
  void theSameDepartmentsReachServersBySmb() {
    Batfish batfish = Batfish.hospital();
    List<String> zones = new ArrayList<>();
    Facility facility = batfish.facility;
    for (int zone = 200; zone <= 207; zone++) {
      zones.add("zone-" + zone);
      facility = Batfish.with(facility, "zone-" + zone, "10." + zone + ".0.0/16");
    }
    Reaching engine = Reaching.of(facility, batfish.connections);
    Map<String, Segment> segments = segments(facility);
    Set<String> ours = new TreeSet<>();
    for (var start : segments.entrySet()) {
      Start from = new Start.Segment(start.getValue().id());
      boolean asked = departments(facility).contains(start.getKey());
      if (asked && zones.stream().anyMatch(it -> some(engine.between(from, it), it, "tcp", 445))) {
        ours.add(start.getKey());
      }
    }
    assertThat(departments(facility)).hasSize(36);
    Set<String> theirs = starts(batfish, "user_to_servers445");
    batfish.flows("user_to_servers445").stream()
        .filter(it -> it.accepted() && !ours.contains(it.start()))
        .forEach(it -> theirs.remove(it.start()));
    assertThat(ours).isEqualTo(theirs);
  }

  @Test
  void theSameDepartmentsReachMoreOfTheEhrAfterTheChange() {
    Map<String, Set<String>> before = ehr(Batfish.hospital());
    Map<String, Set<String>> after =
        ehr(Batfish.hospital().withDevicesOf(Batfish.changed(), "fw1"));
    Set<String> ours = new TreeSet<>();
    before.forEach((start, reached) -> {
      if (!reached.equals(after.get(start))) {
        ours.add(start);
      }
    });
    assertThat(before).hasSize(36);
    assertThat(ours).isEqualTo(starts(Batfish.hospital(), "diffreach"));
  }

  /** What each department reaches of the EHR's network. */
  private static Map<String, Set<String>> ehr(Batfish batfish) {
    Facility facility = Batfish.with(batfish.facility, "host", "10.201.0.11");
    facility = Batfish.with(facility, "low", "10.201.0.2-10.201.0.10");
    facility = Batfish.with(facility, "high", "10.201.0.12-10.201.255.254");
    Reaching engine = Reaching.of(facility, batfish.connections);
    Map<String, Set<String>> all = new TreeMap<>();
    for (var start : segments(facility).entrySet()) {
      if (departments(facility).contains(start.getKey())) {
        Set<String> reached = new TreeSet<>();
        for (String asset : List.of("host", "low", "high")) {
          Map<String, PortSet> ports = new TreeMap<>();
          engine
              .between(new Start.Segment(start.getValue().id()), asset)
              .reaches()
              .forEach(it -> ports.merge(it.protocol(), it.ports(), PortSet::union));
          reached.add(asset + " " + ports);
        }
        all.put(start.getKey(), reached);
      }
    }
    return all;
  }

  @Test
  void neitherTheInternetNorMaintenanceReachesTheEhr() {
    Batfish batfish = Batfish.hospital();
    assertThat(batfish.flows("inet_to_ehr_any")).isEmpty();
    assertThat(batfish.flows("maint_to_ehr")).isEmpty();
    Facility facility = Batfish.with(batfish.facility, "ehr", "10.201.0.0/16");
    Reaching engine = Reaching.of(facility, batfish.connections);
    List<String> lines =
        batfish.connections.stream()
            .filter(it -> Batfish.node(facility, it.end().device()).matches("fw0|maint\\d"))
            .map(it -> it.id())
            .toList();
    assertThat(lines).hasSize(7);
    for (String line : lines) {
      assertThat(engine.between(new Start.Connection(line), "ehr").reaches()).as(line).isEmpty();
    }
  }

  @Test
  void theInternetReachesTheFirewallItself() {
    Batfish batfish = Batfish.hospital();
    assertThat(starts(batfish, "inet_any")).containsExactly("fw0[wan1]");
    Reaching engine = Reaching.of(batfish.facility, batfish.connections);
    String line =
        batfish.connections.stream()
            .filter(it -> it.end().device().equals(batfish.device("fw0")))
            .map(it -> it.id())
            .findFirst()
            .orElseThrow();
    assertThat(engine.from(new Start.Connection(line)).reaches())
        .anyMatch(it -> it.asset().equals(batfish.device("fw0")));
  }

  /** Hosts that rules of the firewalls name as destinations, and their neighbours. */
  private static List<Long> servers(Batfish batfish) {
    Set<Long> all = new TreeSet<>();
    for (var device : batfish.facility.devices()) {
      for (RuleList list : device.configuration().filtering().lists()) {
        for (FilterRule rule : list.rules()) {
          rule.destination().addresses().blocks().stream()
              .filter(it -> AddressBlock.of("10.200.0.0/13").contains(it.first()))
              .forEach(it -> all.add(it.first() + (it.size() > 1 ? 2 : 0)));
        }
      }
    }
    return new ArrayList<>(all);
  }

  @Test
  void noWalkArrivesWhereBatfishFindsNoFlow() {
    Batfish batfish = Batfish.hospital();
    Interpreter interpreter = new Interpreter(batfish.facility, batfish.connections);
    Set<String> listed = starts(batfish, "user_to_servers445");
    List<Long> servers = servers(batfish);
    int walks = 0;
    for (var start : segments(batfish.facility).entrySet()) {
      boolean asked = departments(batfish.facility).contains(start.getKey());
      if (asked && !listed.contains(start.getKey())) {
        long source = start.getValue().range().first() + 7;
        for (int i = 0; i < servers.size(); i += 7) {
          Packet packet = new Packet(source, servers.get(i), "tcp", 49_152, 445);
          Place from = new Place.Network(start.getValue().id());
          assertThat(interpreter.walk(from, packet).all())
              .allMatch(it -> it.kind() == Fate.Kind.DROPPED);
          walks++;
        }
      }
    }
    assertThat(walks).isGreaterThan(2_000);
  }

  @Test
  void everyExampleFlowArrivesByThePacketWalkToo() {
    Batfish batfish = Batfish.hospital();
    Interpreter interpreter = new Interpreter(batfish.facility, batfish.connections);
    for (String question : List.of("all_to_ehr3389", "user_to_servers445")) {
      for (Flow flow : batfish.flows(question)) {
        assertThat(flow.before()).isTrue();
        assertThat(arrives(batfish, interpreter, flow))
            .as(walk(batfish, interpreter, flow).toString())
            .isTrue();
      }
    }
    Flow changed = batfish.flows("diffreach").getFirst();
    assertThat(arrives(batfish, interpreter, changed)).isEqualTo(changed.before());
    Batfish after = batfish.withDevicesOf(Batfish.changed(), "fw1");
    Interpreter then = new Interpreter(after.facility, after.connections);
    assertThat(arrives(after, then, changed)).isEqualTo(changed.after());
  }

  /**
   * Batfish counts what reaches an address of a device as arrived, whether or not something listens
   * there.
   */
  private static boolean arrives(Batfish batfish, Interpreter interpreter, Flow flow) {
    Fates fates = walk(batfish, interpreter, flow);
    boolean atItself =
        batfish.facility.devices().stream()
            .filter(it -> fates.all().stream().anyMatch(fate -> fate.at().equals(it.asset())))
            .flatMap(it -> it.configuration().network().interfaces().stream())
            .flatMap(it -> it.addresses().stream())
            .anyMatch(it -> it.address() == flow.packet().destination());
    return (flow.accepted() && atItself)
        || fates.all().stream().anyMatch(it -> it.kind() != Fate.Kind.DROPPED);
  }

  private static Fates walk(Batfish batfish, Interpreter interpreter, Flow flow) {
    String device = batfish.device(flow.node());
    Place from =
        flow.interfaceName().isEmpty()
            ? new Place.Within(device)
            : new Place.Wire(device, flow.interfaceName());
    return interpreter.walk(from, flow.packet());
  }
}
