package org.yagura.report.diagram.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yagura.report.diagram.content.Planner;
import org.yagura.report.diagram.plan.Column;
import org.yagura.report.diagram.plan.Plan;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.routing.BoxSize;
import org.yagura.report.diagram.routing.Ends;
import org.yagura.report.diagram.routing.Router;
import org.yagura.report.diagram.routing.Spacing;
import org.yagura.report.diagram.routing.Stack;
import org.yagura.report.diagram.scene.Scene;
import org.yagura.report.diagram.scene.Sheet;
import org.yagura.report.diagram.scene.Trust;

/** Finds how much the overview can tell on one page, and adds sheets for the rest. */
public final class SceneMaker {

  private static final double TIGHTER = 0.9;
  private static final Set<Trust> ALL = EnumSet.allOf(Trust.class);
  private static final Set<Trust> OUTER = EnumSet.of(Trust.OUTSIDE, Trust.GATEWAY);

  private final Planner planner;

  public SceneMaker(Planner planner) {
    this.planner = planner;
  }

  /** The overview, then the sheets of what it only counts. */
  public Scene make() {
    Map<Trust, Integer> levels = new EnumMap<>(Trust.class);
    List<Draft> drafts = new ArrayList<>();
    drafts.add(overview(levels));
    if (planner.bundles(levels.getOrDefault(Trust.OUTSIDE, 0))) {
      drafts.addAll(connections());
    }
    drafts.addAll(networks(levels));
    List<Sheet> sheets = new ArrayList<>();
    for (Draft draft : drafts) {
      sheets.add(draft.sheet(planner.summary(), sheets.size() + 1, drafts.size()));
    }
    String title = planner.summary().facility() + " ネットワーク構成図";
    return new Scene(title, title + "。" + planner.summary().figures(), sheets);
  }

  /** Tells as much as fits; where even the least is too large, the page grows. */
  private Draft overview(Map<Trust, Integer> levels) {
    SheetMaker best = null;
    for (Spacing spacing : Spacing.values()) {
      choose(levels, spacing);
      best = drawn(planner.overview(levels, spacing.narrow()), spacing, ALL);
      if (best.fits()) {
        break;
      }
    }
    return Draft.of("overview", "ネットワーク構成図", Objects.requireNonNull(best), planner.summary());
  }

  /** Roomy spacing is for what can be told in full. */
  private void choose(Map<Trust, Integer> levels, Spacing spacing) {
    for (Trust trust : Trust.values()) {
      levels.put(trust, 0);
    }
    if (spacing == Spacing.ROOMY) {
      return;
    }
    Plan full = planner.overview(levels, spacing.narrow());
    Map<String, Integer> ends = Ends.counted(full);
    double page = Page.holding(0, 0).room().height();
    double room = page - Router.corridorHeight(full, ALL, spacing);
    for (Trust trust : Trust.values()) {
      levels.put(trust, level(trust, spacing, room, ends));
    }
  }

  /** The fullest level of a lane at which its columns fit the page. */
  private int level(Trust trust, Spacing spacing, double room, Map<String, Integer> ends) {
    int last = planner.levels(trust) - 1;
    for (int level = 0; level < last; level++) {
      if (stacked(planner.column(trust, level, spacing.narrow()), spacing, ends) <= room) {
        return level;
      }
    }
    return last;
  }

  private static double stacked(
      List<PlannedBox> boxes, Spacing spacing, Map<String, Integer> ends) {
    Map<Column, Double> heights = new EnumMap<>(Column.class);
    for (PlannedBox box : boxes) {
      Column found = spacing.narrow() ? box.column().narrow() : box.column();
      Column column = found == Column.INNER ? Column.EDGE : found;
      double height = BoxSize.height(box, ends.getOrDefault(box.id(), 0));
      heights.merge(column, height + spacing.boxes(), Double::sum);
    }
    return heights.values().stream().mapToDouble(it -> it).max().orElse(0);
  }

  private static SheetMaker drawn(Plan plan, Spacing spacing, Set<Trust> lanes) {
    double room = Page.holding(0, 0).room().height();
    double left = room - Router.corridorHeight(plan, lanes, spacing);
    return new SheetMaker(Router.route(plan, Stack.of(plan, lanes, spacing, left), spacing));
  }

  /** The lanes of which the overview leaves something out. */
  private List<Draft> networks(Map<Trust, Integer> levels) {
    Map<Trust, List<PlannedBox>> lanes = new EnumMap<>(Trust.class);
    for (Trust trust : EnumSet.range(Trust.OFFICE, Trust.BACKUP)) {
      if (planner.leavesOut(trust, levels.getOrDefault(trust, 0))) {
        lanes.put(trust, planner.inFull(trust));
      }
    }
    return Draft.networks(lanes);
  }

  private List<Draft> connections() {
    List<Draft> drafts = new ArrayList<>();
    double most = Page.holding(0, 0).room().height() * TIGHTER;
    for (Plan plan : planner.connections(BoxSize::stacked, most)) {
      SheetMaker maker = drawn(plan, Spacing.ROOMY, OUTER);
      drafts.add(Draft.of("lines-" + (drafts.size() + 1), "外部との接続の内訳", maker, planner.summary()));
    }
    return drafts;
  }
}
