package org.yagura.intake.ledger.table;

import java.util.ArrayList;
import java.util.List;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Row;
import org.yagura.knowledge.column.Headings;

/** Splits a row of headings where tables stand side by side. */
final class HeaderParts {

  private static final int ROWS_BENEATH = 20;

  private HeaderParts() {}

  /** Runs of cells without an empty column between them. */
  static List<List<Cell>> groups(SheetGrid grid, Row row, List<Cell> cells) {
    List<List<Cell>> groups = new ArrayList<>();
    List<Cell> current = new ArrayList<>();
    int covered = -1;
    for (Cell cell : cells) {
      if (!current.isEmpty() && cell.column() > covered + 1) {
        groups.add(current);
        current = new ArrayList<>();
      }
      current.add(cell);
      covered = grid.lastColumn(row, cell);
    }
    groups.add(current);
    return groups;
  }

  /** The headings of each table that begins in this row. */
  static List<List<Cell>> split(SheetGrid grid, CellLook look, int index, List<Cell> cells) {
    Row row = grid.rows().get(index);
    List<List<Cell>> parts = new ArrayList<>();
    List<Cell> current = new ArrayList<>();
    for (List<Cell> group : groups(grid, row, cells)) {
      boolean apart =
          !current.isEmpty()
              && stands(look, current)
              && stands(look, group)
              && isEmptyBeneath(
                  grid, index, grid.lastColumn(row, current.getLast()), group.getFirst().column());
      if (apart) {
        parts.add(current);
        current = new ArrayList<>();
      }
      current.addAll(group);
    }
    parts.add(current);
    return parts.stream().flatMap(it -> periods(it).stream()).toList();
  }

  private static boolean stands(CellLook look, List<Cell> cells) {
    return cells.size() >= 2 && look.isHeading(cells);
  }

  private static boolean isEmptyBeneath(SheetGrid grid, int index, int left, int right) {
    int last = Math.min(grid.rows().size() - 1, index + ROWS_BENEATH);
    for (int beneath = index + 1; beneath <= last; beneath++) {
      for (int column = left + 1; column < right && column < left + 64; column++) {
        if (SheetGrid.own(grid.rows().get(beneath), column) != null) {
          return false;
        }
      }
    }
    return true;
  }

  /** Splits headings that say the same twice or more: 機器名, IP, 場所, 機器名, IP, 場所. */
  private static List<List<Cell>> periods(List<Cell> cells) {
    List<String> words = cells.stream().map(it -> Headings.normalise(it.text())).toList();
    int size = words.size();
    for (int period = 2; period * 2 <= size; period++) {
      if (size % period == 0 && repeats(words, period)) {
        List<List<Cell>> parts = new ArrayList<>();
        for (int from = 0; from < size; from += period) {
          parts.add(cells.subList(from, from + period));
        }
        return parts;
      }
    }
    return List.of(cells);
  }

  private static boolean repeats(List<String> words, int period) {
    for (int i = period; i < words.size(); i++) {
      if (!words.get(i).equals(words.get(i - period))) {
        return false;
      }
    }
    return words.subList(0, period).stream().distinct().count() == period;
  }
}
