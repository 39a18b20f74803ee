package org.yagura.intake.ledger.xlsx;

/** Texts of cells as Excel stores them: characters XML cannot hold are written {@code _x000D_}. */
final class CellText {

  private static final int ESCAPE = 7;

  private CellText() {}

  /** The text with its escapes resolved and carriage returns dropped. */
  static String plain(CharSequence stored) {
    String text = stored.toString();
    int at = text.indexOf("_x");
    if (at < 0) {
      return text.indexOf('\r') < 0 ? text : text.replace("\r", "");
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    for (; at >= 0; at = text.indexOf("_x", at)) {
      int code = code(text, at);
      if (code < 0) {
        at += 2;
      } else {
        plain.append(text, from, at).append((char) code);
        at += ESCAPE;
        from = at;
      }
    }
    return plain.append(text, from, text.length()).toString().replace("\r", "");
  }

  private static int code(String text, int at) {
    if (at + ESCAPE > text.length() || text.charAt(at + ESCAPE - 1) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + ESCAPE - 1; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
