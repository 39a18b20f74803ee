package org.yagura.intake.ledger.table;

import java.util.List;
import java.util.Objects;
import org.yagura.intake.ledger.sheet.Sheet;

/**
 * A table on a sheet. Every cell beneath its heading belongs to one of its rows; a table without
 * headings has columns without words.
 *
 * @param sheet the name of the sheet
 * @param sheetHidden whether the sheet is hidden
 * @param columns by ascending column, also those without a heading that hold something
 * @param rows beneath the heading, by ascending number; titles and repeated headings are left out
 * @param titles what stands above the heading, top down
 */
public record Table(
    String sheet,
    boolean sheetHidden,
    List<Column> columns,
    List<TableRow> rows,
    List<Title> titles) {

  /**
   * A column.
   *
   * @param column counted from 0
   * @param row where its lowest heading stands, counted from 1; the first row of the table where it
   *     has none
   * @param headings the words above it, from the group down; empty where it has none
   */
  public record Column(int column, int row, List<String> headings) {
    /** Columns of forms are numbered in steps of this; the rest is the column of their label. */
    static final int FORM = 100_000;

    public Column {
      headings = List.copyOf(headings);
    }

    /** Where its heading stands, counted from 0. */
    public int place() {
      return column % FORM;
    }

    /** The heading as people name it. */
    public String heading() {
      return headings.isEmpty() ? "（見出しなし）" : String.join("›", headings);
    }
  }

  /**
   * A row.
   *
   * @param cells its own cells, by ascending column
   * @param filled what merged areas that begin in rows above lend it
   */
  public record TableRow(int number, boolean hidden, List<Sheet.Cell> cells, List<Filled> filled) {
    /** Whether it is a card: {@code cells} is its first label, {@code filled} all it says. */
    public boolean isCard() {
      return !filled.isEmpty() && filled.getFirst().column() >= Column.FORM;
    }
  }

  /** The text of a merged area, with the row where it stands. */
  public record Filled(int row, Sheet.Cell cell, int column) {}

  /** A cell of a title. */
  public record Title(int row, Sheet.Cell cell) {}

  public Table {
    Objects.requireNonNull(sheet);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    titles = List.copyOf(titles);
  }
}
