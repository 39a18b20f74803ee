package org.yagura.analysis.backup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.backup.Criterion;
import org.yagura.model.backup.Criterion.Question;
import org.yagura.model.backup.StoredCopy;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.spelling.Assertion;

/**
 * What the lists say on tests of restoration.
 *
 * @param asOf a test older than a year before it proves nothing any more; the period is ours, after
 *     the yearly exercise that the fee schedule of fiscal 2024 asks for
 */
record RestoreTests(LocalDate asOf, List<StoredCopy> copies) {

  private static final Pattern FAILED = Pattern.compile("失敗|エラー|中断|復元できず|できなかった");

  private static final String TEST = "取り外した媒体から実際に復元し、実施日とかかった時間を一覧に書いてください。";

  Criterion tested() {
    String newest = "";
    boolean denied = false;
    boolean failed = false;
    boolean undated = false;
    List<Evidence> seen = new ArrayList<>();
    for (StoredCopy it : copies) {
      String told = it.tested().text();
      seen.addAll(it.tested().evidence());
      boolean open = Assertion.isOpen(told);
      failed |= FAILED.matcher(told).find();
      denied |= told.equals("no") || open;
      undated |= !told.isEmpty() && !told.equals("no") && !open && date(told).isEmpty();
      String date = open ? "" : date(told);
      boolean held = !date.isEmpty() && date.compareTo(asOf.toString()) <= 0;
      newest = held && date.compareTo(newest) > 0 ? date : newest;
    }
    List<Evidence> rows = seen.isEmpty() ? Criteria.rows(copies) : seen;
    if (failed) {
      return Criteria.no(Question.TESTED, "復元の試験に失敗した記録があります", TEST, rows);
    }
    if (!newest.isEmpty()) {
      return dated(newest, rows);
    }
    if (undated) {
      return Criteria.unknown(
          Question.TESTED, "復元の試験をしたとありますが、いつかが分かりません", "復元の試験の実施日を一覧に書いてください。", rows);
    }
    return denied
        ? Criteria.no(Question.TESTED, "復元の試験をしていません", TEST, rows)
        : Criteria.unknown(Question.TESTED, "復元の試験の記録が一覧にありません", TEST, rows);
  }

  private Criterion dated(String newest, List<Evidence> rows) {
    String limit = asOf.minusYears(1).toString().substring(0, newest.length());
    return newest.compareTo(limit) >= 0
        ? Criteria.yes(Question.TESTED, "%s に復元を試しています".formatted(newest), rows)
        : Criteria.no(Question.TESTED, "最後の復元の試験は %s で、1年以上前です".formatted(newest), TEST, rows);
  }

  /** An ISO date as precise as the list; empty for any other text. */
  private static String date(String told) {
    Matcher date = Pattern.compile("^(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?!\\d)").matcher(told);
    return date.find() ? date.group(1) : "";
  }

  Criterion procedure() {
    List<Evidence> seen =
        copies.stream().flatMap(it -> it.procedure().evidence().stream()).distinct().toList();
    List<String> told =
        copies.stream().map(it -> it.procedure().text()).filter(it -> !it.isEmpty()).toList();
    boolean there =
        told.stream()
            .anyMatch(it -> !it.equals("no") && !Assertion.isOpen(it) && !Assertion.isPartial(it));
    if (there) {
      return Criteria.yes(Question.PROCEDURE, "復元手順書があると一覧にあります", seen);
    }
    return told.isEmpty()
        ? Criteria.unknown(
            Question.PROCEDURE, "復元手順書の有無が一覧にありません", "復元手順書の有無を一覧に書いてください。", Criteria.rows(copies))
        : Criteria.no(Question.PROCEDURE, lacking(told), "復元の手順書を作り、紙でも保管してください。", seen);
  }

  private static String lacking(List<String> told) {
    return told.stream()
        .filter(it -> !it.equals("no"))
        .findFirst()
        .map("復元手順書は「%s」とあり、そろっていません"::formatted)
        .orElse("復元手順書がありません");
  }
}
