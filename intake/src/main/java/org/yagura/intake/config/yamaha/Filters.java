package org.yagura.intake.config.yamaha;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.intake.config.yamaha.operand.FilterOperands;
import org.yagura.intake.config.yamaha.operand.FilterServices;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.FilterRule.Condition;
import org.yagura.model.device.Remark;

/**
 * {@code ip filter N ACTION SRC [DST [PROTOCOL [SPORT [DPORT]]]]} and {@code ip filter dynamic N
 * …}: definitions that do nothing until a list names their number. {@code restrict} passes while
 * the line is up and counts as a permit. {@code reject} writes a log unless {@code -nolog} says
 * otherwise, {@code pass} only with {@code -log}.
 */
final class Filters {

  /** Beyond this many address blocks in all, rules of more than a few are no longer kept. */
  private static final int MOST_BLOCKS = 500_000;

  private static final int FEW_BLOCKS = 16;

  private final Reading reading;
  private final Map<String, Definition> rules = new LinkedHashMap<>();
  private final Map<String, Integer> dynamic = new LinkedHashMap<>();
  private int blocks;
  private final Set<String> used = new TreeSet<>();

  /** A number with the line that defines it; no rule where the line was not understood. */
  record Definition(int line, @Nullable FilterRule rule) {}

  Filters(Reading reading) {
    this.reading = reading;
  }

  /** {@code ip filter N …}. */
  Outcome define(Command command) {
    String number = command.word(2);
    if (!Command.isNumber(number, 10) || command.size() < 5) {
      return Outcome.UNKNOWN;
    }
    FilterRule rule = rule(command, number);
    rules.put(number, new Definition(command.line(), rule));
    if (rule == null) {
      reading.problem(
          command.line(),
          "IPフィルター「%s」の条件「%s」を理解できませんでした。この行を使う箇所では、この行を除いて判定しています。"
              .formatted(number, command.text(4)),
          "コマンドの綴りと、機種・ファームウェアの対応を確認してください。");
      return Outcome.UNKNOWN;
    }
    return Outcome.UNDERSTOOD;
  }

  private @Nullable FilterRule rule(Command command, String number) {
    String verb = command.word(3);
    int dash = verb.indexOf('-');
    String base = dash < 0 ? verb : verb.substring(0, dash);
    Action action =
        switch (base) {
          case "pass", "restrict" -> Action.PERMIT;
          case "reject" -> Action.DENY;
          default -> null;
        };
    Optional<List<Service>> services = services(command);
    if (action == null || services.isEmpty()) {
      return null;
    }
    boolean log = verb.endsWith("-log") || (base.equals("reject") && !verb.endsWith("-nolog"));
    AddressMatch source = FilterOperands.addresses(command.word(4));
    AddressMatch destination = FilterOperands.addresses(command.word(5));
    int size = source.addresses().blocks().size() + destination.addresses().blocks().size();
    blocks += size;
    if (size > FEW_BLOCKS && blocks > MOST_BLOCKS) {
      return null;
    }
    return new FilterRule(
        number,
        base.equals("restrict") ? "restrict" : "",
        action,
        true,
        FilterRule.Path.ANY,
        source,
        destination,
        services.get(),
        new Condition("", List.of(), log),
        reading.at(command.line()));
  }

  private static Optional<List<Service>> services(Command command) {
    boolean established = command.word(9).equals("established");
    if (command.size() > (established ? 10 : 9)) {
      return Optional.empty();
    }
    return FilterServices.read(
        established ? "established" : command.word(6), command.word(7), command.word(8));
  }

  /** {@code ip filter dynamic N SRC DST PROTOCOL} or {@code … filter A [in B] [out C]}. */
  Outcome defineDynamic(Command command) {
    if (!Command.isNumber(command.word(3), 10) || command.size() < 6) {
      return Outcome.UNKNOWN;
    }
    dynamic.put(command.word(3), command.line());
    command.from(6).stream().filter(it -> Command.isNumber(it, 10)).forEach(used::add);
    return Outcome.UNDERSTOOD;
  }

  /** A static filter by its number, which counts as used from then on. */
  Optional<Definition> use(String number) {
    used.add(number);
    return Optional.ofNullable(rules.get(number));
  }

  boolean useDynamic(String number) {
    used.add("dynamic " + number);
    return dynamic.containsKey(number);
  }

  void used(Set<String> numbers) {
    used.addAll(numbers);
  }

  /** Remarks on numbers that nothing uses. */
  void remarkUnused() {
    rules.forEach((number, it) -> unused(number, it.line()));
    dynamic.forEach((number, line) -> unused("dynamic " + number, line));
  }

  private void unused(String number, int line) {
    if (!used.contains(number)) {
      reading.remark(Remark.Kind.UNUSED_OBJECT, "ip filter " + number, line);
    }
  }
}
