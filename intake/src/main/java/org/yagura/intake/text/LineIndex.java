package org.yagura.intake.text;

import java.util.Arrays;

/** Tells on which line of a text a character stands. */
public final class LineIndex {

  private final int[] starts;

  private LineIndex(int[] starts) {
    this.starts = starts;
  }

  /** The index of a text whose lines end with {@code \n}, {@code \r\n} or {@code \r}. */
  public static LineIndex of(String text) {
    int[] starts = new int[64];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        starts = lines == starts.length ? Arrays.copyOf(starts, lines * 2) : starts;
        starts[lines++] = i + 1;
      }
    }
    return new LineIndex(Arrays.copyOf(starts, lines));
  }

  /** The line, counted from 1, of the character at {@code offset}, counted from 0. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
