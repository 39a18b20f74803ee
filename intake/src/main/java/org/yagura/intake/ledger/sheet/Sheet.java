package org.yagura.intake.ledger.sheet;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.SourceRef;

/**
 * One sheet of a workbook, or a whole delimited text.
 *
 * @param name the sheet's name; for delimited texts the file's name without its ending
 * @param hidden hidden or very hidden
 * @param rows rows that hold anything, by ascending number
 * @param merges merged areas; the anchor holds the text, the other cells of the area hold none
 */
public record Sheet(String name, boolean hidden, List<Row> rows, List<Merge> merges) {

  /**
   * A row.
   *
   * @param number counted from 1, as Excel shows it; for delimited texts the line it begins on
   * @param cells cells that hold anything, by ascending column
   */
  public record Row(int number, boolean hidden, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What a cell holds. */
  public enum Type {
    TEXT,
    NUMBER,
    /** A serial date; the text is ISO, {@code 2022-03-01} or {@code 2022-03-01T08:30:00}. */
    DATE,
    BOOLEAN,
    /** An error such as {@code #VALUE!}; the text is the error. */
    ERROR
  }

  /**
   * A cell.
   *
   * @param column counted from 0 (A)
   * @param text the shown value as far as it can be known: formulas by their cached value, numbers
   *     without a needless fraction; never blank
   * @param hidden whether its row, column or sheet is hidden
   */
  public record Cell(int column, String text, Type type, boolean hidden) {
    public Cell {
      Objects.requireNonNull(type);
      if (text.isBlank()) {
        throw new IllegalArgumentException("a blank cell is left out");
      }
    }
  }

  /** A merged area, all ends included: rows from 1, columns from 0. */
  public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

  public Sheet {
    Objects.requireNonNull(name);
    rows = List.copyOf(rows);
    merges = List.copyOf(merges);
  }

  /** A column as Excel names it: 0 is {@code A}, 26 is {@code AA}. */
  public static String columnName(int column) {
    return SourceRef.Cell.columnName(column);
  }
}
