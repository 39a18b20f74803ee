package org.yagura.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.yagura.cli.knowledge.EditionChoice;
import org.yagura.report.calendar.Calendar;
import picocli.CommandLine.Option;

/** For which day, with which feeds and by which edition a folder is judged. */
public final class Circumstances {

  /** The facilities are in Japan, and so is their today. */
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Option(
      names = "--as-of",
      converter = DayConverter.class,
      paramLabel = "日付",
      description = "基準日 YYYY-MM-DD（既定: 今日）")
  private @Nullable LocalDate asOf;

  @Option(names = "--feeds", paramLabel = "フォルダ", description = "脆弱性情報のフォルダ（既定: この端末に取り込み済みのもの）")
  private @Nullable Path feeds;

  @Option(
      names = "--edition",
      paramLabel = "版",
      description = "チェックリストの版、例: R7（既定: 項目がすべて分かっている最新の版）")
  private String edition = "";

  @Option(
      names = "--calendar",
      converter = CalendarConverter.class,
      paramLabel = "暦",
      description = "文書の日付: western（2026年）、wareki（令和8年）、iso（2026-11-20）（既定: western）")
  private Calendar calendar = Calendar.WESTERN;

  /** How documents write days. */
  public Calendar calendar() {
    return calendar;
  }

  /** The day told, else today in Japan. */
  public LocalDate day() {
    return asOf != null ? asOf : LocalDate.now(Clock.system(JAPAN));
  }

  /** Null where those imported on this machine serve. */
  public @Nullable Path feeds() {
    return feeds;
  }

  public EditionChoice edition() {
    return EditionChoice.of(edition);
  }

  /** Why they cannot be used, in Japanese; empty when they can. */
  public String refusal() {
    if (feeds != null && !Files.isDirectory(feeds)) {
      return "脆弱性情報のフォルダ「%s」がありません。--feeds にフォルダを指定してください。".formatted(feeds);
    }
    return edition().refusal();
  }
}
