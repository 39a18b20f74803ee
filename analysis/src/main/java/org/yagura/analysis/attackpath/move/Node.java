package org.yagura.analysis.attackpath.move;

import java.util.Comparator;
import java.util.Objects;
import org.yagura.analysis.attackpath.way.Place;

/** How far an attacker has come. */
public record Node(Kind kind, String id) implements Comparable<Node> {

  private static final Comparator<Node> ORDER =
      Comparator.comparing(Node::kind).thenComparing(Node::id);

  /** What the attacker holds. */
  public enum Kind {
    /** Nothing yet: stands before an external connection. */
    OUTSIDE,
    /** May send what the connection lets in: dialled in, or rules its far end. */
    THROUGH,
    /** Rules an asset. */
    HOST
  }

  public Node {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(id);
  }

  public static Node outside(String connection) {
    return new Node(Kind.OUTSIDE, connection);
  }

  public static Node through(String connection) {
    return new Node(Kind.THROUGH, connection);
  }

  public static Node host(String asset) {
    return new Node(Kind.HOST, asset);
  }

  /** Where traffic from here begins. */
  public Place place() {
    return switch (kind) {
      case OUTSIDE, THROUGH -> new Place.Beyond(id);
      case HOST -> new Place.On(id);
    };
  }

  @Override
  public int compareTo(Node other) {
    return ORDER.compare(this, other);
  }
}
