package org.yagura.intake.ledger.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Row;

/**
 * Gathers the rows of a sheet in whatever order a file writes them; a row that comes twice is one
 * row, a cell that comes twice is the last of them.
 */
public final class Rows {

  private final List<Row> rows = new ArrayList<>();
  private boolean ascending = true;

  /** Adds a row; one without cells leaves no trace. */
  public void add(int number, boolean hidden, List<Cell> cells) {
    if (cells.isEmpty()) {
      return;
    }
    ascending = ascending && (rows.isEmpty() || rows.getLast().number() < number);
    rows.add(new Row(number, hidden, ascending(cells)));
  }

  /** All rows by ascending number. */
  public List<Row> all() {
    if (ascending) {
      return rows;
    }
    Map<Integer, Row> byNumber = new TreeMap<>();
    for (Row row : rows) {
      byNumber.merge(row.number(), row, Rows::joined);
    }
    return List.copyOf(byNumber.values());
  }

  private static Row joined(Row left, Row right) {
    List<Cell> cells = new ArrayList<>(left.cells());
    cells.addAll(right.cells());
    return new Row(left.number(), left.hidden() || right.hidden(), ascending(cells));
  }

  private static List<Cell> ascending(List<Cell> cells) {
    for (int i = 1; i < cells.size(); i++) {
      if (cells.get(i - 1).column() >= cells.get(i).column()) {
        Map<Integer, Cell> byColumn = new TreeMap<>(Comparator.naturalOrder());
        cells.forEach(it -> byColumn.put(it.column(), it));
        return List.copyOf(byColumn.values());
      }
    }
    return cells;
  }
}
