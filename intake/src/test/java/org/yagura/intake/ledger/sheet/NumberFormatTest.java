package org.yagura.intake.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.testkit.Property;

class NumberFormatTest {

  private static String shown(String code, String raw) {
    return NumberFormat.of(164, code).cell(0, raw, false, false).text();
  }

  private static String builtIn(int id, String raw) {
    return NumberFormat.of(id, "").cell(0, raw, false, false).text();
  }

  @Test
  void dateFormatsGiveIsoDates() {
    assertThat(builtIn(14, "44621")).isEqualTo("2022-03-01");
    assertThat(builtIn(31, "44621")).isEqualTo("2022-03-01");
    assertThat(builtIn(57, "44621")).isEqualTo("2022-03-01");
    assertThat(shown("yyyy/m/d", "44621")).isEqualTo("2022-03-01");
    assertThat(shown("m/d/yyyy", "44621")).isEqualTo("2022-03-01");
    assertThat(shown("yyyy\"年\"m\"月\"d\"日\";@", "44621.0")).isEqualTo("2022-03-01");
    assertThat(shown("[$-411]ggge\"年\"m\"月\"d\"日\"", "44621")).isEqualTo("2022-03-01");
    assertThat(shown("[$-411]ge.m.d;@", "44621")).isEqualTo("2022-03-01");
    assertThat(shown("[DBNum3][$-411]d-mmm-yy", "44621")).isEqualTo("2022-03-01");
    assertThat(shown("yyyy年m月d日", "44621.9")).isEqualTo("2022-03-01");
  }

  @Test
  void aDateIsAsPreciseAsItIsShown() {
    assertThat(shown("yyyy\"年\"m\"月\"", "44621")).isEqualTo("2022-03");
    assertThat(builtIn(17, "44621")).isEqualTo("2022-03");
    assertThat(shown("yyyy\"年\"", "44621")).isEqualTo("2022");
    assertThat(shown("yyyy/m/d h:mm", "44621.3541666667")).isEqualTo("2022-03-01T08:30:00");
    assertThat(builtIn(22, "44621")).isEqualTo("2022-03-01");
  }

  @Test
  void timesAreShownAsClocks() {
    assertThat(builtIn(20, "0.3541666667")).isEqualTo("8:30");
    assertThat(shown("[h]:mm", "1.5")).isEqualTo("36:00");
    assertThat(shown("h:mm:ss", "0.500011574")).isEqualTo("12:00:01");
  }

  @Test
  void numbersLoseOnlyWhatExcelDoesNotShow() {
    assertThat(shown("General", "12")).isEqualTo("12");
    assertThat(shown("G/標準", "12.0")).isEqualTo("12");
    assertThat(shown("#,##0", "1200")).isEqualTo("1200");
    assertThat(shown("0.00E+00", "1.5E3")).isEqualTo("1500");
    assertThat(builtIn(9, "0.25")).isEqualTo("0.25");
    assertThat(builtIn(0, "0.30000000000000004")).isEqualTo("0.3");
    assertThat(builtIn(0, "-0")).isEqualTo("0");
    assertThat(builtIn(0, "1E+300")).isEqualTo("1E+300");
    assertThat(shown("#,##0\"円\";[Red]-#,##0\"円\"", "5")).isEqualTo("5");
    assertThat(shown("\"¥\"#,##0", "5")).isEqualTo("5");
  }

  @Test
  void leadingZerosAndFixedWordsAreShown() {
    assertThat(shown("0000", "12")).isEqualTo("0012");
    assertThat(shown("\"PC-\"000", "7")).isEqualTo("PC-007");
    assertThat(shown("0\"台\"", "5")).isEqualTo("5台");
  }

  @Test
  void numbersThatAreNoDayStayNumbers() {
    assertThat(builtIn(14, "60")).isEqualTo("60");
    assertThat(builtIn(14, "0")).isEqualTo("0");
    assertThat(builtIn(14, "-3")).isEqualTo("-3");
    assertThat(builtIn(14, "99999999")).isEqualTo("99999999");
    assertThat(NumberFormat.GENERAL.cell(0, "NaN", false, false).type()).isEqualTo(Sheet.Type.TEXT);
    assertThat(builtIn(14, "x")).isEqualTo("x");
  }

  @Test
  void bothEpochsOfExcelCountFromTheirOwnDay() {
    assertThat(builtIn(14, "1")).isEqualTo("1900-01-01");
    assertThat(builtIn(14, "59")).isEqualTo("1900-02-28");
    assertThat(builtIn(14, "61")).isEqualTo("1900-03-01");
    assertThat(NumberFormat.of(14, "").cell(0, "43159", true, false).text())
        .isEqualTo("2022-03-01");
  }

  @Test
  void everyDaySinceMarch1900ComesBack() {
    Property.holds(random -> {
      LocalDate day = LocalDate.of(1900, 3, 1).plusDays(random.nextInt(2_900_000));
      long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
      Cell cell = NumberFormat.of(14, "").cell(3, Long.toString(serial), false, true);
      assertThat(cell).isEqualTo(new Cell(3, day.toString(), Sheet.Type.DATE, true));
    });
  }
}
