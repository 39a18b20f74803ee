package org.yagura.report.document.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.attack.Cut;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.measure.Effort;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.DirectorPage.Decision;
import org.yagura.report.document.content.DirectorPage.Figure;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Index;
import org.yagura.report.document.wording.Words;

/** What the director needs to know of attack paths. */
public final class AttackBrief {

  private final Survey survey;
  private final AttackAnalysis attack;

  public AttackBrief(Survey survey) {
    this.survey = survey;
    this.attack = survey.assessments().attack();
  }

  /** A part of the judgement; empty when no path leads to the record or the backups. */
  public Optional<String> sentence() {
    long vital = count(Role.EHR) + count(Role.BACKUP);
    return vital == 0
        ? Optional.empty()
        : Optional.of("院外から電子カルテ・バックアップまで届く攻撃経路が %s".formatted(of(vital)));
  }

  /** The decision counts all paths, so that both numbers are told where they differ. */
  private String of(long vital) {
    int all = attack.paths().size();
    return all == vital ? vital + "本" : "%d本（画像・認証などまでを含めて全%d本）".formatted(vital, all);
  }

  public Figure figure() {
    long unsure =
        attack.paths().stream().filter(it -> it.likelihood() == Likelihood.NEEDS_FACTS).count();
    String lost = MeasureSection.lost(attack);
    List<Cell> parts = new ArrayList<>();
    parts.add(part("電子カルテまで", count(Role.EHR)));
    parts.add(part("バックアップまで", count(Role.BACKUP)));
    long others = attack.paths().size() - count(Role.EHR) - count(Role.BACKUP);
    if (others > 0) {
      parts.add(Cell.of(Tone.HIGH, "画像・認証などまで %d本".formatted(others)));
    }
    parts.add(
        attack.copies().isEmpty()
            ? Cell.of(Tone.UNKNOWN, "オフラインのバックアップがあるかは不明")
            : lost.isEmpty()
                ? Cell.of("オフラインのバックアップ あり")
                : Cell.of(Tone.CRITICAL, "オフラインのバックアップがない: " + lost));
    boolean asked = !survey.assessments().vulnerabilities().feeds().isEmpty();
    return new Figure(
        "攻撃経路",
        isKnown() ? attack.paths().size() + "本" : "不明",
        isKnown() ? parts : List.of(Cell.of(Tone.UNKNOWN, "調べられる入口がありません")),
        "入口 %dか所から".formatted(attack.paths().stream().map(AttackPath::entry).distinct().count()),
        (asked ? "" : "機器の弱点は未照合・") + "事実の確認が必要 " + unsure + "本",
        AttackSection.KEY);
  }

  /** Whether there was an entrance to begin at; an analysis always says what it assumed. */
  private boolean isKnown() {
    return !survey.connections().isEmpty() && !attack.assumptions().isEmpty();
  }

  private static Cell part(String words, long count) {
    return Cell.of(count > 0 ? Tone.CRITICAL : Tone.PLAIN, words + " " + count + "本");
  }

  private long count(Role role) {
    return attack.paths().stream().filter(it -> it.role() == role).count();
  }

  /** To take the advised measures; empty when no path leads to the record or the backups. */
  public Optional<Decision> decision(Index index) {
    if (sentence().isEmpty() || attack.cuts().isEmpty()) {
      return Optional.empty();
    }
    Cut advised = attack.cuts().getFirst();
    Effort hardest =
        advised.measures().stream().map(Cut.Measure::effort).max(Effort::compareTo).orElseThrow();
    return Optional.of(
        new Decision(
            severity(),
            "%sから電子カルテ・バックアップに届く攻撃経路を、%s の対策で閉じる"
                .formatted(
                    AttackSection.entries(attack, index), Words.things(advised.measures().size())),
            advised.measures().stream()
                    .map(Cut.Measure::what)
                    .limit(3)
                    .reduce((a, b) -> a + "。" + b)
                    .orElse("")
                + "（全部で %s。詳しくは「対策」の章）".formatted(Words.things(advised.measures().size())),
            "医療機関・事業者",
            hardest.japanese(),
            MeasureSection.brief(advised),
            "攻撃経路 全%d本のうち %d本".formatted(attack.paths().size(), advised.closes().size()),
            attack.paths().getFirst().id()));
  }

  /** Ids of the findings that say the same. */
  public static List<String> findings(Survey survey) {
    return survey.findings().stream()
        .filter(it -> it.rule().startsWith("attack-path") || it.rule().equals("no-copy-survives"))
        .map(Finding::id)
        .toList();
  }

  private Severity severity() {
    return switch (attack.paths().getFirst().likelihood()) {
      case CERTAIN, LIKELY -> Severity.CRITICAL;
      case POSSIBLE -> Severity.HIGH;
      case NEEDS_FACTS -> Severity.UNKNOWN;
    };
  }
}
