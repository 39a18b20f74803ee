package org.yagura.intake.config.cisco;

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
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.block.References;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.RuleList;

/** Standard and extended access lists, numbered and named, and where they are bound. */
final class IosAccessLists {

  private final Notes notes;
  private final EntryReader entries;
  private final Map<String, Draft> lists = new LinkedHashMap<>();
  private final References references = new References();

  IosAccessLists(Notes notes, ObjectBook objects) {
    this.notes = notes;
    this.entries = new EntryReader(Dialect.IOS, objects, notes);
  }

  boolean read(Block command) {
    if (command.starts("access-list")) {
      return numbered(command);
    }
    if (command.starts("ip", "access-list", "extended")) {
      return named(command, false);
    }
    return command.starts("ip", "access-list", "standard") && named(command, true);
  }

  private boolean numbered(Block command) {
    int number = Numbers.trailing(command.word(1));
    boolean standard = (number >= 1 && number <= 99) || (number >= 1300 && number <= 1999);
    boolean extended = (number >= 100 && number <= 199) || (number >= 2000 && number <= 2699);
    String word = command.word(2);
    if (word.equals("extended") || word.equals("standard")) {
      draft(command.word(1), word.equals("standard"), command).add(command, 3);
      return true;
    }
    if (!standard && !extended) {
      notes.skip(command);
      return true;
    }
    draft(command.word(1), standard, command).add(command, 2);
    return true;
  }

  private boolean named(Block command, boolean standard) {
    notes.use(command);
    Draft draft = draft(command.word(3), standard, command);
    command.children().forEach(it -> draft.add(it, 0));
    return true;
  }

  private Draft draft(String name, boolean standard, Block command) {
    references.define(name, command);
    return lists.computeIfAbsent(name, it -> new Draft(it, standard, command));
  }

  /** Remembers that a command names a list. */
  void use(String name, Block by) {
    references.use(name, by);
  }

  void report() {
    references.report(notes);
  }

  boolean isDefined(String name) {
    return lists.containsKey(name);
  }

  List<FilterRule> rules(String name) {
    Draft draft = lists.get(name);
    return draft == null ? List.of() : List.copyOf(draft.rules);
  }

  /** The sources a list permits, whatever the destination; any where the list is undefined. */
  AddressSet sources(String name) {
    AddressSet permitted = AddressSet.NONE;
    AddressSet denied = AddressSet.NONE;
    for (FilterRule rule : rules(name)) {
      AddressSet source = rule.source().addresses();
      if (rule.action() == FilterRule.Action.PERMIT) {
        permitted = permitted.union(source.minus(denied));
      } else if (rule.destination().addresses().isAny()) {
        denied = denied.union(source);
      }
    }
    return isDefined(name) ? permitted : AddressSet.ANY;
  }

  /** The destinations of a list's permitted traffic. */
  AddressSet destinations(String name) {
    AddressSet permitted = AddressSet.NONE;
    for (FilterRule rule : rules(name)) {
      if (rule.action() == FilterRule.Action.PERMIT) {
        permitted = permitted.union(rule.destination().addresses());
      }
    }
    return permitted;
  }

  /** The lists that stand at interfaces; an inspection on any interface lets replies pass. */
  Filtering bind(IosInterfaces interfaces) {
    List<Filtering.Binding> bindings = new ArrayList<>();
    boolean inspected = interfaces.all().stream().anyMatch(it -> !it.inspections.isEmpty());
    for (Port port : interfaces.all()) {
      port.accessGroups.forEach((direction, command) -> {
        references.use(command.word(2), command);
        bindings.add(
            new Filtering.Binding(
                port.name,
                direction.equals("out") ? Filtering.Direction.OUT : Filtering.Direction.IN,
                List.of(command.word(2)),
                notes.evidence(command)));
      });
    }
    List<RuleList> bound =
        lists.values().stream()
            .filter(it -> bindings.stream().anyMatch(b -> b.lists().contains(it.name)))
            .map(it -> it.build(inspected))
            .toList();
    return new Filtering(bound, bindings);
  }

  /** A list while its entries are read. */
  private final class Draft {
    private final String name;
    private final boolean standard;
    private final Block first;
    private final List<FilterRule> rules = new ArrayList<>();
    private String remark = "";
    private boolean reflexive;

    Draft(String name, boolean standard, Block first) {
      this.name = name;
      this.standard = standard;
      this.first = first;
    }

    void add(Block command, int from) {
      String number = "";
      int at = from;
      if (!command.word(at).isEmpty() && Character.isDigit(command.word(at).charAt(0))) {
        number = command.word(at++);
      }
      switch (command.word(at)) {
        case "remark" -> {
          remark = command.text(at + 1);
          notes.use(command);
        }
        case "evaluate" -> {
          reflexive = true;
          notes.use(command);
        }
        case "permit", "deny" -> entry(command, at, number);
        default -> notes.skip(command);
      }
    }

    private void entry(Block command, int at, String number) {
      String id = number.isEmpty() ? Integer.toString((rules.size() + 1) * 10) : number;
      Words words = new Words(command.words(), at);
      Optional<FilterRule> rule =
          standard ? entries.standard(id, words, command) : entries.extended(id, words, command);
      if (rule.isEmpty()) {
        notes.unreadable(command, "「permit プロトコル 送信元 宛先」");
        return;
      }
      notes.use(command);
      rules.add(titled(rule.get()));
      remark = "";
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

    RuleList build(boolean inspected) {
      // An applied list without entries permits everything (Cisco, "IP access list entry
      // sequence numbering"); one with entries ends with an implicit deny.
      FilterRule.Action otherwise =
          rules.isEmpty() ? FilterRule.Action.PERMIT : FilterRule.Action.DENY;
      return new RuleList(
          name,
          RuleList.Scope.INTERFACE,
          sequenced(),
          otherwise,
          inspected || reflexive,
          notes.evidence(first));
    }

    /** Named lists may be edited out of order; their numbers decide. */
    private List<FilterRule> sequenced() {
      List<FilterRule> ordered = new ArrayList<>(rules);
      ordered.sort((a, b) -> Integer.compare(Numbers.trailing(a.id()), Numbers.trailing(b.id())));
      return ordered;
    }
  }

  /**
   * The list that a command names after a keyword, remembered as used; null where it names none.
   */
  @Nullable String named(Block command, String keyword) {
    String name = command.after(keyword);
    use(name, command);
    return name.isEmpty() ? null : name;
  }
}
