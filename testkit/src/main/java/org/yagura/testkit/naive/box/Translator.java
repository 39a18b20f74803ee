package org.yagura.testkit.naive.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.reachability.Packet;
import org.yagura.testkit.naive.rule.Doubt;
import org.yagura.testkit.naive.rule.Matching;
import org.yagura.testkit.naive.rule.Matching.Sure;

/** Gives packets other addresses. */
final class Translator {

  private final DeviceConfiguration device;
  private final Routing routing;

  Translator(DeviceConfiguration device, Routing routing) {
    this.device = device;
    this.routing = routing;
  }

  /** The first entry that publishes what the packet asks for. */
  List<Flight> publish(Flight flight, Predicate<Published> standsHere) {
    Packet packet = flight.packet();
    for (Published it : device.translation().published()) {
      if (it.inUse() && standsHere.test(it) && covers(it, packet, flight.in())) {
        return inside(it, packet).stream().map(to -> flight.published(it, to)).toList();
      }
    }
    return List.of(flight);
  }

  private boolean covers(Published it, Packet packet, String in) {
    boolean protocol = it.protocol().equals("any") || it.protocol().equals(packet.protocol());
    boolean port =
        !isPorted(packet)
            ? it.outsidePorts().isAny()
            : it.outsidePorts().contains(packet.destinationPort());
    return protocol
        && port
        && outside(it, in).contains(packet.destination())
        && it.allowedSources().contains(packet.source());
  }

  private static boolean isPorted(Packet packet) {
    return packet.protocol().equals("tcp") || packet.protocol().equals("udp");
  }

  /** Without an address of its own an entry publishes under its interface's. */
  private AddressSet outside(Published it, String in) {
    String at = it.interfaceName().isEmpty() ? in : it.interfaceName();
    return it.outside().isEmpty() ? addresses(at) : it.outside();
  }

  AddressSet addresses(String interfaceName) {
    List<AddressBlock> blocks = new ArrayList<>();
    for (NetworkInterface it : routing.up()) {
      if (it.name().equals(interfaceName)) {
        it.addresses().forEach(a -> blocks.add(new AddressBlock(a.address(), a.address())));
      }
    }
    return AddressSet.of(blocks);
  }

  /** One to one where both sides are of a size; else any of the inside. */
  private static List<Packet> inside(Published it, Packet packet) {
    int port = port(it, packet);
    if (it.inside().isEmpty()) {
      return List.of(packet.to(packet.destination(), port));
    }
    List<Long> outside = members(it.outside());
    List<Long> inside = members(it.inside());
    int place = outside.indexOf(packet.destination());
    if (outside.size() == inside.size() && place >= 0) {
      return List.of(packet.to(inside.get(place), port));
    }
    return inside.stream().map(to -> packet.to(to, port)).toList();
  }

  private static int port(Published it, Packet packet) {
    if (!isPorted(packet) || it.insidePorts().isAny() || it.outsidePorts().isAny()) {
      return packet.destinationPort();
    }
    List<Integer> outside = ports(it.outsidePorts());
    List<Integer> inside = ports(it.insidePorts());
    int place = outside.indexOf(packet.destinationPort());
    return place >= 0 && outside.size() == inside.size() ? inside.get(place) : inside.getFirst();
  }

  private static List<Long> members(AddressSet set) {
    List<Long> all = new ArrayList<>();
    for (AddressBlock block : set.blocks()) {
      for (long address = block.first(); address <= block.last() && all.size() < 300; address++) {
        all.add(address);
      }
    }
    return all;
  }

  private static List<Integer> ports(PortSet set) {
    List<Integer> all = new ArrayList<>();
    for (PortSet.Range range : set.ranges()) {
      for (int port = range.first(); port <= range.last(); port++) {
        all.add(port);
      }
    }
    return all;
  }

