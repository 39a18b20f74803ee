package org.yagura.report.document.pdf;

/**
 * How a text is set.
 *
 * @param size in points
 * @param leading from one line to the next, in points
 */
record Type(boolean bold, double size, double leading, int colour) {
  private static final int INK = 0x1A1A1A;
  static final int SOFT_INK = 0x4A5568;
  static final int ACCENT = 0x1F3A5F;

  static final Type BODY = new Type(false, 10.5, 17.8, INK);
  static final Type STRONG = new Type(true, 10.5, 17.8, INK);
  static final Type CELL = new Type(false, 9, 13.5, INK);
  static final Type CELL_STRONG = new Type(true, 9, 13.5, INK);
  static final Type SOURCE = new Type(false, 7.5, 11, SOFT_INK);
  static final Type NOTE = new Type(false, 9, 14, SOFT_INK);
  static final Type LABEL = new Type(true, 9, 14, ACCENT);
  static final Type TEXT = new Type(false, 9.5, 15.2, INK);
  static final Type COMMAND = new Type(false, 8.5, 12.5, INK);
  static final Type SECTION = new Type(true, 16, 24, ACCENT);
  static final Type SUBHEADING = new Type(true, 12, 19, INK);
  static final Type GAP = new Type(false, 4, 5, INK);
  static final Type CARD = new Type(true, 11, 17, INK);

  Type in(int other) {
    return new Type(bold, size, leading, other);
  }

  Type strong() {
    return new Type(true, size, leading, colour);
  }
}
