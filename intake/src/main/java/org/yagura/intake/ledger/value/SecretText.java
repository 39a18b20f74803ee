package org.yagura.intake.ledger.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces passwords that people wrote into remarks by {@code ***}. */
public final class SecretText {

  private static final String WORD =
      "(?:パスワード|ﾊﾟｽﾜｰﾄﾞ|パスワ-ド|パス|パスフレーズ|パスコード|暗証番号|暗証|共有鍵|共有キー|事前共有鍵|暗号化?キー|暗号鍵|コミュニティ名?"
          + "|password|passwd|passphrase|passcode|pass|psk|pwd|pw|p/w|pin|secret|community|key|ｐｗ|ＰＷ|ｐａｓｓ|ＰＡＳＳ|Ｐａｓｓ)";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![A-Za-z])"
              + WORD
              + "(?:[(（][^)）]{0,20}[)）])?(?: {0,3}[:：=＝→は] {0,3}| {1,3}is {1,3})([^\\s、。,，;；)）」/／]{1,80}(?:/[!-~&&[^,;)]]{1,80})?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LOOSE =
      Pattern.compile(
          "(?<![A-Za-z])" + WORD + "[ 　「\\[(（]{1,3}((?=[!-~]*[0-9!@#$%^&*_+])[!-~&&[^)\\]]]{4,80})",
          Pattern.CASE_INSENSITIVE);

  /** A Japanese word for a secret is no part of other words, so any code behind it is one. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:パスワード|パスワ-ド|パスフレーズ|パスコード|共有鍵|共有キー|暗号化?キー|暗号鍵|コミュニティ名?)"
              + "[ 　「\\[(（]{1,3}([!-~&&[^)\\]]]{6,80})");

  /** A key of a wireless network has eight characters at least; what hangs on a hook has not. */
  private static final Pattern KEY = Pattern.compile("キー {0,3}[:：=＝] {0,3}([!-~]{8,80})");

  private static final Pattern URL =
      Pattern.compile("://[^\\s/@:]{0,80}:((?!\\*\\*\\*@)[^\\s/]{1,120})@");

  private SecretText() {}

  /** The text with every secret replaced; a text without one is returned as it is. */
  public static String mask(String text) {
    if (text.length() < 4 || !mayHold(text)) {
      return text;
    }
    String named = replace(KEY, replace(PLAIN, replace(LOOSE, replace(NAMED, text))));
    return named.contains("://") ? replace(URL, named) : named;
  }

  /** Whether a word for a secret may begin somewhere; far cheaper than looking for one. */
  private static boolean mayHold(String text) {
    char before = ' ';
    for (int i = 0; i + 1 < text.length(); i++) {
      char first = text.charAt(i);
      if (first > 0x7F ? beginsWide(first, text.charAt(i + 1)) : beginsLatin(text, i, before)) {
        return true;
      }
      before = first;
    }
    return false;
  }

  /** A Latin word, in either case, begins behind anything but a Latin letter; or a URL's host. */
  private static boolean beginsLatin(String text, int at, char before) {
    if (text.charAt(at) == ':') {
      return text.charAt(at + 1) == '/';
    }
    if (isLatin(before)) {
      return false;
    }
    char second = lower(text.charAt(at + 1));
    char third = at + 2 < text.length() ? lower(text.charAt(at + 2)) : ' ';
    return switch (lower(text.charAt(at))) {
      case 'p' ->
          switch (second) {
            case 'a', 's' -> third == 's' || third == 'k';
            case 'i' -> third == 'n';
            case 'w' -> true;
            case '/' -> third == 'w';
            default -> false;
          };
      case 's' -> second == 'e' && third == 'c';
      case 'k' -> second == 'e' && third == 'y';
      case 'c' -> second == 'o' && third == 'm';
      default -> false;
    };
  }

  private static boolean isLatin(char c) {
    char lower = lower(c);
    return lower >= 'a' && lower <= 'z';
  }

  /** In lower case; what is no Latin letter never becomes one. */
  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  /** Whether two characters, the first beyond ASCII, may begin a word for a secret. */
  private static boolean beginsWide(char first, char second) {
    return switch (first) {
      case 'ｐ', 'Ｐ' -> "ｗａｓＷＡＳ".indexOf(second) >= 0;
      case 'パ', 'ﾊ' -> second == 'ス' || second == 'ﾟ';
      case 'キ' -> second == 'ー';
      case '暗' -> second == '証' || second == '号';
      case '共' -> second == '有';
      case '事' -> second == '前';
      case 'コ' -> second == 'ミ';
      default -> false;
    };
  }

  private static String replace(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder result = null;
    int from = 0;
    while (matcher.find()) {
      if (isHarmless(matcher.group(1))) {
        continue;
      }
      result = result == null ? new StringBuilder() : result;
      result.append(text, from, matcher.start(1)).append("***");
      from = matcher.end(1);
    }
    return result == null ? text : result.append(text, from, text.length()).toString();
  }

  /** Statements about passwords rather than passwords: あり, 8桁以上, 別紙, 変更済み. */
  private static boolean isHarmless(String value) {
    if (value.equals("***")) {
      return true;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c >= '!' && c <= '~') || (c >= '！' && c <= '～')) {
        return value.contains("桁") || value.contains("文字");
      }
    }
    return true;
  }
}
