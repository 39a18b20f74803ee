package org.yagura.intake.scan.host;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yagura.model.address.Ipv4;
import org.yagura.model.address.MacAddress;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.material.Problem;

/**
 * Leaves out hosts that are no hosts: a firewall or router answered in their place. Each rule is
 * known from the field and named; a host with an answer of its own (hardware address, host name,
 * banner) is never left out.
 */
public final class Phantoms {

  /** Ports that FortiGate answers for every address behind it (override pages, SIP and SCCP). */
  private static final Set<Integer> FIREWALL_PORTS = Set.of(8008, 8010, 8015, 8020, 5060, 2000);

  /** So many addresses that answer alike on a network are one device speaking for all. */
  private static final int MANY_ALIKE = 16;

  private static final int MANY_RESETS = 64;
  private static final int MANY_ECHOES = 240;

  /** More addresses than this on one hardware address are a router answering for others. */
  private static final int MANY_ADDRESSES = 8;

  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final String file;

  private Phantoms(String file) {
    this.file = file;
  }

  /** The hosts that are there, and what was left out and why. */
  public record Kept(List<ScannedHost> hosts, List<Problem> problems) {
    public Kept {
      hosts = List.copyOf(hosts);
      problems = List.copyOf(problems);
    }
  }

  /** Applies every rule to the hosts of one scan. */
  public static Kept remove(String file, List<ScannedHost> hosts) {
    Phantoms rules = new Phantoms(file);
    rules.forgetFirewallPorts(hosts);
    rules.forgetSharedMacs(hosts);
    List<ScannedHost> kept = rules.withoutCrowds(rules.withoutSilent(hosts));
    return new Kept(kept, rules.problems());
  }

  /** FortiGate answers 8008, 8010, 8015, 8020, 5060 and 2000 in place of hosts behind it. */
  private void forgetFirewallPorts(List<ScannedHost> hosts) {
    for (List<ScannedHost> network : byNetwork(hosts).values()) {
      List<ScannedHost> before = network.stream().filter(it -> !it.ports().isEmpty()).toList();
      for (int number : new TreeSet<>(FIREWALL_PORTS)) {
        long open = network.stream().filter(it -> hasBare(it, number)).count();
        if (open >= 5 && open * 10 >= network.size() * 8L) {
          network.stream()
              .filter(it -> hasBare(it, number))
              .forEach(it -> it.forgetPorts(Set.of(number)));
        }
      }
      network.stream()
          .filter(it -> before.contains(it) && it.ports().isEmpty() && !isDiscovered(it))
          .forEach(it -> it.answered("firewall-port"));
    }
  }

  /** Whether it answered something else than the ports a firewall answers for it. */
  private static boolean isDiscovered(ScannedHost host) {
    return hasOwnAnswer(host)
        || host.answer().startsWith("echo-reply")
        || host.answer().startsWith("arp-response");
  }

  private static boolean hasBare(ScannedHost host, int number) {
    return host.ports().stream()
        .anyMatch(it -> it.value().number() == number && it.value().product().isBlank());
  }

  /** A router that answers ARP for others lends them its hardware address. */
  private void forgetSharedMacs(List<ScannedHost> hosts) {
    Map<MacAddress, Set<String>> addresses = new HashMap<>();
    for (ScannedHost host : hosts) {
      for (Sourced<MacAddress> mac : host.macs()) {
        Set<String> of = addresses.computeIfAbsent(mac.value(), it -> new HashSet<>());
        host.addresses().forEach(it -> of.add(it.value()));
      }
    }
    for (ScannedHost host : hosts) {
      boolean lent =
          host.macs().stream()
              .anyMatch(it -> addresses.getOrDefault(it.value(), Set.of()).size() > MANY_ADDRESSES);
      if (lent && !isGateway(host)) {
        host.forgetMacs();
        if (!hasOwnAnswer(host) && host.ports().isEmpty()) {
          host.answered("proxy-arp");
        }
      }
    }
  }

