package org.yagura.report.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yagura.report.diagram.content.Summary;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.scene.Box;
import org.yagura.report.diagram.scene.Edge;
import org.yagura.report.diagram.scene.Label;
import org.yagura.report.diagram.scene.Lane;
import org.yagura.report.diagram.scene.Sheet;
import org.yagura.report.diagram.scene.Trust;

/** A sheet that does not know yet which of how many it is. */
record Draft(
    String id,
    String title,
    Page page,
    List<Lane> lanes,
    List<Box> boxes,
    List<Edge> edges,
    List<Label> captions) {

  Draft {
    lanes = List.copyOf(lanes);
    boxes = List.copyOf(boxes);
    edges = List.copyOf(edges);
    captions = List.copyOf(captions);
  }

  static Draft of(String id, String title, SheetMaker maker, Summary summary) {
    return new Draft(
        id, title, maker.page(), maker.lanes(summary), maker.boxes(), maker.edges(), List.of());
  }

  /** As many sheets as the boxes of these lanes need, side by side in columns. */
  static List<Draft> networks(Map<Trust, List<PlannedBox>> lanes) {
    List<Draft> drafts = new ArrayList<>();
    Page page = Page.holding(0, 0);
    for (Flow.Filled sheet : Flow.fill(lanes, page.lanes())) {
      String id = "networks-" + (drafts.size() + 1);
      drafts.add(
          new Draft(id, "ネットワークの内訳", page, List.of(), sheet.boxes(), List.of(), sheet.captions()));
    }
    return drafts;
  }

  Sheet sheet(Summary summary, int number, int sheets) {
    List<Label> texts = new ArrayList<>(Titles.of(page, summary, title, number, sheets));
    texts.addAll(captions);
    return new Sheet(id, title, page.area(), lanes, boxes, edges, texts, Legends.of(page.legend()));
  }
}
