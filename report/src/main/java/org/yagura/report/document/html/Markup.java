package org.yagura.report.document.html;

/** HTML that grows; whatever a material says goes through {@link #text} and can never be markup. */
final class Markup {
  private final StringBuilder html = new StringBuilder(1 << 16);

  /** Markup written in this package. */
  Markup raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Text of any origin, as element content or within a quoted attribute. */
  Markup text(String text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
    return this;
  }

  /** An element that holds nothing but text. */
  Markup element(String name, String attributes, String text) {
    raw("<").raw(name);
    if (!attributes.isEmpty()) {
      raw(" ").raw(attributes);
    }
    return raw(">").text(text).raw("</").raw(name).raw(">");
  }

  private void append(char c) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.append(isHarmless(c) ? c : '\uFFFD');
    }
  }

  /** Control characters and those that turn the direction of writing could disguise a text. */
  private static boolean isHarmless(char c) {
    return (c >= ' ' || c == '\n' || c == '\t')
        && c != 0x7F
        && !(c >= '\u202A' && c <= '\u202E')
        && !(c >= '\u2066' && c <= '\u2069')
        && c != '\uFFFE'
        && c != '\uFFFF';
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
