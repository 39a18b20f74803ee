package org.yagura.analysis.checklist.examination.preparedness;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.analysis.continuity.Drills;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.continuity.Drill;
import org.yagura.model.evidence.Evidence;

/**
 * Whether something was rehearsed within a year; it shows that it is there and known, never that it
 * is complete.
 *
 * @param id by which editions name the examination
 * @param about words that tell what was rehearsed; empty where any attack will do
 */
record Rehearsal(String id, Pattern about) implements Examination {

  private static final int MOST_EVIDENCE = 3;

  /** An attack, by the words that also make a training one on attacks. */
  static final Rehearsal OF_ATTACK = new Rehearsal("rehearsal", Pattern.compile(""));

  /** Restoring from a backup. */
  static final Rehearsal OF_RESTORATION =
      new Rehearsal(
          "restore-drill",
          Pattern.compile(
              "(復旧|復元|リストア|バックアップ).{0,12}(訓練|演習|試験|テスト|確認)|(訓練|演習).{0,12}(復旧|復元|リストア)"));

  /** Calling those who must know. */
  static final Rehearsal OF_CALLS =
      new Rehearsal("contact-drill", Pattern.compile("(連絡|通報|報告|招集).{0,10}(訓練|演習|確認|テスト)"));

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<Drill> held =
        Drills.held(asked.facility(), asked.survey().asOf()).stream()
            .filter(this::isMeant)
            .toList();
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

  private boolean isMeant(Drill it) {
    return this.equals(OF_ATTACK)
        ? it.cyber() && it.exercise()
        : it.evidence().stream().anyMatch(e -> about.matcher(e.says()).find());
  }
}
