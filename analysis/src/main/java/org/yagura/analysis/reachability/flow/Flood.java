package org.yagura.analysis.reachability.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.reachability.network.Identity;
import org.yagura.analysis.reachability.network.Lan;
import org.yagura.analysis.reachability.network.Network;
import org.yagura.analysis.reachability.network.PortRef;
import org.yagura.analysis.reachability.network.UnknownRouter;
import org.yagura.analysis.reachability.packet.PacketSet;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.model.address.AddressSet;

/**
 * Where packets come to from one beginning: spread from port to port until nothing new comes
 * anywhere, so that loops end.
 */
public final class Flood {

  /** A network that sends packets around more often than this keeps changing their headers. */
  private static final int MOST_LEGS = 200_000;

  private final Network network;
  private final Transfers transfers;
  private final PacketSets sets;
  private final Map<Target, Verdict> seen = new LinkedHashMap<>();
  private final Map<Target, Verdict> pending = new HashMap<>();
  private final Deque<Target> queue = new ArrayDeque<>();
  private final Map<Target, List<Sent>> legs = new HashMap<>();
  private int count;

  private Flood(Network network, Transfers transfers) {
    this.network = network;
    this.transfers = transfers;
    sets = transfers.sets();
  }

  /**
   * Packets at the beginning of their way.
   *
   * @param at a port, a segment, or a device that is in someone's hands: it sends what he likes
   *     wherever its routes lead
   */
  public record Seed(Target at, Verdict packets) {}

  /** Spreads packets from ports; those seeded in segments reach its hosts and all its routers. */
  public static Flood of(Network network, Transfers transfers, List<Seed> seeds) {
    Flood flood = new Flood(network, transfers);
    for (Seed seed : seeds) {
      if (seed.at() instanceof Target.OnDevice it) {
        flood.leave(it.device(), it, seed.packets(), transfers.ofItself(it.device()));
      } else {
        flood.send(null, seed.packets(), null, seed.at(), seed.packets());
      }
    }
    flood.spread();
    return flood;
  }

  private void spread() {
    while (!queue.isEmpty() && count < MOST_LEGS) {
      Target at = queue.remove();
      Verdict packets = pending.remove(at);
      if (packets == null) {
        continue;
      }
      switch (at) {
        case Target.AtPort it ->
            leave(it.at().device(), it, packets, transfers.of(it.at(), it.who()));
        case Target.AtUnknown it -> pass(it, packets);
        case Target.InLan it -> {}
        case Target.OnDevice it -> {}
      }
    }
  }

  private void leave(String device, Target at, Verdict packets, List<Branch> branches) {
    for (Branch branch : branches) {
      Verdict taken = packets.and(branch.admits());
      if (!taken.isEmpty()) {
        Translation how = branch.translation();
        Verdict sent = new Verdict(how.leaving(taken.surely()), how.leaving(taken.perhaps()));
        switch (branch.exit()) {
          case Exit.Itself it -> send(at, taken, branch, new Target.OnDevice(device), sent);
          case Exit.Out it -> out(device, it, new Leg(at, taken, branch), sent);
        }
      }
    }
  }

  /** A leg of which it is not known yet where it ends. */
  private record Leg(Target from, Verdict arrived, @Nullable Branch branch) {
    Identity who() {
      boolean kept = from instanceof Target.AtPort at && at.who().kind() != Identity.Kind.ONE_OF;
      return kept ? ((Target.AtPort) from).who() : Identity.NOBODY;
    }
  }

  private void send(Leg leg, Target to, Verdict packets) {
    Branch branch = leg.branch();
    boolean judged = to instanceof Target.AtPort;
    boolean sure = branch == null || branch.translation().sourceIsSure();
    // A host takes it from whomever; the next device may judge by the sender.
    Verdict sent = judged && !sure ? packets.unsure(sets.none()) : packets;
    send(leg.from(), leg.arrived(), branch, to, sent);
  }

  private void send(
      @Nullable Target from, Verdict arrived, @Nullable Branch branch, Target to, Verdict packets) {
    Verdict before = seen.get(to);
    Verdict fresh = before == null ? packets : packets.minus(before);
    if (fresh.isEmpty()) {
      return;
    }
    seen.put(to, before == null ? packets : before.or(packets));
    legs.computeIfAbsent(to, it -> new ArrayList<>())
        .add(new Sent(count++, from, arrived, branch, to, packets));
    if (!pending.containsKey(to)) {
      queue.add(to);
    }
    pending.merge(to, fresh, Verdict::or);
  }

