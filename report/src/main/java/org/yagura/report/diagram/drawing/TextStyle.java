package org.yagura.report.diagram.drawing;

/** How a text looks. */
public enum TextStyle {
  TITLE(17, true, Ink.TEXT),
  LANE(10.5, true, Ink.ACCENT),
  HEADING(8.5, true, Ink.TEXT),
  BODY(8, false, Ink.TEXT),
  STRONG(8, true, Ink.TEXT),
  SOFT(8, false, Ink.SOFT),
  ALERT(8, true, Ink.ALERT);

  private final double size;
  private final boolean bold;
  private final Ink ink;

  TextStyle(double size, boolean bold, Ink ink) {
    this.size = size;
    this.bold = bold;
    this.ink = ink;
  }

  /** In points, before a sheet with room to spare is enlarged. */
  public double size() {
    return size;
  }

  public boolean bold() {
    return bold;
  }

  public Ink ink() {
    return ink;
  }
}
