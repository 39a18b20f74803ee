package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RuleList;
import org.yagura.model.device.Zone;

/**
 * Security rules in their order: those Panorama puts before, the device's own, those it puts
 * behind, and the defaults, which permit within a zone and deny between zones. They see addresses
 * before destination translation and the zone behind it.
 */
final class PanRules {

  private final Pan pan;
  private final PanZones zones;
  private final Set<Node> referenced = new HashSet<>();
  private final Set<String> zoneNames = new HashSet<>();

  PanRules(Pan pan, PanZones zones) {
    this.pan = pan;
    this.zones = zones;
    zones.zones().forEach(it -> zoneNames.add(it.name()));
  }

  List<RuleList> lists() {
    List<RuleList> lists = new ArrayList<>();
    for (Pan.Vsys system : pan.systems()) {
      lists.add(
          list(system.name().isEmpty() ? "security" : "security " + system.name(), system.node()));
    }
    boolean pushed = places("pre-rulebase").size() + places("post-rulebase").size() > 0;
    if (lists.isEmpty() && pushed) {
      lists.add(list("security", pan.root()));
    }
    return lists;
  }

  /** Rule bases of device groups and of what all share. */
  private List<Node> places(String base) {
    List<Node> places = new ArrayList<>();
    for (Node place : pan.shared()) {
      place.find(base).ifPresent(places::add);
    }
    return places;
  }

  private RuleList list(String name, Node system) {
    PanObjects objects = new PanObjects(pan, system);
    PanServices services = new PanServices(pan, system);
    List<Node> bases = new ArrayList<>(places("pre-rulebase").reversed());
    system.find("pre-rulebase").ifPresent(bases::add);
    system.find("rulebase").ifPresent(bases::add);
    system.find("post-rulebase").ifPresent(bases::add);
    bases.addAll(places("post-rulebase"));
    List<FilterRule> rules = new ArrayList<>();
    Set<Node> taken = new HashSet<>();
    for (Node base : bases) {
      if (taken.add(base)) {
        base.evenInactive("security", "rules")
            .forEach(it -> rules.addAll(ofType(it, rule(it, objects, services))));
      }
    }
    Action within = byDefault(bases, "intrazone-default", Action.PERMIT);
    Action otherwise = byDefault(bases, "interzone-default", Action.DENY);
    if (within != otherwise) {
      zones.zones().forEach(it -> rules.add(withinZone(it, within)));
    }
    referenced.addAll(objects.referenced());
    referenced.addAll(services.referenced());
    Node place = bases.isEmpty() ? system : bases.getFirst();
    return new RuleList(
        name, RuleList.Scope.TRANSIT, rules, otherwise, true, pan.source().evidence(place));
  }

  Set<Node> referenced() {
    return referenced;
  }

  private static Action byDefault(List<Node> bases, String rule, Action byVendor) {
    for (Node base : bases) {
      Optional<Node> changed = base.find("default-security-rules", "rules", rule);
      String action = changed.map(it -> it.useAll().value("action")).orElse("");
      if (!action.isEmpty()) {
        return action.equals("allow") ? Action.PERMIT : Action.DENY;
      }
    }
    return byVendor;
  }

  private static FilterRule withinZone(Zone zone, Action action) {
    List<String> self = List.of(zone.name());
    return new FilterRule(
        "intrazone-default " + zone.name(),
        "",
        action,
        true,
        new FilterRule.Path(self, self),
        AddressMatch.ANY,
        AddressMatch.ANY,
        List.of(Service.ANY),
        FilterRule.Condition.NONE,
        zone.evidence());
  }

  /**
   * A rule within zones holds for each of them alone; a rule between zones for none of them alone
   * (PAN-OS administration guide, "Security Policy Rule types").
   */
  private List<FilterRule> ofType(Node rule, FilterRule built) {
    String type = rule.value("rule-type");
    if (!type.equals("intrazone") && !type.equals("interzone")) {
      return List.of(built);
    }
    List<String> all = zoneNames.stream().sorted().toList();
    List<String> from = built.path().from().isEmpty() ? all : built.path().from();
    List<String> to = built.path().to().isEmpty() ? all : built.path().to();
    if ((from.size() <= 1 && type.equals("intrazone")) || from.stream().noneMatch(to::contains)) {
      return List.of(built);
    }
    List<FilterRule> each = new ArrayList<>();
    for (String zone : from) {
      List<String> others =
          type.equals("intrazone")
              ? List.of(zone)
              : to.stream().filter(it -> !it.equals(zone)).toList();
      if (!others.isEmpty()) {
        each.add(between(built, List.of(zone), others));
      }
    }
    return each;
  }

  private static FilterRule between(FilterRule rule, List<String> from, List<String> to) {
    return new FilterRule(
        rule.id(),
        rule.name(),
        rule.action(),
        rule.enabled(),
        new FilterRule.Path(from, to),
        rule.source(),
        rule.destination(),
        rule.services(),
        rule.condition(),
        rule.evidence());
  }

  private FilterRule rule(Node rule, PanObjects objects, PanServices services) {
    List<String> from = sides(rule, "from");
    boolean within = rule.value("rule-type").equals("intrazone");
    FilterRule built =
        new FilterRule(
            rule.word(),
            rule.value("description"),
            rule.value("action").equals("allow") ? Action.PERMIT : Action.DENY,
            !rule.isInactive() && !Pan.isYes(rule, "disabled"),
            new FilterRule.Path(from, within ? from : sides(rule, "to")),
            side(rule, "source", objects),
            side(rule, "destination", objects),
            services.ofRule(rule),
            condition(rule),
            pan.source().evidence(rule));
    rule.useAll();
    return built;
  }

  private List<String> sides(Node rule, String side) {
    List<Node> operands = rule.all(side);
    for (Node operand : operands) {
      boolean known = operand.word().equals("any") || operand.word().equals("multicast");
      if (!known && !zoneNames.isEmpty() && !zoneNames.contains(operand.word())) {
        pan.source().remark(Remark.Kind.UNDEFINED_REFERENCE, operand.word(), operand);
      }
    }
    List<String> names = operands.stream().map(Node::word).toList();
    return names.contains("any") ? List.of() : names;
  }

  private static AddressMatch side(Node rule, String side, PanObjects objects) {
    List<Node> operands = rule.all(side);
    return operands.isEmpty()
        ? AddressMatch.ANY
        : objects.match(operands, Pan.isYes(rule, "negate-" + side));
  }

  private static FilterRule.Condition condition(Node rule) {
    List<String> users = rule.words("source-user");
    boolean log = !rule.value("log-end").equals("no") || Pan.isYes(rule, "log-start");
    return new FilterRule.Condition(
        rule.value("schedule"), users.contains("any") ? List.of() : users, log);
  }
}
