package org.yagura.intake.config.fortios;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.FilterRule.Condition;
import org.yagura.model.device.FilterRule.Path;
import org.yagura.model.device.RuleList;
import org.yagura.model.evidence.Evidence;

/**
 * Policies in the order of the list, which is not that of their numbers; no match denies. Services
 * are judged after destination translation, so a policy for a forwarded port names the inside port.
 */
final class Policies {

  private static final String[] SERVICE_NAMES = {
    "internet-service-name",
    "internet-service-group",
    "internet-service-custom",
    "internet-service-custom-group",
    "internet-service-id"
  };

  private final Domain domain;
  private final Addresses addresses;
  private final Services services;
  private final Set<String> interfaceNames;
  private final Notes notes;

  /**
   * @param interfaceNames every name that may stand where an interface is expected; empty when that
   *     is not known
   */
  Policies(Domain domain, Notes notes, Set<String> interfaceNames) {
    this.domain = domain;
    this.addresses = new Addresses(domain, notes);
    this.services = new Services(domain, notes);
    this.interfaceNames = interfaceNames;
    this.notes = notes;
  }

  List<RuleList> lists() {
    List<RuleList> lists = new ArrayList<>();
    domain.section("firewall policy").ifPresent(it -> lists.add(transit(it)));
    domain.section("firewall local-in-policy").ifPresent(it -> lists.add(local(it)));
    return lists;
  }

  private RuleList transit(Block section) {
    List<FilterRule> rules = new ArrayList<>();
    for (Block policy : section.entries()) {
      if (isForIpv4(policy)) {
        rules.add(rule(policy));
      }
    }
    for (Block zone : domain.entries("system zone")) {
      if (zone.value("intrazone", "deny").equals("allow")) {
        rules.add(withinZone(zone));
      }
    }
    return new RuleList(
        named("policy"),
        RuleList.Scope.TRANSIT,
        rules,
        Action.DENY,
        true,
        domain.text().evidence(section.first()));
  }

  private RuleList local(Block section) {
    List<FilterRule> rules = section.entries().stream().map(this::localRule).toList();
    return new RuleList(
        named("local-in-policy"),
        RuleList.Scope.LOCAL,
        rules,
        Action.PERMIT,
        true,
        domain.text().evidence(section.first()));
  }

  private String named(String list) {
    return domain.name().isEmpty() ? list : list + " " + domain.name();
  }

  /** Since 6.4 one table holds policies of both versions. */
  private static boolean isForIpv4(Block policy) {
    boolean six = policy.setting("srcaddr6").isPresent() || policy.setting("dstaddr6").isPresent();
    boolean four = policy.setting("srcaddr").isPresent() || policy.setting("dstaddr").isPresent();
    return four || !six;
  }

  private FilterRule rule(Block policy) {
    Action action = policy.value("action", "deny").equals("deny") ? Action.DENY : Action.PERMIT;
    Path path = path(policy, "srcintf", "dstintf");
    return new FilterRule(
        policy.name(),
        policy.value("name", policy.value("comments", "")),
        action,
        policy.enabled("status", true),
        path,
        side(policy, "src"),
        side(policy, "dst"),
        servicesOf(policy),
        condition(policy),
        domain.evidence(policy));
  }

  private FilterRule localRule(Block policy) {
    String action = policy.value("action", "deny");
    Path path = path(policy, "intf", "");
    return new FilterRule(
        policy.name(),
        policy.value("comments", ""),
        action.equals("accept") ? Action.PERMIT : Action.DENY,
        policy.enabled("status", true),
        path,
        side(policy, "src"),
        side(policy, "dst"),
        servicesOf(policy),
        condition(policy),
        domain.evidence(policy));
  }

  private FilterRule withinZone(Block zone) {
    List<String> self = List.of(zone.name());
    return new FilterRule(
        "intrazone " + zone.name(),
        "",
        Action.PERMIT,
        true,
        new Path(self, self),
        AddressMatch.ANY,
        AddressMatch.ANY,
        List.of(Service.ANY),
        Condition.NONE,
        domain.evidence(zone, "intrazone"));
  }

