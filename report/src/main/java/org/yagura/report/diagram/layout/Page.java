package org.yagura.report.diagram.layout;

import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.routing.Placement;
import org.yagura.report.diagram.scene.Sheet;

/** The rooms of a page. */
final class Page {

  /** 15 mm. */
  static final double MARGIN = 15 * 72 / 25.4;

  private static final double TITLE = 38;
  private static final double CAPTION = 22;
  private static final double LEGEND = 42;

  private final Rect area;

  private Page(Rect area) {
    this.area = area;
  }

  /** A3 landscape, or larger in its shape where the content leaves no choice. */
  static Page holding(double width, double height) {
    Rect room = new Page(Sheet.A3).room();
    double grow = Math.max(1, Math.max(width / room.width(), height / room.height()));
    return new Page(new Rect(0, 0, Sheet.A3.width() * grow, Sheet.A3.height() * grow));
  }

  /** Whether content of this size fits A3. */
  static boolean fits(double width, double height) {
    Rect room = new Page(Sheet.A3).room();
    return width <= room.width() && height <= room.height();
  }

  Rect area() {
    return area;
  }

  /** Where boxes and lines go. */
  Rect room() {
    double top = area.y() + MARGIN + TITLE + CAPTION;
    double bottom = area.bottom() - MARGIN - LEGEND - Placement.LANE_PADDING;
    return new Rect(MARGIN, top, area.width() - 2 * MARGIN, bottom - top);
  }

  /** Where the lanes begin: the room with the captions above it. */
  Rect lanes() {
    Rect room = room();
    return new Rect(
        room.x(),
        room.y() - CAPTION,
        room.width(),
        room.height() + CAPTION + Placement.LANE_PADDING);
  }

  Rect legend() {
    double top = area.bottom() - MARGIN - LEGEND + 6;
    return new Rect(MARGIN, top, area.width() - 2 * MARGIN, LEGEND - 6);
  }
}
