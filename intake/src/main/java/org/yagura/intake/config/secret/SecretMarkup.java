package org.yagura.intake.config.secret;

import java.util.Locale;
import java.util.Set;

/** Secrets within XML elements, {@code name=value} pairs and URLs. */
final class SecretMarkup {

  private static final Set<String> ELEMENTS =
      Set.of("phash", "key", "psk", "snmp-community-string", "private-key", "md5", "hash");

  /** Words too common to announce a secret anywhere but before an equals sign. */
  private static final Set<String> NAMES = Set.of("token", "pass", "pw", "pwd");

  private SecretMarkup() {}

  static String mask(String line) {
    String masked = line.indexOf('<') >= 0 ? elements(line) : line;
    masked = masked.indexOf('=') > 0 ? pairs(masked) : masked;
    return masked.contains("://") ? urls(masked) : masked;
  }

  private static String elements(String line) {
    StringBuilder out = new StringBuilder(line.length());
    int done = 0;
    int open = line.indexOf('<');
    int close = line.indexOf('>');
    while (open >= 0 && close >= 0) {
      int next = line.indexOf('<', open + 1);
      if (close < open) {
        close = line.indexOf('>', open);
      } else if (next >= 0 && next < close) {
        open = next;
      } else {
        int end = next < 0 ? line.length() : next;
        String tag = line.substring(open + 1, close);
        if (isSecret(tag) && !line.substring(close + 1, end).isBlank()) {
          out.append(line, done, close + 1).append("***");
          done = end;
        }
        open = next;
      }
    }
    return out.append(line, done, line.length()).toString();
  }

  private static boolean isSecret(String tag) {
    int blank = tag.indexOf(' ');
    String name = (blank < 0 ? tag : tag.substring(0, blank)).toLowerCase(Locale.ROOT);
    return ELEMENTS.contains(name) || SecretWords.announcesSecret(name);
  }

  private static String pairs(String line) {
    StringBuilder out = new StringBuilder(line.length());
    int done = 0;
    for (int at = line.indexOf('='); at > 0; at = line.indexOf('=', at + 1)) {
      int from = at;
      while (from > done && isNameCharacter(line.charAt(from - 1))) {
        from--;
      }
      String name = line.substring(from, at).toLowerCase(Locale.ROOT);
      if (at < done || !(SecretWords.announcesSecret(name) || NAMES.contains(name))) {
        continue;
      }
      int end = endOfValue(line, at + 1);
      if (end > at + 1 && !SecretTokens.isMasked(line.substring(at + 1, end))) {
        boolean quoted = line.charAt(at + 1) == '"';
        out.append(line, done, at + 1).append(quoted ? "\"***\"" : "***");
        done = end;
      }
    }
    return out.append(line, done, line.length()).toString();
  }

  private static int endOfValue(String line, int from) {
    if (from < line.length() && (line.charAt(from) == '"' || line.charAt(from) == '(')) {
      int close = line.indexOf(line.charAt(from) == '"' ? '"' : ')', from + 1);
      return close < 0 ? line.length() : close + 1;
    }
    int at = from;
    while (at < line.length() && line.charAt(at) > ' ' && ",;&\"".indexOf(line.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  private static String urls(String line) {
    StringBuilder out = new StringBuilder(line.length());
    int done = 0;
    for (int at = line.indexOf("://"); at >= 0; at = line.indexOf("://", at + 3)) {
      int end = at + 3;
      int colon = -1;
      while (end < line.length()
          && line.charAt(end) > ' '
          && "@/\"".indexOf(line.charAt(end)) < 0) {
        colon = line.charAt(end) == ':' && colon < 0 ? end : colon;
        end++;
      }
      if (end < line.length() && line.charAt(end) == '@' && colon > 0) {
        out.append(line, done, colon + 1).append("***");
        done = end;
      }
    }
    return out.append(line, done, line.length()).toString();
  }
}
