package org.yagura.report.diagram.drawing;

/** Writes XML by hand: elements in the order given, text escaped, numbers short. */
public final class Xml {

  private final StringBuilder out = new StringBuilder(64 * 1024);

  /** Markup that is right as it stands. */
  public Xml raw(String markup) {
    out.append(markup);
    return this;
  }

  /** An attribute, with a space before it; left out when its value is empty. */
  public Xml with(String name, String value) {
    if (!value.isEmpty()) {
      out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }
    return this;
  }

  /** An attribute that is a length, to a hundredth. */
  public Xml with(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    return this;
  }

  public Xml text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** To a hundredth, without needless zeros. */
  public static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    long rest = size % 100;
    String whole = sign + size / 100;
    if (rest == 0) {
      return whole;
    }
    return rest % 10 == 0 ? whole + "." + rest / 10 : whole + "." + (rest < 10 ? "0" : "") + rest;
  }

  /** Escapes what XML gives a meaning and drops what XML 1.0 forbids; line breaks stay. */
  public static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(Xml::isAllowed)
        .forEach(point -> {
          switch (point) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\n' -> safe.append("&#10;");
            default -> safe.appendCodePoint(point);
          }
        });
    return safe.toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\n'
        || (point >= 0x20 && point <= 0xD7FF && point != 0x7F)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x1_0000;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
