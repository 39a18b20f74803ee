package org.yagura.analysis.reachability.network;

import java.util.List;
import java.util.Objects;

/**
 * As whom a sender is known to the first device.
 *
 * @param users people and groups it may be; sorted, only for {@link Kind#ONE_OF}
 */
public record Identity(Kind kind, List<String> users) {

  /** A stranger: rules for people do not apply. */
  public static final Identity NOBODY = new Identity(Kind.NOBODY, List.of());

  /** Someone inside, logged on as nobody knows whom. */
  public static final Identity ANYBODY = new Identity(Kind.ANYBODY, List.of());

  public enum Kind {
    NOBODY,
    ANYBODY,
    ONE_OF
  }

  public Identity {
    Objects.requireNonNull(kind);
    users = List.copyOf(users);
  }

  /** One of these; anybody where nothing tells who may come. */
  public static Identity oneOf(List<String> users) {
    return users.isEmpty()
        ? ANYBODY
        : new Identity(Kind.ONE_OF, users.stream().distinct().sorted().toList());
  }

  /** Whether a sender may be one of these. */
  public boolean mayBe(List<String> others) {
    return switch (kind) {
      case NOBODY -> false;
      case ANYBODY -> true;
      case ONE_OF -> others.stream().anyMatch(users::contains);
    };
  }

  /** Whether every possible sender is one of these. */
  public boolean isSurely(List<String> others) {
    return kind == Kind.ONE_OF && others.containsAll(users);
  }

  /** Whether some sender surely is one of these. */
  public boolean someSurely(List<String> others) {
    return kind == Kind.ONE_OF && others.stream().anyMatch(users::contains);
  }
}
