package org.yagura.intake.ledger.table;

import java.util.ArrayList;
import java.util.List;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Row;
import org.yagura.intake.ledger.table.Table.Title;

/** Tells the titles above a heading from the rows and notes of the table before it. */
final class Titles {

  private static final int MOST_ROWS = 4;
  private static final int MOST_ROWS_ON_TOP = 40;
  private static final int MOST_CELLS = 3;

  private final SheetGrid grid;

  Titles(SheetGrid grid) {
    this.grid = grid;
  }

  /**
   * The titles of a heading, from it upwards.
   *
   * @param topmost whether no other table stands above: then all of it is title
   */
  List<Title> above(Header header, int left, int right, boolean topmost) {
    List<Title> titles = new ArrayList<>();
    int rows = 0;
    for (int index = header.first() - 1;
        index >= 0 && rows < (topmost ? MOST_ROWS_ON_TOP : MOST_ROWS);
        index--) {
      Row row = grid.rows().get(index);
      List<Cell> cells = HeaderLines.within(row, left, right);
      if (cells.isEmpty()) {
        continue;
      }
      if (!topmost && (!isTitle(cells) || (rows > 0 && isApart(index)))) {
        break;
      }
      cells.forEach(it -> titles.add(new Title(row.number(), it)));
      rows++;
    }
    return titles;
  }

  /** A blank row stands between this row and the next. */
  private boolean isApart(int index) {
    return grid.rows().get(index).number() + 1 < grid.rows().get(index + 1).number();
  }

  private static boolean isTitle(List<Cell> cells) {
    if (cells.size() > MOST_CELLS) {
      return false;
    }
    String first = cells.getFirst().text();
    return !Notes.isNote(first)
        && !Notes.isTotal(first)
        && !Notes.isSentence(first)
        && cells.stream().noneMatch(it -> it.text().length() > 60);
  }
}
