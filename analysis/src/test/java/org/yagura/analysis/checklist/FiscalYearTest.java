package org.yagura.analysis.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiscalYearTest {

  @Test
  void aFormOfAnEarlierYearSaysSo() {
    LocalDate inReiwaEight = LocalDate.of(2026, 11, 20);

    assertThat(FiscalYear.notThisYears("R7", inReiwaEight)).contains("令和7年度", "令和8年度");
    assertThat(FiscalYear.notThisYears("R8", inReiwaEight)).isEmpty();
    assertThat(FiscalYear.notThisYears("R8-facility-draft", inReiwaEight)).isEmpty();
  }

  @Test
  void aFiscalYearBeginsInApril() {
    assertThat(FiscalYear.notThisYears("R7", LocalDate.of(2026, 3, 31))).isEmpty();
    assertThat(FiscalYear.notThisYears("R7", LocalDate.of(2026, 4, 1))).isNotEmpty();
  }
}
