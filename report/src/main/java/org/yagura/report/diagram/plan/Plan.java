package org.yagura.report.diagram.plan;

import java.util.List;

/**
 * What one sheet shows.
 *
 * @param boxes by column, in each from top to bottom as far as nothing else decides
 */
public record Plan(List<PlannedBox> boxes, List<PlannedEdge> edges) {
  public Plan {
    boxes = List.copyOf(boxes);
    edges = List.copyOf(edges);
  }
}
