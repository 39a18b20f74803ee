package org.yagura.intake.ledger.markup;

import java.util.Locale;
import java.util.Map;

/** The tags and texts of HTML one after the other, however carelessly they were written. */
final class Markup {

  static final int LONGEST_TEXT = 32_767;
  private static final int LONGEST_TAG = 4_096;
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "yen", "¥",
          "copy", "©", "reg", "®", "times", "×");

  private final String source;
  private int at;
  private boolean isText;
  private String text = "";
  private String tag = "";
  private String attributes = "";

  Markup(String source) {
    this.source = source;
  }

  /** Moves to the next text or tag; false at the end. */
  boolean next() {
    if (at >= source.length()) {
      return false;
    }
    if (source.charAt(at) != '<' || !beginsTag(at + 1)) {
      int end = source.indexOf('<', at + 1);
      end = end < 0 ? source.length() : end;
      isText = true;
      text = decoded(source.substring(at, Math.min(end, at + LONGEST_TEXT)));
      at = end;
      return true;
    }
    isText = false;
    if (source.startsWith("<!--", at)) {
      int end = source.indexOf("-->", at + 4);
      at = end < 0 ? source.length() : end + 3;
      tag = "!";
      return true;
    }
    readTag();
    if (tag.equals("script") || tag.equals("style")) {
      skipTo("</" + tag);
    }
    return true;
  }

  private boolean beginsTag(int from) {
    if (from >= source.length()) {
      return false;
    }
    char c = source.charAt(from);
    return c == '/' || c == '!' || c == '?' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void readTag() {
    int end = at + 1;
    char quote = 0;
    int last = Math.min(source.length(), at + LONGEST_TAG);
    while (end < last && (quote != 0 || source.charAt(end) != '>')) {
      char c = source.charAt(end);
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      end++;
    }
    String inner = source.substring(at + 1, end);
    int name = 0;
    while (name < inner.length()
        && !Character.isWhitespace(inner.charAt(name))
        && (name == 0 || inner.charAt(name) != '/')) {
      name++;
    }
    tag = inner.substring(0, name).toLowerCase(Locale.ROOT);
    attributes = inner.substring(name);
    at = Math.min(source.length(), end + 1);
  }

  /** Scripts and styles hold no text; without their end tag the rest is theirs. */
  private void skipTo(String ending) {
    for (int i = source.indexOf("</", at); i >= 0; i = source.indexOf("</", i + 2)) {
      if (source.regionMatches(true, i, ending, 0, ending.length())) {
        at = i;
        return;
      }
    }
    at = source.length();
  }

  boolean isText() {
    return isText;
  }

  String text() {
    return text;
  }

  /** The tag's name in lower case, with {@code /} before it where it ends an element. */
  String tag() {
    return tag;
  }

  /** An attribute as a number without sign; 1 when it is none. */
  int number(String name) {
    String folded = attributes.toLowerCase(Locale.ROOT);
    int from = folded.indexOf(name + "=");
    if (from < 0) {
      return 1;
    }
    int digit = from + name.length() + 1;
    while (digit < folded.length() && "\"' ".indexOf(folded.charAt(digit)) >= 0) {
      digit++;
    }
    int number = 0;
    for (int i = digit; i < folded.length() && i < digit + 6; i++) {
      char c = folded.charAt(i);
      if (c < '0' || c > '9') {
        break;
      }
      number = number * 10 + (c - '0');
    }
    return Math.max(1, number);
  }

  /** Without the line ends of the source, which mean no more than a blank; those of tags stay. */
  static String tidy(CharSequence text) {
    StringBuilder result = new StringBuilder(text.length());
    text.toString()
        .lines()
        .map(it -> it.replaceAll("[ \\t\u00a0]{1,1000}", " ").strip())
        .filter(it -> !it.isEmpty())
        .forEach(it -> result.append(result.isEmpty() ? "" : "\n").append(it));
    return result.toString();
  }

  private static String decoded(String written) {
    String flat = written.replace('\r', ' ').replace('\n', ' ');
    if (flat.indexOf('&') < 0) {
      return flat;
    }
    StringBuilder result = new StringBuilder(flat.length());
    int from = 0;
    while (from < flat.length()) {
      int end = flat.charAt(from) == '&' ? flat.indexOf(';', from) : -1;
      String known = end > from && end - from <= 10 ? entity(flat.substring(from + 1, end)) : "";
      if (known.isEmpty()) {
        result.append(flat.charAt(from++));
      } else {
        result.append(known);
        from = end + 1;
      }
    }
    return result.toString();
  }

  private static String entity(String name) {
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
    boolean hexadecimal = name.length() > 2 && Character.toLowerCase(name.charAt(1)) == 'x';
    String digits = name.substring(hexadecimal ? 2 : 1);
    boolean valid =
        !digits.isEmpty()
            && digits.length() <= 6
            && digits.chars().allMatch(it -> Character.digit(it, hexadecimal ? 16 : 10) >= 0);
    int code = valid ? Integer.parseInt(digits, hexadecimal ? 16 : 10) : 0;
    return code >= ' ' && Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }
}
