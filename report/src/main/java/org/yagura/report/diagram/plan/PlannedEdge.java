package org.yagura.report.diagram.plan;

import java.util.List;
import java.util.Objects;
import org.yagura.report.diagram.drawing.EdgeStyle;
import org.yagura.report.diagram.scene.Meaning;

/**
 * A line without a place.
 *
 * @param labels up to two: the first stands above the line's beginning, the second beneath
 */
public record PlannedEdge(
    String id, End from, End to, EdgeStyle style, List<Text> labels, Meaning meaning) {

  /**
   * Where a line ends.
   *
   * @param row the id of a row of the box; empty for the box as a whole
   */
  public record End(String box, String row) {
    public End {
      Objects.requireNonNull(box);
      Objects.requireNonNull(row);
    }
  }

  public PlannedEdge {
    Objects.requireNonNull(id);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(style);
    labels = List.copyOf(labels);
    Objects.requireNonNull(meaning);
  }
}
