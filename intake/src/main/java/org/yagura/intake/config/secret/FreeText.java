package org.yagura.intake.config.secret;

import java.util.Set;
import org.yagura.intake.secret.SecretText;

/** Passwords that people write into descriptions, remarks, comments, banners and quoted texts. */
final class FreeText {

  private static final Set<String> FIELDS =
      Set.of(
          "description",
          "remark",
          "comment",
          "comments",
          "banner",
          "alias",
          "location",
          "contact",
          "syslocation",
          "syscontact",
          "message",
          "announcement",
          "motd",
          "memo",
          "note");

  private static final int FIRST_WORDS = 8;

  private FreeText() {}

  /** Whether words for secrets occur that the words of configuration languages do not cover. */
  static boolean mentionsSecret(String line) {
    return SecretText.mayHold(line);
  }

  /** The line with the secrets of its people's words replaced. */
  static String mask(String line) {
    if (!SecretText.mayHold(line)) {
      return line;
    }
    int remark = beginningOfRemark(line);
    return commands(line.substring(0, remark)) + SecretText.mask(line.substring(remark));
  }

  /**
   * Where a person's own words begin: in a comment, with Japanese, or behind a word such as
   * description.
   */
  private static int beginningOfRemark(String line) {
    String bare = line.stripLeading();
    if (bare.startsWith("!") || bare.startsWith("#") || bare.startsWith("/*") || isJapanese(line)) {
      return 0;
    }
    SecretTokens tokens = new SecretTokens(line);
    for (int i = 0; i + 1 < Math.min(tokens.count(), FIRST_WORDS); i++) {
      if (FIELDS.contains(tokens.word(i))) {
        return tokens.start(i + 1);
      }
    }
    return line.length();
  }

  /** Within commands, quoted texts and those between tags are people's, all others are not. */
  private static String commands(String commands) {
    String line = SecretText.maskOutright(commands);
    StringBuilder out = new StringBuilder(line.length());
    int from = 0;
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      boolean begins = !quoted && (c == '"' || c == '>');
      boolean ends = quoted && (c == '"' || c == '<');
      if (begins || ends) {
        String piece = line.substring(from, at + 1);
        out.append(quoted ? SecretText.mask(piece) : piece);
        from = at + 1;
        quoted = begins;
      }
    }
    return out.append(line, from, line.length()).toString();
  }

  private static boolean isJapanese(String line) {
    return line.chars().anyMatch(it -> it > 0x7F);
  }
}
