package org.yagura.report.diagram.scene;

import java.util.List;
import java.util.Objects;
import org.yagura.report.diagram.drawing.BoxKind;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.drawing.Rect;

/**
 * A framed thing with its name and what is in it.
 *
 * @param id the same in every run and on the sheet unique
 * @param icon at the left of the first label
 */
public record Box(
    String id,
    BoxKind kind,
    Rect area,
    Icon icon,
    List<Label> labels,
    List<Item> items,
    Meaning meaning) {
  public Box {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(area);
    Objects.requireNonNull(icon);
    labels = List.copyOf(labels);
    items = List.copyOf(items);
    Objects.requireNonNull(meaning);
  }
}
