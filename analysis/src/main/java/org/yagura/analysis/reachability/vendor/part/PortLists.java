package org.yagura.analysis.reachability.vendor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.forwarding.Stage.Sees;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RuleList;

/** Lists that stand at the switch ports of a VLAN, as its layer 3 interface meets them. */
public final class PortLists {

  private PortLists() {}

  /**
   * The stages of the ports of a VLAN or a bridge, inward. A list at all of its enabled ports
   * judges everything; where some have none, or others, it is not known by which port a packet
   * came, and what a list denies may pass.
   */
  public static List<Stage> at(
      DeviceConfiguration device,
      String interfaceName,
      BiFunction<RuleList, FilterRule, String> label) {
    Optional<NetworkInterface> vlan = device.network().find(interfaceName);
    if (vlan.isEmpty() || vlan.get().link().members().isEmpty()) {
      return List.of();
    }
    List<List<Stage>> ofPorts = new ArrayList<>();
    for (String member : vlan.get().link().members()) {
      boolean on = device.network().find(member).map(NetworkInterface::enabled).orElse(true);
      if (on) {
        ofPorts.add(BoundLists.at(device, member, Direction.IN, Sees.ARRIVED, label));
      }
    }
    if (ofPorts.stream().allMatch(List::isEmpty)) {
      return List.of();
    }
    boolean alike = ofPorts.stream().map(it -> clauses(it)).distinct().count() == 1;
    return alike
        ? ofPorts.getFirst()
        : ofPorts.stream().flatMap(List::stream).distinct().map(PortLists::unsure).toList();
  }

  /** What lists do, whatever their names. */
  private static List<List<Object>> clauses(List<Stage> stages) {
    return stages.stream().map(PortLists::clauses).toList();
  }

  private static List<Object> clauses(Stage stage) {
    List<Object> all = new ArrayList<>();
    if (stage instanceof Stage.Filter filter) {
      filter.clauses().forEach(it -> all.add(List.of(it.match(), it.action(), it.certain())));
      all.add(filter.otherwise());
    }
    return all;
  }

  private static Stage unsure(Stage stage) {
    if (!(stage instanceof Stage.Filter filter)) {
      return stage;
    }
    List<Clause> clauses = new ArrayList<>();
    for (Clause clause : filter.clauses()) {
      clauses.add(clause.action() == Clause.Action.DENY ? Clauses.unsure(clause) : clause);
    }
    if (filter.otherwise() == Clause.Action.DENY) {
      clauses.add(
          new Clause(
              "暗黙の拒否（%s）".formatted(filter.name()),
              Match.ALL,
              Clause.Action.DENY,
              false,
              filter.evidence()));
    }
    return new Stage.Filter(
        filter.name(), filter.sees(), clauses, Clause.Action.PERMIT, filter.evidence());
  }
}
