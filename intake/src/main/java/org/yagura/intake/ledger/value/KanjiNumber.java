package org.yagura.intake.ledger.value;

/** Numbers written in Kanji, as formal dates have them: 令和二年六月一日, 二〇二一年. */
final class KanjiNumber {

  private static final String DIGITS = "〇一二三四五六七八九";

  private KanjiNumber() {}

  /** The text with every number in Kanji before 年, 月 or 日 in digits; all else stays. */
  static String toDigits(String text) {
    if (text.indexOf('年') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isNumeral(text.charAt(end))) {
        end++;
      }
      boolean dated = end > at && end < text.length() && "年月日".indexOf(text.charAt(end)) >= 0;
      if (dated && end - at <= 4) {
        result.append(value(text.substring(at, end)));
        at = end;
      } else {
        end = Math.max(end, at + 1);
        result.append(text, at, end);
        at = end;
      }
    }
    return result.toString();
  }

  private static boolean isNumeral(char c) {
    return c == '十' || DIGITS.indexOf(c) >= 0;
  }

  /** 二十三 and 二三 are 23, 二〇二一 is 2021. */
  private static int value(String numerals) {
    int value = 0;
    for (int i = 0; i < numerals.length(); i++) {
      char c = numerals.charAt(i);
      if (c == '十') {
        boolean last = i + 1 == numerals.length();
        value = Math.max(value, 1) * (last ? 10 : 1);
      } else {
        value = value * 10 + DIGITS.indexOf(c);
      }
    }
    return value;
  }
}
