package org.yagura.testkit.naive.box;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.Filtering.Binding;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;
import org.yagura.model.device.RuleList;
import org.yagura.model.reachability.Packet;
import org.yagura.testkit.naive.box.Flight.Course;
import org.yagura.testkit.naive.rule.Judge;
import org.yagura.testkit.naive.rule.Matching;
import org.yagura.testkit.naive.rule.Matching.Sure;
import org.yagura.testkit.naive.step.Arrival;
import org.yagura.testkit.naive.step.Step;

/** One device. Each vendor's class says in which order its stages come. */
public abstract class Box {

  protected final DeviceConfiguration device;
  final Routing routing;
  final Translator translator;
  final OwnServices own;

  Box(DeviceConfiguration device, List<Route> learnt) {
    this.device = device;
    this.routing = new Routing(device, learnt);
    this.translator = new Translator(device, routing);
    this.own = new OwnServices(device);
  }

  /** The device that its platform makes of a configuration; {@code learnt} by routing protocols. */
  public static Box of(DeviceConfiguration device, List<Route> learnt) {
    return switch (device.identity().platform()) {
      case FORTIOS -> new FortiBox(device, learnt);
      case CISCO_IOS, CISCO_IOS_XE -> new IosBox(device, learnt);
      case CISCO_ASA -> new AsaBox(device, learnt);
      case YAMAHA_RTX -> new YamahaBox(device, learnt);
      case NEC_IX -> new NecBox(device, learnt);
      case ALLIEDWARE_PLUS -> new AlliedBox(device, learnt);
      case JUNOS -> new JunosBox(device, learnt);
      case PAN_OS -> new PanBox(device, learnt);
    };
  }

  /** Everything that may become of a packet that enters. */
  public List<Step> receive(Arrival arrival, Packet packet) {
    return pass(Passage.of(Flight.begin(arrival, packet))).steps();
  }

  /** Everything that may become of a packet that the device itself sends. */
  public List<Step> originate(Packet packet) {
    return Passage.of(Flight.begin(Arrival.by(""), packet)).then(this::byTable).steps();
  }

  abstract Passage pass(Passage begin);

  /** Interfaces that are up, in the configuration's order. */
  public List<NetworkInterface> up() {
    return routing.up();
  }

  /** The virtual router of an interface; that of a VPN without one is the only one. */
  final String context(String interfaceName) {
    return device.network().find(interfaceName).map(it -> it.placement().context()).orElse("");
  }

  /** An interface's own name and its zone's, by either of which rules may call it. */
  final Set<String> names(String interfaceName) {
    Set<String> names = new LinkedHashSet<>(Set.of(interfaceName));
    device
        .network()
        .find(interfaceName)
        .map(it -> it.placement().zone())
        .filter(it -> !it.isEmpty())
        .ifPresent(names::add);
    device.network().zones().stream()
        .filter(it -> it.interfaces().contains(interfaceName))
        .forEach(it -> names.add(it.name()));
    return names;
  }

  // --- filters at interfaces -----------------------------------------------------------------

  final List<Flight> enter(Flight it) {
    return bound(it, it.in(), Direction.IN);
  }

  final List<Flight> leave(Flight it) {
    return bound(it, it.routed().out(), Direction.OUT);
  }

  /** All lists that stand at an interface. */
  final List<Flight> bound(Flight flight, String interfaceName, Direction direction) {
    List<Flight> ways = List.of(flight);
    for (Binding binding : device.filtering().at(interfaceName, direction).toList()) {
      List<Flight> next = new ArrayList<>();
      for (Flight way : ways) {
        next.addAll(way.end() == null ? through(way, binding) : List.of(way));
      }
      ways = next;
    }
    return ways;
  }

