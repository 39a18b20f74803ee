package org.yagura.intake.ledger.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Row;
import org.yagura.testkit.Property;

class RoundTripTest {

  private static final String[] WORDS = {"電子カルテ", "〃", " 端末\n２台 ", "<&>\"'", "ｶﾙﾃ", "𠮷野"};

  @Test
  void whatAnotherWriterWroteIsReadBackTheSame() {
    Property.holds(
        100,
        random -> {
          List<Row> rows = new ArrayList<>();
          byte[] bytes = written(random, rows);
          assertThat(HandMade.read(bytes).sheets().getFirst().rows()).isEqualTo(rows);
        });
  }

  private static byte[] written(Random random, List<Row> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook workbook =
        new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("台帳");
      for (int row = 1; row < 20; row++) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < 8; column++) {
          if (random.nextInt(3) > 0) {
            cells.add(cell(sheet, row, column, random));
          }
        }
        if (!cells.isEmpty()) {
          rows.add(new Row(row, false, cells));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory", e);
    }
    return bytes.toByteArray();
  }

  private static Cell cell(Worksheet sheet, int row, int column, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> {
        long number = random.nextInt(1_000_000);
        sheet.value(row - 1, column, number);
        yield new Cell(column, Long.toString(number), Sheet.Type.NUMBER, false);
      }
      case 1 -> {
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
        sheet.value(row - 1, column, day);
        sheet.style(row - 1, column).format("yyyy/m/d").set();
        yield new Cell(column, day.toString(), Sheet.Type.DATE, false);
      }
      case 2 -> {
        boolean answer = random.nextBoolean();
        sheet.value(row - 1, column, answer);
        yield new Cell(column, answer ? "TRUE" : "FALSE", Sheet.Type.BOOLEAN, false);
      }
      default -> {
        String word = WORDS[random.nextInt(WORDS.length)];
        sheet.value(row - 1, column, word);
        yield new Cell(column, word, Sheet.Type.TEXT, false);
      }
    };
  }
}
