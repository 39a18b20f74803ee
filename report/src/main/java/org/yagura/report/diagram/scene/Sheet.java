package org.yagura.report.diagram.scene;

import java.util.List;
import java.util.Objects;
import org.yagura.report.diagram.drawing.Rect;

/**
 * One page, A3 landscape unless nothing could make its content fit.
 *
 * @param id {@code overview} for the first
 * @param title what the page is
 * @param area the whole page, margins included
 * @param texts the title, the notes and what else stands outside boxes
 * @param legend samples of lines and boxes with their names
 */
public record Sheet(
    String id,
    String title,
    Rect area,
    List<Lane> lanes,
    List<Box> boxes,
    List<Edge> edges,
    List<Label> texts,
    Legend legend) {

  /** A3 landscape in points. */
  public static final Rect A3 = new Rect(0, 0, 420 * 72 / 25.4, 297 * 72 / 25.4);

  /** Samples of what the sheet draws; they stand for nothing. */
  public record Legend(List<Box> boxes, List<Edge> edges, List<Label> labels) {
    public static final Legend NONE = new Legend(List.of(), List.of(), List.of());

    public Legend {
      boxes = List.copyOf(boxes);
      edges = List.copyOf(edges);
      labels = List.copyOf(labels);
    }
  }

  public Sheet {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(area);
    lanes = List.copyOf(lanes);
    boxes = List.copyOf(boxes);
    edges = List.copyOf(edges);
    texts = List.copyOf(texts);
    Objects.requireNonNull(legend);
  }
}
