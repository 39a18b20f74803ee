package org.yagura.intake.ledger.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The text of a cell in one form of its characters. */
public final class CellText {

  private static final Set<String> UNKNOWN =
      Set.of(
          "-",
          "--",
          "---",
          "―",
          "ー",
          "—",
          "–",
          "‐",
          "−",
          "/",
          "・",
          ".",
          "*",
          "なし",
          "無し",
          "無",
          "不明",
          "未確認",
          "未定",
          "n/a",
          "na",
          "none",
          "null",
          "nil",
          "?",
          "??",
          "???",
          "該当なし",
          "該当無し",
          "対象外",
          "確認中",
          "調査中",
          "未記入",
          "未調査",
          "unknown",
          "tbd",
          "空欄",
          "ー-",
          "(空白)",
          "未登録",
          "not available",
          "(なし)",
          "斜線",
          "\\");

  private static final Set<String> DITTO =
      Set.of(
          "〃", "″", "”", "“", "\"", "''", "′′", "々", "〻", "同上", "同", "上同", "上に同じ", "同左上", "〃〃", "ヾ",
          "仝", "\"\"", "''\"", "””", "““", "″″", "同じ", "同様", "上同様", "上と同じ", "上記同様", "↑", "ゝ", "ヽ");

  private CellText() {}

  /**
   * NFKC with single blanks; line breaks stay, and so do circled numbers, which tell questions
   * apart ({@code 2-⑤}).
   */
  public static String clean(String text) {
    return isPlain(text) ? text : squeeze(compose(text));
  }

  /** Whether the clean text says that nothing is known, in one of the usual ways. */
  public static boolean isUnknown(String clean) {
    return clean.length() <= 14
        && (clean.isEmpty() || UNKNOWN.contains(clean.toLowerCase(Locale.ROOT)));
  }

  /** Whether the cell repeats the one above. */
  public static boolean isDitto(String text) {
    return text.length() <= 6
        && !text.isEmpty()
        && !isLatinOrDigit(text.charAt(0))
        && DITTO.contains(text.strip());
  }

  /** No sign of repetition begins so, but most short cells do. */
  private static boolean isLatinOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** Nothing to change: printable ASCII and the commonest Japanese, no double blanks. */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c > ' ' && c < 0x7F)
              || (c >= 0x3041 && c <= 0x3096)
              || (c >= 0x30A1 && c <= 0x30FE)
              || (c >= 0x4E00 && c <= 0x9FFF)
              || (c == ' ' && before != ' ');
      if (!plain) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  private static String compose(String text) {
    StringBuilder result = new StringBuilder(text.length());
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '①' && c <= '⑳') || c == '㉑' || c == '″' || c == '№') {
        result.append(Normalizer.normalize(text.substring(from, i), Normalizer.Form.NFKC));
        result.append(c == '№' ? "No." : String.valueOf(c));
        from = i + 1;
      }
    }
    return result
        .append(Normalizer.normalize(text.substring(from), Normalizer.Form.NFKC))
        .toString();
  }

  private static String squeeze(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        trimEnd(result);
        if (!result.isEmpty() && result.charAt(result.length() - 1) != '\n') {
          result.append('\n');
        }
      } else if (Character.isWhitespace(c) || Character.isISOControl(c) || c == 0xA0) {
        if (!result.isEmpty() && result.charAt(result.length() - 1) > ' ') {
          result.append(' ');
        }
      } else if (!isInvisible(c)) {
        result.append(c);
      }
    }
    trimEnd(result);
    if (!result.isEmpty() && result.charAt(result.length() - 1) == '\n') {
      result.setLength(result.length() - 1);
    }
    return result.toString();
  }

  private static boolean isInvisible(char c) {
    return (c >= 0x200B && c <= 0x200F)
        || c == 0xFEFF
        || c == 0x2060
        || (c >= 0xFE00 && c <= 0xFE0F);
  }

  private static void trimEnd(StringBuilder text) {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }
}
