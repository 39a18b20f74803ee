package org.yagura.intake.ledger.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.ledger.sheet.Sheet.Row;

/** A sheet with its merged areas at hand. */
final class SheetGrid {

  private static final int WIDEST_MERGE = 256;

  private final Sheet sheet;
  private final Map<Integer, List<Merge>> mergesByColumn = new HashMap<>();
  private final Map<Integer, Row> rowsByNumber = new HashMap<>();

  SheetGrid(Sheet sheet) {
    this.sheet = sheet;
    for (Merge merge : sheet.merges()) {
      int last = Math.min(merge.lastColumn(), merge.firstColumn() + WIDEST_MERGE);
      for (int column = merge.firstColumn(); column <= last; column++) {
        mergesByColumn.computeIfAbsent(column, it -> new ArrayList<>()).add(merge);
      }
    }
    mergesByColumn
        .values()
        .forEach(it -> it.sort((a, b) -> Integer.compare(a.firstRow(), b.firstRow())));
    if (!sheet.merges().isEmpty()) {
      sheet.rows().forEach(it -> rowsByNumber.put(it.number(), it));
    }
  }

  Sheet sheet() {
    return sheet;
  }

  List<Row> rows() {
    return sheet.rows();
  }

  boolean hasMerges() {
    return !sheet.merges().isEmpty();
  }

  /** The columns that lie in any merged area. */
  Iterable<Integer> mergedColumns() {
    return mergesByColumn.keySet();
  }

  /** The merged area a place lies in. */
  @Nullable Merge mergeAt(int row, int column) {
    List<Merge> merges = mergesByColumn.get(column);
    if (merges == null) {
      return null;
    }
    int low = 0;
    int high = merges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Merge merge = merges.get(middle);
      if (merge.lastRow() < row) {
        low = middle + 1;
      } else if (merge.firstRow() > row) {
        high = middle - 1;
      } else {
        return merge;
      }
    }
    return null;
  }

  /** The cell at a place, also where a merged area lends it. */
  @Nullable Cell shown(Row row, int column) {
    Cell own = own(row, column);
    if (own != null) {
      return own;
    }
    Merge merge = mergeAt(row.number(), column);
    if (merge == null) {
      return null;
    }
    Row anchor = rowsByNumber.get(merge.firstRow());
    return anchor == null ? null : own(anchor, merge.firstColumn());
  }

  static @Nullable Cell own(Row row, int column) {
    List<Cell> cells = row.cells();
    int low = 0;
    int high = cells.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = cells.get(middle).column();
      if (at == column) {
        return cells.get(middle);
      }
      if (at < column) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** The last column that a cell covers. */
  int lastColumn(Row row, Cell cell) {
    Merge merge = mergeAt(row.number(), cell.column());
    return merge == null
        ? cell.column()
        : Math.min(merge.lastColumn(), merge.firstColumn() + WIDEST_MERGE);
  }

  /** The row with this number; null when it is blank. Only for sheets with merged areas. */
  @Nullable Row rowNumbered(int number) {
    return rowsByNumber.get(number);
  }
}