  private void out(String device, Exit.Out exit, Leg leg, Verdict sent) {
    PortRef port = new PortRef(device, exit.port());
    PortRef otherEnd = network.otherEnd(port);
    if (otherEnd != null) {
      send(leg, new Target.AtPort(otherEnd, leg.who()), sent);
      return;
    }
    for (Network.Beyond it : network.beyond(port)) {
      Verdict there = sent.and(sets.destination(it.destinations()));
      if (!there.isEmpty()) {
        send(leg, new Target.AtPort(it.at(), leg.who()), there);
      }
    }
    Verdict rest = sent;
    for (Lan lan : network.lansOf(port)) {
      if (exit.gateway() == Exit.Out.DIRECT) {
        PacketSet here = sets.destination(AddressSet.of(lan.block()));
        deliver(lan, device, leg, rest.and(here));
        rest = rest.minus(here);
      } else if (lan.block().contains(exit.gateway())) {
        hand(lan, port, exit.gateway(), leg, sent);
        return;
      }
    }
  }

  /** To whoever has the destination address in the segment; who share one take turns. */
  private void deliver(Lan lan, String device, Leg leg, Verdict packets) {
    Verdict rest = packets;
    for (Lan.Foot foot : lan.ports()) {
      if (!foot.at().device().equals(device)) {
        PacketSet mine = sets.destination(foot.answers());
        Verdict taken = packets.and(mine);
        if (!taken.isEmpty()) {
          send(leg, new Target.AtPort(foot.at(), leg.who()), taken);
          rest = rest.minus(mine);
        }
      }
    }
    if (!rest.isEmpty()) {
      send(leg, new Target.InLan(lan.number()), rest);
    }
  }

  /** To the next hop; several devices that share its address take turns. */
  private void hand(Lan lan, PortRef port, long gateway, Leg leg, Verdict packets) {
    boolean taken = false;
    for (Lan.Foot foot : lan.ports()) {
      boolean self = foot.at().device().equals(port.device());
      if (!self && foot.answers().contains(gateway)) {
        send(leg, new Target.AtPort(foot.at(), leg.who()), packets);
        taken = true;
      }
    }
    if (!taken && network.line(port) == null) {
      UnknownRouter router = network.unknownRouter(lan, gateway);
      send(leg, new Target.AtUnknown(router), packets.unsure(sets.none()));
    }
  }

  /** An unknown router may hand packets to any segment it stands in, and to any router there. */
  private void pass(Target.AtUnknown at, Verdict packets) {
    Leg leg = new Leg(at, packets, null);
    for (int number : at.router().lans()) {
      Lan lan = network.lans().get(number);
      PacketSet here = sets.destination(AddressSet.of(lan.block()));
      deliver(lan, "", leg, packets.and(here));
      for (Lan.Foot foot : lan.ports()) {
        Verdict through = packets.minus(here);
        if (!through.isEmpty()) {
          send(leg, new Target.AtPort(foot.at(), Identity.NOBODY), through);
        }
      }
    }
  }

  /** What comes to the hosts of each segment, by its number. */
  public Map<Integer, Verdict> inLans() {
    Map<Integer, Verdict> all = new TreeMap<>();
    seen.forEach((target, packets) -> {
      if (target instanceof Target.InLan it) {
        all.put(it.lan(), packets);
      }
    });
    return all;
  }

  /** What the services of each device answer, by its asset. */
  public Map<String, Verdict> onDevices() {
    Map<String, Verdict> all = new TreeMap<>();
    seen.forEach((target, packets) -> {
      if (target instanceof Target.OnDevice it) {
        all.put(it.device(), packets);
      }
    });
    return all;
  }

  /** The legs that end at a target, in order. */
  public List<Sent> legsTo(Target target) {
    return legs.getOrDefault(target, List.of());
  }

  /** Every port that packets came to, with what came there. */
  public Map<Target, Verdict> visited() {
    return seen;
  }

  /** Whether it ended because of its bound: more may be reached. */
  public boolean isCutShort() {
    return count >= MOST_LEGS;
  }
}
