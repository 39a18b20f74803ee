package org.yagura.report.diagram.plan;

import java.util.List;
import java.util.Objects;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.scene.Meaning;

/**
 * A row of a box.
 *
 * @param lines one or two
 * @param spare what is left free beneath the lines, in points
 * @param detail stands at the right end of the first line; empty for none
 */
public record Row(
    String id,
    Icon icon,
    boolean unknown,
    List<Text> lines,
    double spare,
    String detail,
    Meaning meaning) {
  public Row {
    Objects.requireNonNull(id);
    Objects.requireNonNull(icon);
    lines = List.copyOf(lines);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(meaning);
  }
}
