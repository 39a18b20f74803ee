package org.yagura.report.diagram.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Segment;
import org.yagura.report.diagram.drawing.BoxKind;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.drawing.TextStyle;
import org.yagura.report.diagram.plan.Column;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.Rooms;
import org.yagura.report.diagram.plan.Row;
import org.yagura.report.diagram.plan.Text;
import org.yagura.report.diagram.scene.Meaning;
import org.yagura.report.diagram.scene.Trust;

/** Plans the boxes of networks. */
final class Segments {

  private final Inventory inventory;
  private final SegmentLanes lanes;
  private final Members members;
  private final Describe describe;
  private final Map<Trust, List<Segment>> byLane = new EnumMap<>(Trust.class);
  private final List<Segment> transits = new ArrayList<>();

  Segments(Inventory inventory, SegmentLanes lanes, Members members, Describe describe) {
    this.inventory = inventory;
    this.lanes = lanes;
    this.members = members;
    this.describe = describe;
    for (Segment segment : inventory.segments()) {
      if (lanes.joinsGateways(segment)) {
        transits.add(segment);
      } else {
        byLane.computeIfAbsent(lanes.of(segment), it -> new ArrayList<>()).add(segment);
      }
    }
  }

  /** The networks of a lane inside, in the order of their addresses. */
  List<Segment> in(Trust trust) {
    return Collections.unmodifiableList(byLane.getOrDefault(trust, List.of()));
  }

  /**
   * A box for each network of a lane; beyond {@code detail.networks()} the least of them share one.
   */
  List<PlannedBox> boxes(Trust trust, Detail detail) {
    List<Segment> all = in(trust);
    Set<Segment> kept =
        all.stream()
            .sorted(byWeight())
            .limit(all.size() <= detail.networks() ? all.size() : detail.networks() - 1L)
            .collect(Collectors.toSet());
    List<PlannedBox> boxes = new ArrayList<>();
    List<Segment> rest = new ArrayList<>();
    for (Segment segment : all) {
      if (kept.contains(segment)) {
        boxes.add(box(segment, Column.inside(trust), detail.named()));
      } else {
        rest.add(segment);
      }
    }
    if (!rest.isEmpty()) {
      boxes.add(rest(trust, rest));
    }
    return boxes;
  }

  /** All networks between edge devices and inner ones in one box; empty when there are none. */
  List<PlannedBox> transits() {
    if (transits.isEmpty()) {
      return List.of();
    }
    String what = "機器どうしの接続";
    return List.of(
        new PlannedBox(
            "transits",
            Column.TRANSIT,
            BoxKind.SEGMENT,
            Icon.NONE,
            List.of(new Text(what, TextStyle.HEADING)),
            transits.stream().map(this::transit).toList(),
            new Meaning(what, "", List.of())));
  }

  private Row transit(Segment segment) {
    String name = segment.name().isEmpty() ? "" : segment.name() + " ";
    Text words = new Text(name + segment.range(), TextStyle.BODY);
    return new Row(
        "row-" + segment.id(), Icon.NONE, false, List.of(words), 0, "", describe.segment(segment));
  }

  private Comparator<Segment> byWeight() {
    return Comparator.comparingLong((Segment it) -> -weight(it)).thenComparing(Segment::id);
  }

  private long weight(Segment segment) {
    List<Asset> assets = inventory.members(segment);
    long telling =
        assets.stream().filter(it -> inventory.endsConnection(it) || inventory.unknown(it)).count();
    return telling * 1000 + members.namedAtMost(assets);
  }

  PlannedBox box(Segment segment, Column column, int named) {
    String id = "net-" + segment.id();
    List<Row> rows =
        members.rows(id, inventory.members(segment), named, Rooms.text(column.trust()));
    return new PlannedBox(
        id,
        column,
        segment.guessed() ? BoxKind.GUESSED_SEGMENT : BoxKind.SEGMENT,
        Icon.NONE,
        head(segment),
        rows,
        describe.segment(segment));
  }

  private List<Text> head(Segment segment) {
    String site = inventory.manySites() && !segment.site().isEmpty() ? segment.site() + "・" : "";
    String name = segment.name().isEmpty() ? segment.zone() : segment.name();
    List<String> facts = new ArrayList<>();
    facts.add(segment.range().toString());
    if (segment.vlan() > 0) {
      facts.add("VLAN " + segment.vlan());
    }
    if (segment.guessed()) {
      facts.add("推定");
    }
    if (!segment.zone().isEmpty() && !segment.zone().equals(name)) {
      facts.add(segment.zone());
    }
    return List.of(
        new Text(site + (name.isEmpty() ? "名称の記載なし" : name), TextStyle.HEADING),
        new Text(String.join(" ", facts), TextStyle.SOFT));
  }

  private PlannedBox rest(Trust trust, List<Segment> segments) {
    String id = "rest-" + trust.id();
    List<Asset> assets = segments.stream().flatMap(it -> inventory.members(it).stream()).toList();
    String what = "ほか " + segments.size() + "ネットワーク";
    List<String> names = segments.stream().map(it -> it.range() + " " + it.name()).toList();
    return new PlannedBox(
        id,
        Column.inside(trust),
        BoxKind.SEGMENT,
        Icon.NONE,
        List.of(new Text(what, TextStyle.HEADING), new Text("内訳は「ネットワークの内訳」", TextStyle.SOFT)),
        members.rows(id, assets, 0, Rooms.text(trust)),
        new Meaning(
            what + "\n" + String.join("\n", names),
            "",
            segments.stream().map(Segment::id).toList()));
  }

  /** The assets of a lane whose network no material tells; empty when there are none. */
  List<PlannedBox> unplaced(Trust trust, int named) {
    List<Asset> assets = inventory.unplaced().stream().filter(it -> lanes.of(it) == trust).toList();
    if (assets.isEmpty()) {
      return List.of();
    }
    String id = "unplaced-" + trust.id();
    String what = "接続先不明 " + Members.total(assets) + "台";
    return List.of(
        new PlannedBox(
            id,
            Column.first(trust),
            BoxKind.UNPLACED,
            Icon.NONE,
            List.of(new Text(what, TextStyle.HEADING), new Text("アドレスの記載なし", TextStyle.SOFT)),
            members.rows(id, assets, named, Rooms.text(trust)),
            new Meaning(what, "", List.of())));
  }

  /** Whether {@link #unplaced} with this number of names leaves one out. */
  boolean unplacedLeftOut(Trust trust, int named) {
    return members.namedAtMost(
            inventory.unplaced().stream().filter(it -> lanes.of(it) == trust).toList())
        > named;
  }

  /** Whether a sheet of its own would name more of a lane's assets than this detail does. */
  boolean leavesOut(Trust trust, Detail detail) {
    List<Segment> all = in(trust);
    return all.size() > detail.networks()
        || all.stream().anyMatch(it -> members.namedAtMost(inventory.members(it)) > detail.named());
  }
}
