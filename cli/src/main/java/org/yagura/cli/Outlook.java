package org.yagura.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.conclusion.Survey;

/** What the terminal says of the checklist and the most urgent findings. */
final class Outlook {

  private Outlook() {}

  static void checklist(Survey survey, PrintWriter out) {
    List<ItemAnswer> items = survey.assessments().checklist().items();
    if (items.isEmpty()) {
      return;
    }
    Map<ItemAnswer.Verdict, Long> counts =
        items.stream().collect(Collectors.groupingBy(ItemAnswer::answer, Collectors.counting()));
    String told =
        List.of(ItemAnswer.Verdict.values()).stream()
            .filter(counts::containsKey)
            .map(it -> it.japanese() + " " + counts.get(it))
            .collect(Collectors.joining(" ／ "));
    out.println("  チェックリスト  %d 項目　%s".formatted(items.size(), told));
  }

  /** In the order of the report: the kinds that occur most often first. */
  static List<Finding> urgent(Survey survey) {
    List<Finding> urgent =
        survey.findings().stream().filter(it -> it.severity() == Severity.CRITICAL).toList();
    Map<String, Long> often =
        urgent.stream()
            .map(Finding::rule)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return urgent.stream()
        .sorted(
            Comparator.comparingLong((Finding it) -> -often.getOrDefault(it.rule(), 0L))
                .thenComparing(Finding::rule)
                .thenComparing(Finding::id))
        .toList();
  }
}
