package org.yagura.analysis.continuity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.continuity.Drill;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;

/** The trainings and exercises that were held. */
public final class Drills {

  private static final Pattern CYBER =
      Pattern.compile(
          "サイバー|セキュリティ|ランサム|不正アクセス|標的型|フィッシング|マルウェア|ウイルス(感染|対策|メール)|システム(障害|停止|ダウン)|電子カルテ.{0,4}(停止|障害|ダウン)|情報漏");
  private static final Pattern EXERCISE = Pattern.compile("訓練|演習|机上|シミュレーション|想定");

  private static final Pattern NOT_HELD =
      Pattern.compile("中止|延期|未実施|未開催|実施せず|実施できず|実施していない|開催できず|(?<!次回)予定|計画中|検討中");

  private Drills() {}

  /** Newest first; undated ones last. */
  public static List<Drill> of(Facility facility) {
    return facility.lists().training().stream()
        .map(Drills::drill)
        .sorted(Comparator.comparing(Drill::date).reversed().thenComparing(Drill::name))
        .toList();
  }

  private static Drill drill(ListedThing it) {
    ListEntry entry = it.entry();
    String words =
        Stream.of(
                ListField.NAME, ListField.CONTENT, ListField.TYPE, ListField.METHOD, ListField.NOTE)
            .map(entry::text)
            .collect(Collectors.joining(" "));
    return new Drill(
        it.name(),
        entry.text(ListField.DATE),
        CYBER.matcher(words).find(),
        EXERCISE.matcher(words).find(),
        entry.text(ListField.PARTICIPANTS),
        it.evidence());
  }

  /** Those that took place until a day, newest first: none that was only planned or called off. */
  public static List<Drill> held(Facility facility, LocalDate day) {
    return of(facility).stream()
        .filter(it -> it.date().compareTo(day.toString()) <= 0)
        .filter(it -> it.evidence().stream().noneMatch(e -> NOT_HELD.matcher(e.says()).find()))
        .toList();
  }

  /** Whether it was held within a year before the day; the fee schedule asks for one a year. */
  public static boolean isRecent(Drill drill, LocalDate day) {
    String limit = day.minusYears(1).toString();
    String date = drill.date();
    return date.matches("\\d{4}-\\d{2}.*")
        && date.compareTo(limit.substring(0, Math.min(limit.length(), date.length()))) >= 0
        && date.compareTo(day.toString()) <= 0;
  }
}
