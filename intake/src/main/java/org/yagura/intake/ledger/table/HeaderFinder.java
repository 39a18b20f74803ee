package org.yagura.intake.ledger.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Row;

/** Finds the rows of headings on a sheet by the words of the dictionary. */
final class HeaderFinder {

  private static final int MOST_HEADERS = 2_000;

  private final SheetGrid grid;
  private final CellLook look;
  private final HeaderLines lines;
  private final List<Header> found = new ArrayList<>();
  private final List<Header> open = new ArrayList<>();

  HeaderFinder(SheetGrid grid, CellLook look) {
    this.grid = grid;
    this.look = look;
    this.lines = new HeaderLines(grid, look);
  }

  /** All headings, top down and from left to right. */
  List<Header> find() {
    int next = 0;
    for (int index = 0; index < grid.rows().size() && found.size() < MOST_HEADERS; index++) {
      if (index >= next) {
        next = Math.max(next, at(index));
      }
    }
    return found;
  }

  /** Looks at one row; answers the index behind the heading that begins there. */
  private int at(int index) {
    Row row = grid.rows().get(index);
    List<Cell> cells = row.cells();
    if (cells.size() < 2) {
      return index + 1;
    }
    int next = index + 1;
    if (look.isHeading(cells)) {
      for (List<Cell> part : HeaderParts.split(grid, look, index, cells)) {
        next = Math.max(next, add(index, part));
      }
      return next;
    }
    if (isOnePiece(cells) || look.values(cells) == cells.size()) {
      return next;
    }
    for (List<Cell> group : HeaderParts.groups(grid, row, cells)) {
      boolean whole = group.size() == cells.size();
      if (!whole
          && group.size() >= 2
          && look.known(group) >= group.size() * 0.8
          && look.isHeading(group)) {
        next = Math.max(next, add(index, group));
      }
    }
    return next;
  }

  /** No column between them is empty, and so no heading of a part of them begins here. */
  private static boolean isOnePiece(List<Cell> cells) {
    return cells.getLast().column() - cells.getFirst().column() == cells.size() - 1;
  }

  private int add(int index, List<Cell> cells) {
    Header header = lines.header(index, cells);
    Header above = openAbove(header);
    if (above != null && above.headings().equals(header.headings())) {
      found.add(header.repeated());
      return header.last() + 1;
    }
    if (above != null && cells.size() < 3 && !standsApart(index)) {
      return index + 1;
    }
    open.removeIf(it -> it.overlaps(header));
    open.add(header);
    found.add(header);
    return header.last() + 1;
  }

  private @Nullable Header openAbove(Header header) {
    return open.stream().filter(it -> it.overlaps(header)).findFirst().orElse(null);
  }

  /** After a blank row or a lone title. */
  private boolean standsApart(int index) {
    if (index == 0) {
      return true;
    }
    Row before = grid.rows().get(index - 1);
    return before.cells().size() == 1 || before.number() + 1 < grid.rows().get(index).number();
  }

  /** A heading made of one row of cells whose words nobody knows. */
  static Header unknown(SheetGrid grid, int index) {
    TreeMap<Integer, List<String>> headings = new TreeMap<>();
    grid.rows().get(index).cells().forEach(it -> headings.put(it.column(), List.of(it.text())));
    return new Header(index, index, headings, false);
  }
}
