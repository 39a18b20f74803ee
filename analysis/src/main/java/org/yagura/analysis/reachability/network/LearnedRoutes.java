package org.yagura.analysis.reachability.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Protocol;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/**
 * Routes that devices learn from each other, as far as their configurations tell: every speaker
 * announces its networks to all speakers that it reaches over neighbours, and each takes the way
 * over the fewest of them.
 */
final class LearnedRoutes {

  private final Network network;
  private final Map<String, List<RoutingTable.Entry>> routes = new HashMap<>();

  private LearnedRoutes(Network network) {
    this.network = network;
  }

  static LearnedRoutes of(Facility facility, Network network) {
    LearnedRoutes learned = new LearnedRoutes(network);
    Map<Protocol, List<Speaker>> speakers = new TreeMap<>();
    for (Device device : facility.devices()) {
      if (network.appliances().containsKey(device.asset())) {
        for (RoutingProcess process : device.configuration().forwarding().routing()) {
          speakers
              .computeIfAbsent(process.protocol(), it -> new ArrayList<>())
              .add(Speaker.of(device, process, network));
        }
      }
    }
    speakers.values().forEach(learned::exchange);
    return learned;
  }

  List<RoutingTable.Entry> of(String device, String context) {
    return routes.getOrDefault(device + "\n" + context, List.of());
  }

  private void exchange(List<Speaker> speakers) {
    Map<Integer, List<Integer>> neighbours = new HashMap<>();
    Map<Integer, List<Integer>> atLan = new TreeMap<>();
    for (int i = 0; i < speakers.size(); i++) {
      for (int lan : speakers.get(i).speaksOn()) {
        atLan.computeIfAbsent(lan, it -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> together : atLan.values()) {
      for (int a : together) {
        for (int b : together) {
          if (a != b && speakers.get(a).hears(speakers.get(b))) {
            neighbours.computeIfAbsent(a, it -> new ArrayList<>()).add(b);
          }
        }
      }
    }
    speakers.forEach(it -> unheard(it, speakers));
    for (int from = 0; from < speakers.size(); from++) {
      if (!speakers.get(from).announces().isEmpty()) {
        announce(from, speakers, neighbours);
      }
    }
  }

  /** Breadth first from who announces: each takes the route from those one step nearer. */
  private void announce(
      int origin, List<Speaker> speakers, Map<Integer, List<Integer>> neighbours) {
    int[] distance = new int[speakers.size()];
    java.util.Arrays.fill(distance, -1);
    distance[origin] = 0;
    Deque<Integer> queue = new ArrayDeque<>(List.of(origin));
    while (!queue.isEmpty()) {
      int at = queue.remove();
      for (int next : neighbours.getOrDefault(at, List.of())) {
        if (distance[next] < 0) {
          distance[next] = distance[at] + 1;
          queue.add(next);
        }
      }
    }
    for (int i = 0; i < speakers.size(); i++) {
      if (distance[i] > 0) {
        for (int nearer : neighbours.getOrDefault(i, List.of())) {
          if (distance[nearer] == distance[i] - 1) {
            learn(speakers.get(i), speakers.get(nearer), speakers.get(origin));
          }
        }
      }
    }
  }

  /**
   * A neighbour whose configuration nobody handed over may tell of every segment in which no known
   * device stands.
   */
  private void unheard(Speaker who, List<Speaker> all) {
    for (Lan lan : network.lans()) {
      if (!who.listensTo(lan, all)) {
        continue;
      }
      String neighbour = Ipv4.format(neighbour(who, lan));
      List<RoutingTable.Entry> own =
          routes.computeIfAbsent(
              who.device() + "\n" + who.process().context(), it -> new ArrayList<>());
      for (Lan other : network.lans()) {
        if (other.ports().isEmpty() && !other.block().equals(lan.block())) {
          own.add(
              new RoutingTable.Entry(
                  other.block(),
                  neighbour,
                  "",
                  distance(who.process().protocol()),
                  false,
                  who.process().evidence()));
        }
      }
    }
  }

  /** The other end of a link between two; else the address before the last stands for whoever. */
  private static long neighbour(Speaker who, Lan lan) {
    long last = lan.block().last();
    for (long address = Math.max(lan.block().first(), last - 3); address < last; address++) {
      boolean inner = address > lan.block().first();
      if (inner && !who.addresses().contains(Ipv4.format(address))) {
        return lan.block().size() > 4 ? last - 1 : address;
      }
    }
    return last - 1;
  }

  private void learn(Speaker who, Speaker nearer, Speaker origin) {
    Set<Lan.Foot> gateways = new LinkedHashSet<>();
    for (int lan : who.speaksOn()) {
      if (nearer.speaksOn().contains(lan)) {
        network.lans().get(lan).ports().stream()
            .filter(it -> it.at().device().equals(nearer.device()))
            .forEach(gateways::add);
      }
    }
    List<RoutingTable.Entry> own =
        routes.computeIfAbsent(
            who.device() + "\n" + who.process().context(), it -> new ArrayList<>());
    gateways.stream()
        .sorted(Comparator.comparing(Lan.Foot::at))
        .forEach(it -> {
          for (AddressBlock block : origin.announces()) {
            own.add(
                new RoutingTable.Entry(
                    block,
                    Ipv4.format(it.own()),
                    "",
                    distance(who.process().protocol()),
                    true,
                    who.process().evidence()));
          }
        });
  }

  /** What vendors agree on for routes of other devices. */
  private static int distance(Protocol protocol) {
    return switch (protocol) {
      case BGP -> 20;
      case EIGRP -> 90;
      case OSPF -> 110;
      case ISIS -> 115;
      case RIP -> 120;
    };
  }
}
