package org.yagura.intake.config.asa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.acl.Dialect;
import org.yagura.intake.config.acl.EntryReader;
import org.yagura.intake.config.acl.ObjectBook;
import org.yagura.intake.config.acl.Words;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.References;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.RuleList;

/**
 * Access lists, where they stand, and what security levels permit without them: from a higher level
 * to a lower one everything, between equal levels nothing unless {@code same-security-traffic}
 * allows it (Cisco ASA configuration guide, "Access Rules"). A global list follows the list of an
 * interface; one implicit deny ends both.
 */
final class AsaPolicy {

  private final Notes notes;
  private final EntryReader entries;
  private final Map<String, List<FilterRule>> lists = new LinkedHashMap<>();
  private final Map<String, Block> definitions = new LinkedHashMap<>();
  private final List<Block> groups = new ArrayList<>();
  private final References references = new References();
  private final Map<String, List<Block>> vpnFilters = new LinkedHashMap<>();
  private String remark = "";
  private boolean sameLevel;

  AsaPolicy(Notes notes, ObjectBook objects) {
    this.notes = notes;
    this.entries = new EntryReader(Dialect.ASA, objects, notes);
  }

  boolean read(Block command) {
    switch (command.word(0)) {
      case "access-list" -> {
        return list(command);
      }
      case "access-group" -> {
        groups.add(command);
        references.use(command.word(1), command);
      }
      case "same-security-traffic" -> {
        sameLevel |= command.has("inter-interface");
        return false;
      }
      default -> {
        return false;
      }
    }
    notes.use(command);
    return true;
  }

  private boolean list(Block command) {
    String name = command.word(1);
    int at = command.word(2).equals("line") ? 4 : 2;
    String kind = command.word(at);
    if (kind.equals("remark")) {
      remark = command.text(at + 1);
      notes.use(command);
      return true;
    }
    if (kind.equals("ethertype") || kind.equals("webtype") || kind.equals("alert-interval")) {
      notes.skip(command);
      return true;
    }
    boolean standard = kind.equals("standard");
    boolean extended = kind.equals("extended");
    references.define(name, command);
    definitions.putIfAbsent(name, command);
    List<FilterRule> rules = lists.computeIfAbsent(name, it -> new ArrayList<>());
    String id = Integer.toString(rules.size() + 1);
    Words words = new Words(command.words(), standard || extended ? at + 1 : at);
    Optional<FilterRule> rule =
        standard ? entries.standard(id, words, command) : entries.extended(id, words, command);
    if (rule.isPresent()) {
      notes.use(command);
      rules.add(titled(rule.get()));
      remark = "";
    } else {
      notes.unreadable(command, "「access-list 名前 extended permit プロトコル 送信元 宛先」");
    }
    return true;
  }

  private FilterRule titled(FilterRule rule) {
    return remark.isEmpty()
        ? rule
        : new FilterRule(
            rule.id(),
            remark,
            rule.action(),
            rule.enabled(),
            rule.path(),
            rule.source(),
            rule.destination(),
            rule.services(),
            rule.condition(),
            rule.evidence());
  }

  /** Remembers that a command names a list. */
  void use(String name, Block by) {
    references.use(name, by);
  }

  /** A list that judges what comes out of a VPN; a command names it as its last word. */
  void vpnFilter(String vpn, Block by) {
    references.use(by.word(by.size() - 1), by);
    vpnFilters.computeIfAbsent(vpn, it -> new ArrayList<>()).add(by);
  }

  /** The entries of a list; none where it is not defined. */
  List<FilterRule> rules(String name) {
    return List.copyOf(lists.getOrDefault(name, List.of()));
  }

  /** The sources of a list's permitted traffic. */
  AddressSet sources(String name) {
    AddressSet permitted = AddressSet.NONE;
    for (FilterRule rule : lists.getOrDefault(name, List.of())) {
      if (rule.action() == FilterRule.Action.PERMIT) {
        permitted = permitted.union(rule.source().addresses());
      }
    }
    return permitted;
  }

  /** The destinations of a list's permitted traffic. */
  AddressSet destinations(String name) {
    AddressSet permitted = AddressSet.NONE;
    for (FilterRule rule : lists.getOrDefault(name, List.of())) {
      if (rule.action() == FilterRule.Action.PERMIT) {
        permitted = permitted.union(rule.destination().addresses());
      }
    }
    return permitted;
  }

