package org.yagura.analysis.exposure.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.exposure.inbound.Inbound.Passage;
import org.yagura.analysis.exposure.inbound.Inbound.Target;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Platform;
import org.yagura.model.device.RuleList;

/** What strangers really reach of a host or a service that a device publishes. */
final class Passages {

  private final DeviceConfiguration device;
  private final NetworkInterface outside;
  private final AddressSet own;

  /**
   * One opening.
   *
   * @param outsidePorts as strangers see them
   */
  record Opening(String protocol, PortSet outsidePorts, PortSet insidePorts, Passage passage) {}

  Passages(DeviceConfiguration device, NetworkInterface outside, AddressSet own) {
    this.device = device;
    this.outside = outside;
    this.own = own;
  }

  /** Empty when filters or policies keep all strangers out. */
  List<Opening> of(Published it) {
    Opening whole =
        new Opening(it.protocol(), it.outsidePorts(), it.insidePorts(), passage(it, service(it)));
    boolean everyPort = it.protocol().equals("any") || it.insidePorts().isAny();
    if (!everyPort) {
      return whole.passage().open() ? List.of(whole) : List.of();
    }
    // A host under an address of its own: what its filters let in, one service at a time.
    List<Service> permitted = permitted(it);
    boolean undecided = whole.passage().decisive().isEmpty() || permitted.contains(service(it));
    if (whole.passage().open() && undecided) {
      return List.of(whole);
    }
    if (!it.outsidePorts().isAny()) {
      return ported(it, permitted);
    }
    return permitted.stream()
        .map(service ->
            new Opening(
                service.protocol(),
                service.destination(),
                service.destination(),
                passage(it, service)))
        .filter(opening -> opening.passage().open())
        .toList();
  }

  /** Ports that are published without saying of which protocol. */
  private List<Opening> ported(Published it, List<Service> permitted) {
    return permitted.stream()
        .map(Service::protocol)
        .distinct()
        .map(protocol -> {
          Passage passage = passage(it, Service.to(protocol, it.insidePorts()));
          return new Opening(protocol, it.outsidePorts(), it.insidePorts(), passage);
        })
        .filter(opening -> opening.passage().open())
        .toList();
  }

  private static Service service(Published it) {
    return Service.to(it.protocol(), it.insidePorts());
  }

  /** The kinds of traffic that any rule towards the host permits, each once. */
  private List<Service> permitted(Published it) {
    return rules(it)
        .filter(rule -> rule.enabled() && rule.action() == FilterRule.Action.PERMIT)
        .flatMap(rule -> rule.services().stream())
        .filter(Inbound::isFirst)
        .map(service -> plain(service, it))
        .filter(service -> !service.destination().isEmpty())
        .distinct()
        .toList();
  }

  private static Service plain(Service service, Published it) {
    boolean ofAnother =
        !it.protocol().equals("any")
            && !service.protocol().equals("any")
            && !service.protocol().equals(it.protocol());
    if (ofAnother) {
      return Service.to(service.protocol(), PortSet.NONE);
    }
    return service.protocol().equals("any")
        ? Service.to(it.protocol(), PortSet.ANY)
        : Service.to(service.protocol(), service.destination());
  }

  private Stream<FilterRule> rules(Published it) {
    if (device.identity().platform() == Platform.FORTIOS) {
      return naming(it).stream();
    }
    Stream<FilterRule> bound =
        device
            .filtering()
            .at(outside.name(), Direction.IN)
            .flatMap(binding -> binding.lists().stream())
            .flatMap(name -> device.filtering().list(name).stream())
            .flatMap(list -> list.rules().stream());
    Stream<FilterRule> transit =
        device
            .filtering()
            .transit()
            .map(RuleList::rules)
            .flatMap(List::stream)
            .filter(this::fromHere);
    AddressSet either = inside(it).union(outsideAddresses(it));
    return Stream.concat(bound, transit)
        .filter(rule -> rule.destination().addresses().overlaps(either));
  }

  private Passage passage(Published it, Service service) {
    int port = firstPort(service.destination());
    boolean mapped = !it.outsidePorts().isAny();
    int outsidePort = mapped ? firstPort(it.outsidePorts()) : port;
    Target after = new Target(service.protocol(), port, inside(it));
    Target before = new Target(service.protocol(), outsidePort, outsideAddresses(it));
    return switch (device.identity().platform()) {
      case FORTIOS -> byNamingPolicy(it, after);
      case YAMAHA_RTX -> Inbound.at(device, outside, after);
      case CISCO_ASA ->
          isGuarded()
              ? Inbound.at(device, outside, after)
              : Transit.through(device, outside, after);
      case NEC_IX -> either(before, after);
      case CISCO_IOS, CISCO_IOS_XE, ALLIEDWARE_PLUS ->
          both(Inbound.at(device, outside, before), Transit.through(device, outside, after));
      case JUNOS ->
          both(
              Inbound.at(device, outside, before),
              Transit.through(device, outside, after, Within.of(device, inside(it))));
      case PAN_OS -> Transit.through(device, outside, before, Within.of(device, inside(it)));
    };
  }

