package org.yagura.report.diagram.drawing;

import java.util.Objects;

/**
 * How a line is drawn.
 *
 * @param tunnel a VPN within another line: drawn double
 * @param inward whether someone outside may begin to talk: drawn with an arrow into the building
 */
public record EdgeStyle(Stroke stroke, boolean tunnel, boolean inward) {

  public static final EdgeStyle INTERNAL = new EdgeStyle(Stroke.INTERNAL, false, false);

  /** What a line says of its record. */
  public enum Stroke {
    /** A cable inside. */
    INTERNAL(Ink.ACCENT, 1.1, 0, 0),
    /** Recorded: solid. */
    RECORDED(Ink.TEXT, 1.3, 0, 0),
    /** Seen and in no list: dashed. */
    UNRECORDED(Ink.ALERT, 1.8, 6, 3),
    /** In the list and seen nowhere: dotted. */
    RECORDED_ONLY(Ink.SOFT, 1.2, 1.2, 3),
    /** An attacker's way: bold. */
    ATTACK(Ink.ALERT, 3, 0, 0),
    /** An attacker's step from one row of a box to another. */
    ATTACK_STEP(Ink.ALERT, 1, 0, 0);

    private final Ink ink;
    private final double weight;
    private final double dash;
    private final double gap;

    Stroke(Ink ink, double weight, double dash, double gap) {
      this.ink = ink;
      this.weight = weight;
      this.dash = dash;
      this.gap = gap;
    }

    public Ink ink() {
      return ink;
    }

    public double weight() {
      return weight;
    }

    /** The length of a dash; 0 for a solid line. */
    public double dash() {
      return dash;
    }

    public double gap() {
      return gap;
    }
  }

  public EdgeStyle {
    Objects.requireNonNull(stroke);
  }

  /** The width of the line in points; a tunnel's holds a white core a third as wide. */
  public double weight() {
    return tunnel ? 4 : stroke.weight();
  }
}
