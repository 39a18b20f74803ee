package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.device.Remark;
import org.yagura.model.device.Vlan;

/** VLANs of a switch, which of its ports are in them, and which interface routes them. */
final class JunosVlans {

  private final List<Vlan> vlans = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, String> routedBy = new LinkedHashMap<>();
  private final Map<String, Set<String>> ports = new LinkedHashMap<>();

  JunosVlans(Junos junos) {
    List<Node> all = new ArrayList<>(junos.root().all("vlans"));
    all.addAll(junos.root().all("bridge-domains"));
    for (Node vlan : all) {
      int number = Numbers.of(vlan.value("vlan-id"), 0);
      numbers.put(vlan.word(), number);
      if (number > 0) {
        vlans.add(new Vlan(number, vlan.word(), junos.source().evidence(vlan)));
      }
      String router = vlan.value("l3-interface") + vlan.value("routing-interface");
      if (!router.isEmpty()) {
        routedBy.put(router, vlan.word());
      }
      for (Node port : vlan.all("interface")) {
        ports
            .computeIfAbsent(vlan.word(), it -> new LinkedHashSet<>())
            .add(Junos.unit(port.word()));
      }
    }
    for (Node port : junos.root().all("interfaces")) {
      for (Node unit : port.all("unit")) {
        members(junos, port.word() + "." + unit.word(), unit);
      }
    }
  }

  private void members(Junos junos, String name, Node unit) {
    for (Node member : unit.all("family", "ethernet-switching", "vlan", "members")) {
      for (String vlan : named(member.word())) {
        ports.computeIfAbsent(vlan, it -> new LinkedHashSet<>()).add(name);
      }
      boolean named = Numbers.vlans(member.word()).isEmpty() && !member.word().equals("all");
      if (named && !numbers.containsKey(member.word())) {
        junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, member.word(), member);
      }
    }
  }

  /** Names of VLANs by name, number, run of numbers or {@code all}. */
  private List<String> named(String member) {
    if (numbers.containsKey(member)) {
      return List.of(member);
    }
    var chosen = Numbers.vlans(member);
    return numbers.entrySet().stream()
        .filter(it -> member.equals("all") || chosen.get(it.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Vlan> vlans() {
    return vlans;
  }

  /** The VLAN that an interface routes, or the only one that a port is in; 0 otherwise. */
  int numberOf(String name, Node unit) {
    String routed = routedBy.get(name);
    if (routed != null) {
      return numbers.getOrDefault(routed, 0);
    }
    List<String> members = unit.words("family", "ethernet-switching", "vlan", "members");
    if (members.size() != 1) {
      return 0;
    }
    return numbers.getOrDefault(members.getFirst(), Numbers.of(members.getFirst(), 0));
  }

  /** The ports of the VLAN that an interface routes. */
  List<String> membersOf(String name) {
    String routed = routedBy.get(name);
    return routed == null ? List.of() : List.copyOf(ports.getOrDefault(routed, Set.of()));
  }
}
