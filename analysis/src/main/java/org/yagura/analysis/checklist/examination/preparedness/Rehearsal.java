package org.yagura.analysis.checklist.examination.preparedness;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.analysis.continuity.Drills;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.continuity.Drill;
import org.yagura.model.evidence.Evidence;

/** Whether an attack was rehearsed within a year; it shows that a plan is there and known. */
final class Rehearsal implements Examination {

  private static final int MOST_EVIDENCE = 3;

  @Override
  public String id() {
    return "rehearsal";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<Drill> held =
        Drills.of(asked.facility()).stream().filter(it -> it.cyber() && it.exercise()).toList();
    if (held.isEmpty()) {
      return Stream.empty();
    }
    Drill newest = held.getFirst();
    List<Evidence> evidence =
        held.stream().flatMap(it -> it.evidence().stream()).limit(MOST_EVIDENCE).toList();
    boolean recent = Drills.isRecent(newest, asked.survey().asOf());
    String when = newest.date().isEmpty() ? "" : "（%s）".formatted(newest.date());
    return Stream.of(
        recent
            ? Fact.supporting("「%s」%sを行っています。".formatted(newest.name(), when), false, evidence)
            : Fact.against(
                "最後の訓練は「%s」%sで、この1年の記録がありません。".formatted(newest.name(), when), false, evidence));
  }
}
