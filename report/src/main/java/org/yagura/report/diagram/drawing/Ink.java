package org.yagura.report.diagram.drawing;

/** The colours of the diagram; each difference they make is also made by a word, mark or line. */
public enum Ink {
  PAPER(0xFFFFFF),
  TEXT(0x1A1A1A),
  SOFT(0x4A5568),
  FAINT(0xA0AAB8),
  ACCENT(0x1F3A5F),
  ALERT(0xB3261E),
  ALERT_TINT(0xFDF0EF),
  LANE_LIGHT(0xF4F6F9),
  LANE_DEEP(0xE6EBF2);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  /** Red, green and blue, eight bits each. */
  public int rgb() {
    return rgb;
  }

  /** As CSS and draw.io write it, such as {@code #1F3A5F}. */
  public String hex() {
    return "#%06X".formatted(rgb);
  }
}
