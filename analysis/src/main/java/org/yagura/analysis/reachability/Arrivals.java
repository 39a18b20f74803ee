package org.yagura.analysis.reachability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yagura.analysis.reachability.flow.Flood;
import org.yagura.analysis.reachability.flow.Target;
import org.yagura.analysis.reachability.flow.Transfers;
import org.yagura.analysis.reachability.flow.Verdict;
import org.yagura.analysis.reachability.network.Lan;
import org.yagura.analysis.reachability.network.Network;
import org.yagura.analysis.reachability.packet.PacketSet;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.analysis.reachability.packet.Traffic;
import org.yagura.analysis.reachability.trace.Explained;
import org.yagura.analysis.reachability.trace.Explainer;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.reachability.Packet;
import org.yagura.model.reachability.Reach;
import org.yagura.model.reachability.Undecided;

/** What of a start's traffic comes to assets. */
final class Arrivals {

  /** Where more ranges of ports pass than this, only the first is explained. */
  private static final int MOST_EXPLAINED = 12;

  private static final Comparator<Reach> ORDER =
      Comparator.comparing(Reach::asset)
          .thenComparing(Reach::protocol)
          .thenComparing(it -> it.ports().toString());
  private static final Comparator<Undecided> UNDECIDED_ORDER =
      Comparator.comparing(Undecided::asset)
          .thenComparing(Undecided::protocol)
          .thenComparing(it -> it.ports().toString());

  /** Traffic with its explanation, for all assets that no device tells apart. */
  private record Row(String protocol, PortSet ports, Explained why, AddressSet senders) {}

  private record Rows(List<Row> surely, List<Row> perhaps) {}

  private final Network network;
  private final Transfers transfers;
  private final PacketSets sets;
  private final Explainer explainer;
  private final Beginning beginning;
  private final Flood flood;
  private final String self;
  private final Isolation isolation;
  private final Senders senders;
  private final Map<Integer, Verdict> inLans;
  private final Map<String, Verdict> onDevices;
  private final Map<String, Rows> known = new HashMap<>();

  /** Whether hosts that no device tells apart share one answer. */
  private boolean alike = true;

  Arrivals(
      Network network,
      Transfers transfers,
      Beginning beginning,
      Flood flood,
      String self,
      Isolation isolation) {
    this.network = network;
    this.transfers = transfers;
    this.sets = transfers.sets();
    this.explainer = new Explainer(network, sets);
    this.beginning = beginning;
    this.flood = flood;
    this.self = self;
    this.isolation = isolation;
    senders = new Senders(network, beginning, sets);
    inLans = flood.inLans();
    onDevices = flood.onDevices();
  }

  Flood flood() {
    return flood;
  }

  /** Of traffic that is narrower than devices tell hosts apart: each host for itself. */
  Answer each() {
    alike = false;
    return all();
  }

  Answer all() {
    Set<String> assets = new TreeSet<>(onDevices.keySet());
    Set<Integer> lans = new TreeSet<>(inLans.keySet());
    lans.addAll(beginning.lans());
    Found found = new Found();
    for (int lan : lans) {
      network.lans().get(lan).hosts().forEach(it -> toHost(lan, it, found));
    }
    assets.forEach(it -> toDevice(it, found));
    return found.answer();
  }

  /** What comes to one asset, wherever it lives. */
  Answer to(String asset) {
    Found found = new Found();
    if (network.appliances().containsKey(asset)) {
      toDevice(asset, found);
    } else {
      for (int lan : network.lansOfAsset(asset)) {
        network.lans().get(lan).hosts().stream()
            .filter(it -> it.asset().equals(asset))
            .forEach(it -> toHost(lan, it, found));
      }
    }
    return found.answer();
  }

  /** What lives at an address of one of the start's own segments. */
  Answer toNeighbours(int lan, Beginning whole, long address) {
    Found found = new Found();
    network.lans().get(lan).hosts().stream()
        .filter(it -> it.addresses().contains(address) && !it.asset().equals(self))
        .forEach(it -> neighbour(lan, it, whole, found));
    return found.answer();
  }

  private void toDevice(String device, Found found) {
    Verdict packets = onDevices.get(device);
    if (packets != null && !device.equals(self)) {
      String key = "device " + device;
      Rows rows = known.get(key);
      if (rows == null) {
        rows = rows(new Target.OnDevice(device), packets);
        known.put(key, rows);
      }
      found.add(device, rows);
    }
  }

  private void toHost(int number, Lan.Host host, Found found) {
    boolean off = isolation.gone().contains(host.asset()) || isolation.gone().contains(self);
    if (host.asset().equals(self) || off) {
      return;
    }
    if (beginning.lans().contains(number)) {
      neighbour(number, host, beginning, found);
      return;
    }
    Verdict packets = inLans.get(number);
    if (packets != null) {
      boolean single = alike && host.addresses().isSingle();
      long like = transfers.edges().classOf(host.addresses().first());
      String key = number + (single ? " like " + like : " " + host.addresses());
      Rows rows = known.get(key);
      if (rows == null) {
        PacketSet here = sets.destination(AddressSet.of(host.addresses()));
        rows = rows(new Target.InLan(number), packets.and(here));
        known.put(key, rows);
      }
      found.add(host.asset(), rows);
    }
  }

