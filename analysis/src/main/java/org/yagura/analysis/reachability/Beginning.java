package org.yagura.analysis.reachability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yagura.analysis.reachability.flow.Flood.Seed;
import org.yagura.analysis.reachability.flow.Target;
import org.yagura.analysis.reachability.flow.Verdict;
import org.yagura.analysis.reachability.network.Entrance;
import org.yagura.analysis.reachability.network.Identity;
import org.yagura.analysis.reachability.network.Lan;
import org.yagura.analysis.reachability.network.Network;
import org.yagura.analysis.reachability.network.PortRef;
import org.yagura.analysis.reachability.network.UnknownRouter;
import org.yagura.analysis.reachability.packet.PacketSet;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.model.address.AddressSet;

/**
 * How traffic of a start sets out.
 *
 * @param seeds what comes to the first routers
 * @param lans numbers of the segments that the start stands in
 * @param lansAreSure whether it surely stands there
 * @param missing what keeps its traffic from being decided, in Japanese
 */
record Beginning(List<Seed> seeds, Set<Integer> lans, boolean lansAreSure, List<String> missing) {

  static final Beginning NOWHERE = new Beginning(List.of(), Set.of(), true, List.of());

  Beginning {
    seeds = List.copyOf(seeds);
    lans = Set.copyOf(lans);
    missing = List.copyOf(missing);
  }

  static Beginning of(Start start, Network network, PacketSets sets) {
    return switch (start) {
      case Start.Connection it -> {
        Entrance entrance = network.entrances().get(it.id());
        yield entrance == null ? NOWHERE : entrance(entrance, network, sets);
      }
      case Start.Segment it -> segment(network.lanOf(it.id()), network, sets);
      case Start.Asset it ->
          network.appliances().containsKey(it.id())
              ? device(it.id(), sets)
              : asset(it.id(), network, sets);
    };
  }

  /** The same start, of whose traffic only these packets are followed. */
  Beginning within(PacketSet meant) {
    List<Seed> narrowed =
        seeds.stream().map(it -> new Seed(it.at(), it.packets().and(meant))).toList();
    return new Beginning(narrowed, lans, lansAreSure, missing);
  }

  /** The same start with these packets only, past its neighbours. */
  Beginning sending(PacketSet packets, PacketSets sets) {
    List<Seed> narrowed =
        seeds.stream()
            .map(it -> {
              boolean sure = !it.packets().surely().isEmpty();
              return new Seed(it.at(), new Verdict(sure ? packets : sets.none(), packets));
            })
            .toList();
    return new Beginning(narrowed, Set.of(), lansAreSure, missing);
  }

  private static Beginning entrance(Entrance it, Network network, PacketSets sets) {
    List<String> missing = new ArrayList<>();
    if (!it.missing().isEmpty()) {
      missing.add(it.missing());
    } else if (!it.surely().equals(it.perhaps())) {
      missing.add("この接続から来る通信の送信元アドレス");
    }
    PacketSet to = sets.destination(it.destinations());
    Verdict packets =
        new Verdict(sets.source(it.surely()).and(to), sets.source(it.perhaps()).and(to));
    if (it.lan() >= 0) {
      Lan lan = network.lans().get(it.lan());
      return new Beginning(
          fromLan(lan, packets, it.who(), network, sets),
          Set.of(it.lan()),
          it.missing().isEmpty(),
          missing);
    }
    List<Seed> seeds = new ArrayList<>();
    for (PortRef port : it.ports()) {
      seeds.add(new Seed(new Target.AtPort(port, it.who()), packets));
    }
    return new Beginning(seeds, Set.of(), true, missing);
  }

  private static Beginning segment(Optional<Lan> lan, Network network, PacketSets sets) {
    if (lan.isEmpty()) {
      return NOWHERE;
    }
    Verdict packets = from(AddressSet.of(lan.get().block()), sets);
    return new Beginning(
        fromLan(lan.get(), packets, Identity.ANYBODY, network, sets),
        Set.of(lan.get().number()),
        true,
        List.of());
  }

  private static Beginning asset(String asset, Network network, PacketSets sets) {
    List<Seed> seeds = new ArrayList<>();
    Set<Integer> lans = new TreeSet<>();
    for (Lan lan : network.lans()) {
      for (Lan.Host host : lan.hosts()) {
        if (host.asset().equals(asset)) {
          lans.add(lan.number());
          Verdict packets = from(AddressSet.of(host.addresses()), sets);
          seeds.addAll(fromLan(lan, packets, Identity.ANYBODY, network, sets));
        }
      }
    }
    return new Beginning(seeds, lans, true, List.of());
  }

  /** Who controls a device may forge any sender. */
  private static Beginning device(String device, PacketSets sets) {
    Verdict all = new Verdict(sets.all(), sets.all());
    Seed seed = new Seed(new Target.OnDevice(device), all);
    return new Beginning(List.of(seed), Set.of(), true, List.of());
  }

  private static Verdict from(AddressSet sources, PacketSets sets) {
    PacketSet packets = sets.source(sources);
    return new Verdict(packets, packets);
  }

  /** A sender in a segment may hand packets to every router there. */
  private static List<Seed> fromLan(
      Lan lan, Verdict packets, Identity who, Network network, PacketSets sets) {
    List<Seed> seeds = new ArrayList<>();
    for (Lan.Foot foot : lan.ports()) {
      seeds.add(new Seed(new Target.AtPort(foot.at(), who), packets));
    }
    for (UnknownRouter router : network.unknownRoutersAt(lan)) {
      Verdict unsure = new Verdict(sets.none(), packets.perhaps());
      seeds.add(new Seed(new Target.AtUnknown(router), unsure));
    }
    return seeds;
  }
}