  private static boolean isGateway(ScannedHost host) {
    return host.addresses().stream()
        .anyMatch(it -> it.value().endsWith(".1") || it.value().endsWith(".254"));
  }

  /** Hosts nobody heard of: scanned without asking whether they are there, and silent. */
  private List<ScannedHost> withoutSilent(List<ScannedHost> hosts) {
    List<ScannedHost> kept = new ArrayList<>();
    for (ScannedHost host : hosts) {
      boolean bare = !hasOwnAnswer(host) && host.ports().isEmpty();
      if (host.answer().equals("proxy-arp") && bare) {
        leaveOut("ルータがほかの機器の代わりに応答した（プロキシARP）", 1);
      } else if (host.answer().equals("firewall-port") && bare) {
        leaveOut("FortiGateなどのファイアウォールが8008番などのポートで、宛先の代わりに応答した", 1);
      } else if (host.answer().startsWith("user-set") && host.ports().isEmpty()) {
        leaveOut("生存確認なしの調査（-Pn）で、開いているポートがない", 1);
      } else if (host.addresses().isEmpty() && host.macs().isEmpty()) {
        leaveOut("アドレスが読み取れない", 1);
      } else {
        kept.add(host);
      }
    }
    return kept;
  }

  /** Many addresses of a network that answer exactly alike, with nothing of their own. */
  private List<ScannedHost> withoutCrowds(List<ScannedHost> hosts) {
    Set<ScannedHost> phantoms = new HashSet<>();
    for (List<ScannedHost> network : byNetwork(hosts).values()) {
      Map<String, List<ScannedHost>> alike =
          network.stream()
              .filter(it -> !hasOwnAnswer(it))
              .collect(Collectors.groupingBy(Phantoms::face, TreeMap::new, Collectors.toList()));
      alike.forEach((face, crowd) -> {
        if (crowd.size() >= threshold(face)) {
          phantoms.addAll(crowd);
          leaveOut("ファイアウォールがすべての宛先に同じ応答を返した", crowd.size());
        }
      });
    }
    return hosts.stream().filter(it -> !phantoms.contains(it)).toList();
  }

  private static int threshold(String face) {
    if (!face.endsWith(" -")) {
      return MANY_ALIKE;
    }
    return face.startsWith("echo-reply") ? MANY_ECHOES : MANY_RESETS;
  }

  /** How a host looks from outside: the kind of its answer, and its open ports. */
  private static String face(ScannedHost host) {
    String ports =
        host.ports().stream()
            .map(it -> it.value().protocol() + it.value().number())
            .sorted()
            .collect(Collectors.joining(","));
    return host.answer() + " " + (ports.isEmpty() ? "-" : ports);
  }

  private static boolean hasOwnAnswer(ScannedHost host) {
    return !host.macs().isEmpty()
        || !host.hostnames().isEmpty()
        || host.ports().stream().anyMatch(it -> !it.value().product().isBlank());
  }

  private static Map<Long, List<ScannedHost>> byNetwork(List<ScannedHost> hosts) {
    Map<Long, List<ScannedHost>> networks = new TreeMap<>();
    for (ScannedHost host : hosts) {
      host.addresses().stream()
          .findFirst()
          .flatMap(it -> Ipv4.tryParse(it.value()).stream().boxed().findFirst())
          .ifPresent(it -> networks.computeIfAbsent(it >> 8, n -> new ArrayList<>()).add(host));
    }
    return networks;
  }

  private void leaveOut(String why, int hosts) {
    leftOut.merge(why, hosts, Integer::sum);
  }

  private List<Problem> problems() {
    return leftOut.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(it ->
            new Problem(
                new SourceRef.Whole(file),
                Problem.Gravity.NOTE,
                "%d件のアドレスは実在の機器と見なさず、資産に加えませんでした。理由：%sためです。".formatted(it.getValue(), it.getKey()),
                "実在の機器が含まれる場合は、同じネットワークの中から調査し直してください。"))
        .toList();
  }
}
