package org.yagura.intake.config.yamaha;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Filtering.Binding;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RuleList;
import org.yagura.model.device.RuleList.Scope;

/**
 * {@code ip IF secure filter in|out N… [dynamic N…]} and {@code ip filter set}: the first match in
 * the order of the list decides, no match discards; an interface without a list passes everything,
 * so that VLANs of one router reach each other unless a list stands between them.
 */
final class SecureFilters {

  /** No model takes more than 300 filters a list. */
  private static final int MOST_NUMBERS = 1000;

  private final Reading reading;
  private final Filters filters;
  private final Map<String, Applied> applied = new LinkedHashMap<>();
  private final Map<String, List<Applied>> sets = new LinkedHashMap<>();
  private final List<Named> named = new ArrayList<>();

  private record Applied(
      String interfaceName,
      Direction direction,
      List<String> numbers,
      List<String> dynamic,
      int line) {}

  private record Named(String interfaceName, String set, int line) {}

  SecureFilters(Reading reading, Filters filters) {
    this.reading = reading;
    this.filters = filters;
  }

  /** {@code ip IF secure filter in|out|name …}; the operands begin at word 4. */
  Outcome apply(String interfaceName, Command command) {
    if (command.word(4).equals("name")) {
      named.add(new Named(interfaceName, command.word(5), command.line()));
      return Outcome.UNDERSTOOD;
    }
    Direction direction = direction(command.word(4));
    if (direction == null || command.size() < 6) {
      return Outcome.UNKNOWN;
    }
    put(list(interfaceName, direction, command.from(5), command.line()));
    return Outcome.UNDERSTOOD;
  }

  /** Sets stand after the interfaces that name them. */
  private void applySets() {
    for (Named it : named) {
      if (!sets.containsKey(it.set)) {
        undefined("ip filter set " + it.set, it.line);
      }
      for (Applied one : sets.getOrDefault(it.set, List.of())) {
        put(new Applied(it.interfaceName, one.direction, one.numbers, one.dynamic, it.line));
      }
    }
  }

  private void put(Applied one) {
    applied.put(name(one), one);
  }

  private static String name(Applied one) {
    return one.interfaceName + (one.direction == Direction.IN ? " in" : " out");
  }

  private static @Nullable Direction direction(String word) {
    return switch (word) {
      case "in" -> Direction.IN;
      case "out" -> Direction.OUT;
      default -> null;
    };
  }

  private Applied list(String name, Direction direction, List<String> words, int line) {
    int cut = words.indexOf("dynamic");
    List<String> numbers = cut < 0 ? words : words.subList(0, cut);
    List<String> dynamic = cut < 0 ? List.of() : words.subList(cut + 1, words.size());
    if (numbers.size() > MOST_NUMBERS) {
      reading.problem(
          line,
          "フィルター番号が「%d」個あり、多すぎます。先頭の%d個だけを読みました。".formatted(numbers.size(), MOST_NUMBERS),
          "設定ファイルが壊れていないか確認してください。");
      numbers = numbers.subList(0, MOST_NUMBERS);
    }
    return new Applied(name, direction, List.copyOf(numbers), List.copyOf(dynamic), line);
  }

  /** {@code ip filter set NAME in|out N… [dynamic N…] [in|out …]}. */
  Outcome defineSet(Command command) {
    List<Applied> both = new ArrayList<>();
    int from = 4;
    while (from < command.size()) {
      Direction direction = direction(command.word(from));
      if (direction == null) {
        return Outcome.UNKNOWN;
      }
      int to = from + 1;
      while (to < command.size() && direction(command.word(to)) == null) {
        to++;
      }
      both.add(list("", direction, command.words().subList(from + 1, to), command.line()));
      from = to;
    }
    sets.put(command.word(3), both);
    return both.isEmpty() ? Outcome.UNKNOWN : Outcome.UNDERSTOOD;
  }

  Filtering build() {
    applySets();
    List<RuleList> lists = new ArrayList<>();
    List<Binding> bindings = new ArrayList<>();
    Map<List<String>, List<FilterRule>> known = new LinkedHashMap<>();
    for (Applied one : applied.values()) {
      String name = name(one);
      List<FilterRule> rules =
          known.containsKey(one.numbers) ? known.get(one.numbers) : List.copyOf(rules(one));
      known.put(one.numbers, rules);
      boolean stateful = false;
      for (String number : one.dynamic) {
        if (filters.useDynamic(number)) {
          stateful = true;
        } else {
          undefined("ip filter dynamic " + number, one.line);
        }
      }
      lists.add(
          new RuleList(
              name,
              Scope.INTERFACE,
              rules,
              FilterRule.Action.DENY,
              stateful,
              reading.at(one.line)));
      bindings.add(
          new Binding(one.interfaceName, one.direction, List.of(name), reading.at(one.line)));
    }
    return new Filtering(lists, bindings);
  }

  private void undefined(String name, int line) {
    reading.remark(Remark.Kind.UNDEFINED_REFERENCE, name, line);
  }

  private List<FilterRule> rules(Applied one) {
    List<FilterRule> rules = new ArrayList<>();
    for (String number : one.numbers) {
      Optional<Filters.Definition> definition = filters.use(number);
      if (definition.isEmpty()) {
        undefined("ip filter " + number, one.line);
      } else if (definition.get().rule() != null) {
        rules.add(definition.get().rule());
      }
    }
    return rules;
  }
}
