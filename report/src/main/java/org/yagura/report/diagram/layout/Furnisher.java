package org.yagura.report.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.yagura.report.diagram.drawing.BoxKind;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.drawing.TextMetrics;
import org.yagura.report.diagram.drawing.TextStyle;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.Rooms;
import org.yagura.report.diagram.plan.Row;
import org.yagura.report.diagram.plan.Text;
import org.yagura.report.diagram.routing.BoxSize;
import org.yagura.report.diagram.scene.Box;
import org.yagura.report.diagram.scene.Item;
import org.yagura.report.diagram.scene.Label;

/** Sets the texts of a box into its area, each cut to the room it has. */
final class Furnisher {

  private static final double BASELINE = 8.4;
  private static final double DETAIL_GAP = 4;

  private final double scale;

  Furnisher(double scale) {
    this.scale = scale;
  }

  /** The box in this area, which was measured at the same scale. */
  Box furnish(PlannedBox box, Rect area) {
    double left = area.x() + Rooms.PADDING * scale;
    double right = area.right() - Rooms.PADDING * scale;
    double y = area.y() + BoxSize.PADDING * scale;
    List<Label> labels = new ArrayList<>();
    for (Text text : box.head()) {
      boolean beside = box.icon() != Icon.NONE && labels.isEmpty();
      double x = beside ? left + Rooms.ICON * scale : left;
      labels.add(label(text, x, y, right));
      y += BoxSize.HEAD_LINE * scale;
    }
    List<Item> items = new ArrayList<>();
    for (Row row : box.rows()) {
      double height = BoxSize.row(row) * scale;
      items.add(item(row, new Rect(area.x(), y, area.width(), height), left, right));
      y += height;
    }
    return new Box(box.id(), box.kind(), area, box.icon(), labels, items, box.meaning());
  }

  private Item item(Row row, Rect area, double left, double right) {
    double x = row.icon() == Icon.NONE ? left : left + Rooms.ICON * scale;
    List<Label> labels = new ArrayList<>();
    double end = right;
    double y = area.y();
    if (!row.detail().isEmpty()) {
      Text detail = new Text(row.detail(), TextStyle.SOFT);
      double width = TextMetrics.width(detail.words(), size(detail));
      end = right - width - DETAIL_GAP * scale;
    }
    for (Text text : row.lines()) {
      if (!text.words().isEmpty()) {
        labels.add(label(text, x, y, end));
      }
      y += BoxSize.ROW_LINE * scale;
    }
    if (!row.detail().isEmpty()) {
      double at = end + DETAIL_GAP * scale;
      labels.add(label(new Text(row.detail(), TextStyle.SOFT), at, area.y(), right + 1));
    }
    return new Item(row.id(), area, row.icon(), row.unknown(), labels, row.meaning());
  }

  /** A text whose line begins at this height, cut where it would pass the right end. */
  Label label(Text text, double x, double lineTop, double right) {
    double size = size(text);
    String fitting = TextMetrics.fit(text.words(), right - x, size);
    return Label.of(fitting, x, lineTop + BASELINE * scale, scale, text.style());
  }

  private double size(Text text) {
    return text.style().size() * scale;
  }

  /** A box without anything in it. */
  static Box sample(String id, BoxKind kind, Rect area) {
    return new Box(
        id,
        kind,
        area,
        Icon.NONE,
        List.of(),
        List.of(),
        org.yagura.report.diagram.scene.Meaning.NONE);
  }
}
