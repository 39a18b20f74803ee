package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.junos.statement.InstanceRoutes;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.Filtering.Binding;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Remark;
import org.yagura.model.device.Route;
import org.yagura.model.device.RuleList;

/**
 * Stateless filters and where they stand. What stands on the loopback judges traffic to the device
 * itself. A term that neither accepts, discards nor rejects accepts, unless it goes on.
 */
final class JunosFilters {

  private final Junos junos;
  private final FilterTerms terms;
  private final Map<String, Node> filters = new LinkedHashMap<>();
  private final List<Binding> bindings = new ArrayList<>();
  private final List<String> local = new ArrayList<>();
  private final Set<String> bound = new HashSet<>();

  JunosFilters(Junos junos) {
    this.junos = junos;
    terms = new FilterTerms(junos);
    for (Node filter : junos.root().all("firewall", "filter")) {
      filters.putIfAbsent(filter.word(), filter);
    }
    for (Node filter : junos.root().all("firewall", "family", "inet", "filter")) {
      filters.put(filter.word(), filter);
    }
    for (Node port : junos.root().all("interfaces")) {
      for (Node unit : port.all("unit")) {
        bind(port, unit);
      }
    }
  }

  private void bind(Node port, Node unit) {
    Optional<Node> filter = unit.find("family", "inet", "filter");
    if (filter.isEmpty()) {
      return;
    }
    for (Direction direction : Direction.values()) {
      String keyword = direction == Direction.IN ? "input" : "output";
      List<String> names = new ArrayList<>(filter.get().words(keyword + "-list"));
      String only = filter.get().value(keyword);
      String named = only.equals("filter-name") ? filter.get().value(keyword, only) : only;
      if (!named.isEmpty()) {
        names.addFirst(named);
      }
      if (names.isEmpty()) {
        continue;
      }
      names.forEach(it -> refer(it, filter.get()));
      if (Junos.typeOf(port.word()) == NetworkInterface.Type.LOOPBACK) {
        if (direction == Direction.IN) {
          local.addAll(names);
        }
      } else {
        bound.addAll(names);
        String name = port.word() + "." + unit.word();
        bindings.add(new Binding(name, direction, names, junos.source().evidence(filter.get())));
      }
    }
  }

  private void refer(String name, Node by) {
    if (!filters.containsKey(name)) {
      junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, name, by);
    }
  }

  List<Binding> bindings() {
    return bindings;
  }

  List<RuleList> lists() {
    List<RuleList> lists = new ArrayList<>();
    Set<String> own = new LinkedHashSet<>(local);
    filters.forEach((name, filter) -> {
      List<FilterRule> rules = terms.rules(filter);
      if (own.contains(name)) {
        lists.add(list("lo0 " + name, filter, rules, RuleList.Scope.LOCAL));
      }
      if (!own.contains(name) || bound.contains(name)) {
        lists.add(list(name, filter, rules, RuleList.Scope.INTERFACE));
      }
      if (!own.contains(name) && !bound.contains(name)) {
        junos.source().remark(Remark.Kind.UNUSED_OBJECT, name, filter);
      }
    });
    return lists;
  }

  private RuleList list(String name, Node filter, List<FilterRule> rules, RuleList.Scope scope) {
    return new RuleList(name, scope, rules, Action.DENY, false, junos.source().evidence(filter));
  }

  /** Senders that the loopback's filters let reach a port of the device; all without a filter. */
  AddressSet reaching(String protocol, int port) {
    List<FilterRule> rules = new ArrayList<>();
    boolean filtered = false;
    for (String name : new LinkedHashSet<>(local)) {
      Node filter = filters.get(name);
      if (filter != null) {
        filtered = true;
        rules.addAll(terms.rules(filter));
      }
    }
    if (!filtered) {
      return AddressSet.ANY;
    }
    AddressSet permitted = AddressSet.NONE;
    AddressSet undecided = AddressSet.ANY;
    for (FilterRule rule : rules) {
      boolean concerns =
          rule.enabled()
              && rule.services().stream().anyMatch(it -> isFirst(it) && it.meets(protocol, port));
      if (concerns) {
        AddressSet matched = undecided.intersect(rule.source().addresses());
        permitted = rule.action() == Action.PERMIT ? permitted.union(matched) : permitted;
        undecided = undecided.minus(matched);
      }
    }
    return permitted;
  }

  private static boolean isFirst(Service service) {
    return !service.qualifier().contains("established") && service.source().contains(50_000);
  }

  /**
   * Filter-based forwarding: a term's {@code then routing-instance} sends packets by the static
   * routes and the networks of that instance; what none of its routes leads to is lost.
   */
  List<PolicyRoute> policyRoutes(List<NetworkInterface> interfaces, List<Route> routes) {
    List<PolicyRoute> all = new ArrayList<>();
    for (Binding binding : bindings) {
      if (binding.direction() == Direction.IN) {
        List<FilterTerms.Term> chain =
            binding.lists().stream()
                .flatMap(it -> Optional.ofNullable(filters.get(it)).stream())
                .flatMap(it -> terms.terms(it).stream())
                .toList();
        if (chain.stream().anyMatch(it -> !it.instance().isEmpty())) {
          InstanceRoutes ways = new InstanceRoutes(interfaces, routes, binding.interfaceName());
          chain.forEach(it -> ways.add(it.rule(), it.instance(), all));
        }
      }
    }
    return all;
  }
}
