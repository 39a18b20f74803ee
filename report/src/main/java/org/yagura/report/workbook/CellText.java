package org.yagura.report.workbook;

/**
 * Text as it may stand in a cell. A text that a spreadsheet could take for a formula when the sheet
 * is saved as CSV and opened again gets an apostrophe before it; whoever reads the workbook back
 * takes the first of an apostrophe and one of {@code = + - @ ' tab CR} away again, so that nothing
 * is lost.
 */
public final class CellText {
  private static final int LONGEST = 32_000;
  private static final String DANGEROUS = "=+-@'\t\r";

  private CellText() {}

  /** The text, safe to stand in a cell. */
  public static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 1);
    if (!text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0) {
      safe.append('\'');
    }
    for (int i = 0; i < text.length() && safe.length() < LONGEST; i++) {
      char c = text.charAt(i);
      boolean cut = Character.isHighSurrogate(c) && safe.length() == LONGEST - 1;
      safe.append(cut || !isAllowed(text, i) ? '\uFFFD' : c);
    }
    return safe.toString();
  }

  /** XML has no place for control characters and halves of surrogate pairs. */
  private static boolean isAllowed(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return (c >= ' ' || c == '\n' || c == '\t') && c < '\uFFFE';
  }
}
