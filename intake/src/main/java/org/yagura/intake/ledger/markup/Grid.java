package org.yagura.intake.ledger.markup;

import java.util.ArrayList;
import java.util.List;
import org.yagura.intake.ledger.sheet.Rows;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Merge;

/** Gathers the cells of one sheet in the order in which markup writes them, within bounds. */
final class Grid {

  /** Excel's own bounds of a sheet. */
  static final int MOST_ROWS = 1_048_576;

  static final int MOST_COLUMNS = 16_384;
  private static final int LONGEST_TEXT = 32_767;
  private static final int MOST_MERGES = 100_000;

  /** How many more cells all sheets of a file may hold together. */
  static final class Budget {
    private int cells = 2_000_000;
    private long characters = 32L << 20;

    private boolean spend(int length) {
      cells--;
      characters -= length;
      return !spent();
    }

    /** Whether there were too many; what came after them was left out. */
    boolean spent() {
      return cells < 0 || characters < 0;
    }
  }

  private final String name;
  private final boolean hidden;
  private final Budget budget;
  private final Rows rows = new Rows();
  private final List<Merge> merges = new ArrayList<>();
  private List<Cell> cells = new ArrayList<>();
  private boolean rowHidden;
  private int row;
  private int column;

  Grid(String name, boolean hidden, Budget budget) {
    this.name = name;
    this.hidden = hidden;
    this.budget = budget;
  }

  /** Begins a row by its number, from 1; the columns count from 0 again. */
  void row(int number, boolean isHidden) {
    end();
    row = number;
    rowHidden = isHidden;
    column = 0;
  }

  int rowNumber() {
    return row;
  }

  int column() {
    return column;
  }

  /** Moves on without a cell. */
  void skip(int columns) {
    column = Math.min(MOST_COLUMNS, column + Math.max(0, columns));
  }

  /** Adds a cell and moves on; blank text leaves the place empty. */
  void cell(String text, Sheet.Type type) {
    if (!text.isBlank()
        && column < MOST_COLUMNS
        && row <= MOST_ROWS
        && budget.spend(text.length())) {
      String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
      cells.add(new Cell(column, bounded, type, hidden || rowHidden));
    }
    skip(1);
  }

  /** A merged area that begins at the place about to be filled. */
  void merge(int rowsOver, int columnsOver) {
    boolean more = rowsOver > 1 || columnsOver > 1;
    if (more && column < MOST_COLUMNS && merges.size() < MOST_MERGES) {
      int lastRow = (int) Math.min(MOST_ROWS, row + (long) Math.max(1, rowsOver) - 1);
      int lastColumn =
          (int) Math.min(MOST_COLUMNS - 1L, column + (long) Math.max(1, columnsOver) - 1);
      if (lastRow >= row) {
        merges.add(new Merge(row, column, lastRow, lastColumn));
      }
    }
  }

  /** Ends the row and writes it again beneath itself, as formats that count repetitions mean it. */
  void repeat(int times) {
    List<Cell> own = List.copyOf(cells);
    end();
    for (int i = 1; i < times && !own.isEmpty() && row < MOST_ROWS && !budget.spent(); i++) {
      row++;
      for (Cell it : own) {
        if (budget.spend(it.text().length())) {
          cells.add(it);
        }
      }
      end();
    }
    row = own.isEmpty() ? row + Math.max(1, times) - 1 : row;
  }

  private void end() {
    rows.add(Math.max(1, row), rowHidden, cells);
    cells = new ArrayList<>();
  }

  Sheet sheet() {
    end();
    return new Sheet(name, hidden, rows.all(), merges);
  }
}
