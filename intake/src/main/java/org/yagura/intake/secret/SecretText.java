package org.yagura.intake.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces passwords that people wrote into remarks, descriptions and banners by {@code ***}. */
public final class SecretText {

  private static final Pattern URL =
      Pattern.compile("://[^\\s/@:]{0,80}:((?!\\*\\*\\*@)[^\\s/]{1,120})@");

  /** The Latin characters a word for a secret, or the host of a URL, may begin with. */
  private static final boolean[] BEGINS = new boolean[0x80];

  static {
    for (char c : ":pPsSkKcC".toCharArray()) {
      BEGINS[c] = true;
    }
  }

  private SecretText() {}

  /** The text with every secret replaced; a text without one is returned as it is. */
  public static String mask(String text) {
    if (text.length() < 4) {
      return text;
    }
    String named = masked(text, true);
    String paired = mayPair(named) ? pairs(named) : named;
    return Keys.mayHold(paired) ? Keys.mask(paired) : paired;
  }

  /** Whether a sign that joins stands behind a letter. */
  private static boolean mayPair(String text) {
    for (int i = 2; i + 4 <= text.length(); i++) {
      char c = Folded.fold(text.charAt(i));
      if ((c == '/' && mayEndName(text, i)) || ((c == ':' || c == '(') && mayEndAccount(text, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayEndName(String text, int sign) {
    char before = Folded.fold(text.charAt(sign - 1));
    before = Folded.isBlank(before) ? Folded.fold(text.charAt(sign - 2)) : before;
    boolean introduced =
        Folded.isDigit(before) && (text.indexOf(':') >= 0 || text.indexOf('：') >= 0);
    return Folded.isLetter(before) || introduced || before == '者';
  }

  /**
   * Whether the letter is the last one of admin, administrator, root, sa or 管理者; of most MACs not.
   */
  private static boolean mayEndAccount(String text, int sign) {
    char before = Folded.fold(text.charAt(sign - 1));
    before = Folded.isBlank(before) ? Folded.fold(text.charAt(sign - 2)) : before;
    return "nrta者".indexOf(before) >= 0;
  }

  private static String pairs(String text) {
    Folded folded = new Folded(text);
    LoginPair pair = new LoginPair(folded);
    StringBuilder out = null;
    int done = 0;
    for (int i = 2; i < text.length(); i++) {
      Span secret = pair.at(i);
      if (secret != null) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, done, secret.begin()).append("***");
        done = secret.end();
        i = done;
      }
    }
    return out == null ? text : out.append(text, done, text.length()).toString();
  }

  /**
   * Replaces only what a colon or an equals sign introduces, as within commands, where words such
   * as {@code pass} and {@code key} mean other things.
   */
  public static String maskOutright(String text) {
    return masked(text, false);
  }

  /** Whether a word for a secret may begin somewhere; far cheaper than looking for one. */
  public static boolean mayHold(String text) {
    char before = ' ';
    for (int i = 0; i + 1 < text.length(); i++) {
      char first = text.charAt(i);
      if (first <= 0x7F && !BEGINS[first]) {
        before = first;
        continue;
      }
      if (first > 0x7F ? beginsWide(first, text.charAt(i + 1)) : beginsLatin(text, i, before)) {
        return true;
      }
      before = first;
    }
    return false;
  }

  private static String masked(String text, boolean everyWay) {
    if (text.length() < 4 || !mayHold(text)) {
      return text;
    }
    Folded folded = new Folded(text);
    StringBuilder out = null;
    int done = 0;
    int at = 0;
    while (at < text.length()) {
      Mention mention = Mention.at(folded, text, at);
      if (mention == null) {
        at++;
        continue;
      }
      at = mention.end();
      Span secret = secret(folded, mention, everyWay);
      if (secret != null && secret.begin() >= done) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, done, secret.begin()).append("***");
        done = secret.end();
        at = Math.max(at, done);
      }
    }
    String named = out == null ? text : out.append(text, done, text.length()).toString();
    return named.contains("://") ? urls(named) : named;
  }

  private static @Nullable Span secret(Folded text, Mention mention, boolean everyWay) {
    Span behind = new SpokenSecret(text, mention, everyWay).find();
    return behind == null && everyWay ? before(text, mention) : behind;
  }

  /** A secret explained behind itself: {@code abc123（初期パスワード）}. */
  private static @Nullable Span before(Folded text, Mention mention) {
    int open = mention.begin() - 1;
    while (mention.begin() - open < 6 && text.at(open) > '~') {
      open--;
    }
    if (text.at(open) != '(' || text.at(mention.end()) != ')') {
      return null;
    }
    int end = open;
    while (Folded.isBlank(text.at(end - 1))) {
      end--;
    }
    int begin = end;
    while (end - begin < 80
        && Folded.isPrintable(text.at(begin - 1))
        && text.at(begin - 1) != '/') {
      begin--;
    }
    Span span = new Span(begin, end);
    String value = text.text(begin, end);
    boolean secret = end - begin >= 6 && Innocent.isMixed(value);
    return secret && !Innocent.isInnocent(text, span) ? span : null;
  }

  /** A Latin word, in either case, begins behind anything; or a URL's host. */
  private static boolean beginsLatin(String text, int at, char before) {
    char second = Folded.fold(text.charAt(at + 1));
    return switch (text.charAt(at)) {
      case ':' -> second == '/';
      case 'p', 'P' ->
          switch (second) {
            case 'a' -> isAt(text, at + 2, 's') && isAt(text, at + 3, 's');
            case 's' -> isAt(text, at + 2, 'k');
            case 'w' -> true;
            case '/' -> isAt(text, at + 2, 'w');
            case 'i' -> isAt(text, at + 2, 'n') && !Folded.isLetter(Folded.fold(before));
            case 'r' -> isAt(text, at + 2, 'e') && isAt(text, at + 3, '-');
            default -> false;
          };
      case 's', 'S' -> second == 'e' && isAt(text, at + 2, 'c');
      case 'k', 'K' ->
          second == 'e' && isAt(text, at + 2, 'y') && !Folded.isLetter(Folded.fold(before));
      case 'c', 'C' -> second == 'o' && isAt(text, at + 2, 'm') && isAt(text, at + 3, 'm');
      default -> false;
    };
  }

  private static boolean isAt(String text, int at, char c) {
    return at < text.length() && Folded.fold(text.charAt(at)) == c;
  }

  /** Whether two characters, the first beyond ASCII, may begin a word for a secret. */
  private static boolean beginsWide(char first, char second) {
    return switch (first) {
      case 'ｐ', 'Ｐ' -> "ｗａｓｉ／ＷＡＳＩ".indexOf(second) >= 0;
      case 'ｋ', 'Ｋ', 'ｓ', 'Ｓ' -> second == 'ｅ' || second == 'Ｅ';
      case 'ｃ', 'Ｃ' -> second == 'ｏ' || second == 'Ｏ';
      case 'パ', 'ﾊ' -> second == 'ス' || second == 'ﾟ';
      case 'キ', 'ｷ' -> second == 'ー' || second == 'ｰ';
      case '暗' -> second == '証' || second == '号';
      case '共', '合' -> second == '有' || second == '言' || second == 'い';
      case '事' -> second == '前';
      case '回' -> second == '復';
      case '認' -> second == '証';
      case '無' -> second == '線';
      case 'コ', 'ｺ' -> second == 'ミ' || second == 'ﾐ';
      case 'シ' -> second == 'ー';
      default -> false;
    };
  }

  private static String urls(String text) {
    Matcher matcher = URL.matcher(text);
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
