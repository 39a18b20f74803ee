package org.yagura.intake.config.alliedware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.acl.NamedServices;
import org.yagura.intake.config.acl.Ports;
import org.yagura.intake.config.acl.Protocols;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.References;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.RuleList;

/**
 * The firewall and its applications. Its rules judge traffic through the device and to it, and hold
 * only with {@code protect}; then what no rule permits is denied. They see the addresses behind
 * port forwarding, not those before it.
 */
final class AwFirewall {

  private final Notes notes;
  private final AwEntities entities;
  private final Map<String, Block> applications = new LinkedHashMap<>();
  private final References names = new References();
  private @Nullable Block firewall;

  AwFirewall(Notes notes, AwEntities entities) {
    this.notes = notes;
    this.entities = entities;
  }

  boolean read(Block command) {
    if (command.starts("application") && command.size() == 2) {
      notes.useAll(command);
      applications.put(command.word(1), command);
      names.define(command.word(1), command);
      return true;
    }
    if (!command.starts("firewall") || command.size() != 1) {
      return false;
    }
    notes.use(command);
    command.all("protect").forEach(notes::use);
    command.children().stream()
        .filter(it -> !isRule(it) && !it.starts("protect"))
        .forEach(notes::skip);
    firewall = command;
    return true;
  }

  private static boolean isRule(Block line) {
    return line.starts("rule") && line.has("from");
  }

  List<RuleList> lists() {
    Block block = firewall;
    if (block == null) {
      return List.of();
    }
    boolean protects = block.find("protect").isPresent();
    List<FilterRule> transit = new ArrayList<>();
    List<FilterRule> local = new ArrayList<>();
    boolean stateful = true;
    for (Block line : block.children()) {
      if (isRule(line)) {
        rule(line, protects, transit, local);
        stateful &= !line.has("no-state-enforcement");
      }
    }
    FilterRule.Action otherwise = protects ? FilterRule.Action.DENY : FilterRule.Action.PERMIT;
    return List.of(
        new RuleList(
            "firewall",
            RuleList.Scope.TRANSIT,
            transit,
            otherwise,
            stateful,
            notes.evidence(block)),
        new RuleList(
            "firewall self",
            RuleList.Scope.LOCAL,
            local,
            otherwise,
            stateful,
            notes.evidence(block)));
  }

  /**
   * {@code rule 10 permit http from public to private.dmz.web}; {@code log} alone decides nothing.
   */
  private void rule(
      Block line, boolean protects, List<FilterRule> transit, List<FilterRule> local) {
    int at = Character.isDigit(line.word(1).charAt(0)) ? 2 : 1;
    String verb = line.word(at);
    String from = line.after("from");
    String to = line.after("to");
    boolean permit = verb.equals("permit");
    if (!permit && !verb.equals("deny") && !verb.equals("reject")) {
      notes.skip(line);
      return;
    }
    notes.use(line);
    Draft draft =
        new Draft(
            at == 2 ? line.word(1) : Integer.toString(line.line()),
            permit ? FilterRule.Action.PERMIT : FilterRule.Action.DENY,
            protects,
            services(line.word(at + 1), line),
            line);
    for (AwEntities.Part source : entities.find(from, line)) {
      for (AwEntities.Part destination : entities.find(to, line)) {
        transit.add(draft.rule(source, destination, false));
        local.add(draft.rule(source, destination, true));
      }
    }
  }

  /** A rule before it is known between which parts of its entities it stands. */
  private final class Draft {
    private final String id;
    private final FilterRule.Action action;
    private final boolean enabled;
    private final List<Service> services;
    private final Block line;

    Draft(
        String id, FilterRule.Action action, boolean enabled, List<Service> services, Block line) {
      this.id = id;
      this.action = action;
      this.enabled = enabled;
      this.services = services;
      this.line = line;
    }

    FilterRule rule(AwEntities.Part source, AwEntities.Part destination, boolean local) {
      // A host "dynamic interface ppp0" is the device itself at that interface.
      boolean toItself = local && destination.own();
      FilterRule.Path path =
          new FilterRule.Path(
              named(source.interfaceName()),
              local ? List.of() : named(destination.interfaceName()));
      return new FilterRule(
          id,
          "",
          action,
          enabled,
          path,
          source.match(),
          toItself ? AddressMatch.ANY : destination.match(),
          services,
          new FilterRule.Condition("", List.of(), line.has("log")),
          notes.evidence(line));
    }
  }

  private static List<String> named(String interfaceName) {
    return interfaceName.isEmpty() ? List.of() : List.of(interfaceName);
  }

  /** The traffic of an application: the configuration's own before a known one. */
  List<Service> services(String name, Block by) {
    if (name.equals("any")) {
      return List.of(Service.ANY);
    }
    Block own = applications.get(name);
    if (own != null) {
      names.use(name, by);
      return List.of(own(own));
    }
    return NamedServices.named(name);
  }

  private static Service own(Block application) {
    String word = application.find("protocol").map(it -> it.word(1)).orElse("any");
    String protocol = Protocols.find(word).orElse(word);
    String type = application.find("icmp-type").map(it -> "icmp-type " + it.word(1)).orElse("");
    return new Service(protocol, ports(application, "sport"), ports(application, "dport"), type);
  }

  /** A port, a range ({@code 1 to 9}), or any. */
  private static PortSet ports(Block application, String keyword) {
    PortSet all = PortSet.NONE;
    for (Block line : application.all(keyword).toList()) {
      int first = Ports.port(line.word(1));
      int last = line.word(2).equals("to") ? Ports.port(line.word(3)) : first;
      if (first >= 0 && last >= first) {
        all = all.union(PortSet.range(first, last));
      }
    }
    return all.isEmpty() ? PortSet.ANY : all;
  }

  void report() {
    names.report(notes);
  }
}
