package org.yagura.report.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.drawing.TextStyle;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.Row;
import org.yagura.report.diagram.plan.Text;
import org.yagura.report.diagram.routing.BoxSize;
import org.yagura.report.diagram.scene.Box;
import org.yagura.report.diagram.scene.Label;
import org.yagura.report.diagram.scene.Meaning;
import org.yagura.report.diagram.scene.Trust;

/** Fills sheets with boxes from top to bottom and left to right; a box too tall is continued. */
final class Flow {

  private static final int COLUMNS = 6;
  private static final double GAP = 12;
  private static final double CAPTION = 20;
  private static final double CAPTION_RISE = 6;

  private final Rect room;
  private final double width;
  private final Furnisher furnisher = new Furnisher(1);
  private final List<Filled> sheets = new ArrayList<>();
  private List<Box> sheet = new ArrayList<>();
  private List<Label> captions = new ArrayList<>();
  private String name = "";
  private int column;
  private double y;

  private Flow(Rect room) {
    this.room = room;
    this.width = (room.width() - (COLUMNS - 1) * GAP) / COLUMNS;
    this.y = room.y();
  }

  /** Boxes of several lanes, each lane beginning a column of its own beneath its name. */
  static List<Filled> fill(Map<Trust, List<PlannedBox>> lanes, Rect page) {
    Rect room = new Rect(page.x(), page.y() + CAPTION, page.width(), page.height() - CAPTION);
    Flow flow = new Flow(room);
    lanes.forEach(flow::lane);
    flow.endSheet();
    return flow.sheets;
  }

  /** What stands on one sheet. */
  record Filled(List<Box> boxes, List<Label> captions) {
    Filled {
      boxes = List.copyOf(boxes);
      captions = List.copyOf(captions);
    }
  }

  private void lane(Trust trust, List<PlannedBox> boxes) {
    startColumn();
    name = trust.japanese();
    boxes.forEach(this::add);
    name = "";
  }

  private void endSheet() {
    if (!sheet.isEmpty()) {
      sheets.add(new Filled(sheet, captions));
      sheet = new ArrayList<>();
      captions = new ArrayList<>();
    }
  }

  private void add(PlannedBox box) {
    PlannedBox left = box;
    for (int part = 2; BoxSize.height(left, 0) > room.height(); part++) {
      startColumn();
      int rows = rowsThatFit(left);
      put(with(left, left.id(), left.rows().subList(0, rows), left.meaning(), left.head()));
      left =
          with(
              left,
              box.id() + "-" + part,
              left.rows().subList(rows, left.rows().size()),
              new Meaning(box.meaning().title(), box.meaning().href(), List.of()),
              continued(box));
    }
    if (y + BoxSize.height(left, 0) > room.bottom()) {
      startColumn();
    }
    put(left);
  }

  private int rowsThatFit(PlannedBox box) {
    double space = room.height() - BoxSize.head(box) - 2 * BoxSize.PADDING;
    int rows = 0;
    for (Row row : box.rows()) {
      space -= BoxSize.row(row);
      if (space < 0) {
        break;
      }
      rows++;
    }
    return Math.max(rows, 1);
  }

  private static List<Text> continued(PlannedBox box) {
    String name = box.head().isEmpty() ? "" : box.head().getFirst().words();
    return List.of(new Text("（続き）" + name, TextStyle.HEADING));
  }

  private static PlannedBox with(
      PlannedBox box, String id, List<Row> rows, Meaning meaning, List<Text> head) {
    return new PlannedBox(id, box.column(), box.kind(), box.icon(), head, rows, meaning);
  }

  private void startColumn() {
    if (y <= room.y()) {
      return;
    }
    y = room.y();
    column++;
    if (column == COLUMNS) {
      column = 0;
      endSheet();
    }
  }

  private void put(PlannedBox box) {
    double height = BoxSize.height(box, 0);
    double x = room.x() + column * (width + GAP);
    if (y == room.y()) {
      captions.add(Label.of(name, x, room.y() - CAPTION_RISE, 1, TextStyle.LANE));
    }
    sheet.add(furnisher.furnish(box, new Rect(x, y, width, height)));
    y += height + GAP;
  }
}
