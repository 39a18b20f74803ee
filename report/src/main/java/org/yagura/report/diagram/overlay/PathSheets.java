package org.yagura.report.diagram.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.attack.Cut;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.diagram.drawing.EdgeStyle;
import org.yagura.report.diagram.drawing.Point;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.drawing.TextStyle;
import org.yagura.report.diagram.scene.Box;
import org.yagura.report.diagram.scene.Edge;
import org.yagura.report.diagram.scene.Item;
import org.yagura.report.diagram.scene.Label;
import org.yagura.report.diagram.scene.Meaning;
import org.yagura.report.diagram.scene.Scene;
import org.yagura.report.diagram.scene.Sheet;

/** The overview once more with the paths on it, and once more with what the measures leave. */
public final class PathSheets {

  public static final String BEFORE = "paths";
  public static final String AFTER = "paths-after";

  private final Sheet overview;
  private final Bearings bearings;
  private final AttackAnalysis attack;

  private PathSheets(Sheet overview, AttackAnalysis attack) {
    this.overview = overview;
    this.bearings = new Bearings(overview);
    this.attack = attack;
  }

  /**
   * The scene with its path sheets behind the overview; the scene itself where no path was found.
   */
  public static Scene on(Scene scene, Survey survey) {
    AttackAnalysis attack = survey.assessments().attack();
    if (attack.paths().isEmpty()) {
      return scene;
    }
    PathSheets drawing = new PathSheets(scene.overview(), attack);
    List<Sheet> sheets = new ArrayList<>(List.of(scene.overview(), drawing.before()));
    if (!attack.cuts().isEmpty()) {
      sheets.add(drawing.after(attack.cuts().getFirst()));
    }
    sheets.addAll(scene.sheets().subList(1, scene.sheets().size()));
    return new Scene(scene.title(), scene.summary(), sheets);
  }

  private Sheet before() {
    String note =
        "赤い太線と赤い名前: 攻撃者が通る道と奪われる機器　経路 %d本（院外の入口 %d か所）　対策の前"
            .formatted(
                attack.paths().size(),
                attack.paths().stream().map(AttackPath::entry).distinct().count());
    return sheet(BEFORE, "攻撃経路図（対策の前）", note, attack.paths(), Set.of());
  }

  private Sheet after(Cut cut) {
    Set<String> closed = new TreeSet<>(cut.closes());
    List<AttackPath> left =
        attack.paths().stream().filter(it -> !closed.contains(it.id())).toList();
    Set<String> mended =
        cut.measures().stream().map(Cut.Measure::where).collect(Collectors.toSet());
    String note =
        "「まず行う組」の対策 %d件のあと　経路 %d本 → %d本　「✓」: 対策を行うところ%s"
            .formatted(
                cut.measures().size(),
                attack.paths().size(),
                left.size(),
                left.isEmpty() ? "" : "　赤: 残る経路");
    return sheet(AFTER, "攻撃経路図（対策のあと）", note, left, mended);
  }

  private Sheet sheet(
      String id, String title, String note, List<AttackPath> paths, Set<String> mended) {
    Set<Edge> trodden = new LinkedHashSet<>();
    Map<String, Edge> leaps = new LinkedHashMap<>();
    Set<String> taken = new TreeSet<>();
    for (AttackPath path : paths) {
      tread(path, trodden, leaps, taken);
    }
    Set<String> troddenIds = trodden.stream().map(Edge::id).collect(Collectors.toSet());
    List<Edge> edges = new ArrayList<>();
    for (Edge edge : overview.edges()) {
      edges.add(troddenIds.contains(edge.id()) ? struck(edge) : edge);
    }
    edges.addAll(leaps.values());
    Set<String> ends = new TreeSet<>();
    mended.forEach(
        it -> bearings.line(it).flatMap(bearings::outer).ifPresent(b -> ends.add(b.id())));
    List<Box> boxes =
        overview.boxes().stream()
            .map(it -> marked(it, taken, mended, ends.contains(it.id())))
            .toList();
    return new Sheet(
        id,
        title,
        overview.area(),
        overview.lanes(),
        boxes,
        edges,
        titled(title, note),
        overview.legend());
  }

  private void tread(
      AttackPath path, Set<Edge> trodden, Map<String, Edge> leaps, Set<String> taken) {
    Optional<Box> at = Optional.empty();
    Optional<Edge> line = bearings.line(path.entry());
    if (line.isPresent()) {
      trodden.add(line.get());
      at = bearings.inner(line.get());
    }
    String before = "";
    for (AttackPath.Step step : path.steps()) {
      taken.add(step.to());
      Optional<Box> next = bearings.box(step.to());
      if (at.isPresent() && next.isPresent()) {
        if (at.get().id().equals(next.get().id())) {
          leap(before, step.to(), next.get(), leaps);
        } else {
          trodden.addAll(bearings.lines(at.get(), next.get()));
        }
      }
      at = next.isPresent() ? next : at;
      before = step.to();
    }
  }

