package org.yagura.intake.config.junos.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.tree.Node;
import org.yagura.intake.config.tree.Source;
import org.yagura.model.device.Remark;

/** Lets statements inherit what the groups applied to them say; what is written there wins. */
public final class Groups {

  private static final int MOST_STEPS = 2_000_000;

  private final Node root;
  private final Source source;
  private final Set<String> applied = new HashSet<>();
  private int steps;

  private Groups(Node root, Source source) {
    this.root = root;
    this.source = source;
  }

  /** Applies all groups of a configuration. */
  public static void apply(Node root, Source source) {
    Groups groups = new Groups(root, source);
    groups.visit(root, new ArrayList<>());
    groups.unused();
  }

  private void visit(Node node, List<String> path) {
    if (path.size() == 1 && path.getFirst().equals("groups")) {
      return;
    }
    Set<String> seen = new HashSet<>(except(node));
    boolean more = true;
    while (more) {
      more = false;
      for (Node name : node.evenInactive("apply-groups")) {
        if (seen.add(name.word()) && !name.isInactive()) {
          inherit(node, path, name);
          more = true;
          break;
        }
      }
    }
    for (Node child : List.copyOf(node.raw())) {
      path.add(child.word());
      visit(child, path);
      path.removeLast();
    }
  }

  private static List<String> except(Node node) {
    return node.peek("apply-groups-except") == null ? List.of() : node.words("apply-groups-except");
  }

  private void inherit(Node node, List<String> path, Node name) {
    Node group = group(name.word());
    if (group == null) {
      source.remark(Remark.Kind.UNDEFINED_REFERENCE, name.word(), name);
      return;
    }
    applied.add(group.word());
    group.use();
    List<Node> places = List.of(group);
    for (String word : path) {
      List<Node> next = new ArrayList<>();
      for (Node place : places) {
        for (Node child : place.raw()) {
          steps++;
          if (steps < MOST_STEPS && matches(child.word(), word)) {
            next.add(child.use());
          }
        }
      }
      places = next;
    }
    places.forEach(it -> merge(it, node));
  }

  /** Members of a cluster take their own name's group; the first one stands for both. */
  private @Nullable Node group(String name) {
    Node groups = root.peek("groups");
    if (groups == null || groups.isInactive()) {
      return null;
    }
    groups.use();
    if (name.equals("${node}")) {
      Node first = groups.peek("node0");
      return first != null ? first : groups.peek("node1");
    }
    return groups.peek(name);
  }

  private void merge(Node from, Node to) {
    for (Node child : from.raw()) {
      if (steps++ > MOST_STEPS) {
        return;
      }
      if (child.word().startsWith("<")) {
        for (Node target : List.copyOf(to.raw())) {
          if (steps++ < MOST_STEPS
              && !target.isInherited()
              && matches(child.word(), target.word())) {
            merge(child.use(), target);
          }
        }
      } else {
        Node target = to.inherit(child);
        if (target != to) {
          merge(child, target);
        }
      }
    }
  }

  /** {@code <ge-*>} and {@code <*>} match names; other words match themselves. */
  private static boolean matches(String pattern, String word) {
    if (!pattern.startsWith("<") || !pattern.endsWith(">")) {
      return pattern.equals(word);
    }
    String inner = pattern.substring(1, pattern.length() - 1);
    return inner.length() <= 64 && Wildcard.matches(inner, word);
  }

  private void unused() {
    Node groups = root.peek("groups");
    if (groups == null) {
      return;
    }
    for (Node group : groups.raw()) {
      if (!applied.contains(group.word()) && !group.word().startsWith("node")) {
        source.remark(Remark.Kind.UNUSED_OBJECT, group.word(), group);
      }
    }
  }
}
