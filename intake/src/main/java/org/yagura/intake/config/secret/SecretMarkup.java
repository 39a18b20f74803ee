package org.yagura.intake.config.secret;

import java.util.Locale;
import java.util.Set;

/** Secrets within XML elements, {@code name=value} pairs and URLs. */
final class SecretMarkup {

  private static final Set<String> ELEMENTS =
      Set.of("phash", "key", "psk", "snmp-community-string", "private-key", "md5", "hash");

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
    while (open >= 0) {
      int close = line.indexOf('>', open);
      if (close < 0) {
        break;
      }
      int next = line.indexOf('<', close);
      int end = next < 0 ? line.length() : next;
      if (isSecret(line.substring(open + 1, close)) && !line.substring(close + 1, end).isBlank()) {
        out.append(line, done, close + 1).append("***");
        done = end;
      }
      open = next;
    }
    return out.append(line, done, line.length()).toString();
  }

  private static boolean isSecret(String tag) {
    int blank = tag.indexOf(' ');
    String name = (blank < 0 ? tag : tag.substring(0, blank)).toLowerCase(Locale.ROOT);
    return ELEMENTS.contains(name) || SecretWords.announcesSecret(name);
  }

  private static String pairs(String line) {
    String out = line;
    for (int at = out.indexOf('='); at > 0; at = out.indexOf('=', at + 1)) {
      int from = at;
      while (from > 0 && isNameCharacter(out.charAt(from - 1))) {
        from--;
      }
      String name = out.substring(from, at).toLowerCase(Locale.ROOT);
      int end = endOfValue(out, at + 1);
      boolean secret = SecretWords.announcesSecret(name) || name.equals("token");
      if (secret && end > at + 1 && !SecretTokens.isMasked(out.substring(at + 1, end))) {
        boolean quoted = out.charAt(at + 1) == '"';
        out = out.substring(0, at + 1) + (quoted ? "\"***\"" : "***") + out.substring(end);
      }
    }
    return out;
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
    String out = line;
    for (int at = out.indexOf("://"); at >= 0; at = out.indexOf("://", at + 3)) {
      int end = at + 3;
      int colon = -1;
      while (end < out.length() && out.charAt(end) > ' ' && "@/\"".indexOf(out.charAt(end)) < 0) {
        colon = out.charAt(end) == ':' && colon < 0 ? end : colon;
        end++;
      }
      if (end < out.length() && out.charAt(end) == '@' && colon > 0) {
        out = out.substring(0, colon + 1) + "***" + out.substring(end);
      }
    }
    return out;
  }
}
