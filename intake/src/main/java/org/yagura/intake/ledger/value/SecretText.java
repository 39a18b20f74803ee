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

  private static boolean mayHold(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if (starts(text.charAt(i), text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two characters may begin a word for a secret, in either case and width. */
  private static boolean starts(char first, char second) {
    return switch (first) {
      case 'p', 'P', 'ｐ', 'Ｐ' -> "awsi/AWSIｗａｓＷＡＳ".indexOf(second) >= 0;
      case 's', 'S', 'k', 'K' -> second == 'e' || second == 'E';
      case 'c', 'C' -> second == 'o' || second == 'O';
      case 'パ', 'ﾊ' -> second == 'ス' || second == 'ﾟ';
      case ':' -> second == '/';
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
