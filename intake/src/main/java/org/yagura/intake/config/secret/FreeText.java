package org.yagura.intake.config.secret;

import java.util.List;
import java.util.Locale;

/** Passwords that people write into descriptions and remarks. */
final class FreeText {

  private static final List<String> MENTIONS =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "pass:",
          "pass=",
          "pw:",
          "pw=",
          "psk:",
          "psk=",
          "pre-shared",
          "secret:",
          "secret=",
          "community:",
          "community=",
          "パスワード",
          "ﾊﾟｽﾜｰﾄﾞ",
          "暗証番号",
          "事前共有鍵",
          "pw：",
          "ｐｗ",
          "pass：");
  private static final List<String> FIELDS =
      List.of("description", "remark", "comment", "comments", "banner");

  private static final int FIRST_WORDS = 5;

  private FreeText() {}

  /** Whether words for secrets occur that the words of configuration languages do not cover. */
  static boolean mentionsSecret(String line) {
    return endOfMention(line, 0) >= 0;
  }

  /** Where a person's own words begin, behind a word such as {@code description}; -1 if none. */
  static int beginningOfRemark(SecretTokens tokens) {
    for (int i = 0; i + 1 < Math.min(tokens.count(), FIRST_WORDS); i++) {
      if (FIELDS.contains(tokens.word(i))) {
        return tokens.start(i + 1);
      }
    }
    return -1;
  }

  /** The line with everything replaced that follows the first mention of a secret. */
  static String mask(String line, int from) {
    int end = endOfMention(line, from);
    if (end < 0) {
      return line;
    }
    while (end < line.length() && " \t:=：＝".indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    String rest = line.substring(end).strip();
    if (rest.isEmpty() || rest.equals("\"") || rest.equals("***") || rest.equals("***\"")) {
      return line;
    }
    return line.substring(0, end) + "***" + (rest.endsWith("\"") ? "\"" : "");
  }

  private static int endOfMention(String line, int from) {
    String lower = line.toLowerCase(Locale.ROOT);
    int first = -1;
    int end = -1;
    for (String mention : MENTIONS) {
      int at = lower.indexOf(mention, from);
      if (at >= 0 && (first < 0 || at < first || (at == first && at + mention.length() > end))) {
        first = at;
        end = at + mention.length();
      }
    }
    return lower.length() == line.length() ? end : Math.min(end, line.length());
  }
}