  private Path path(Block policy, String from, String to) {
    return new Path(interfaces(policy, from), to.isEmpty() ? List.of() : interfaces(policy, to));
  }

  private List<String> interfaces(Block policy, String setting) {
    List<String> names = policy.values(setting);
    for (String name : names) {
      if (!interfaceNames.isEmpty() && !interfaceNames.contains(name)) {
        notes.undefined(name, domain.evidence(policy, setting));
      }
    }
    return names.contains("any") ? List.of() : names;
  }

  private AddressMatch side(Block policy, String side) {
    String prefix = side.equals("src") ? "internet-service-src" : "internet-service";
    if (policy.enabled(prefix, false)) {
      List<String> names = new ArrayList<>();
      for (String setting : SERVICE_NAMES) {
        names.addAll(policy.values(setting.replace("internet-service", prefix)));
      }
      return new AddressMatch(names, AddressSet.NONE, names);
    }
    String setting = side + "addr";
    boolean negated = policy.enabled(setting + "-negate", false);
    List<String> names = policy.values(setting);
    Supplier<Evidence> at = () -> domain.evidence(policy, setting);
    return names.isEmpty()
        ? new AddressMatch(List.of(), AddressSet.NONE, List.of())
        : addresses.match(names, negated, at);
  }

  /**
   * Conditions of a policy that no header of a packet tells; of some, the value that means none.
   */
  private static final Map<String, String> OTHER_CONDITIONS =
      Map.of(
          "ztna-status", "disable",
          "ztna-ems-tag", "",
          "src-vendor-mac", "",
          "devices", "",
          "reputation-minimum", "0",
          "sgt-check", "disable",
          "vlan-filter", "",
          "tos-mask", "0x00");

  private List<Service> servicesOf(Block policy) {
    List<String> conditions = new ArrayList<>();
    OTHER_CONDITIONS.forEach((setting, none) -> {
      String value = policy.value(setting, none);
      if (!value.equals(none)) {
        conditions.add(setting + " " + value);
      }
    });
    Collections.sort(conditions);
    String more = String.join(", ", conditions);
    return more.isEmpty()
        ? namedServices(policy)
        : namedServices(policy).stream()
            .map(it -> new Service(it.protocol(), it.source(), it.destination(), more))
            .toList();
  }

  private List<Service> namedServices(Block policy) {
    List<String> names = policy.values("service");
    if (policy.enabled("service-negate", false)) {
      String except = "except " + String.join(" ", names);
      return List.of(new Service("any", PortSet.ANY, PortSet.ANY, except));
    }
    boolean byInternetService =
        names.isEmpty()
            && (policy.enabled("internet-service", false)
                || policy.enabled("internet-service-src", false));
    return byInternetService
        ? List.of(Service.ANY)
        : services.resolve(names, () -> domain.evidence(policy, "service"));
  }

  private Condition condition(Block policy) {
    String schedule = policy.value("schedule", "always");
    if (!schedule.equals("always") && !isSchedule(schedule)) {
      notes.undefined(schedule, domain.evidence(policy, "schedule"));
    }
    Set<String> users = new LinkedHashSet<>();
    users.addAll(policy.values("groups"));
    users.addAll(policy.values("users"));
    users.addAll(policy.values("fsso-groups"));
    return new Condition(
        schedule.equals("always") ? "" : schedule,
        List.copyOf(users),
        policy.value("logtraffic", "utm").equals("all"));
  }

  private boolean isSchedule(String name) {
    Optional<Block> found =
        domain
            .entry("firewall schedule recurring", name)
            .or(() -> domain.entry("firewall schedule onetime", name))
            .or(() -> domain.entry("firewall schedule group", name));
    return found.isPresent() || Predefined.isObject(name);
  }
}