  /** Whether a list stands at the interface; without one an ASA goes by its security levels. */
  private boolean isGuarded() {
    return device.filtering().at(outside.name(), Direction.IN).findAny().isPresent();
  }

  /** A virtual IP lets in whom the policies that name it let in; the first that matches decides. */
  private Passage byNamingPolicy(Published it, Target after) {
    List<FilterRule> naming = naming(it);
    if (naming.isEmpty()) {
      return new Passage(Inbound.STRANGERS, List.of());
    }
    List<FilterRule> decisive = new ArrayList<>();
    AddressSet permitted = AddressSet.NONE;
    AddressSet undecided = Inbound.STRANGERS;
    for (FilterRule rule : naming) {
      boolean concerns =
          rule.services().stream().anyMatch(s -> s.meets(after.protocol(), after.port()))
              || after.protocol().equals("any");
      boolean unknown = !rule.source().unresolved().isEmpty();
      AddressSet matched = unknown ? undecided : undecided.intersect(rule.source().addresses());
      if (!concerns || matched.isEmpty()) {
        continue;
      }
      decisive.add(rule);
      boolean permits = rule.action() == FilterRule.Action.PERMIT;
      permitted = permits ? permitted.union(matched) : permitted;
      undecided = unknown && !permits ? undecided : undecided.minus(matched);
    }
    return new Passage(permitted, decisive);
  }

  /** Policies in use from this interface that name it, itself or within a group. */
  private List<FilterRule> naming(Published it) {
    List<FilterRule> here =
        device
            .filtering()
            .transit()
            .flatMap(list -> list.rules().stream())
            .filter(rule -> rule.enabled() && fromHere(rule))
            .toList();
    List<FilterRule> named =
        here.stream().filter(rule -> rule.destination().written().contains(it.name())).toList();
    boolean permitted = named.stream().anyMatch(rule -> rule.action() == FilterRule.Action.PERMIT);
    return permitted
        ? named
        : here.stream()
            .filter(rule -> rule.action() == FilterRule.Action.PERMIT)
            .filter(rule -> !rule.destination().addresses().isAny())
            .filter(rule -> rule.destination().addresses().contains(inside(it)))
            .toList();
  }

  /** A zone that the interfaces do not tell may hold this one. */
  private boolean fromHere(FilterRule rule) {
    List<String> from = rule.path().from();
    return from.isEmpty()
        || from.stream()
            .anyMatch(name ->
                name.equals("any")
                    || name.equals(outside.name())
                    || name.equals(outside.placement().zone())
                    || (device.network().find(name).isEmpty() && !isZone(name)));
  }

  private boolean isZone(String name) {
    return device.network().interfaces().stream()
        .anyMatch(it -> it.placement().zone().equals(name));
  }

  /** Filters of unknown order against translation: open where either reading opens it. */
  private Passage either(Target before, Target after) {
    Passage first = Inbound.at(device, outside, before);
    return first.open() ? first : Inbound.at(device, outside, after);
  }

  private static Passage both(Passage first, Passage second) {
    List<FilterRule> decisive = new ArrayList<>(first.decisive());
    decisive.addAll(second.decisive());
    return new Passage(first.sources().intersect(second.sources()), decisive);
  }

  private static int firstPort(PortSet ports) {
    return ports.isEmpty() ? 0 : Math.max(1, ports.ranges().getFirst().first());
  }

  private static AddressSet inside(Published it) {
    return it.inside().isEmpty() ? AddressSet.ANY : it.inside();
  }

  private AddressSet outsideAddresses(Published it) {
    if (!it.outside().isEmpty()) {
      return it.outside();
    }
    return own.isEmpty() ? elsewhere() : own;
  }

  /** What an interface without a fixed address may have: nothing of the networks inside. */
  private AddressSet elsewhere() {
    AddressSet inside =
        AddressSet.of(
            device.network().interfaces().stream()
                .filter(it -> !it.name().equals(outside.name()))
                .flatMap(it -> it.addresses().stream())
                .map(NetworkInterface.Address::network)
                .toList());
    return AddressSet.ANY.minus(inside);
  }
}
