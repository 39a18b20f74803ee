package org.yagura.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** An exported workbook as a person edits it: texts by sheet, row and column, all from 0. */
public final class EditedWorkbook {
  static final int FIRST_ROW = 3;

  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

  public static EditedWorkbook of(byte[] exported) {
    EditedWorkbook edited = new EditedWorkbook();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(exported))) {
      for (Sheet sheet : book.getSheets().toList()) {
        edited.sheets.put(sheet.getName(), rows(sheet));
      }
      return edited;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(Sheet sheet) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet.read()) {
      while (rows.size() < row.getRowNum() - 1) {
        rows.add(new ArrayList<>());
      }
      List<String> cells = new ArrayList<>();
      for (Cell cell : row) {
        cells.add(cell == null ? "" : cell.getText());
      }
      rows.add(cells);
    }
    return rows;
  }

  public List<List<String>> sheet(String name) {
    return sheets.getOrDefault(name, List.of());
  }

  /** The column under a header. */
  int column(String sheet, String title) {
    return sheet(sheet).get(FIRST_ROW - 1).indexOf(title);
  }

  public void set(String sheet, int row, int column, String text) {
    List<List<String>> all = sheets.getOrDefault(sheet, new ArrayList<>());
    while (all.size() <= row) {
      all.add(new ArrayList<>());
    }
    List<String> cells = sheet(sheet).get(row);
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
  }

  public byte[] save() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Excel", null)) {
      sheets.forEach((name, rows) -> write(book.newWorksheet(name), rows));
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, List<List<String>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        if (!rows.get(row).get(column).isEmpty()) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    }
  }
}