  Filtering build(AsaInterfaces interfaces) {
    List<RuleList> bound = new ArrayList<>();
    List<Filtering.Binding> bindings = new ArrayList<>();
    Block global = globalGroup();
    for (AsaPort port : interfaces.all()) {
      Block in = group(port, "in");
      Block out = group(port, "out");
      if (in != null || (global != null && !port.nameif.isEmpty())) {
        inward(port, in, global, bound, bindings);
      }
      if (out != null) {
        List<String> names = List.of(out.word(1));
        add(names.getFirst(), lists.get(names.getFirst()), out, bound);
        bindings.add(
            new Filtering.Binding(port.name, Filtering.Direction.OUT, names, notes.evidence(out)));
      }
    }
    vpnFilters.forEach((vpn, by) -> {
      List<String> names = by.stream().map(it -> it.word(it.size() - 1)).distinct().toList();
      by.forEach(it -> add(it.word(it.size() - 1), lists.get(it.word(it.size() - 1)), it, bound));
      bindings.add(
          new Filtering.Binding(vpn, Filtering.Direction.IN, names, notes.evidence(by.getFirst())));
    });
    levels(interfaces, global, bound);
    groups.stream().filter(it -> it.has("control-plane")).forEach(it -> local(it, bound));
    return new Filtering(bound, bindings);
  }

  /** {@code access-group NAME in interface outside control-plane}: traffic to the device itself. */
  private void local(Block group, List<RuleList> bound) {
    List<FilterRule> rules = new ArrayList<>();
    FilterRule.Path path = new FilterRule.Path(List.of(group.word(4)), List.of());
    for (FilterRule it : lists.getOrDefault(group.word(1), List.of())) {
      rules.add(
          new FilterRule(
              it.id(),
              it.name(),
              it.action(),
              it.enabled(),
              path,
              it.source(),
              it.destination(),
              it.services(),
              it.condition(),
              it.evidence()));
    }
    bound.add(
        new RuleList(
            "control-plane " + group.word(4),
            RuleList.Scope.LOCAL,
            rules,
            FilterRule.Action.DENY,
            true,
            notes.evidence(group)));
  }

  private @Nullable Block globalGroup() {
    return groups.stream().filter(it -> it.word(2).equals("global")).findFirst().orElse(null);
  }

  /** {@code access-group NAME in interface outside}. */
  private @Nullable Block group(AsaPort port, String direction) {
    return groups.stream()
        .filter(it -> it.word(2).equals(direction) && it.word(4).equals(port.nameif))
        .filter(it -> !port.nameif.isEmpty() && !it.has("control-plane"))
        .findFirst()
        .orElse(null);
  }

  private void inward(
      AsaPort port,
      @Nullable Block in,
      @Nullable Block global,
      List<RuleList> bound,
      List<Filtering.Binding> bindings) {
    Block by = in != null ? in : global;
    if (by == null) {
      return;
    }
    String name = by.word(1);
    List<FilterRule> rules = lists.get(name);
    if (in != null && global != null && rules != null) {
      name = in.word(1) + " + " + global.word(1);
      rules = new ArrayList<>(rules);
      rules.addAll(lists.getOrDefault(global.word(1), List.of()));
    }
    add(name, rules, by, bound);
    bindings.add(
        new Filtering.Binding(
            port.name, Filtering.Direction.IN, List.of(name), notes.evidence(by)));
  }

  private void add(String name, @Nullable List<FilterRule> rules, Block by, List<RuleList> bound) {
    boolean known = bound.stream().anyMatch(it -> it.name().equals(name));
    if (rules != null && !known) {
      Block at = definitions.getOrDefault(name, by);
      bound.add(
          new RuleList(
              name,
              RuleList.Scope.INTERFACE,
              rules,
              FilterRule.Action.DENY,
              true,
              notes.evidence(at)));
    }
  }

  /** Where a list judges what enters an interface, the levels have no say but between equals. */
  private void levels(AsaInterfaces interfaces, @Nullable Block global, List<RuleList> bound) {
    List<AsaPort> named = interfaces.all().stream().filter(it -> !it.nameif.isEmpty()).toList();
    if (named.isEmpty()) {
      return;
    }
    List<FilterRule> rules = new ArrayList<>();
    for (AsaPort from : named) {
      boolean judged = global != null || group(from, "in") != null;
      List<String> to =
          named.stream()
              .filter(it -> it != from && !it.managementOnly && !from.managementOnly)
              .filter(it -> permits(from, it, judged))
              .map(it -> it.nameif)
              .toList();
      if (!to.isEmpty()) {
        rules.add(level(from, to));
      }
    }
    bound.add(
        new RuleList(
            "security-level",
            RuleList.Scope.TRANSIT,
            rules,
            FilterRule.Action.DENY,
            true,
            notes.evidence(named.getFirst().first)));
  }

  private boolean permits(AsaPort from, AsaPort to, boolean judged) {
    if (from.securityLevel() == to.securityLevel()) {
      return sameLevel;
    }
    return judged || from.securityLevel() > to.securityLevel();
  }

  private FilterRule level(AsaPort from, List<String> to) {
    return new FilterRule(
        "security-level " + from.securityLevel(),
        from.nameif,
        FilterRule.Action.PERMIT,
        true,
        new FilterRule.Path(List.of(from.nameif), to),
        AddressMatch.ANY,
        AddressMatch.ANY,
        List.of(Service.ANY),
        FilterRule.Condition.NONE,
        notes.whole(from.first));
  }

  void report() {
    references.report(notes);
  }
}
