package org.yagura.report.diagram.scene;

import java.util.List;
import java.util.Objects;
import org.yagura.report.diagram.drawing.Ink;
import org.yagura.report.diagram.drawing.Rect;

/**
 * A column of the sheet that holds what is trusted alike.
 *
 * @param labels its name above, and where nothing was found, that
 */
public record Lane(Trust trust, Rect area, List<Label> labels) {
  public Lane {
    Objects.requireNonNull(trust);
    Objects.requireNonNull(area);
    labels = List.copyOf(labels);
  }

  /** Neighbours differ, so that a column can be followed down the sheet. */
  public Ink tint() {
    return trust == Trust.CORE ? Ink.LANE_DEEP : Ink.LANE_LIGHT;
  }
}
