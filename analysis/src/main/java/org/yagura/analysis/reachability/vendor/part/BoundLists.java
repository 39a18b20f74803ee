package org.yagura.analysis.reachability.vendor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.forwarding.Stage.Sees;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.RuleList;

/** Lists that stand at an interface, as stages. */
public final class BoundLists {

  private BoundLists() {}

  /**
   * One stage for each place a list is bound to; none where no list of that name is defined.
   *
   * @param label names a rule of a list, in Japanese
   */
  public static List<Stage> at(
      DeviceConfiguration device,
      String interfaceName,
      Direction direction,
      Sees sees,
      BiFunction<RuleList, FilterRule, String> label) {
    return device
        .filtering()
        .at(interfaceName, direction)
        .flatMap(it -> stage(device.filtering(), it, sees, label).stream())
        .toList();
  }

  private static Optional<Stage> stage(
      Filtering filtering,
      Filtering.Binding binding,
      Sees sees,
      BiFunction<RuleList, FilterRule, String> label) {
    List<RuleList> lists =
        binding.lists().stream().flatMap(name -> filtering.list(name).stream()).toList();
    if (lists.isEmpty()) {
      return Optional.empty();
    }
    List<Clause> clauses = new ArrayList<>();
    for (RuleList list : lists) {
      list.rules().forEach(rule -> clauses.addAll(Clauses.of(label.apply(list, rule), rule)));
    }
    String way = binding.direction() == Direction.IN ? "受信" : "送信";
    return Optional.of(
        new Stage.Filter(
            "%s の%sフィルター".formatted(binding.interfaceName(), way),
            sees,
            clauses,
            action(lists.getLast().otherwise()),
            binding.evidence()));
  }

  public static Clause.Action action(FilterRule.Action action) {
    return action == FilterRule.Action.PERMIT ? Clause.Action.PERMIT : Clause.Action.DENY;
  }

  /** {@code アクセスリスト 101 の 30「remark」}. */
  public static String entry(RuleList list, FilterRule rule) {
    String title = rule.name().isEmpty() ? "" : "「%s」".formatted(rule.name());
    return "アクセスリスト %s の %s%s".formatted(list.name(), rule.id(), title);
  }
}
