package org.yagura.report.diagram.drawing;

/** What sort of thing a box is; {@code dashed} ones stand for what no one has settled. */
public enum BoxKind {
  /** The other end of connections. */
  OUTSIDE(Ink.SOFT, Ink.PAPER, false, 1.0),
  /** A device that joins networks, its configuration read. */
  GATEWAY(Ink.ACCENT, Ink.PAPER, false, 1.6),
  /** A device that joins networks, its configuration not read. */
  GATEWAY_UNREAD(Ink.ACCENT, Ink.PAPER, true, 1.2),
  /** A device that no list names. */
  UNKNOWN(Ink.ALERT, Ink.ALERT_TINT, true, 1.6),
  /** A network that a configuration names. */
  SEGMENT(Ink.ACCENT, Ink.PAPER, false, 1.0),
  /** A network inferred from addresses. */
  GUESSED_SEGMENT(Ink.SOFT, Ink.PAPER, true, 0.8),
  /** Things whose network no material tells. */
  UNPLACED(Ink.SOFT, Ink.PAPER, true, 0.8),
  /** No frame at all. */
  BARE(Ink.SOFT, Ink.PAPER, false, 0);

  private final Ink border;
  private final Ink fill;
  private final boolean dashed;
  private final double weight;

  BoxKind(Ink border, Ink fill, boolean dashed, double weight) {
    this.border = border;
    this.fill = fill;
    this.dashed = dashed;
    this.weight = weight;
  }

  public Ink border() {
    return border;
  }

  public Ink fill() {
    return fill;
  }

  public boolean dashed() {
    return dashed;
  }

  /** The width of the border in points. */
  public double weight() {
    return weight;
  }
}
