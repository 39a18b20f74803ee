package org.yagura.intake.ledger.table;

import java.util.List;
import java.util.SortedMap;

/**
 * The heading of a table.
 *
 * @param first index of its first row among the rows of the sheet
 * @param last index of its last row; {@code first - 1} for a table without a heading
 * @param headings by column, from the group down
 * @param repeats whether it repeats the heading above, after a page break
 */
record Header(int first, int last, SortedMap<Integer, List<String>> headings, boolean repeats) {

  int from() {
    return headings.firstKey();
  }

  int to() {
    return headings.lastKey();
  }

  boolean overlaps(Header other) {
    return from() <= other.to() && other.from() <= to();
  }

  Header repeated() {
    return new Header(first, last, headings, true);
  }
}
