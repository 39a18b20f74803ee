package org.yagura.report.management;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.loss.Damage;
import org.yagura.model.loss.LossEstimate;
import org.yagura.model.loss.Outlay;
import org.yagura.model.loss.PublishedCase;
import org.yagura.model.loss.Scenario;
import org.yagura.model.loss.Span;
import org.yagura.model.maturity.Element;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.content.LeadershipPage;
import org.yagura.report.document.content.LeadershipPage.Amount;
import org.yagura.report.document.content.LeadershipPage.Bar;
import org.yagura.report.document.content.Report;
import org.yagura.report.document.section.Contents;
import org.yagura.report.document.wording.Words;

/** Gathers what management decides on. */
public final class ManagementPage {
  private static final int LONGEST_MARK = 24;
  private static final int SCENARIOS = 2;
  private static final int CUTS = 2;
  private static final int PACKAGES = 2;

  private final LossEstimate loss;

  private ManagementPage(Survey survey) {
    this.loss = survey.assessments().governance().loss();
  }

  public static LeadershipPage of(Survey survey) {
    ManagementPage page = new ManagementPage(survey);
    Report report = Contents.of(survey);
    return new LeadershipPage(
        survey.facilityName(),
        Words.date(survey.asOf()),
        report.director().judgement(),
        survey.assessments().governance().maturity().elements().stream()
            .map(ManagementPage::bar)
            .toList(),
        page.money(),
        report.director().decisions(),
        page.notes());
  }

  private static Bar bar(Element it) {
    String counts =
        Arrays.stream(Verdict.values())
            .filter(v -> v != Verdict.NOT_APPLICABLE)
            .map(
                v -> v.japanese() + " " + it.marks().stream().filter(m -> m.verdict() == v).count())
            .collect(Collectors.joining("・"));
    String worst =
        it.marks().stream()
            .filter(m -> m.verdict() == Verdict.NO)
            .map(Element.Mark::about)
            .limit(2)
            .map(about -> Citation.shorten(about, LONGEST_MARK))
            .collect(Collectors.joining("／"));
    return new Bar(
        it.kind().japanese(), it.level(), counts, worst.isEmpty() ? "" : "いいえ: " + worst);
  }

  private List<Amount> money() {
    List<Amount> money = new ArrayList<>();
    loss.scenarios().stream().limit(SCENARIOS).forEach(it -> money.add(scenario(it)));
    if (money.isEmpty()) {
      money.add(new Amount("攻撃を受けたときの損害", true, null, null, "不明", missing()));
    }
    loss.outlays().stream()
        .filter(it -> it.kind() == Outlay.Kind.CUT)
        .limit(CUTS)
        .forEach(it -> money.add(outlay(it)));
    loss.outlays().stream()
        .filter(it -> it.kind() == Outlay.Kind.PACKAGE)
        .limit(PACKAGES)
        .forEach(it -> money.add(outlay(it)));
    return money;
  }

  private static Amount scenario(Scenario it) {
    Span total = it.total();
    Span days = it.days();
    String stopped =
        days == null
            ? "止まる日数は不明"
            : "診療の制限 %s日"
                .formatted(
                    days.low() == days.high()
                        ? Long.toString(days.low())
                        : days.low() + "～" + days.high());
    String unknown =
        it.damages().stream()
            .filter(d -> d.yen() == null)
            .map(Damage::kind)
            .map(Damage.Kind::japanese)
            .collect(Collectors.joining("、"));
    String about = stopped + (unknown.isEmpty() ? "" : "。金額に入っていないもの: " + unknown);
    return new Amount("損害: " + it.title(), true, low(total), high(total), Yen.of(total), about);
  }

  private static Amount outlay(Outlay it) {
    String about = "";
    if (it.unpriced() > 0) {
      about = "ほかに、費用を示す資料のない対策 %d件".formatted(it.unpriced());
    }
    if (!it.closes().isEmpty()) {
      about += (about.isEmpty() ? "" : "。") + "ふさぐ経路 %d本".formatted(it.closes().size());
    }
    if (it.kind() == Outlay.Kind.PACKAGE) {
      about = it.sources().isEmpty() ? about : "出典: " + it.sources().getFirst().source();
    }
    Span yen = it.yen();
    boolean free = yen != null && yen.high() == 0;
    return new Amount(
        "費用: " + it.what(), false, low(yen), high(yen), free ? "院内の作業のみ" : Yen.of(yen), about);
  }

  private static @Nullable Long low(@Nullable Span span) {
    return span == null ? null : span.low();
  }

  private static @Nullable Long high(@Nullable Span span) {
    return span == null ? null : span.high();
  }

  private String missing() {
    return loss.missing().isEmpty()
        ? "見積りに使える資料がありません。"
        : "要る資料: " + String.join("、", loss.missing());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    String cases =
        loss.cases().stream()
            .sorted(Comparator.comparing((PublishedCase it) -> it.yen() == null))
            .limit(2)
            .map(it ->
                "%s（%s、%s%s）"
                    .formatted(
                        it.name(),
                        Words.date(it.when()),
                        it.harm(),
                        it.yen() == null ? "" : "、" + Yen.of(it.yen())))
            .collect(Collectors.joining("、"));
    if (!cases.isEmpty()) {
      notes.add("公表された事例: " + cases + "。");
    }
    notes.add("損害は見積りの幅で、予測ではありません。四つの要素の%は、答えが「はい」の割合で、不明は「はい」に数えません。");
    loss.assumptions().stream().limit(4).forEach(it -> notes.add("前提: " + it));
    return notes;
  }
}