  /** From one row to another of the same box, around its right side. */
  private void leap(String from, String to, Box box, Map<String, Edge> leaps) {
    Optional<Rect> start = bearings.row(from);
    Optional<Rect> end = bearings.row(to);
    String id = "leap-" + from + "-" + to;
    if (start.isEmpty() || end.isEmpty() || from.equals(to) || leaps.containsKey(id)) {
      return;
    }
    double right = box.area().right();
    double out = right + 8 + 2.5 * (leaps.size() % 8);
    double y1 = middle(start.get());
    double y2 = middle(end.get());
    leaps.put(
        id,
        new Edge(
            id,
            box.id(),
            box.id(),
            new EdgeStyle(EdgeStyle.Stroke.ATTACK_STEP, false, true),
            List.of(
                new Point(right, y1), new Point(out, y1), new Point(out, y2), new Point(right, y2)),
            List.of(),
            List.of(),
            Meaning.NONE));
  }

  private static double middle(Rect area) {
    return area.y() + area.height() / 2;
  }

  private static Edge struck(Edge it) {
    return new Edge(
        it.id(),
        it.from(),
        it.to(),
        new EdgeStyle(EdgeStyle.Stroke.ATTACK, false, it.style().inward()),
        it.points(),
        it.junctions(),
        it.labels(),
        it.meaning());
  }

  private static Box marked(Box it, Set<String> taken, Set<String> mended, boolean whole) {
    List<Item> items = it.items().stream().map(item -> marked(item, taken, mended)).toList();
    return new Box(
        it.id(),
        it.kind(),
        it.area(),
        it.icon(),
        whole ? ticked(it.labels()) : marked(it.labels(), it.meaning(), taken, mended),
        items,
        it.meaning());
  }

  private static List<Label> ticked(List<Label> labels) {
    List<Label> ticked = new ArrayList<>(labels);
    if (!ticked.isEmpty()) {
      Label name = ticked.getFirst();
      ticked.set(
          0,
          new Label(
              "✓" + name.text(),
              name.x(),
              name.baseline(),
              name.width(),
              name.size(),
              TextStyle.LANE));
    }
    return ticked;
  }

  private static Item marked(Item it, Set<String> taken, Set<String> mended) {
    boolean alone = it.meaning().ids().size() == 1;
    return alone
        ? new Item(
            it.id(),
            it.area(),
            it.icon(),
            it.unknown(),
            marked(it.labels(), it.meaning(), taken, mended),
            it.meaning())
        : it;
  }

  /** The name alone is marked, so that what stands beneath keeps its place. */
  private static List<Label> marked(
      List<Label> labels, Meaning meaning, Set<String> taken, Set<String> mended) {
    boolean isTaken = meaning.ids().stream().anyMatch(taken::contains);
    boolean isMended = meaning.ids().stream().anyMatch(mended::contains);
    if (labels.isEmpty() || !(isTaken || isMended)) {
      return labels;
    }
    List<Label> marked = new ArrayList<>(labels);
    Label name = labels.getFirst();
    String words = name.text().replaceFirst("^[◆▲] ", "");
    if (isMended) {
      words = "✓" + words;
    }
    TextStyle style = isTaken ? TextStyle.ALERT : TextStyle.LANE;
    marked.set(0, new Label(words, name.x(), name.baseline(), name.width(), name.size(), style));
    return marked;
  }

  /** The sheet's own title and note in the place of the overview's. */
  private List<Label> titled(String title, String note) {
    List<Label> labels = new ArrayList<>();
    boolean noted = false;
    for (Label it : overview.texts()) {
      if (it.style() == TextStyle.TITLE) {
        String words = it.text().replace("ネットワーク構成図", title);
        labels.add(
            Label.of(words, it.x(), it.baseline(), it.size() / it.style().size(), it.style()));
      } else if (it.text().contains(" 枚")) {
        labels.add(it);
      } else if (!noted) {
        noted = true;
        labels.add(
            Label.of(note, it.x(), it.baseline(), it.size() / it.style().size(), TextStyle.STRONG));
      } else {
        labels.add(it);
      }
    }
    return labels;
  }

  /** The path sheet of a scene, where there is one. */
  public static Optional<Sheet> find(Scene scene, String id) {
    return scene.sheets().stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
