package org.yagura.analysis.checklist.examination.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Evidence;

/** Whether words tell of a plan for a second factor, and by when. */
enum Plan {
  NONE,
  /** Planned, yet nobody says for when. */
  UNDATED,
  IN_TIME,
  TOO_LATE;

  /** R7 edition, item 2-⑩: until fiscal 2027, which ends in March 2028. */
  private static final int LAST_FISCAL_YEAR = 2027;

  private static final int REIWA = 2018;
  private static final Pattern PLANNED = Pattern.compile("予定|計画|更改|更新時|導入中|導入する");
  private static final Pattern ERA = Pattern.compile("(?:令和|R)\\s*([0-9]{1,2})\\s*年?(度)?");
  private static final Pattern WESTERN = Pattern.compile("(20[2-3][0-9])\\s*年?(度)?");

  static Plan of(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).replace("元年", "1年");
    if (!PLANNED.matcher(plain).find()) {
      return NONE;
    }
    Matcher era = ERA.matcher(plain);
    if (era.find()) {
      return at(REIWA + Integer.parseInt(era.group(1)), era.group(2) != null, plain);
    }
    Matcher western = WESTERN.matcher(plain);
    return western.find()
        ? at(Integer.parseInt(western.group(1)), western.group(2) != null, plain)
        : UNDATED;
  }

  /** A calendar year is in time when some of its fiscal year may be. */
  private static Plan at(int year, boolean fiscal, String words) {
    boolean earlyInYear = !fiscal && words.matches(".*年\\s*[1-3]月.*");
    int last = earlyInYear ? LAST_FISCAL_YEAR + 1 : LAST_FISCAL_YEAR;
    return year <= last ? IN_TIME : TOO_LATE;
  }

  Optional<Fact> fact(List<Evidence> evidence) {
    return switch (this) {
      case NONE -> Optional.empty();
      case UNDATED ->
          Optional.of(Fact.supporting("二要素認証の予定がありますが、いつまでかが書かれていません。", false, evidence));
      case IN_TIME -> Optional.of(Fact.supporting("二要素認証を令和9年度までに実装する予定です。", false, evidence));
      case TOO_LATE -> Optional.of(Fact.against("二要素認証の予定は、令和9年度より後です。", true, evidence));
    };
  }
}
