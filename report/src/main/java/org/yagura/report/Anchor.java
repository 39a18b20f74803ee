package org.yagura.report;

/** Names of places in documents that other documents link to. */
public final class Anchor {

  private Anchor() {}

  /**
   * The HTML and XML id under which a document shows the thing with this id; links are {@code "#" +
   * Anchor.of(id)}. Letters, digits, full stops and hyphens of ASCII stay; everything else is
   * spelled as its code point in hexadecimal between underscores, so that different ids never meet.
   */
  public static String of(String id) {
    StringBuilder anchor = new StringBuilder(id.length() + 2);
    if (id.isEmpty() || !isLetter(id.codePointAt(0))) {
      anchor.append("_");
    }
    id.codePoints().forEach(point -> append(anchor, point));
    return anchor.toString();
  }

  private static void append(StringBuilder anchor, int point) {
    if (isLetter(point) || (point >= '0' && point <= '9') || point == '.' || point == '-') {
      anchor.appendCodePoint(point);
    } else {
      anchor.append('_').append(Integer.toHexString(point)).append('_');
    }
  }

  private static boolean isLetter(int point) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
  }
}