  /**
   * The first rule that hides the sender, among those that the vendor lets apply here; {@code seen}
   * is the packet as the vendor compares it.
   */
  List<Flight> hide(
      Flight flight,
      Packet seen,
      Set<String> from,
      Set<String> to,
      Predicate<SourceTranslation> applies) {
    List<Flight> ways = new ArrayList<>();
    List<String> before = new ArrayList<>();
    boolean decided = false;
    for (SourceTranslation rule : rules()) {
      Sure sure = applies.test(rule) && !decided ? hides(rule, seen, from, to) : Sure.NO;
      String question = "translation " + rule.name() + " matches " + seen;
      if (sure != Sure.NO) {
        List<String> why = new ArrayList<>(before);
        if (sure == Sure.MAYBE) {
          why.add(question);
          before.add(Doubt.not(question));
        }
        as(rule, flight).forEach(it -> ways.add(it.doubting(why)));
        decided = sure == Sure.YES;
      }
    }
    if (!decided) {
      ways.add(flight.doubting(before));
    }
    return ways;
  }

  /** Some vendors need no order: what they hide, they hide by the interface it leaves. */
  private List<SourceTranslation> rules() {
    List<SourceTranslation> ordered = device.forwarding().sourceTranslations();
    return !ordered.isEmpty()
        ? ordered
        : device.translation().hidden().stream()
            .map(it ->
                new SourceTranslation(
                    it.name(),
                    new FilterRule.Path(
                        List.of(),
                        it.interfaceName().isEmpty() ? List.of() : List.of(it.interfaceName())),
                    AddressMatch.of("inside", it.inside()),
                    AddressMatch.ANY,
                    List.of(Service.ANY),
                    it.outside(),
                    false,
                    true,
                    it.evidence()))
            .toList();
  }

  private static Sure hides(
      SourceTranslation rule, Packet packet, Set<String> from, Set<String> to) {
    boolean here = Box.leads(rule.path().from(), from) && Box.leads(rule.path().to(), to);
    return !rule.enabled() || !here
        ? Sure.NO
        : Matching.address(rule.inside(), packet.source())
            .and(Matching.address(rule.destination(), packet.destination()))
            .and(Matching.services(rule.services(), packet));
  }

  private List<Flight> as(SourceTranslation rule, Flight flight) {
    if (rule.exempt()) {
      return List.of(flight);
    }
    List<Long> names =
        rule.outside().isEmpty() ? primary(flight.routed().out()) : members(rule.outside());
    if (names.isEmpty()) {
      return List.of(flight.doubting(List.of("the address of " + flight.routed().out())));
    }
    Optional<Long> same = sameSized(rule, flight.packet().source(), names);
    return same.map(List::of).orElse(names).stream()
        .flatMap(name -> ports(flight.packet().from(name)).stream())
        .map(flight::bearing)
        .toList();
  }

  /** Which source port a translation chooses is its own affair: some of each kind. */
  private static List<Packet> ports(Packet packet) {
    List<Packet> all = new ArrayList<>(List.of(packet));
    if (isPorted(packet)) {
      for (int port : List.of(53, 1_000, 60_000)) {
        all.add(
            new Packet(
                packet.source(),
                packet.destination(),
                packet.protocol(),
                port,
                packet.destinationPort()));
      }
    }
    return all;
  }

  private List<Long> primary(String interfaceName) {
    return routing.up().stream()
        .filter(it -> it.name().equals(interfaceName))
        .flatMap(it -> it.addresses().stream().limit(1))
        .map(NetworkInterface.Address::address)
        .toList();
  }

  /** A translation between two sets of a size keeps the order of their members. */
  private static Optional<Long> sameSized(SourceTranslation rule, long source, List<Long> names) {
    List<Long> inside = members(rule.inside().addresses());
    int place = inside.indexOf(source);
    return inside.size() == names.size() && place >= 0
        ? Optional.of(names.get(place))
        : Optional.empty();
  }
}