  /** Lists one after the other as if they were one; a place whose lists are undefined is open. */
  private List<Flight> through(Flight flight, Binding binding) {
    List<FilterRule> rules = new ArrayList<>();
    Action otherwise = Action.PERMIT;
    for (String name : binding.lists()) {
      Optional<RuleList> list = device.filtering().list(name);
      if (list.isPresent()) {
        rules.addAll(list.get().rules());
        otherwise = list.get().otherwise();
      }
    }
    String place = binding.interfaceName() + " " + binding.direction();
    if (binding.lists().stream().noneMatch(it -> device.filtering().list(it).isPresent())
        && !opensWithoutList()) {
      return List.of(flight.doubting(List.of("what an undefined list does at " + place)));
    }
    return judged(flight, rules, otherwise, rule -> plain(rule, flight), place);
  }

  /** Whether a manual says that a list nobody defined lets everything pass. */
  private boolean opensWithoutList() {
    return switch (device.identity().platform()) {
      case CISCO_IOS, CISCO_IOS_XE, YAMAHA_RTX, ALLIEDWARE_PLUS, FORTIOS, PAN_OS -> true;
      case CISCO_ASA, JUNOS, NEC_IX -> false;
    };
  }

  /** A rule of a list at an interface: addresses, services and users. */
  final Sure plain(FilterRule rule, Flight flight) {
    return matches(rule, flight.packet(), flight);
  }

  final Sure matches(FilterRule rule, Packet packet, Flight flight) {
    return Matching.address(rule.source(), packet.source())
        .and(Matching.address(rule.destination(), packet.destination()))
        .and(Matching.services(rule.services(), packet))
        .and(users(rule, flight));
  }

  /** A rule for users matches those who dialled in as one; of others nobody knows who they are. */
  private static Sure users(FilterRule rule, Flight flight) {
    List<String> demanded = rule.condition().users();
    if (demanded.isEmpty() || flight.arrival().users().stream().anyMatch(demanded::contains)) {
      return Sure.YES;
    }
    return Sure.MAYBE;
  }

  /** Keeps the sure way; only where there is none, the ways that are possible. */
  final List<Flight> judged(
      Flight flight,
      List<FilterRule> rules,
      Action otherwise,
      Function<FilterRule, Sure> matching,
      String place) {
    List<Flight> ways = new ArrayList<>();
    for (Judge.Permit permit : Judge.permits(rules, otherwise, matching)) {
      ways.add(flight.permitted(permit.by()).doubting(permit.missing()));
    }
    return ways.isEmpty() ? List.of(flight.stopped(place)) : ways;
  }

  // --- policies between interfaces or zones ---------------------------------------------------

  /** The device's policies; a device without any passes everything. */
  final List<Flight> transit(Flight flight) {
    return transit(flight, names(flight.routed().out()));
  }

  final List<Flight> transit(Flight flight, Set<String> towards) {
    List<Flight> ways = List.of(flight);
    for (RuleList list : device.filtering().transit().toList()) {
      List<Flight> next = new ArrayList<>();
      for (Flight way : ways) {
        next.addAll(
            way.end() != null
                ? List.of(way)
                : judged(
                    way,
                    list.rules(),
                    list.otherwise(),
                    rule -> policy(rule, way, towards),
                    list.name()));
      }
      ways = next;
    }
    return ways;
  }

  /** A policy sees the packet as it is now; vendors that judge otherwise say so. */
  Sure policy(FilterRule rule, Flight flight, Set<String> towards) {
    boolean here =
        leads(rule.path().from(), names(flight.in())) && leads(rule.path().to(), towards);
    return here ? matches(rule, flight.packet(), flight) : Sure.NO;
  }

  static boolean leads(List<String> named, Set<String> names) {
    return named.isEmpty() || named.stream().anyMatch(names::contains);
  }

  // --- routing --------------------------------------------------------------------------------

  /** Policy routes before the table; a device that does not route passes nothing on. */
  final List<Flight> route(Flight flight) {
    if (!device.forwarding().isOn(Switch.Kind.ROUTING_ENABLED, true)) {
      return List.of(flight.stopped("does not route"));
    }
    List<Flight> ways = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    for (PolicyRoute rule : device.forwarding().policyRoutes()) {
      Sure sure = chosen(rule, flight);
      if (sure == Sure.NO) {
        continue;
      }
      List<Flight> taken = byPolicy(rule, flight);
      String doubt = "whether policy route " + rule.name() + " matches";
      boolean certain = sure == Sure.YES;
      List<String> why = new ArrayList<>(doubts);
      if (!certain) {
        why.add(doubt);
        doubts.add(doubt);
      }
      taken.forEach(it -> ways.add(it.end() == null ? it.doubting(why) : it));
      if (certain && !taken.isEmpty()) {
        return ways;
      }
    }
    for (Flight way : byTable(flight)) {
      ways.add(way.end() == null ? way.doubting(doubts) : way);
    }
    return ways;
  }

