package org.yagura.report.vendor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yagura.analysis.vendor.VendorReturn;
import org.yagura.analysis.vendor.VendorReturns;
import org.yagura.analysis.vendor.VendorScope;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.report.vendor.PackSheet.Asked;

/**
 * What the vendor answered last time: settled rows keep their answer and stand behind those that
 * are open.
 */
final class Earlier {
  private final Map<String, ListEntry> answers;
  private final Set<String> open;
  private final List<Runnable> settled = new ArrayList<>();

  private Earlier(Map<String, ListEntry> answers, Set<String> open) {
    this.answers = answers;
    this.open = open;
  }

  static Earlier of(Survey survey, VendorScope scope) {
    Set<String> open = new HashSet<>();
    for (VendorReturn it : VendorReturns.of(survey)) {
      if (it.id().equals(scope.vendor().id())) {
        Stream.of(
                it.missing().stream(),
                it.unclear().stream(),
                it.contradictions().stream().map(VendorReturn.Contradiction::row))
            .flatMap(rows -> rows)
            .map(VendorReturn.Row::key)
            .forEach(open::add);
      }
    }
    return new Earlier(VendorReturns.answers(survey, scope), open);
  }

  /** Asks at once what is open, and what is settled at {@link #flush}. */
  void ask(PackSheet page, Asked it, List<String> texts) {
    ListEntry answer = answers.get(it.key());
    if (answer == null || open.contains(it.key())) {
      page.ask(it, texts, List.of());
    } else {
      settled.add(() -> page.ask(it, texts, told(answer)));
    }
  }

  void flush() {
    settled.forEach(Runnable::run);
    settled.clear();
  }

  private static List<String> told(ListEntry it) {
    String answer =
        switch (it.text(ListField.ANSWER)) {
          case "yes" -> "はい";
          case "no" -> "いいえ";
          default -> it.text(ListField.ANSWER);
        };
    return List.of(answer, it.text(ListField.DATE), it.text(ListField.NOTE));
  }
}
