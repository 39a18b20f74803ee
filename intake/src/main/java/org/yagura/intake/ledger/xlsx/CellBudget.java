package org.yagura.intake.ledger.xlsx;

/** How many more cells and characters the sheets of one workbook may hold, all together. */
final class CellBudget {

  private static final int MOST_CELLS = 2_000_000;
  private static final long MOST_CHARACTERS = 32L << 20;

  private int cells = MOST_CELLS;
  private long characters = MOST_CHARACTERS;

  /** Takes one cell off; false when there were too many. */
  boolean spend(int length) {
    cells--;
    characters -= length;
    return cells >= 0 && characters >= 0;
  }

  /** Whether nothing is left. */
  boolean spent() {
    return cells < 0 || characters < 0;
  }
}
