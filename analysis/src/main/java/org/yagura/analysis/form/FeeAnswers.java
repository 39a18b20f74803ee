package org.yagura.analysis.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.form.FormView.Line;
import org.yagura.analysis.form.FormView.Marks;
import org.yagura.knowledge.fee.FeeSchedule;
import org.yagura.knowledge.fee.FeeSchedule.Requirement;
import org.yagura.knowledge.source.Wording;
import org.yagura.model.backup.Criterion;
import org.yagura.model.backup.Criterion.Met;
import org.yagura.model.backup.Criterion.Question;
import org.yagura.model.backup.SystemBackup;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.continuity.Drill;
import org.yagura.model.facility.CareSystem.Role;

/** The fee schedule's requirements, from the backups, the drills and the checklist. */
final class FeeAnswers {

  /** A verdict with what it rests on. */
  private record Judged(Verdict verdict, String because) {}

  private final Survey survey;
  private final RelatedItems related;
  private final @Nullable Integer beds;

  FeeAnswers(Survey survey, RelatedItems related) {
    this.survey = survey;
    this.related = related;
    this.beds = survey.facility().profile().beds();
  }

  FormView of(FeeSchedule.Edition edition) {
    return new FormView(
        "fee-" + edition.id(),
        edition.title().japanese(),
        Marks.YES_AND_NO,
        edition.missing(),
        edition.requirements().stream().map(it -> line(edition, it)).toList());
  }

  private Line line(FeeSchedule.Edition edition, Requirement it) {
    boolean found = it.text().provenance().wording() != Wording.NOT_FOUND;
    Judged judged =
        found && edition.id().equals("R6")
            ? judged(it)
            : new Judged(related.suggestion(it.items()), related.because(it.items()));
    return new Line(
        it.label().japanese(),
        it.beds() > 0 ? "%d床以上".formatted(it.beds()) : "すべて",
        found ? it.text().text() : "（文言は未入手）",
        it.text().provenance().wording().japanese(),
        judged.verdict(),
        judged.because());
  }

  private Judged judged(Requirement it) {
    if (beds != null && beds < it.beds()) {
      return new Judged(Verdict.NOT_APPLICABLE, "許可病床数 %d床".formatted(beds));
    }
    return switch (it.id()) {
      case "officer" -> officer(it);
      case "backup" -> backups();
      case "bcp" -> new Judged(related.verdict("3-③"), related.because(it.items()));
      case "drill" -> drills(true);
      case "training" -> drills(false);
      default -> new Judged(Verdict.UNKNOWN, "資料からは分かりません。");
    };
  }

  /** The item asks for an officer, the fee schedule for a dedicated one. */
  private Judged officer(Requirement it) {
    return switch (related.verdict("1-①")) {
      case NO -> new Judged(Verdict.NO, related.because(it.items()));
      case YES -> new Judged(Verdict.UNKNOWN, "責任者はいます。専任かどうかは、資料からは分かりません。");
      case UNKNOWN, NOT_APPLICABLE -> new Judged(Verdict.UNKNOWN, related.because(it.items()));
    };
  }

  /** The systems the Ministry's answers to questions name: record, orders, claims. */
  private Judged backups() {
    List<SystemBackup> systems =
        survey.assessments().governance().backups().systems().stream()
            .filter(it -> it.role() == Role.EHR || it.role() == Role.BILLING)
            .toList();
    List<Criterion> asked =
        systems.stream()
            .flatMap(it -> it.criteria().stream())
            .filter(it -> it.question() == Question.METHODS || it.question() == Question.OFFLINE)
            .toList();
    if (asked.isEmpty()) {
      return new Judged(Verdict.UNKNOWN, "バックアップの一覧がありません。");
    }
    for (Met met : List.of(Met.NO, Met.UNKNOWN)) {
      for (Criterion it : asked) {
        if (it.met() == met) {
          return new Judged(met == Met.NO ? Verdict.NO : Verdict.UNKNOWN, it.why());
        }
      }
    }
    return new Judged(Verdict.YES, "電子カルテ・医事会計のバックアップは、複数の方式とオフラインがそろっています。");
  }

  private Judged drills(boolean exercise) {
    List<Drill> all = survey.assessments().governance().continuity().drills();
    LocalDate limit = survey.asOf().minusYears(1);
    return all.stream()
        .filter(it -> it.cyber() && it.exercise() == exercise)
        .filter(it -> isSince(it.date(), limit))
        .findFirst()
        .map(it -> new Judged(Verdict.YES, it.name() + "（" + it.date() + "）"))
        .orElseGet(() ->
            all.isEmpty()
                ? new Judged(Verdict.UNKNOWN, "研修・訓練の記録がありません。")
                : new Judged(Verdict.NO, "この1年の記録に見当たりません。"));
  }

  /** A month counts when it is not before the limit's month. */
  private static boolean isSince(String date, LocalDate limit) {
    return date.length() >= 7 && date.compareTo(limit.toString().substring(0, date.length())) >= 0;
  }
}
