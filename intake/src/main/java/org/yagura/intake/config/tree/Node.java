package org.yagura.intake.config.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One word of a configuration and the words that stand beneath it, so that {@code a { b c; }} and
 * {@code set a b c} are the same tree. Whoever asks for a word marks it as understood.
 */
public final class Node {

  /** Words beneath each other; what is deeper is not told apart. */
  public static final int DEEPEST = 64;

  private final String word;
  private final int depth;
  private final @Nullable Node origin;
  private Map<String, Node> children = Map.of();
  private int first;
  private int last;
  private int lineCount;
  private int[] ownLines = new int[0];
  private boolean inactive;
  private boolean used;

  private Node(String word, int depth, @Nullable Node origin) {
    this.word = word;
    this.depth = depth;
    this.origin = origin;
  }

  /** The tree of a whole configuration. */
  public static Node root() {
    return new Node("", 0, null);
  }

  public String word() {
    return word;
  }

  /** The first line of what stands here and beneath; 0 at the root of an empty configuration. */
  public int first() {
    return first;
  }

  public int last() {
    return last;
  }

  /** Whether all lines from the first to the last are of this node. */
  public boolean isWhole() {
    return lineCount == last - first + 1;
  }

  int[] ownLines() {
    return ownLines;
  }

  public boolean isInactive() {
    return inactive;
  }

  /** Whether it came from a group rather than being written here. */
  public boolean isInherited() {
    return origin != null;
  }

  /** Whether someone asked for it. */
  public boolean isUsed() {
    return used;
  }

  /** Says that it is switched off, or on again. */
  public void deactivate(boolean off) {
    inactive = off;
  }

  /** Everything beneath, switched off or not, without marking it. */
  public Collection<Node> raw() {
    return children.values();
  }

  /** A child without marking it; null where there is none. */
  public @Nullable Node peek(String child) {
    return children.get(child);
  }

  /** Finds or adds the path beneath; every node of it spans the line. */
  public Node open(List<String> path, int line) {
    Node at = this;
    at.span(line);
    for (String next : path) {
      if (at.depth >= DEEPEST) {
        return at;
      }
      at = at.child(next, null);
      at.span(line);
    }
    return at;
  }

  private Node child(String next, @Nullable Node from) {
    if (children.isEmpty()) {
      children = new LinkedHashMap<>(4);
    }
    return children.computeIfAbsent(next, it -> new Node(it, depth + 1, from));
  }

  /** The line says this word, and not only what stands beneath it. */
  public void own(int line) {
    if (ownLines.length > 0 && ownLines[ownLines.length - 1] == line) {
      return;
    }
    int[] longer = new int[ownLines.length + 1];
    System.arraycopy(ownLines, 0, longer, 0, ownLines.length);
    longer[ownLines.length] = line;
    ownLines = longer;
  }

  /** The line belongs to it. */
  public void span(int line) {
    first = first == 0 ? line : first;
    lineCount += line == last ? 0 : 1;
    last = Math.max(last, line);
  }

  /** Takes a word and all beneath it out. */
  public void remove(String child) {
    if (children.containsKey(child)) {
      children.remove(child);
    }
  }

  /** Puts another node's word beneath, with all beneath it, unless the word stands here already. */
  public void adopt(Node other) {
    if (children.isEmpty()) {
      children = new LinkedHashMap<>(4);
    }
    children.putIfAbsent(other.word, other);
  }

  /** Finds or adds a copy of another node's word beneath, without what stands beneath that. */
  public Node inherit(Node other) {
    Node before = children.get(other.word);
    if (before != null || depth >= DEEPEST) {
      return before != null ? before : this;
    }
    Node copy = child(other.word, other);
    copy.first = other.first;
    copy.last = other.last;
    copy.lineCount = other.lineCount;
    copy.inactive = other.inactive;
    return copy;
  }

  /** Marks it as understood. */
  public Node use() {
    Node at = this;
    while (!at.used) {
      at.used = true;
      if (at.origin == null) {
        break;
      }
      at = at.origin;
    }
    return this;
  }

  /** Marks it and all beneath it as understood. */
  public Node useAll() {
    use();
    children.values().forEach(Node::useAll);
    return this;
  }

  /** What stands at a path beneath and is switched on. */
  public Optional<Node> find(String... path) {
    Node at = this;
    for (String next : path) {
      Node child = at.children.get(next);
      if (child == null || child.inactive) {
        return Optional.empty();
      }
      at = child.use();
    }
    return Optional.of(at);
  }

  public boolean has(String... path) {
    return find(path).isPresent();
  }

  /** The words beneath a path that are switched on, in their order, themselves marked. */
  public List<Node> all(String... path) {
    List<Node> all = new ArrayList<>();
    for (Node child : find(path).map(Node::raw).orElse(List.of())) {
      if (!child.inactive) {
        all.add(child.use());
      }
    }
    return all;
  }

  /** As {@link #all}, with those that are switched off. */
  public List<Node> evenInactive(String... path) {
    List<Node> all = new ArrayList<>();
    for (Node child : find(path).map(Node::raw).orElse(List.of())) {
      all.add(child.use());
    }
    return all;
  }

  /** As words, what {@link #all} gives. */
  public List<String> words(String... path) {
    return all(path).stream().map(Node::word).toList();
  }

  /**
   * The one word beneath a path: the last written here, else the first inherited; empty text where
   * there is none.
   */
  public String value(String... path) {
    Node found = null;
    for (Node child : find(path).map(Node::raw).orElse(List.of())) {
      if (child.isInherited()) {
        child.use();
      }
      if (!child.inactive && (found == null || !child.isInherited())) {
        found = child;
      }
    }
    return found == null ? "" : found.use().word;
  }
}
