package org.yagura.report.diagram.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Segment;
import org.yagura.report.diagram.drawing.EdgeStyle;
import org.yagura.report.diagram.plan.Column;
import org.yagura.report.diagram.plan.Plan;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.PlannedEdge;
import org.yagura.report.diagram.plan.PlannedEdge.End;
import org.yagura.report.diagram.scene.Meaning;
import org.yagura.report.diagram.scene.Trust;

/** Plans the sheets of a survey at any level of detail; 0 tells the most. */
public final class Planner {

  private static final int UNPLACED_NAMED = 4;

  private final Inventory inventory;
  private final Describe describe;
  private final Outside outside;
  private final Gateways gateways;
  private final Segments segments;
  private final Lines lines;
  private final Summary summary;
  private final Map<Trust, Map<Integer, List<PlannedBox>>> planned = new EnumMap<>(Trust.class);

  public Planner(Survey survey) {
    inventory = new Inventory(survey);
    describe = new Describe(inventory);
    outside = new Outside(describe);
    gateways = new Gateways(inventory, describe);
    SegmentLanes lanes = new SegmentLanes(inventory);
    Members members = new Members(inventory, lanes, describe);
    segments = new Segments(inventory, lanes, members, describe);
    lines = new Lines(inventory);
    summary = new Summary(inventory, lanes);
  }

  /** What is said of the whole. */
  public Summary summary() {
    return summary;
  }

  /** How many levels of detail a lane has. */
  public int levels(Trust trust) {
    return switch (trust) {
      case OUTSIDE -> Outside.LEVELS.size();
      case GATEWAY -> Gateways.LEVELS.size();
      case OFFICE, DEPARTMENT, CORE, BACKUP -> Detail.LEVELS.size();
    };
  }

  private List<PlannedBox> boxes(Trust trust, int level) {
    return planned
        .computeIfAbsent(trust, it -> new TreeMap<>())
        .computeIfAbsent(level, it -> plan(trust, it));
  }

  private List<PlannedBox> plan(Trust trust, int level) {
    return switch (trust) {
      case OUTSIDE -> {
        Outside.Detail detail = Outside.LEVELS.get(level);
        yield outside.boxes(bundles(detail), detail);
      }
      case GATEWAY -> {
        List<PlannedBox> boxes = new ArrayList<>(gateways.boxes(Gateways.LEVELS.get(level)));
        boxes.addAll(segments.transits());
        yield boxes;
      }
      case OFFICE, DEPARTMENT, CORE, BACKUP -> segments.boxes(trust, Detail.LEVELS.get(level));
    };
  }

  /** What stands in the columns of a lane: its boxes, and those of unknown place. */
  public List<PlannedBox> column(Trust trust, int level, boolean narrow) {
    List<PlannedBox> boxes = new ArrayList<>(boxes(trust, level));
    if (narrow && trust == Trust.OFFICE) {
      boxes.addAll(segments.transits());
    } else if (narrow) {
      boxes.removeIf(it -> it.column() == Column.TRANSIT);
    }
    boxes.addAll(segments.unplaced(trust, UNPLACED_NAMED));
    return boxes;
  }

  private List<PlannedBox> unplaced() {
    List<PlannedBox> boxes = new ArrayList<>();
    for (Trust trust : Trust.values()) {
      boxes.addAll(segments.unplaced(trust, UNPLACED_NAMED));
    }
    return boxes;
  }

  /** All networks of a lane with every name, for a sheet of its own. */
  public List<PlannedBox> inFull(Trust trust) {
    List<PlannedBox> boxes = new ArrayList<>(segments.boxes(trust, Detail.FULL));
    boxes.addAll(segments.unplaced(trust, Detail.FULL.named()));
    return boxes;
  }

  /** Whether {@link #inFull} names more than the overview at this level. */
  public boolean leavesOut(Trust trust, int level) {
    return segments.unplacedLeftOut(trust, UNPLACED_NAMED)
        || segments.leavesOut(trust, Detail.LEVELS.get(level));
  }

  /** Whether the overview at this level draws several connections as one line. */
  public boolean bundles(int level) {
    return bundles(Outside.LEVELS.get(level)).stream().anyMatch(it -> !it.single());
  }

  /** Every connection by itself, with the devices they end on, in parts of at most this height. */
  public List<Plan> connections(ToDoubleFunction<List<PlannedBox>> height, double most) {
    return new ConnectionParts(inventory, outside, gateways, lines).within(height, most);
  }

  /**
   * Everything that the overview shows at these levels.
   *
   * @param narrow whether all devices that join networks stand in one column
   */
  public Plan overview(Map<Trust, Integer> levels, boolean narrow) {
    List<PlannedBox> boxes = new ArrayList<>();
    new EnumMap<>(levels).forEach((trust, level) -> boxes.addAll(boxes(trust, level)));
    if (narrow) {
      boxes.replaceAll(it -> it.in(it.column().narrow()));
    }
    boxes.addAll(unplaced());
    boxes.sort(Comparator.comparing(PlannedBox::column));
    Places places = new Places(boxes);
    Outside.Detail detail = Outside.LEVELS.get(levels.getOrDefault(Trust.OUTSIDE, 0));
    List<PlannedEdge> edges = new ArrayList<>();
    for (Outside.Bundle bundle : bundles(detail)) {
      edges.add(edge(bundle, detail, places));
    }
    edges.addAll(cables(places));
    return new Plan(boxes, edges);
  }

  private List<Outside.Bundle> bundles(Outside.Detail detail) {
    return outside.bundles(inventory.connections().toList(), detail);
  }

  private PlannedEdge edge(Outside.Bundle bundle, Outside.Detail detail, Places places) {
    ExternalConnection first = bundle.first();
    End to =
        places.of(first.end().device()).orElseGet(() -> new End(Gateways.unnamedBox(first), ""));
    return new PlannedEdge(
        "line-" + bundle.id(),
        new End(Outside.box(bundle.box()), Outside.rowId(bundle)),
        to,
        lines.style(bundle),
        lines.labels(bundle, detail),
        outside.meaning(bundle));
  }

  /** Cables from devices to the networks they join; one for each device and box. */
  private List<PlannedEdge> cables(Places places) {
    Map<String, PlannedEdge> cables = new TreeMap<>();
    for (Segment segment : inventory.segments()) {
      for (String gateway : new TreeSet<>(segment.gateways())) {
        var from = places.gateway(gateway);
        var to = places.of(segment.id());
        if (from.isPresent() && to.isPresent()) {
          PlannedEdge cable = cable(gateway, from.get(), new End(to.get().box(), ""), segment);
          cables.putIfAbsent(cable.id(), cable);
        }
      }
    }
    return List.copyOf(cables.values());
  }

  private PlannedEdge cable(String gateway, PlannedBox from, End to, Segment segment) {
    String title = describe.name(gateway) + " — " + segment.range();
    End device = new End(from.id(), "");
    return new PlannedEdge(
        "cable-" + from.id() + "-" + to.box(),
        device,
        to,
        EdgeStyle.INTERNAL,
        List.of(),
        new Meaning(title, "", List.of()));
  }
}
