package org.yagura.intake.ledger.xlsx;

/** How many more bytes the parts of one zip may inflate to, all together. */
final class InflationBudget {

  private long left;

  InflationBudget(long bytes) {
    this.left = bytes;
  }

  /** Takes bytes off; false when too many were taken. */
  boolean spend(int bytes) {
    left -= bytes;
    return left >= 0;
  }

  /** Lets nothing more be taken: a file with one hostile part is not trusted further. */
  void exhaust() {
    left = -1;
  }

  /** Whether too many were taken. */
  boolean spent() {
    return left < 0;
  }
}
