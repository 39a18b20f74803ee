package org.yagura.intake.config.alliedware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.yagura.model.evidence.Evidence;

/**
 * Access lists. Hardware lists (3000 to 3699, or named) stand at switch ports and VLANs one after
 * the other and let through what none of them denies; software lists (1 to 199, 1300 to 2699, or
 * named standard and extended) end with an implicit deny.
 */
final class AwAccessLists {

  private final Notes notes;
  private final EntryReader entries;
  private final Map<String, List<FilterRule>> lists = new LinkedHashMap<>();
  private final Map<String, List<Block>> maps = new LinkedHashMap<>();
  private final List<Block> filters = new ArrayList<>();
  private final Set<String> softwareNames = new HashSet<>();
  private final References references = new References();
  private final References mapNames = new References();

  AwAccessLists(Notes notes) {
    this.notes = notes;
    this.entries = new EntryReader(Dialect.ALLIEDWARE, new ObjectBook(notes), notes);
  }

  boolean read(Block command) {
    if (command.starts("vlan", "access-map")) {
      notes.useAll(command);
      maps.computeIfAbsent(command.word(2), it -> new ArrayList<>()).add(command);
      mapNames.define(command.word(2), command);
      return true;
    }
    if (command.starts("vlan", "filter")) {
      notes.use(command);
      filters.add(command);
      mapNames.use(command.word(2), command);
      return true;
    }
    return command.starts("access-list") && command.size() > 1 && list(command);
  }

  private boolean list(Block command) {
    int number = Numbers.of(command.word(1), 0);
    boolean ofMac = (number >= 4000 && number <= 4699) || command.word(1).equals("mac");
    if (ofMac) {
      notes.skip(command);
      return true;
    }
    boolean titled = number == 0;
    String name = titled ? command.word(2) : command.word(1);
    boolean standard =
        titled
            ? command.word(1).equals("standard")
            : number <= 99 || (number >= 1300 && number <= 1999);
    references.define(name, command);
    if (command.word(1).equals("standard") || command.word(1).equals("extended")) {
      softwareNames.add(name);
    }
    lists.computeIfAbsent(name, it -> new ArrayList<>());
    notes.use(command);
    if (command.size() > (titled ? 3 : 2)) {
      entry(name, standard, command, titled ? 3 : 2);
    }
    command.children().forEach(it -> entry(name, standard, it, 0));
    return true;
  }

  private void entry(String name, boolean standard, Block line, int from) {
    int at = Numbers.of(line.word(from), 0) > 0 ? from + 1 : from;
    if (line.word(at).equals("remark") || line.word(at).equals("description")) {
      notes.skip(line);
      return;
    }
    List<FilterRule> rules = lists.computeIfAbsent(name, it -> new ArrayList<>());
    String id = at > from ? line.word(from) : Integer.toString((rules.size() + 1) * 4);
    List<String> words =
        new ArrayList<>(line.words().subList(Math.min(at, line.size()), line.size()));
    // copy-to-cpu and copy-to-mirror pass a packet on, too.
    if (!words.isEmpty() && words.getFirst().startsWith("copy-to-")) {
      words.set(0, "permit");
    } else if (!words.isEmpty() && words.getFirst().startsWith("send-to-")) {
      words.set(0, "deny");
    }
    Optional<FilterRule> rule =
        standard
            ? entries.standard(id, new Words(words), line)
            : entries.extended(id, new Words(words), line);
    if (rule.isPresent()) {
      notes.use(line);
      rules.add(rule.get());
    } else {
      notes.unreadable(line, "「permit プロトコル 送信元 宛先」");
    }
  }

  /** The sources a list permits; any where the list is undefined. */
  AddressSet sources(String name, Block by) {
    references.use(name, by);
    List<FilterRule> rules = lists.get(name);
    if (rules == null) {
      return AddressSet.ANY;
    }
    AddressSet permitted = AddressSet.NONE;
    AddressSet denied = AddressSet.NONE;
    for (FilterRule rule : rules) {
      if (rule.action() == FilterRule.Action.PERMIT) {
        permitted = permitted.union(rule.source().addresses().minus(denied));
      } else {
        denied = denied.union(rule.source().addresses());
      }
    }
    return permitted;
  }

  Filtering bind(AwInterfaces interfaces) {
    List<RuleList> bound = new ArrayList<>();
    List<Filtering.Binding> bindings = new ArrayList<>();
    for (AwPort port : interfaces.all()) {
      List<Block> groups = port.accessGroups;
      if (!groups.isEmpty()) {
        List<String> names = groups.stream().map(AwAccessLists::groupName).toList();
        groups.forEach(it -> references.use(groupName(it), it));
        bind(port.name, direction(groups.getFirst()), names, groups.getFirst(), bound, bindings);
      }
    }
    for (Block filter : filters) {
      atVlans(filter, bound, bindings);
    }
    return new Filtering(bound, bindings);
  }

  private static String groupName(Block command) {
    return command.word(0).equals("ip") ? command.word(2) : command.word(1);
  }

  private static Filtering.Direction direction(Block command) {
    return command.word(command.size() - 1).equals("out")
        ? Filtering.Direction.OUT
        : Filtering.Direction.IN;
  }

  /** {@code vlan filter MAP vlan-list 10,20 input}. */
  private void atVlans(Block filter, List<RuleList> bound, List<Filtering.Binding> bindings) {
    List<String> names = new ArrayList<>();
    for (Block map : maps.getOrDefault(filter.word(2), List.of())) {
      for (Block match : map.all("match", "access-group").toList()) {
        references.use(match.word(2), match);
        names.add(match.word(2));
      }
    }
    Filtering.Direction direction =
        filter.has("output") ? Filtering.Direction.OUT : Filtering.Direction.IN;
    Numbers.vlans(filter.after("vlan-list")).stream()
        .forEach(it -> bind("vlan" + it, direction, names, filter, bound, bindings));
  }

  /** Hardware lists join into one for the place; a lone software list keeps its own name. */
  private void bind(
      String at,
      Filtering.Direction direction,
      List<String> names,
      Block by,
      List<RuleList> bound,
      List<Filtering.Binding> bindings) {
    Evidence evidence = notes.evidence(by);
    boolean software = names.stream().allMatch(this::isSoftware);
    List<String> known = names.stream().filter(lists::containsKey).toList();
    if (software || known.isEmpty()) {
      bindings.add(new Filtering.Binding(at, direction, names, evidence));
      known.forEach(name -> {
        if (bound.stream().noneMatch(it -> it.name().equals(name))) {
          bound.add(
              list(name, lists.getOrDefault(name, List.of()), FilterRule.Action.DENY, evidence));
        }
      });
      return;
    }
    String joined = at + (direction == Filtering.Direction.IN ? " in" : " out");
    List<FilterRule> rules = new ArrayList<>();
    known.forEach(it -> rules.addAll(lists.getOrDefault(it, List.of())));
    bound.add(list(joined, rules, FilterRule.Action.PERMIT, evidence));
    bindings.add(new Filtering.Binding(at, direction, List.of(joined), evidence));
  }

  private boolean isSoftware(String name) {
    int number = Numbers.of(name, 0);
    return (number >= 1 && number <= 199)
        || (number >= 1300 && number <= 2699)
        || softwareNames.contains(name);
  }

  private static RuleList list(
      String name, List<FilterRule> rules, FilterRule.Action otherwise, Evidence evidence) {
    return new RuleList(name, RuleList.Scope.INTERFACE, rules, otherwise, false, evidence);
  }

  void report() {
    references.report(notes);
    mapNames.report(notes);
  }
}
