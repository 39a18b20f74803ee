package org.yagura.intake.secret;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells statements about passwords from passwords: 8文字, a date, {@code required}, an address. */
final class Innocent {

  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}(?:[/:-].{0,20})?");
  private static final Pattern DAY =
      Pattern.compile("(?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])(?:[-/.][0-3]?\\d)?");
  private static final Pattern ELECTRIC = Pattern.compile("[0-9.]{1,7}k?(?:w|v|va|a|hz|mm)");
  private static final Pattern PATH =
      Pattern.compile("(?:\\\\\\\\|[a-z]:[\\\\/]|/|https?://|\\./).*");

  private static final Set<String> WORDS =
      Set.of(
          """
          ok ng yes no true false none null n/a na nil set unset required optional enabled disabled enable disable
          on off same shared unknown changed change expired never see todo tbd - -- ? ldap radius ad sso
          fortitoken fortitokens token windows hello local chars characters digits letters policy ping only days
          prompt protected encrypted hidden masked is was to of for and or not as by the\
          """
              .split("\\s+"));

  /** What follows a number that counts something. */
  private static final String UNITS = "桁文字回日年月台個件人本枚時分秒か箇ヶカ％%以号階名";

  /** Words behind 「は」 and its like that end a sentence about a value. */
  private static final String[] ENDINGS = {
    "です", "である", "だ", "のまま", "に変更", "に設定", "を設定", "に統一", "で統一", "でログイン", "で入", "を入力", "を使", "で共通",
    "に固定"
  };

  private Innocent() {}

  static boolean isAddress(String value) {
    return !value.isEmpty() && Folded.isDigit(value.charAt(0)) && ADDRESS.matcher(value).matches();
  }

  /** Whether the words at the place cannot be a secret, however they are introduced. */
  static boolean isInnocent(Folded text, Span span) {
    String value = text.text(span.begin(), span.end());
    if (value.isBlank() || value.startsWith("***") || isDots(value) || WORDS.contains(value)) {
      return true;
    }
    return counts(text, span, value)
        || isAddress(value)
        || DAY.matcher(value).matches()
        || ELECTRIC.matcher(value).matches();
  }

  static boolean isPath(String value) {
    return PATH.matcher(value).matches() || isAddress(value);
  }

  private static boolean isDots(String value) {
    return value.chars().allMatch(it -> it == '*' || it == '.' || it == '-' || it == '_');
  }

  /** A number and what it counts, in Japanese or in English. */
  private static boolean counts(Folded text, Span span, String value) {
    if (!isNumber(value) && !isRange(value)) {
      return false;
    }
    if (UNITS.indexOf(text.at(span.end())) >= 0) {
      return true;
    }
    int next = text.skipBlanks(span.end(), false);
    return value.length() <= 2
        || (next > span.end() && WORDS.contains(text.text(next, text.skipWord(next))));
  }

  private static boolean isRange(String value) {
    return value.length() <= 7 && value.chars().allMatch(it -> "0123456789-~+/".indexOf(it) >= 0);
  }

  static boolean isNumber(String value) {
    return !value.isEmpty() && value.chars().allMatch(it -> Folded.isDigit((char) it));
  }

  /** Whether letters and digits are mixed, or signs among them, as people make passwords. */
  static boolean isMixed(String value) {
    boolean letter = false;
    boolean digit = false;
    boolean sign = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      letter |= Folded.isLetter(c);
      digit |= Folded.isDigit(c);
      sign |= "!@#$%^&*_+?".indexOf(c) >= 0;
    }
    return (letter && digit) || sign;
  }

  /** Whether a sentence says of the words before the place that they are the value. */
  static boolean endsSentence(Folded text, int at) {
    char next = text.at(at);
    if (Folded.isBreak(next) || Folded.isBlank(next) || "。、.,;)」』".indexOf(next) >= 0) {
      return true;
    }
    for (String ending : ENDINGS) {
      if (text.startsWith(ending, at)) {
        return true;
      }
    }
    return false;
  }
}
