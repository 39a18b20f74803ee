package org.yagura.intake.config.necix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.FilterRule.Condition;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Filtering.Binding;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RuleList;

/**
 * {@code ip access-list …} and {@code ip filter NAME SEQ in|out}. Lists of one interface and
 * direction are tried by ascending sequence number; what none of them matches is discarded once any
 * is applied (UNIVERGE IX function manual, packet filter; FAQ 1-6), so several lists become one.
 * Where a static and a dynamic list share a name the dynamic one counts (command reference,
 * "access-list"). Without a list everything passes.
 */
final class AccessLists {

  private static final int MOST_MERGED = 1_000_000;

  private final Reading reading;
  private final Map<String, List<FilterRule>> lists = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, String> triggers = new LinkedHashMap<>();
  private final List<Applied> applied = new ArrayList<>();
  private int merges;
  private final Set<String> mentioned = new HashSet<>();

  private record Applied(
      String interfaceName, Direction direction, int sequence, String list, int line) {
    String place() {
      return interfaceName + (direction == Direction.IN ? " in" : " out");
    }
  }

  AccessLists(Reading reading) {
    this.reading = reading;
  }

  /** {@code ip access-list NAME permit|deny …} and {@code ip access-list dynamic NAME …}. */
  Outcome define(Command command) {
    if (command.word(2).equals("dynamic")) {
      return dynamic(command);
    }
    String name = command.word(2);
    Action action =
        switch (command.word(3)) {
          case "permit" -> Action.PERMIT;
          case "deny" -> Action.DENY;
          default -> null;
        };
    if (action == null) {
      return Outcome.UNKNOWN;
    }
    List<FilterRule> rules = lists.computeIfAbsent(name, it -> new ArrayList<>());
    lines.putIfAbsent(name, command.line());
    Optional<AccessEntry.Parsed> entry = AccessEntry.read(command, 4);
    if (entry.isEmpty()) {
      reading.problem(
          command.line(),
          "アクセスリスト「%s」の条件「%s」を理解できませんでした。この行を除いて判定しています。".formatted(name, command.text(4)),
          "コマンドの綴りを確認してください。");
      return Outcome.UNKNOWN;
    }
    rules.add(
        new FilterRule(
            name + " " + (rules.size() + 1),
            "",
            action,
            true,
            FilterRule.Path.ANY,
            entry.get().source(),
            entry.get().destination(),
            List.of(entry.get().service()),
            Condition.NONE,
            reading.at(command.line())));
    return Outcome.UNDERSTOOD;
  }

  /** {@code ip access-list dynamic NAME access TRIGGER [in LIST] [out LIST]}. */
  private Outcome dynamic(Command command) {
    int access = command.words().indexOf("access");
    if (access < 0) {
      return command.word(3).equals("cache") || command.word(3).equals("timer")
          ? Outcome.IGNORED
          : Outcome.UNKNOWN;
    }
    triggers.put(command.word(3), command.word(access + 1));
    lines.putIfAbsent(command.word(3), command.line());
    mention(command, access + 1);
    return Outcome.UNDERSTOOD;
  }

  /** {@code ip filter NAME SEQ in|out [suppress-logging]}. */
  Outcome apply(String interfaceName, Command command) {
    boolean in = command.word(4).equals("in");
    if (!Command.isNumber(command.word(3), 5) || (!in && !command.word(4).equals("out"))) {
      return Outcome.UNKNOWN;
    }
    applied.add(
        new Applied(
            interfaceName,
            in ? Direction.IN : Direction.OUT,
            Integer.parseInt(command.word(3)),
            command.word(2),
            command.line()));
    mentioned.add(command.word(2));
    return Outcome.UNDERSTOOD;
  }

  /** Words of a line that may name a list which is thereby in use. */
  void mention(Command command, int from) {
    command.from(from).forEach(it -> mentioned.addAll(Command.list(it)));
  }

  /** The sources that a list permits; nobody when it has no such list. */
  AddressSet sources(String name) {
    List<AddressBlock> blocks = new ArrayList<>();
    for (FilterRule rule : lists.getOrDefault(name, List.of())) {
      if (rule.action() == Action.PERMIT) {
        blocks.addAll(rule.source().addresses().blocks());
      }
    }
    return AddressSet.of(blocks);
  }

  /** The rules of a static list; none where there is no such list. */
  List<FilterRule> rules(String name) {
    return List.copyOf(lists.getOrDefault(name, List.of()));
  }

  boolean knows(String name) {
    return lists.containsKey(name) || triggers.containsKey(name);
  }

  Filtering build() {
    Map<String, List<Applied>> places = new LinkedHashMap<>();
    applied.forEach(it -> places.computeIfAbsent(it.place(), p -> new ArrayList<>()).add(it));
    Map<String, RuleList> built = new LinkedHashMap<>();
    List<Binding> bindings = new ArrayList<>();
    for (Map.Entry<String, List<Applied>> place : places.entrySet()) {
      List<Applied> here = new ArrayList<>(place.getValue());
      here.sort(Comparator.comparingInt(Applied::sequence));
      here.stream().filter(it -> !knows(it.list)).forEach(this::undefined);
      Applied first = here.getFirst();
      String name = here.size() == 1 ? first.list : place.getKey();
      if (here.size() > 1 || knows(name)) {
        built.computeIfAbsent(name, it -> merged(it, here));
      }
      bindings.add(
          new Binding(first.interfaceName, first.direction, List.of(name), reading.at(first.line)));
    }
    return new Filtering(List.copyOf(built.values()), bindings);
  }

  private void undefined(Applied it) {
    reading.remark(Remark.Kind.UNDEFINED_REFERENCE, "ip access-list " + it.list, it.line);
  }

  private RuleList merged(String name, List<Applied> here) {
    List<FilterRule> rules = new ArrayList<>();
    boolean stateful = false;
    for (Applied one : here) {
      if (merges > MOST_MERGED) {
        reading.problem(one.line, "フィルターの組合せが多すぎます。ここから後は読みませんでした。", "設定ファイルが壊れていないか確認してください。");
        break;
      }
      String trigger = triggers.get(one.list);
      stateful |= trigger != null;
      rules.addAll(lists.getOrDefault(trigger == null ? one.list : trigger, List.of()));
      merges += rules.size();
    }
    int line =
        here.size() == 1
            ? lines.getOrDefault(here.getFirst().list, here.getFirst().line)
            : here.getFirst().line;
    return new RuleList(
        name, RuleList.Scope.INTERFACE, rules, Action.DENY, stateful, reading.at(line));
  }

  void remarkUnused() {
    lines.forEach((name, line) -> {
      if (!mentioned.contains(name)) {
        reading.remark(Remark.Kind.UNUSED_OBJECT, "ip access-list " + name, line);
      }
    });
  }
}
