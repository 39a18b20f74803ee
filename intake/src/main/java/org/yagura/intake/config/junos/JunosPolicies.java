package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RuleList;

/**
 * Security policies: first those between two zones, then the global ones; what none matches is
 * denied unless the default policy says otherwise. They see addresses after destination
 * translation.
 */
final class JunosPolicies {

  private final Junos junos;
  private final JunosZones zones;
  private final JunosAddresses addresses;
  private final JunosApplications applications;

  JunosPolicies(
      Junos junos, JunosZones zones, JunosAddresses addresses, JunosApplications applications) {
    this.junos = junos;
    this.zones = zones;
    this.addresses = addresses;
    this.applications = applications;
  }

  /** Empty where the device has neither policies nor zones. */
  Optional<RuleList> list() {
    Optional<Node> policies = junos.root().find("security", "policies");
    if (policies.isEmpty() && !zones.present()) {
      return Optional.empty();
    }
    List<FilterRule> rules = new ArrayList<>();
    Action otherwise = Action.DENY;
    if (policies.isPresent()) {
      Node all = policies.get();
      betweenZones(all, rules);
      for (Node policy : all.evenInactive("global", "policy")) {
        FilterRule.Path path =
            new FilterRule.Path(
                anyIsEmpty(zoneNames(policy, "from-zone")),
                anyIsEmpty(zoneNames(policy, "to-zone")));
        rules.add(rule(policy, path, false, true));
      }
      otherwise = all.has("default-policy", "permit-all") ? Action.PERMIT : Action.DENY;
      all.find("default-policy").ifPresent(Node::useAll);
    }
    boolean open = otherwise == Action.PERMIT;
    Optional<Node> said = policies.flatMap(it -> open ? it.find("default-policy") : policies);
    Node place = said.orElseGet(() -> junos.root().find("security", "zones").orElse(junos.root()));
    return Optional.of(
        new RuleList(
            "policies",
            RuleList.Scope.TRANSIT,
            rules,
            otherwise,
            true,
            junos.source().evidence(place)));
  }

  private void betweenZones(Node policies, List<FilterRule> rules) {
    for (Node from : policies.evenInactive("from-zone")) {
      for (Node to : from.evenInactive("to-zone")) {
        zone(from.word(), to);
        zone(to.word(), to);
        FilterRule.Path path = new FilterRule.Path(List.of(from.word()), List.of(to.word()));
        boolean off = from.isInactive() || to.isInactive();
        for (Node policy : to.evenInactive("policy")) {
          rules.add(rule(policy, path, off, false));
        }
      }
    }
  }

  private void zone(String name, Node by) {
    boolean known =
        name.equals("junos-host")
            || name.equals("any")
            || zones.zones().stream().anyMatch(it -> it.name().equals(name));
    if (!known && zones.present()) {
      junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, name, by);
    }
  }

  private static List<String> zoneNames(Node policy, String keyword) {
    return policy.words("match", keyword);
  }

  private static List<String> anyIsEmpty(List<String> names) {
    return names.contains("any") ? List.of() : names;
  }

  private FilterRule rule(Node policy, FilterRule.Path path, boolean off, boolean global) {
    boolean permits = policy.has("then", "permit");
    policy.find("then", "deny").ifPresent(Node::useAll);
    policy.find("then", "reject").ifPresent(Node::useAll);
    policy.find("then", "count").ifPresent(Node::useAll);
    boolean log = policy.find("then", "log").map(Node::useAll).isPresent();
    List<String> sourceZones = global ? List.of() : path.from();
    List<String> destinationZones = global ? List.of() : path.to();
    return new FilterRule(
        policy.word(),
        policy.value("description"),
        permits ? Action.PERMIT : Action.DENY,
        !off && !policy.isInactive(),
        path,
        side(policy, "source-address", sourceZones),
        side(policy, "destination-address", destinationZones),
        services(policy),
        new FilterRule.Condition(schedule(policy), users(policy), log),
        junos.source().evidence(policy));
  }

  private AddressMatch side(Node policy, String keyword, List<String> inZones) {
    List<Node> operands = policy.all("match", keyword);
    boolean negated = policy.has("match", keyword + "-excluded");
    return operands.isEmpty() ? AddressMatch.ANY : addresses.match(operands, inZones, negated);
  }

  /** Kinds of traffic; a dynamic application narrows each of them. */
  private List<Service> services(Node policy) {
    List<Node> operands = policy.all("match", "application");
    List<Service> plain =
        operands.isEmpty() ? List.of(Service.ANY) : applications.services(operands);
    List<String> dynamic = policy.words("match", "dynamic-application");
    if (dynamic.isEmpty() || dynamic.contains("any") || dynamic.contains("none")) {
      return plain;
    }
    String qualifier = "dynamic-application " + String.join(" ", dynamic);
    return plain.stream()
        .map(it -> new Service(it.protocol(), it.source(), it.destination(), qualifier))
        .toList();
  }

  private String schedule(Node policy) {
    String name = policy.value("scheduler-name");
    Optional<Node> found = junos.root().find("schedulers", "scheduler", name);
    found.ifPresent(Node::useAll);
    if (!name.isEmpty() && found.isEmpty()) {
      junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, name, policy);
    }
    return name;
  }

  private static List<String> users(Node policy) {
    List<String> users = policy.words("match", "source-identity");
    return users.contains("any") ? List.of() : users;
  }
}
