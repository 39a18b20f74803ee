package org.yagura.report.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.yagura.report.document.wording.Words;

class CalendarTest {

  private static String during(Calendar calendar, String iso) {
    return calendar.<String, RuntimeException>during(() -> Words.date(iso));
  }

  @Test
  void daysAreWrittenInTheCalendarThatWasChosen() {
    assertThat(Words.date("2026-11-20")).isEqualTo("2026年11月20日");
    assertThat(during(Calendar.WAREKI, "2026-11-20")).isEqualTo("令和8年11月20日");
    assertThat(during(Calendar.ISO, "2026-11-20")).isEqualTo("2026-11-20");
    assertThat(during(Calendar.WAREKI, "2026-11")).isEqualTo("令和8年11月");
  }

  @Test
  void anErasFirstYearIsCalledSo() {
    assertThat(Calendar.WAREKI.day(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
    assertThat(Calendar.WAREKI.day(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
    assertThat(Calendar.WAREKI.day(LocalDate.of(1800, 1, 2))).isEqualTo("1800年1月2日");
  }

  @Test
  void aYearOrAnythingElseStaysAsItIs() {
    assertThat(during(Calendar.WAREKI, "2026")).isEqualTo("2026年");
    assertThat(during(Calendar.WAREKI, "2026-13-40")).isEqualTo("2026-13-40");
    assertThat(during(Calendar.WAREKI, "来年")).isEqualTo("来年");
  }

  @Test
  void anotherThreadWritesInTheSameCalendar() {
    String day =
        Calendar.WAREKI.<String, RuntimeException>during(() ->
            CompletableFuture.supplyAsync(Calendar.kept(() -> Words.date("2026-11-20"))).join());
    assertThat(day).isEqualTo("令和8年11月20日");
  }
}
