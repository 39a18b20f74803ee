package org.yagura.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.yagura.intake.ledger.LedgerReader;
import org.yagura.intake.material.Material;

/**
 * The whole intake of a ledger of 50,000 rows, from bytes to observations with evidence. Rival:
 * fastexcel-reader alone, which only looks at every cell's text, in this run.
 */
final class LedgerBench {

  /** As many as the compiler needs to have seen everything. */
  private static final int WARM_UPS = 5;

  private LedgerBench() {}

  static Table run(boolean small) throws IOException {
    int rows = small ? 500 : 50_000;
    int runs = small ? 1 : 5;
    byte[] bytes = Ledgers.xlsx(rows);
    LedgerReader reader = new LedgerReader();
    Measured ours =
        Measured.of(
            "whole intake",
            small ? 0 : WARM_UPS,
            runs,
            () -> reader.read(new Material("台帳.xlsx", bytes)));
    Measured bare = Measured.of("fastexcel-reader", small ? 0 : WARM_UPS, runs, () -> cells(bytes));
    Table table =
        new Table(
            "Ledger of %d rows (rival: fastexcel-reader, cells only)".formatted(rows),
            "task",
            "s",
            "cpu s",
            "rows/s",
            "peak heap MB",
            "times the rival");
    for (Measured it : new Measured[] {ours, bare}) {
      table.row(
          it.name(),
          Table.number(it.seconds()),
          Table.number(it.cpuNanos() / 1e9),
          Table.number(rows / it.seconds()),
          Table.number(it.peakHeapBytes() / 1e6),
          Table.number(it.seconds() / bare.seconds()));
    }
    return table;
  }

  private static long cells(byte[] bytes) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      long letters = 0;
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          letters +=
              rows.flatMap(Row::stream)
                  .filter(it -> it != null)
                  .mapToLong(it -> it.getText().length())
                  .sum();
        }
      }
      return letters;
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook made here", e);
    }
  }
}
