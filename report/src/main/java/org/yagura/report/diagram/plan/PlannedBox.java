package org.yagura.report.diagram.plan;

import java.util.List;
import java.util.Objects;
import org.yagura.report.diagram.drawing.BoxKind;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.scene.Meaning;

/**
 * A box without a place.
 *
 * @param head its name and what else is said of the whole
 */
public record PlannedBox(
    String id,
    Column column,
    BoxKind kind,
    Icon icon,
    List<Text> head,
    List<Row> rows,
    Meaning meaning) {
  public PlannedBox {
    Objects.requireNonNull(id);
    Objects.requireNonNull(column);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(icon);
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    Objects.requireNonNull(meaning);
  }

  /** The same box in another column. */
  public PlannedBox in(Column other) {
    return new PlannedBox(id, other, kind, icon, head, rows, meaning);
  }
}
