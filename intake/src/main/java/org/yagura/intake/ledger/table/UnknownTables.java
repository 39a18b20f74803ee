package org.yagura.intake.ledger.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Row;
import org.yagura.intake.ledger.value.AddressText;
import org.yagura.intake.ledger.value.CellText;
import org.yagura.intake.ledger.value.MacText;

/** Tables whose headings nobody knows, or that have none, by what their cells hold. */
final class UnknownTables {

  private static final int ROWS_LOOKED_AT = 60;

  private UnknownTables() {}

  /**
   * A table in the rows before {@code end}.
   *
   * @param anything whether a table without addresses counts as well
   */
  static Optional<Header> find(SheetGrid grid, CellLook look, int end, boolean anything) {
    int limit = Math.min(end, ROWS_LOOKED_AT);
    int first = firstWithAddress(grid, limit);
    if (first >= 0 && (anything || countWithAddress(grid, first, limit) >= 2)) {
      int heading = headingAbove(grid, look, first);
      return Optional.of(
          heading >= 0 ? HeaderFinder.unknown(grid, heading) : headless(grid, first, end));
    }
    return anything ? listOfWords(grid, look, limit) : Optional.empty();
  }

  private static int firstWithAddress(SheetGrid grid, int limit) {
    for (int index = 0; index < limit; index++) {
      Row row = grid.rows().get(index);
      if (row.cells().size() >= 2 && row.cells().stream().anyMatch(UnknownTables::isAddress)) {
        return index;
      }
    }
    return -1;
  }

  private static int countWithAddress(SheetGrid grid, int first, int limit) {
    int count = 0;
    for (int index = first; index < limit; index++) {
      count += grid.rows().get(index).cells().stream().anyMatch(UnknownTables::isAddress) ? 1 : 0;
    }
    return count;
  }

  private static boolean isAddress(Cell cell) {
    String text = cell.text();
    if (text.length() < 7 || text.length() > 60) {
      return false;
    }
    String clean = CellText.clean(text);
    return AddressText.isMainlyAddresses(clean) || !MacText.parse(clean).isEmpty();
  }

  /** The row directly above the first row of values, when it holds different short words. */
  private static int headingAbove(SheetGrid grid, CellLook look, int first) {
    for (int index = first - 1; index >= 0 && index >= first - 3; index--) {
      Row row = grid.rows().get(index);
      if (isHeadingLike(look, row, grid.rows().get(first))) {
        return index;
      }
    }
    return -1;
  }

  private static boolean isHeadingLike(CellLook look, Row row, Row beneath) {
    List<Cell> cells = row.cells();
    Set<String> words = new HashSet<>();
    cells.forEach(it -> words.add(it.text()));
    return cells.size() >= 2
        && look.values(cells) == 0
        && words.size() == cells.size()
        && cells.size() * 2 >= beneath.cells().size()
        && cells.stream().allMatch(it -> it.text().length() <= 24);
  }

  /** Rows of one shape without a heading: a column without words for each cell. */
  private static Header headless(SheetGrid grid, int first, int end) {
    SortedMap<Integer, List<String>> columns = new TreeMap<>();
    int last = Math.min(end, first + ROWS_LOOKED_AT);
    for (int index = first; index < last; index++) {
      grid.rows().get(index).cells().forEach(it -> columns.put(it.column(), List.of()));
    }
    return new Header(first, first - 1, columns, false);
  }

  /** Two rows or more beneath a row of words: a table of something else. */
  private static Optional<Header> listOfWords(SheetGrid grid, CellLook look, int limit) {
    for (int index = 0; index + 1 < limit; index++) {
      Row row = grid.rows().get(index);
      Row beneath = grid.rows().get(index + 1);
      boolean close = beneath.number() == row.number() + 1;
      if (close && beneath.cells().size() >= 2 && isHeadingLike(look, row, beneath)) {
        return Optional.of(HeaderFinder.unknown(grid, index));
      }
    }
    return Optional.empty();
  }
}
