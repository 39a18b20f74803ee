package org.yagura.report.management;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.loss.Damage;
import org.yagura.model.loss.LossEstimate;
import org.yagura.model.loss.Outlay;
import org.yagura.model.loss.PublishedCase;
import org.yagura.model.loss.Scenario;
import org.yagura.model.loss.Span;
import org.yagura.model.maturity.Element;
import org.yagura.model.measure.Effort;
import org.yagura.report.document.content.DirectorPage.Decision;
import org.yagura.report.document.content.LeadershipPage;
import org.yagura.report.document.content.LeadershipPage.Amount;
import org.yagura.report.document.content.LeadershipPage.Bar;
import org.yagura.report.document.content.Report;
import org.yagura.report.document.section.Contents;
import org.yagura.report.document.wording.Words;

/** Gathers what management decides on. */
public final class ManagementPage {
  private static final int DECISIONS = 3;
  private static final int SCENARIOS = 2;
  private static final int CUTS = 2;
  private static final int PACKAGES = 1;

  private final LossEstimate loss;
  private final Checklist checklist;

  /** The items whose yes rests on someone's word. */
  private final Set<String> stated;

  private ManagementPage(Survey survey) {
    this.loss = survey.assessments().governance().loss();
    this.checklist = survey.assessments().checklist();
    this.stated =
        checklist.items().stream()
            .filter(it -> it.answer() == Verdict.YES && it.basis() == Basis.STATED)
            .map(it -> it.item().id())
            .collect(Collectors.toSet());
  }

  public static LeadershipPage of(Survey survey) {
    ManagementPage page = new ManagementPage(survey);
    Report report = Contents.of(survey);
    return new LeadershipPage(
        survey.facilityName(),
        Words.date(survey.asOf()),
        report.director().judgement(),
        survey.assessments().governance().maturity().elements().stream().map(page::bar).toList(),
        page.against(),
        page.money(),
        page.decisions(report.director().decisions()),
        page.notes());
  }

  /** Where most of what is well is but said to be so, having it confirmed is to be decided too. */
  private List<Decision> decisions(List<Decision> urgent) {
    long yes = checklist.items().stream().filter(it -> it.answer() == Verdict.YES).count();
    long said = checklist.items().stream().filter(it -> stated.contains(it.item().id())).count();
    if (urgent.size() >= DECISIONS || said * 2 < yes || said == 0) {
      return urgent;
    }
    List<Decision> all = new ArrayList<>(urgent);
    all.add(
        new Decision(
            Severity.UNKNOWN,
            "チェックリストの「はい」%d項目のうち、資料で確かめたものは %d項目です".formatted(yes, Math.max(0, yes - said)),
            "台帳、機器の設定ファイル、バックアップの一覧などを集め、回答のとおりかを確かめます。",
            "医療機関・事業者",
            Effort.SMALL.japanese(),
            "院内の作業だけ（費用を示す資料なし）",
            "回答だけの項目 %d件".formatted(said),
            ""));
    return all;
  }

  private Bar bar(Element it) {
    List<String> no =
        it.marks().stream()
            .filter(m -> m.verdict() == Verdict.NO)
            .map(Element.Mark::about)
            .distinct()
            .toList();
    String more = no.size() > 1 ? "　ほか %d件".formatted(no.size() - 1) : "";
    return new Bar(
        it.kind().japanese(),
        count(it, Verdict.YES) - stated(it),
        stated(it),
        count(it, Verdict.NO),
        count(it, Verdict.UNKNOWN),
        no.isEmpty() ? "" : "いいえ: " + no.getFirst() + more);
  }

  /** How many a yes have but someone's word for it. */
  private int stated(Element it) {
    return (int)
        it.marks().stream()
            .filter(m -> m.verdict() == Verdict.YES && stated.contains(m.item()))
            .count();
  }

  private static int count(Element it, Verdict verdict) {
    return (int) it.marks().stream().filter(m -> m.verdict() == verdict).count();
  }

  /** What the first advised measures cost, beside what an attack costs. */
  private String against() {
    Span damage =
        loss.scenarios().stream()
            .map(Scenario::total)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    Optional<Outlay> cut =
        loss.outlays().stream()
            .filter(it -> it.kind() == Outlay.Kind.CUT && it.yen() != null)
            .findFirst();
    if (damage == null || cut.isEmpty()) {
      return "";
    }
    Span yen = Objects.requireNonNull(cut.get().yen());
    String cost = yen.high() == 0 ? "院内の作業" : Yen.of(yen);
    String more = cut.get().unpriced() > 0 ? "＋見積りの要る対策 %d件".formatted(cut.get().unpriced()) : "";
    return "損害 %s に対し、まず行う対策は %s%s".formatted(Yen.of(damage), cost, more);
  }

  private List<Amount> money() {
    List<Amount> money = new ArrayList<>();
    scenarios().stream().limit(SCENARIOS).forEach(it -> money.add(scenario(it)));
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

  /** Those that cost the same are told once. */
  private List<Scenario> scenarios() {
    List<Scenario> different = new ArrayList<>();
    for (Scenario it : loss.scenarios()) {
      boolean told =
          different.stream()
              .anyMatch(d -> Objects.equals(d.total(), it.total()) && it.total() != null);
      if (!told) {
        different.add(it);
      }
    }
    return different;
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
        "費用: " + it.what().split("。", 2)[0],
        false,
        low(yen),
        high(yen),
        free ? "院内の作業のみ" : Yen.of(yen),
        about);
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

  /** Transcribed tables leave blanks before full stops. */
  private static String tight(String text) {
    return text.replaceAll("\\s+(?=[。、])", "").replaceAll("(?<=[。、])\\s+", "").strip();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!checklist.missing().isEmpty()) {
      notes.add("ご注意: " + checklist.missing());
    }
    notes.add("損害は見積りの幅で、予測ではありません。四つの要素では、不明を「はい」に数えません。");
    String cases =
        loss.cases().stream()
            .sorted(Comparator.comparing((PublishedCase it) -> it.yen() == null))
            .limit(2)
            .map(it ->
                "%s %s: %s%s"
                    .formatted(
                        it.name(),
                        Words.date(it.when()),
                        tight(it.harm()),
                        it.yen() == null ? "" : " 公表された額 " + Yen.of(it.yen())))
            .collect(Collectors.joining(" ／ "));
    if (!cases.isEmpty()) {
      notes.add("公表された事例: " + cases);
    }
    loss.assumptions().stream().limit(4).forEach(it -> notes.add("前提: " + it));
    return notes;
  }
}
