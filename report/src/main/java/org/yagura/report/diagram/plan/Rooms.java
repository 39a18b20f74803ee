package org.yagura.report.diagram.plan;

import org.yagura.report.diagram.scene.Trust;

/** Widths of boxes in points, the same for all boxes of a lane. */
public final class Rooms {

  /** Between the border of a box and its text. */
  public static final double PADDING = 6;

  /** What an icon takes at the left of a text. */
  public static final double ICON = 11;

  /** The room behind a box outside, where the labels of its lines stand. */
  public static final double LABELS = 104;

  /** Between the box outside and the first letter. */
  public static final double BEFORE_LABEL = 9;

  /** The width that such a label may have. */
  public static final double LABEL_TEXT = LABELS - BEFORE_LABEL;

  private Rooms() {}

  public static double width(Trust trust) {
    return switch (trust) {
      case OUTSIDE -> 140;
      case GATEWAY -> 124;
      case OFFICE, DEPARTMENT, CORE, BACKUP -> 132;
    };
  }

  /** The width left for the text of a row that has an icon. */
  public static double text(Trust trust) {
    return width(trust) - 2 * PADDING - ICON;
  }
}
