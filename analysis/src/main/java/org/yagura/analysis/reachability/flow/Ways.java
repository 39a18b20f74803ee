package org.yagura.analysis.reachability.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.analysis.reachability.forwarding.RoutingTable.Entry;
import org.yagura.analysis.reachability.packet.PacketSet;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.evidence.Evidence;

/**
 * A routing table as sets: the longest prefix wins, then the lowest distance. A route of which it
 * is not sure that it is up is taken to be up; that another takes its place is possible.
 */
final class Ways {

  private static final String NULL = "null0";
  private static final int DEEPEST = 8;

  /**
   * Packets that go one way.
   *
   * @param to by destination, translated
   */
  record Way(Verdict to, Exit.Out exit) {}

  private final PacketSets sets;
  private final Map<String, Port> ports = new HashMap<>();
  private final List<Port> own;
  private final List<Entry> entries;
  private final Map<String, Way> ways = new TreeMap<>();
  private final Map<AddressBlock, List<Entry>> byPrefix = new TreeMap<>();

  private Ways(List<Port> own, List<Port> all, List<Entry> entries, PacketSets sets) {
    this.sets = sets;
    this.own = own;
    this.entries = entries;
    all.forEach(it -> ports.put(it.name(), it));
  }

  /**
   * The ways of one table.
   *
   * @param ports all of the device; a route that names one may lead into another table
   */
  static List<Way> of(List<Port> ports, RoutingTable table, List<Entry> learned, PacketSets sets) {
    List<Entry> all = new ArrayList<>(table.entries());
    all.addAll(learned);
    List<Port> own = ports.stream().filter(it -> it.context().equals(table.context())).toList();
    Ways ways = new Ways(own, ports, all, sets);
    ways.fill();
    return List.copyOf(ways.ways.values());
  }

  private void fill() {
    Map<Integer, Map<AddressBlock, List<Entry>>> bySize = new TreeMap<>();
    for (Entry it : entries) {
      bySize
          .computeIfAbsent(
              Long.numberOfTrailingZeros(it.destination().size()), n -> new TreeMap<>())
          .computeIfAbsent(it.destination(), n -> new ArrayList<>())
          .add(it);
      byPrefix.computeIfAbsent(it.destination(), n -> new ArrayList<>()).add(it);
    }
    PacketSet taken = sets.none();
    PacketSet surelyTaken = sets.none();
    for (Map<AddressBlock, List<Entry>> same : bySize.values()) {
      PacketSet takenHere = sets.none();
      PacketSet surelyHere = sets.none();
      for (Map.Entry<AddressBlock, List<Entry>> it : same.entrySet()) {
        PacketSet meant = sets.destination(AddressSet.of(it.getKey()));
        Verdict open = new Verdict(meant.minus(taken), meant.minus(surelyTaken));
        Verdict rest = choose(open, it.getValue());
        takenHere = takenHere.or(open.surely().minus(rest.surely()));
        surelyHere = surelyHere.or(open.perhaps().minus(rest.perhaps()));
      }
      taken = taken.or(takenHere);
      surelyTaken = surelyTaken.or(surelyHere);
    }
  }

  /** Sends what is open by the best of equal prefixes; what may go on to others is left. */
  private Verdict choose(Verdict open, List<Entry> same) {
    List<Entry> sorted = same.stream().sorted(Comparator.comparingInt(Entry::distance)).toList();
    Verdict rest = open;
    int at = 0;
    while (at < sorted.size() && !rest.isEmpty()) {
      int distance = sorted.get(at).distance();
      boolean used = false;
      boolean sure = false;
      for (; at < sorted.size() && sorted.get(at).distance() == distance; at++) {
        Entry entry = sorted.get(at);
        boolean drops = entry.port().equals(NULL);
        Optional<Exit.Out> exit = drops ? Optional.empty() : resolve(entry, 0);
        if (exit.isPresent()) {
          add(rest, exit.get());
        }
        used |= drops || exit.isPresent();
        sure |= (drops || exit.isPresent()) && entry.certain();
      }
      if (used) {
        PacketSet none = sets.none();
        rest = sure ? Verdict.of(none) : rest.unsure(none);
      }
    }
    return rest;
  }

  private void add(Verdict to, Exit.Out exit) {
    if (!to.isEmpty()) {
      String key = exit.port() + "\n" + exit.gateway();
      ways.merge(key, new Way(to, exit), (a, b) -> new Way(a.to().or(b.to()), a.exit()));
    }
  }

  /** Where a route leads; empty where its port is down or its gateway is on no network. */
  private Optional<Exit.Out> resolve(Entry entry, int depth) {
    OptionalLong gateway = Ipv4.tryParse(entry.gateway());
    if (!entry.port().isEmpty()) {
      Port port = ports.get(entry.port());
      return port == null ? Optional.empty() : Optional.of(out(port, gateway, entry.evidence()));
    }
    return gateway.isEmpty()
        ? Optional.empty()
        : towards(gateway.getAsLong(), entry.evidence(), depth);
  }

  private static Exit.Out out(Port port, OptionalLong gateway, Evidence evidence) {
    return new Exit.Out(port.name(), gateway.orElse(Exit.Out.DIRECT), evidence);
  }

  /** A next hop on a network of a port, or one that another route leads to. */
  private Optional<Exit.Out> towards(long gateway, Evidence evidence, int depth) {
    Optional<Port> connected = connected(gateway, own);
    if (connected.isPresent()) {
      return Optional.of(new Exit.Out(connected.get().name(), gateway, evidence));
    }
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    for (int length = 32; length > 0; length--) {
      List<Entry> same = byPrefix.getOrDefault(AddressBlock.network(gateway, length), List.of());
      for (Entry it : same) {
        Optional<Exit.Out> further = resolve(it, depth + 1);
        if (further.isPresent()) {
          Exit.Out exit = further.get();
          long next = exit.gateway() == Exit.Out.DIRECT ? gateway : exit.gateway();
          return Optional.of(new Exit.Out(exit.port(), next, evidence));
        }
      }
    }
    return Optional.empty();
  }

  /** The port with the smallest network around an address. */
  static Optional<Port> connected(long address, List<Port> ports) {
    Port best = null;
    int longest = -1;
    for (Port port : ports) {
      for (NetworkInterface.Address own : port.addresses()) {
        boolean better =
            own.prefixLength() > longest
                || (own.prefixLength() == longest
                    && best != null
                    && port.name().compareTo(best.name()) < 0);
        if (own.network().contains(address) && better) {
          best = port;
          longest = own.prefixLength();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Where a policy sends packets; empty where it drops them or its port is down. */
  static Optional<Exit.Out> of(RoutingTable.Policy policy, List<Port> ports) {
    OptionalLong gateway = Ipv4.tryParse(policy.gateway());
    Optional<Port> port =
        policy.port().isEmpty() && gateway.isPresent()
            ? connected(gateway.getAsLong(), ports)
            : ports.stream().filter(it -> it.name().equals(policy.port())).findFirst();
    return port.map(it -> out(it, gateway, policy.evidence()));
  }

  static boolean drops(RoutingTable.Policy policy) {
    return policy.port().equals(NULL);
  }
}
