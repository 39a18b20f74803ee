package org.yagura.intake.ledger.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.ledger.sheet.Sheet.Row;

/** Headings of two or three lines: groups above, columns beneath. */
final class HeaderLines {

  private static final int MOST_LINES = 3;

  private final SheetGrid grid;
  private final CellLook look;

  HeaderLines(SheetGrid grid, CellLook look) {
    this.grid = grid;
    this.look = look;
  }

  /** The heading whose known words stand in these cells of the row at {@code index}. */
  Header header(int index, List<Cell> cells) {
    Row row = grid.rows().get(index);
    int from = cells.getFirst().column();
    int to = grid.lastColumn(row, cells.getLast());
    int first = index > 0 && isGroupLine(index - 1, from, to) ? index - 1 : index;
    int last = index;
    while (last - first + 1 < MOST_LINES
        && last + 1 < grid.rows().size()
        && isSecondLine(last, from, to)) {
      last++;
    }
    while (last > first && continues(first, last, to + 1)) {
      to++;
    }
    return new Header(first, last, headings(first, last, from, to), false);
  }

  /** A known heading beside the others of a lower line, beneath an empty cell of the upper one. */
  private boolean continues(int first, int last, int column) {
    for (int line = first + 1; line <= last; line++) {
      Cell cell = SheetGrid.own(grid.rows().get(line), column);
      if (cell != null) {
        return !CellLook.isValue(cell) && look.known(List.of(cell)) > 0.5;
      }
    }
    return false;
  }

  /** The heading in these rows, whatever its words. */
  Header fixed(int first, int last) {
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (Row row : grid.rows().subList(first, last + 1)) {
      from = Math.min(from, row.cells().getFirst().column());
      to = Math.max(to, grid.lastColumn(row, row.cells().getLast()));
    }
    return new Header(first, last, headings(first, last, from, to), false);
  }

  /** A line above with merged groups that do not span the whole table, as titles do. */
  private boolean isGroupLine(int index, int from, int to) {
    Row row = grid.rows().get(index);
    if (!grid.hasMerges() || row.number() + 1 != grid.rows().get(index + 1).number()) {
      return false;
    }
    boolean group = false;
    for (Cell cell : within(row, from, to)) {
      Merge merge = grid.mergeAt(row.number(), cell.column());
      boolean wide = merge != null && merge.lastColumn() > merge.firstColumn();
      boolean title = merge != null && merge.firstColumn() <= from && merge.lastColumn() >= to;
      if (CellLook.isValue(cell) || title) {
        return false;
      }
      group |= wide;
    }
    return group;
  }

  private boolean isSecondLine(int index, int from, int to) {
    Row upper = grid.rows().get(index);
    Row lower = grid.rows().get(index + 1);
    List<Cell> beneath = within(lower, from, to);
    if (lower.number() != upper.number() + 1 || beneath.isEmpty() || look.values(beneath) > 0) {
      return false;
    }
    List<Cell> above = within(upper, from, to);
    int uncovered = 0;
    boolean merged = false;
    for (Cell cell : above) {
      Merge merge = grid.mergeAt(upper.number(), cell.column());
      merged |=
          merge != null
              && (merge.lastColumn() > merge.firstColumn() || merge.lastRow() > upper.number());
      uncovered += SheetGrid.own(lower, cell.column()) == null ? 1 : 0;
    }
    boolean fillsGaps = beneath.stream().anyMatch(it -> SheetGrid.own(upper, it.column()) == null);
    double known = look.known(beneath);
    if (merged) {
      return known >= beneath.size() * 0.4 && (uncovered > 0 || fillsGaps);
    }
    return uncovered > 0 && fillsGaps && known >= beneath.size() * 0.6;
  }

  private SortedMap<Integer, List<String>> headings(int first, int last, int from, int to) {
    TreeMap<Integer, List<String>> headings = new TreeMap<>();
    for (int column = from; column <= to; column++) {
      List<String> words = new ArrayList<>(2);
      for (int line = first; line <= last; line++) {
        String word = word(line, last, column, from);
        if (word != null && !words.contains(word)) {
          words.add(word);
        }
      }
      if (!words.isEmpty()) {
        headings.put(column, List.copyOf(words));
      }
    }
    return headings;
  }

  /**
   * The word of a line over a column; in texts without merged areas a group reaches to the right.
   */
  private @Nullable String word(int line, int last, int column, int from) {
    Row row = grid.rows().get(line);
    Cell shown = grid.shown(row, column);
    if (shown != null) {
      return shown.text();
    }
    boolean beneath = line < last && SheetGrid.own(grid.rows().get(last), column) != null;
    if (!beneath || grid.hasMerges()) {
      return null;
    }
    for (int left = column - 1; left >= from; left--) {
      Cell group = SheetGrid.own(row, left);
      if (group != null) {
        return SheetGrid.own(grid.rows().get(last), left) == null ? null : group.text();
      }
    }
    return null;
  }

  static List<Cell> within(Row row, int from, int to) {
    List<Cell> cells = row.cells();
    if (cells.isEmpty() || (cells.getFirst().column() >= from && cells.getLast().column() <= to)) {
      return cells;
    }
    return cells.stream().filter(it -> it.column() >= from && it.column() <= to).toList();
  }
}
