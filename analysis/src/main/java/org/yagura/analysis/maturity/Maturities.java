package org.yagura.analysis.maturity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.checklist.completion.Kin;
import org.yagura.knowledge.maturity.FourElements;
import org.yagura.model.backup.BackupPlan;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.maturity.Element;
import org.yagura.model.maturity.Element.Kind;
import org.yagura.model.maturity.Element.Mark;
import org.yagura.model.maturity.Maturity;

/** The four elements, of which the weakest decides, and the awareness of staff. */
public final class Maturities {

  private Maturities() {}

  /** From a survey whose checklist is answered and whose backups and drills are judged. */
  public static Maturity of(Survey survey, BackupPlan backups, Continuity continuity) {
    List<ItemAnswer> answers = survey.assessments().checklist().items();
    List<Element> elements =
        Arrays.stream(Kind.values())
            .map(it -> element(it, answers, survey, backups, continuity))
            .sorted(
                Comparator.comparingInt((Element it) -> it.level() == null ? -1 : it.level())
                    .thenComparing(Element::kind))
            .toList();
    return new Maturity(elements, AwarenessStage.of(survey, continuity));
  }

  private static Element element(
      Kind kind,
      List<ItemAnswer> answers,
      Survey survey,
      BackupPlan backups,
      Continuity continuity) {
    List<Mark> marks = new ArrayList<>();
    answers.stream()
        .filter(it -> kindOf(survey.assessments().checklist().edition(), it.item()) == kind)
        .forEach(it -> marks.add(mark(it)));
    switch (kind) {
      case ORGANISATION, TECHNOLOGY -> {}
      case PEOPLE -> marks.addAll(ExtraMarks.people(survey, continuity));
      case PHYSICAL -> marks.addAll(ExtraMarks.physical(survey, backups));
    }
    marks.removeIf(it -> it.verdict() == Verdict.NOT_APPLICABLE);
    marks.sort(Comparator.comparingInt(it -> weight(it.verdict())));
    return new Element(kind, marks, level(marks));
  }

  /** By the words of the item, since numbers move between editions; null for a new question. */
  private static @Nullable Kind kindOf(String edition, ItemAnswer.Item it) {
    return Kin.of(edition, it.id(), it.row(), it.text())
        .flatMap(key -> FourElements.shipped().of(key.split("/", 2)[0]))
        .orElse(null);
  }

  private static Mark mark(ItemAnswer it) {
    List<Evidence> evidence =
        Stream.concat(
                it.facts().stream().filter(Fact::decisive).flatMap(f -> f.evidence().stream()),
                it.stated().evidence().stream())
            .distinct()
            .limit(4)
            .toList();
    String row =
        it.item().row().isEmpty()
            ? ""
            : "（%s）".formatted(it.item().row().equals("server") ? "サーバ" : "端末PC");
    return new Mark(it.item().text() + row, it.item().id(), it.answer(), evidence);
  }

  private static int weight(Verdict verdict) {
    return switch (verdict) {
      case NO -> 0;
      case UNKNOWN -> 1;
      case YES -> 2;
      case NOT_APPLICABLE -> 3;
    };
  }

  private static @Nullable Integer level(List<Mark> marks) {
    if (marks.isEmpty()) {
      return null;
    }
    long yes = marks.stream().filter(it -> it.verdict() == Verdict.YES).count();
    return (int) (100 * yes / marks.size());
  }
}
