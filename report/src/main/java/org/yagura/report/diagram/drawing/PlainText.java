package org.yagura.report.diagram.drawing;

/** Makes text from foreign files fit to be drawn. */
public final class PlainText {

  private PlainText() {}

  /**
   * One line without anything that cannot be seen or written: control and formatting characters
   * (which could turn the direction of what follows), lone surrogates and code points that XML
   * forbids; runs of space become one.
   */
  public static String of(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean space = false;
    for (int point : text.codePoints().toArray()) {
      if (isSpace(point)) {
        space = !kept.isEmpty();
      } else if (isVisible(point)) {
        if (space) {
          kept.append(' ');
        }
        space = false;
        kept.appendCodePoint(point);
      }
    }
    return kept.toString();
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isVisible(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }
}
