package org.yagura.intake.config.cisco;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.References;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.RuleList;
import org.yagura.model.device.Zone;

/**
 * The zone-based firewall. Without a zone pair nothing passes between zones, nor between a zone and
 * an interface of none; within a zone and among interfaces of none everything passes (Cisco,
 * "Zone-Based Policy Firewall Design and Application Guide").
 */
final class IosZones {

  private static final String SELF = "self";

  private final Notes notes;
  private final ClassMaps classMaps;
  private final Map<String, Block> zones = new LinkedHashMap<>();
  private final Map<String, Block> policies = new LinkedHashMap<>();
  private final List<Block> pairs = new ArrayList<>();
  private final References zoneNames = new References();
  private final References policyNames = new References();

  IosZones(Notes notes, ClassMaps classMaps) {
    this.notes = notes;
    this.classMaps = classMaps;
  }

  boolean read(Block command) {
    if (command.starts("zone", "security")) {
      zones.put(command.word(2), command);
      zoneNames.define(command.word(2), command);
    } else if (command.starts("zone-pair", "security")) {
      pairs.add(command);
    } else if (command.starts("policy-map", "type", "inspect")) {
      String name = command.word(command.size() - 1);
      policies.put(name, command);
      policyNames.define(name, command);
    } else {
      return false;
    }
    notes.useAll(command);
    return true;
  }

  List<Zone> zones(IosInterfaces interfaces) {
    return zones.entrySet().stream()
        .map(it ->
            new Zone(
                it.getKey(),
                interfaces.all().stream()
                    .filter(port -> port.zone.equals(it.getKey()))
                    .map(port -> port.name)
                    .toList(),
                notes.evidence(it.getValue())))
        .toList();
  }

  /** The lists between zones and, where a pair names the device itself, to the device. */
  List<RuleList> lists(IosInterfaces interfaces) {
    interfaces.all().forEach(it -> zoneNames.use(it.zone, it.first));
    if (interfaces.all().stream().allMatch(it -> it.zone.isEmpty())) {
      return List.of();
    }
    List<FilterRule> transit = new ArrayList<>();
    List<FilterRule> local = new ArrayList<>();
    for (Block pair : pairs) {
      zoneNames.use(pair.after("source"), pair);
      zoneNames.use(pair.after("destination"), pair);
      if (pair.after("destination").equals(SELF)) {
        rules(pair, local);
      } else if (!pair.after("source").equals(SELF)) {
        rules(pair, transit);
      }
    }
    withinZones(interfaces, transit);
    List<RuleList> lists = new ArrayList<>();
    Block first = pairs.isEmpty() ? firstMember(interfaces) : pairs.getFirst();
    lists.add(list("zone-pair", RuleList.Scope.TRANSIT, transit, first));
    if (!local.isEmpty()) {
      lists.add(list("zone-pair self", RuleList.Scope.LOCAL, local, first));
    }
    return lists;
  }

  void report() {
    zoneNames.define(SELF, pairs.isEmpty() ? NOWHERE : pairs.getFirst());
    zoneNames.use(SELF, pairs.isEmpty() ? NOWHERE : pairs.getFirst());
    for (Block pair : pairs) {
      pair.all("service-policy").forEach(it -> policyNames.use(it.word(3), it));
    }
    zoneNames.report(notes);
    policyNames.report(notes);
    classMaps.report();
  }

  private static final Block NOWHERE = new Block(1, List.of(SELF), List.of(), 1);

  private static Block firstMember(IosInterfaces interfaces) {
    return interfaces.all().stream()
        .filter(it -> !it.zone.isEmpty())
        .map(it -> it.first)
        .findFirst()
        .orElse(NOWHERE);
  }

  private RuleList list(String name, RuleList.Scope scope, List<FilterRule> rules, Block at) {
    // Traffic to the device itself passes unless a pair with the zone "self" says otherwise.
    FilterRule.Action otherwise =
        scope == RuleList.Scope.LOCAL ? FilterRule.Action.PERMIT : FilterRule.Action.DENY;
    return new RuleList(name, scope, rules, otherwise, true, notes.evidence(at));
  }

  private void rules(Block pair, List<FilterRule> rules) {
    FilterRule.Path path =
        pair.after("destination").equals(SELF)
            ? new FilterRule.Path(List.of(pair.after("source")), List.of())
            : new FilterRule.Path(
                List.of(pair.after("source")), List.of(pair.after("destination")));
    boolean closed = false;
    for (Block applied : pair.children()) {
      Block policy = applied.starts("service-policy") ? policies.get(applied.word(3)) : null;
      if (policy != null) {
        closed = classes(pair, policy, path, rules);
      }
    }
    if (!closed) {
      rules.add(rule(pair, "class-default", FilterRule.Action.DENY, path, pair));
    }
  }

  /** Adds the classes of a policy; true where the policy itself ends with a class for the rest. */
  private boolean classes(Block pair, Block policy, FilterRule.Path path, List<FilterRule> rules) {
    for (Block each : policy.children()) {
      FilterRule.Action action =
          each.children().stream().anyMatch(it -> it.starts("inspect") || it.starts("pass"))
              ? FilterRule.Action.PERMIT
              : FilterRule.Action.DENY;
      String name = each.word(each.size() - 1);
      if (name.equals("class-default")) {
        rules.add(rule(pair, name, action, path, each));
        return true;
      }
      for (FilterRule entry : classMaps.entries(name, each)) {
        place(pair, name, entry, action, path, rules);
      }
    }
    return false;
  }

  /** An entry that denies takes traffic out of its class; it ends where the class permits. */
  private void place(
      Block pair,
      String name,
      FilterRule entry,
      FilterRule.Action action,
      FilterRule.Path path,
      List<FilterRule> rules) {
    boolean inClass = entry.action() == FilterRule.Action.PERMIT;
    if (!inClass && action == FilterRule.Action.DENY) {
      return;
    }
    rules.add(
        new FilterRule(
            pair.word(2) + "/" + name + "/" + entry.id(),
            entry.name(),
            inClass ? action : FilterRule.Action.DENY,
            entry.enabled(),
            path,
            entry.source(),
            entry.destination(),
            entry.services(),
            entry.condition(),
            entry.evidence()));
  }

  private FilterRule rule(
      Block pair, String name, FilterRule.Action action, FilterRule.Path path, Block at) {
    return new FilterRule(
        pair.word(2) + "/" + name,
        "",
        action,
        true,
        path,
        AddressMatch.ANY,
        AddressMatch.ANY,
        List.of(Service.ANY),
        FilterRule.Condition.NONE,
        notes.evidence(at));
  }

  private void withinZones(IosInterfaces interfaces, List<FilterRule> rules) {
    for (Map.Entry<String, Block> zone : zones.entrySet()) {
      Block at = zone.getValue();
      boolean judged =
          pairs.stream()
              .anyMatch(it ->
                  it.after("source").equals(zone.getKey())
                      && it.after("destination").equals(zone.getKey()));
      if (!judged) {
        List<String> only = List.of(zone.getKey());
        FilterRule.Path path = new FilterRule.Path(only, only);
        rules.add(rule(at, "intra-zone", FilterRule.Action.PERMIT, path, at));
      }
    }
    List<String> none =
        interfaces.all().stream()
            .filter(it -> it.zone.isEmpty() && !it.allAddresses().isEmpty())
            .map(it -> it.name)
            .toList();
    if (!none.isEmpty()) {
      Block at = interfaces.all().iterator().next().first;
      FilterRule.Path path = new FilterRule.Path(none, none);
      rules.add(rule(at, "no-zone", FilterRule.Action.PERMIT, path, at));
    }
  }
}
