package org.yagura.report.diagram.overlay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.report.diagram.drawing.BoxKind;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.scene.Box;
import org.yagura.report.diagram.scene.Edge;
import org.yagura.report.diagram.scene.Item;
import org.yagura.report.diagram.scene.Sheet;

/** Where things are on a sheet, and by which lines one comes from box to box. */
final class Bearings {

  private final Map<String, Box> boxOf = new HashMap<>();
  private final Map<String, Rect> rowOf = new HashMap<>();
  private final Map<String, Edge> lineOf = new HashMap<>();
  private final Map<String, Box> boxes = new HashMap<>();
  private final Map<String, List<Edge>> edges = new HashMap<>();

  Bearings(Sheet sheet) {
    for (Box box : sheet.boxes()) {
      boxes.put(box.id(), box);
      box.meaning().ids().forEach(it -> boxOf.put(it, box));
      for (Item item : box.items()) {
        boxes.put(item.id(), box);
        item.meaning().ids().forEach(it -> put(it, box, item));
      }
    }
    for (Edge edge : sheet.edges()) {
      edge.meaning().ids().forEach(it -> lineOf.putIfAbsent(it, edge));
      for (String end : List.of(edge.from(), edge.to())) {
        Box box = boxes.get(end);
        if (box != null) {
          edges.computeIfAbsent(box.id(), it -> new ArrayList<>()).add(edge);
        }
      }
    }
  }

  private void put(String id, Box box, Item item) {
    boxOf.put(id, box);
    rowOf.put(id, item.area());
  }

  /** The box that stands for a thing, or in which it stands. */
  Optional<Box> box(String id) {
    return Optional.ofNullable(boxOf.get(id));
  }

  /** The row of a thing within its box; empty when it is the box itself or only counted there. */
  Optional<Rect> row(String id) {
    return Optional.ofNullable(rowOf.get(id));
  }

  /** The line of a connection. */
  Optional<Edge> line(String connection) {
    return Optional.ofNullable(lineOf.get(connection));
  }

  /** Where a line ends inside the building. */
  Optional<Box> inner(Edge line) {
    Box from = boxes.get(line.from());
    Box to = boxes.get(line.to());
    if (from == null || to == null) {
      return Optional.empty();
    }
    return Optional.of(from.kind() == BoxKind.OUTSIDE ? to : from);
  }

  /** Where a line ends outside the building; empty when neither end is. */
  Optional<Box> outer(Edge line) {
    return Optional.ofNullable(boxes.get(line.from()))
        .filter(it -> it.kind() == BoxKind.OUTSIDE)
        .or(() ->
            Optional.ofNullable(boxes.get(line.to())).filter(it -> it.kind() == BoxKind.OUTSIDE));
  }

  /** The fewest lines from one box to another within the building; empty where none lead there. */
  List<Edge> lines(Box from, Box to) {
    Map<String, Edge> came = new HashMap<>();
    ArrayDeque<String> open = new ArrayDeque<>(List.of(from.id()));
    while (!open.isEmpty() && !came.containsKey(to.id())) {
      String at = open.remove();
      for (Edge edge : edges.getOrDefault(at, List.of())) {
        Box other = other(edge, at);
        if (other != null
            && other.kind() != BoxKind.OUTSIDE
            && !other.id().equals(from.id())
            && !came.containsKey(other.id())) {
          came.put(other.id(), edge);
          open.add(other.id());
        }
      }
    }
    List<Edge> lines = new ArrayList<>();
    String at = to.id();
    while (!at.equals(from.id())) {
      Edge edge = came.get(at);
      Box before = edge == null ? null : other(edge, at);
      if (edge == null || before == null) {
        return List.of();
      }
      lines.add(edge);
      at = before.id();
    }
    Collections.reverse(lines);
    return lines;
  }

  private @org.jspecify.annotations.Nullable Box other(Edge edge, String box) {
    Box from = boxes.get(edge.from());
    Box to = boxes.get(edge.to());
    if (from == null || to == null) {
      return null;
    }
    return from.id().equals(box) ? to : from;
  }
}
