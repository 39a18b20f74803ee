package org.yagura.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.attack.Cut;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.CareSystem.Role;

/** From how many entrances to what, and what closes the most of it: what a director sees first. */
final class AttackSummary {

  private static final int MOST_MEASURES = 2;

  private AttackSummary() {}

  static void of(Survey survey, PrintWriter out) {
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
}
