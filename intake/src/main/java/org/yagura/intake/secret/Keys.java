package org.yagura.intake.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds licence keys and the answers to secret questions. */
final class Keys {

  /** Groups of five, as software is sold; told from numbers of contracts by letters and digits. */
  private static final Pattern LICENCE =
      Pattern.compile(
          "(?<![A-Za-z0-9-])(?=[A-Z0-9-]{0,40}[A-Z])(?=[A-Z0-9-]{0,40}[0-9])"
              + "([A-Z0-9]{5}(?:-[A-Z0-9]{5}){2,7})(?![A-Za-z0-9-])");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:ライセンス|プロダクト|シリアル|アクティベーション|認証|ｼﾘｱﾙ|ﾗｲｾﾝｽ)(?:キー|ｷｰ|コード|ｺｰﾄﾞ)[\\s　]{0,3}[:：=＝][\\s　]{0,3}"
              + "([A-Za-z0-9][A-Za-z0-9-]{7,79})");

  private static final Pattern ANSWER =
      Pattern.compile(
          "(?:秘密の(?:質問|答え)|ひみつの質問|(?i:(?:secret|security) question))[^\\n]{0,60}?"
              + "(?:(?:答え?|回答|こたえ|(?i:answer))[\\s　]{0,3}[:：=＝はが「]|[→⇒])[\\s　「]{0,3}([^\\s　、。,;；/／」*]{1,60})");

  private Keys() {}

  /** Whether a text may hold any of them; far cheaper than looking for one. */
  static boolean mayHold(String text) {
    int dash = text.indexOf('-', 5);
    return (dash > 0 && text.length() >= 17 && text.indexOf('-', dash + 1) > 0)
        || text.contains("質問")
        || text.contains("秘密の")
        || text.contains("キー")
        || text.contains("ｷｰ")
        || text.contains("uestion");
  }

  static String mask(String text) {
    return masked(masked(masked(text, LICENCE), NAMED), ANSWER);
  }

  private static String masked(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder result = null;
    int from = 0;
    while (matcher.find()) {
      result = result == null ? new StringBuilder() : result;
      result.append(text, from, matcher.start(1)).append("***");
      from = matcher.end(1);
    }
    return result == null ? text : result.append(text, from, text.length()).toString();
  }
}
