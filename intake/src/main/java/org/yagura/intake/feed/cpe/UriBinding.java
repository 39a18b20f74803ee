package org.yagura.intake.feed.cpe;

import java.util.ArrayList;
import java.util.List;

/** The 2.2 URI, turned into the parts of a 2.3 string. */
final class UriBinding {

  private static final int EDITION = 5;

  private UriBinding() {}

  static List<String> parts(String uri) {
    List<String> parts = new ArrayList<>();
    String[] given = uri.split(":", -1);
    String packed = "";
    for (int i = 0; i < given.length && i < 7; i++) {
      if (i == EDITION && given[i].startsWith("~")) {
        packed = given[i];
        parts.add("*");
      } else {
        parts.add(given[i].isEmpty() ? "*" : escaped(given[i]));
      }
    }
    while (parts.size() < 7) {
      parts.add("*");
    }
    if (!packed.isEmpty()) {
      String[] fields = packed.split("~", -1);
      parts.set(EDITION, field(fields, 1));
      for (int i = 2; i <= 5; i++) {
        parts.add(field(fields, i));
      }
    }
    return parts;
  }

  private static String field(String[] fields, int at) {
    return at >= fields.length || fields[at].isEmpty() ? "*" : escaped(fields[at]);
  }

  /** Percent codes become characters; what a 2.3 string escapes is escaped. */
  private static String escaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && i + 2 < text.length() && hex(text, i + 1) >= 0) {
        c = (char) hex(text, i + 1);
        i += 2;
      }
      boolean ordinary = Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
      if (!ordinary) {
        plain.append('\\');
      }
      plain.append(c);
    }
    return plain.toString();
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
