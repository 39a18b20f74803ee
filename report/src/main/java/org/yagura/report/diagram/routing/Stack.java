package org.yagura.report.diagram.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yagura.report.diagram.drawing.BoxKind;
import org.yagura.report.diagram.plan.Column;
import org.yagura.report.diagram.plan.Plan;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.Rooms;
import org.yagura.report.diagram.scene.Trust;

/**
 * One column of boxes.
 *
 * @param tops the top of each box from the upper end of the column, in its order
 */
public record Stack(
    Column column, List<PlannedBox> boxes, List<Double> tops, List<Double> heights) {

  /** The width that a lane without boxes keeps, so that it is seen to be empty. */
  static final double EMPTY_LANE = 100;

  /** The height of the words that say so. */
  static final double EMPTY_HEIGHT = 4 * BoxSize.ROW_LINE;

  public Stack {
    boxes = List.copyOf(boxes);
    tops = List.copyOf(tops);
    heights = List.copyOf(heights);
  }

  double width() {
    return boxes.isEmpty() ? EMPTY_LANE : Rooms.width(column.trust());
  }

  double height() {
    return boxes.isEmpty() ? EMPTY_HEIGHT : tops.getLast() + heights.getLast();
  }

  /** The columns of a plan from the outside inwards; each lane has at least one. */
  public static List<Stack> of(Plan plan, Set<Trust> lanes, Spacing spacing, double room) {
    Map<String, Double> wishes = Alignment.tops(plan, spacing);
    Map<Column, List<PlannedBox>> columns = columns(plan, lanes);
    double above =
        Math.max(
            free(columns.getOrDefault(Column.OUTSIDE, List.of()), wishes, spacing),
            free(columns.getOrDefault(Column.EDGE, List.of()), wishes, spacing));
    Map<String, Double> lowered = new TreeMap<>();
    wishes.forEach((box, top) -> lowered.put(box, top + above));
    List<Stack> stacks = new ArrayList<>();
    columns.forEach((column, boxes) ->
        stacks.add(new Pile(plan, lowered, spacing, room).stacked(column, boxes)));
    return stacks;
  }

  /** The same without any order but the plan's own, for what depends on the columns alone. */
  static List<Stack> unaligned(Plan plan, Set<Trust> lanes, Spacing spacing) {
    Pile pile = new Pile(plan, Map.of(), spacing, 0);
    List<Stack> stacks = new ArrayList<>();
    columns(plan, lanes).forEach((column, boxes) -> stacks.add(pile.stacked(column, boxes)));
    return stacks;
  }

  private static Map<Column, List<PlannedBox>> columns(Plan plan, Set<Trust> lanes) {
    Map<Column, List<PlannedBox>> columns = new EnumMap<>(Column.class);
    for (Trust trust : lanes) {
      columns.put(Column.first(trust), new ArrayList<>());
    }
    for (PlannedBox box : plan.boxes()) {
      Column column = box.column() == Column.INNER ? Column.EDGE : box.column();
      columns.computeIfAbsent(column, it -> new ArrayList<>()).add(box);
    }
    return columns;
  }

  /** What the boxes without a line to the next column take, which stand above the others. */
  private static double free(List<PlannedBox> boxes, Map<String, Double> wishes, Spacing spacing) {
    return boxes.stream()
        .filter(it -> !wishes.containsKey(it.id()) && it.kind() != BoxKind.UNPLACED)
        .mapToDouble(it -> BoxSize.height(it, 0) + spacing.boxes())
        .sum();
  }

  /** Piles up the boxes of a column, each as near to its wish as the others allow. */
  private record Pile(Plan plan, Map<String, Double> wishes, Spacing spacing, double room) {

    Stack stacked(Column column, List<PlannedBox> boxes) {
      List<PlannedBox> sorted = new ArrayList<>(boxes);
      sorted.sort(Comparator.comparingDouble(this::rank));
      List<Double> heights = new ArrayList<>();
      sorted.forEach(it -> heights.add(BoxSize.height(it, Ends.at(plan, it))));
      double[] tops = new double[sorted.size()];
      double next = 0;
      for (int i = 0; i < tops.length; i++) {
        tops[i] = Math.max(next, wishes.getOrDefault(sorted.get(i).id(), 0.0));
        next = tops[i] + heights.get(i) + spacing.boxes();
      }
      pullUp(tops, heights, spacing, room);
      return new Stack(column, sorted, Arrays.stream(tops).boxed().toList(), heights);
    }

    /** Boxes without a wish come first, but for those that stand for what is unknown. */
    private double rank(PlannedBox box) {
      double without = box.kind() == BoxKind.UNPLACED ? Double.MAX_VALUE : -1;
      return wishes.getOrDefault(box.id(), without);
    }
  }

  /** What would pass the lower end moves up as far as the boxes above it allow. */
  private static void pullUp(double[] tops, List<Double> sizes, Spacing spacing, double room) {
    double limit = room;
    for (int i = tops.length - 1; i >= 0; i--) {
      tops[i] = Math.min(tops[i], limit - sizes.get(i));
      limit = tops[i] - spacing.boxes();
    }
    double least = 0;
    for (int i = 0; i < tops.length; i++) {
      tops[i] = Math.max(tops[i], least);
      least = tops[i] + sizes.get(i) + spacing.boxes();
    }
  }
}
