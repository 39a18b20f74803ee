package org.yagura.intake.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.material.Material;

/** Writes workbooks of plausible layouts. */
final class Book {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Workbook workbook = new Workbook(bytes, "Test", "1.0");
  private @Nullable Worksheet current;
  private int row;

  /** Begins a sheet; without one the first row begins a sheet of some name. */
  Book sheet(String name) {
    current = workbook.newWorksheet(name);
    row = 0;
    return this;
  }

  private Worksheet sheet() {
    Worksheet sheet = current == null ? workbook.newWorksheet("様式") : current;
    current = sheet;
    return sheet;
  }

  /** A row of texts; an empty text leaves its cell empty. */
  Book row(String... texts) {
    for (int column = 0; column < texts.length; column++) {
      if (!texts[column].isEmpty()) {
        sheet().value(row, column, texts[column]);
      }
    }
    row++;
    return this;
  }

  Book merged(int fromRow, int fromColumn, int toRow, int toColumn) {
    sheet().range(fromRow, fromColumn, toRow, toColumn).merge();
    return this;
  }

  Material named(String file) {
    try {
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Material(file, bytes.toByteArray());
  }
}