  private Sure chosen(PolicyRoute rule, Flight flight) {
    if (!rule.enabled() || !leads(rule.interfaces(), names(flight.in()))) {
      return Sure.NO;
    }
    Packet packet = flight.packet();
    return Matching.address(rule.source(), packet.source())
        .and(Matching.address(rule.destination(), packet.destination()))
        .and(Matching.services(rule.services(), packet));
  }

  /** Nothing where the way it names is down: then the next is tried. */
  private List<Flight> byPolicy(PolicyRoute rule, Flight flight) {
    return switch (rule.effect()) {
      case DISCARD -> List.of(flight.stopped("policy route " + rule.name()));
      case ROUTE_NORMALLY -> byTable(flight);
      case FORWARD ->
          routing
              .towards(
                  rule.gateway(),
                  rule.interfaceName(),
                  context(flight.in()),
                  flight.packet().destination(),
                  0)
              .stream()
              .map(flight::towards)
              .toList();
    };
  }

  final List<Flight> byTable(Flight flight) {
    List<Course> ways = routing.to(flight.packet().destination(), context(flight.in()));
    return ways.isEmpty()
        ? List.of(flight.stopped("no route"))
        : ways.stream().map(flight::towards).toList();
  }

  // --- the device itself ----------------------------------------------------------------------

  /** The interface of the device that bears the packet's destination. */
  final Optional<NetworkInterface> owner(Flight flight) {
    List<NetworkInterface> owners =
        routing.owners(flight.packet().destination(), context(flight.in()));
    Optional<NetworkInterface> here =
        owners.stream().filter(it -> it.name().equals(flight.in())).findFirst();
    return here.or(() -> owners.stream().findFirst());
  }

  /** Any address of the device answers, whichever interface the packet came by. */
  List<Flight> forItself(Flight flight) {
    return owner(flight).isEmpty() ? List.of(flight) : local(flight, flight.in());
  }

  /** The lists for the device itself, then its services at an interface. */
  final List<Flight> local(Flight flight, String at) {
    List<Flight> ways = List.of(flight);
    for (RuleList list : device.filtering().lists()) {
      if (list.scope() != RuleList.Scope.LOCAL) {
        continue;
      }
      List<Flight> next = new ArrayList<>();
      for (Flight way : ways) {
        next.addAll(
            way.end() != null
                ? List.of(way)
                : judged(
                    way,
                    list.rules(),
                    list.otherwise(),
                    rule ->
                        leads(rule.path().from(), names(way.in()))
                            ? matches(rule, way.packet(), way)
                            : Sure.NO,
                    list.name()));
      }
      ways = next;
    }
    return ways.stream().map(it -> it.end() == null ? own.answer(it, names(at)) : it).toList();
  }

  /**
   * Whether it asks for an outer address of a translation that refuses what it has no entry for.
   */
  final boolean refuses(Flight flight) {
    boolean refusing =
        device
            .forwarding()
            .switches(Switch.Kind.UNEXPECTED_REFUSED)
            .filter(it -> it.subject().equals(flight.in()))
            .reduce((first, second) -> second)
            .map(Switch::on)
            .orElse(false);
    return refusing
        && flight.published() == null
        && device.translation().hidden().stream()
            .filter(it -> it.interfaceName().equals(flight.in()))
            .anyMatch(it ->
                (it.outside().isEmpty() ? translator.addresses(flight.in()) : it.outside())
                    .contains(flight.packet().destination()));
  }

  /** Whether a published entry stands where the packet comes in. */
  final boolean standsAt(Published it, Flight flight) {
    return it.interfaceName().isEmpty() || names(flight.in()).contains(it.interfaceName());
  }
}
