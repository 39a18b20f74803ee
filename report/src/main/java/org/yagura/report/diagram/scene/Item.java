package org.yagura.report.diagram.scene;

import java.util.List;
import java.util.Objects;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.drawing.Rect;

/**
 * A row within a box: one thing, or several of a kind and their number.
 *
 * @param unknown whether no list names it
 */
public record Item(
    String id, Rect area, Icon icon, boolean unknown, List<Label> labels, Meaning meaning) {
  public Item {
    Objects.requireNonNull(id);
    Objects.requireNonNull(area);
    Objects.requireNonNull(icon);
    labels = List.copyOf(labels);
    Objects.requireNonNull(meaning);
  }
}