  /** Nothing stands between members of a segment. */
  private void neighbour(int lan, Lan.Host host, Beginning from, Found found) {
    if (isApart(lan, host) || !found.neighbours.add(host.asset())) {
      return;
    }
    List<Evidence> places = new ArrayList<>();
    Asset asset = network.asset(host.asset());
    if (asset != null) {
      places.add(placing(asset, host));
    }
    network.lans().get(lan).segments().stream()
        .flatMap(it -> it.evidence().stream())
        .findFirst()
        .ifPresent(places::add);
    List<Evidence> evidence = places.stream().distinct().toList();
    if (from.lansAreSure()) {
      found.add(new Reach(host.asset(), "any", PortSet.ANY, List.of(), evidence));
    } else {
      found.add(new Undecided(host.asset(), "any", PortSet.ANY, from.missing(), evidence));
    }
  }

  private boolean isApart(int lan, Lan.Host host) {
    return isolation.alone().contains(host.asset())
        || isolation.alone().contains(self)
        || network.lans().get(lan).segments().stream()
            .anyMatch(it -> isolation.sealed().contains(it.id()));
  }

  /** The words that give the asset its address, where some do. */
  private static Evidence placing(Asset asset, Lan.Host host) {
    String address = host.addresses().toString();
    return asset.evidence().stream()
        .filter(it -> it.says().contains(address))
        .findFirst()
        .orElse(asset.evidence().getFirst());
  }

  private Rows rows(Target end, Verdict packets) {
    PacketSet surely = services(packets.surely());
    PacketSet perhaps = services(packets.perhaps()).minus(surely);
    return new Rows(
        explained(end, packets.surely(), surely, true),
        explained(end, packets.perhaps(), perhaps, false));
  }

  private static PacketSet services(PacketSet packets) {
    return packets.from(AddressSet.ANY).toAnywhere();
  }

  private List<Row> explained(Target end, PacketSet packets, PacketSet services, boolean surely) {
    List<Row> rows = new ArrayList<>();
    for (Traffic traffic : services.traffic()) {
      boolean ported = hasPorts(traffic.protocol());
      List<PortSet.Range> ranges = traffic.ports().ranges();
      if (!ported || ranges.size() > MOST_EXPLAINED) {
        PortSet ports = ported ? traffic.ports() : PortSet.ANY;
        AddressSet from = senders.of(packets, traffic.protocol(), traffic.ports());
        why(end, packets, traffic.protocol(), traffic.ports(), surely)
            .ifPresent(it -> rows.add(new Row(traffic.protocol(), ports, it, from)));
        continue;
      }
      Map<Reason, List<PortSet.Range>> byReason = new LinkedHashMap<>();
      for (PortSet.Range range : ranges) {
        PortSet only = PortSet.of(List.of(range));
        AddressSet from = senders.of(packets, traffic.protocol(), only);
        why(end, packets, traffic.protocol(), only, surely)
            .map(it -> new Reason(it, from))
            .ifPresent(it -> byReason.computeIfAbsent(it, w -> new ArrayList<>()).add(range));
      }
      byReason.forEach((reason, same) ->
          rows.add(new Row(traffic.protocol(), PortSet.of(same), reason.why(), reason.senders())));
    }
    return rows;
  }

  private record Reason(Explained why, AddressSet senders) {}

  private static boolean hasPorts(String protocol) {
    return protocol.equals("tcp") || protocol.equals("udp") || protocol.equals("sctp");
  }

  /** The explanation of one packet of these. */
  private Optional<Explained> why(
      Target end, PacketSet packets, String protocol, PortSet ports, boolean surely) {
    PacketSet meant = packets.and(sets.service(Service.to(protocol, ports)));
    PacketSet usual = meant.and(sets.service(usual(protocol)));
    Optional<Packet> example = usual.isEmpty() ? meant.example() : usual.example();
    return example.map(it -> explainer.explain(flood, end, it, surely));
  }

  /** What people think of first. */
  private static Service usual(String protocol) {
    return switch (protocol) {
      case "any" -> new Service("tcp", PortSet.range(49_152, 65_535), PortSet.of(443), "");
      case "icmp" -> Service.to("icmp", PortSet.of(8));
      default -> new Service(protocol, PortSet.range(49_152, 65_535), PortSet.ANY, "");
    };
  }

  /** Rows in the making. */
  private final class Found {
    final Map<String, Reach> reaches = new LinkedHashMap<>();
    final Map<String, Undecided> undecided = new LinkedHashMap<>();
    final Set<String> neighbours = new HashSet<>();

    /** The same traffic to another address of an asset is told once. */
    void add(Reach it) {
      reaches.putIfAbsent(it.asset() + "\n" + it.protocol() + "\n" + it.ports(), it);
    }

    void add(Undecided it) {
      undecided.putIfAbsent(it.asset() + "\n" + it.protocol() + "\n" + it.ports(), it);
    }

    void add(String asset, Rows rows) {
      for (Row it : rows.surely()) {
        List<Evidence> evidence = evidence(asset, it);
        add(new Reach(asset, it.protocol(), it.ports(), it.why().via(), evidence, it.senders()));
      }
      for (Row it : rows.perhaps()) {
        Set<String> missing = new LinkedHashSet<>(it.why().missing());
        missing.addAll(beginning.missing());
        if (missing.isEmpty()) {
          missing.add("途中の機器の規則の一部");
        }
        add(
            new Undecided(
                asset, it.protocol(), it.ports(), List.copyOf(missing), evidence(asset, it)));
      }
    }

    /** Where only routers of no opinion lie between, what places the asset there. */
    private List<Evidence> evidence(String asset, Row row) {
      List<Evidence> lines = row.why().evidence();
      Asset known = network.asset(asset);
      return lines.isEmpty() && known != null ? List.of(known.evidence().getFirst()) : lines;
    }

    Answer answer() {
      return new Answer(
          reaches.values().stream().sorted(ORDER).toList(),
          undecided.values().stream().sorted(UNDECIDED_ORDER).toList());
    }
  }
}
