package org.yagura.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.attack.Cut;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.CareSystem.Role;

/** What the terminal says of attack paths, the checklist and the most urgent findings. */
final class Outlook {

  private static final int MOST_MEASURES = 2;

  private Outlook() {}

  /** From how many entrances to what, and what closes the most of it. */
  static void attack(Survey survey, PrintWriter out) {
    AttackAnalysis attack = survey.assessments().attack();
    if (survey.connections().isEmpty() || attack.assumptions().isEmpty()) {
      out.println("  攻撃経路        不明（調べられる入口がありません）");
      return;
    }
    if (attack.paths().isEmpty()) {
      out.println(
          "  攻撃経路        見つかりません（入口 %d か所。資料のない部分は調べていません）".formatted(attack.outlooks().size()));
      return;
    }
    out.println(
        "  攻撃経路        %d 本　電子カルテに届く入口 %d か所 ／ バックアップに届く入口 %d か所"
            .formatted(
                attack.paths().size(), entries(attack, Role.EHR), entries(attack, Role.BACKUP)));
    Cut first = best(attack);
    if (first != null) {
      List<String> what =
          first.measures().stream().limit(MOST_MEASURES).map(Cut.Measure::what).toList();
      int more = first.measures().size() - what.size();
      out.println(
          "      → %d 本中 %d 本を塞ぐ対策: %s%s"
              .formatted(
                  attack.paths().size(),
                  first.closes().size(),
                  String.join("、", what),
                  more > 0 ? " ほか %d 件（報告書の「対策」）".formatted(more) : ""));
    }
  }

  /** The set of fewest measures, and of those the one that closes most. */
  private static @Nullable Cut best(AttackAnalysis attack) {
    Cut best = null;
    for (Cut it : attack.cuts()) {
      boolean fewer = best == null || it.measures().size() < best.measures().size();
      boolean more =
          best != null
              && it.measures().size() == best.measures().size()
              && it.closes().size() > best.closes().size();
      best = fewer || more ? it : best;
    }
    return best;
  }

  private static long entries(AttackAnalysis attack, Role role) {
    return attack.paths().stream()
        .filter(it -> it.role() == role)
        .map(AttackPath::entry)
        .distinct()
        .count();
  }

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
    String missing = survey.assessments().checklist().missing();
    if (!missing.isEmpty()) {
      out.println("      ◆ " + missing);
    }
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
