package org.yagura.report.document.section;

import java.util.ArrayList;
import java.util.List;
import org.yagura.analysis.vulnerability.FeedGaps;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.vulnerability.Match;
import org.yagura.model.vulnerability.Vulnerabilities;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Whereabouts;

/** What could not be looked at because its materials are missing; none of it is zero. */
final class NotLooked {

  private NotLooked() {}

  static List<Cell> of(Survey survey) {
    List<Cell> missing = new ArrayList<>();
    Vulnerabilities found = survey.assessments().vulnerabilities();
    if (found.feeds().isEmpty()) {
      missing.add(red("既知の脆弱性は、脆弱性情報がないため照合していません。0件という意味ではありません。" + shipped(found)));
    }
    List<String> gaps = FeedGaps.of(found, survey.asOf());
    if (!gaps.isEmpty()) {
      missing.add(red("脆弱性の照合に使った情報は一部です。0件とは言えません。" + String.join("", gaps)));
    }
    if (!has(survey, MaterialKind.CONFIG)) {
      missing.add(red("ルータ・ファイアウォールの設定がないため、外に開いている口と、院内で通る通信は調べていません。"));
    }
    if (!has(survey, MaterialKind.LINES)) {
      missing.add(red("回線一覧がないため、見つかった外部接続が病院の承知しているものかどうかは分かりません。"));
    }
    if (!Whereabouts.scanned(survey)) {
      missing.add(red("スキャン結果がないため、台帳にない機器と、なくなった機器は調べきれていません。"));
    }
    long lost = survey.materials().stream().filter(MaterialSection::isLost).count();
    if (lost > 0) {
      missing.add(red("読めなかった資料が %d件あります（「読めたもの・読めなかったもの」の章）。".formatted(lost)));
    }
    return missing;
  }

  /** The few records that ship with the program were compared even so. */
  private static String shipped(Vulnerabilities found) {
    long told =
        found.matches().stream()
            .filter(it -> it.verdict() == Match.Verdict.AFFECTED)
            .map(Match::cve)
            .distinct()
            .count();
    return told == 0 ? "" : "収録済みの少数と資料の勧告だけで調べ、%d種類が当たりました。".formatted(told);
  }

  private static Cell red(String text) {
    return Cell.of(Tone.CRITICAL, text);
  }

  private static boolean has(Survey survey, MaterialKind kind) {
    return survey.materials().stream().anyMatch(it -> it.kind() == kind);
  }
}
