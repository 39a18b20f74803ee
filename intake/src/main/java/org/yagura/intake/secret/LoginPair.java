package org.yagura.intake.secret;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds passwords that no word introduces, only the user's name before them: {@code admin/Kango24},
 * {@code ID:n001 / Kango24}, {@code root(Kango24)}. Other pairs, such as {@code TCP/443}, {@code
 * eth1/1}, 内科/外科 and {@code 2F/3F}, are none.
 */
final class LoginPair {

  private static final int LONGEST_NAME = 32;

  /** They hardly ever name anything but an account. */
  private static final Set<String> ACCOUNTS =
      Set.of("admin", "administrator", "root", "sa", "sysadmin", "netadmin", "管理者");

  /** They also name groups of people and networks. */
  private static final Set<String> WEAK_ACCOUNTS =
      Set.of(
          "user",
          "guest",
          "manager",
          "operator",
          "support",
          "service",
          "maint",
          "maintenance",
          "cisco",
          "yamaha",
          "test",
          "master",
          "owner",
          "postgres",
          "oracle");

  private static final Set<String> USUAL =
      Set.of(
          "password",
          "passw0rd",
          "pass",
          "changeme",
          "default",
          "secret",
          "welcome",
          "qwerty",
          "letmein");

  /** What introduces the name of an account. */
  private static final String[] NAMES = {
    "ログインid",
    "ユーザid",
    "ユーザーid",
    "ユーザ名",
    "ユーザー名",
    "ユーザ",
    "ユーザー",
    "アカウント名",
    "アカウント",
    "ログイン",
    "管理者id",
    "管理id",
    "保守id",
    "初期id",
    "login",
    "account",
    "userid",
    "username"
  };

  private final Folded text;

  LoginPair(Folded text) {
    this.text = text;
  }

  /** The password behind the sign at the place; null where it joins no account and password. */
  @Nullable Span at(int sign) {
    char c = text.at(sign);
    if (c != '/' && c != ':' && c != '(') {
      return null;
    }
    int end = sign;
    while (end > 0 && Folded.isBlank(text.at(end - 1))) {
      end--;
    }
    String name = name(end);
    if (name.isEmpty() || sign - end > 2) {
      return null;
    }
    int begin = end - name.length();
    Span secret = Extent.run(text, text.skipBlanks(sign + 1, false));
    String value = text.text(secret.begin(), secret.end());
    boolean may =
        value.length() >= 4
            && !value.contains("***")
            && !value.contains("://")
            && !Innocent.isPath(value)
            && !Innocent.isInnocent(text, secret);
    return may && isPassword(c, name, begin, value) ? secret : null;
  }

  /** The Latin word, or 管理者, that ends at the place; empty where none does. */
  private String name(int end) {
    int begin = end;
    while (end - begin < LONGEST_NAME && isOfName(text.at(begin - 1))) {
      begin--;
    }
    if (begin == end) {
      return text.startsWith("管理者", end - 3) ? "管理者" : "";
    }
    return text.text(begin, end);
  }

  private static boolean isOfName(char c) {
    return Folded.isLetter(c) || Folded.isDigit(c) || "._-@".indexOf(c) >= 0;
  }

  private boolean isPassword(char sign, String name, int begin, String value) {
    char before = text.at(begin - 1);
    boolean mixed = Innocent.isMixed(value) && value.length() >= 5;
    if (ACCOUNTS.contains(name) && before != '/') {
      return mixed || USUAL.contains(value) || value.equals(name);
    }
    if (WEAK_ACCOUNTS.contains(name) && before != '/' && sign == '/') {
      return (mixed && value.length() >= 8) || USUAL.contains(value);
    }
    return sign == '/' && isIntroduced(begin) && isBesideName(name, value);
  }

  private static boolean isBesideName(String name, String value) {
    boolean number = Innocent.isNumber(value) && Folded.isLetter(name.charAt(0));
    boolean alike = name.length() > 1 && value.startsWith(name.substring(0, 2)); // SW-01 / SW-02
    return (Innocent.isMixed(value) || number) && !alike;
  }

  /** Whether a word such as ログインID and a colon stand before the name. */
  private boolean isIntroduced(int begin) {
    int at = begin;
    while (Folded.isBlank(text.at(at - 1))) {
      at--;
    }
    if (text.at(at - 1) != ':' && text.at(at - 1) != '=') {
      return false;
    }
    at--;
    while (Folded.isBlank(text.at(at - 1))) {
      at--;
    }
    for (String word : NAMES) {
      if (text.startsWith(word, at - word.length())) {
        return true;
      }
    }
    char before = text.at(at - 3);
    boolean alone = before <= '~' && !isOfName(before);
    return alone && text.startsWith("id", at - 2);
  }
}
