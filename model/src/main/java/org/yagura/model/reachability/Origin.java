package org.yagura.model.reachability;

import java.util.List;
import java.util.Objects;

/**
 * A place where traffic begins, and where it may go.
 *
 * @param id of an external connection or of a segment
 * @param reaches what passes, sorted by asset, protocol, ports
 * @param undecided what may pass, for all that is known, sorted alike
 */
public record Origin(Kind kind, String id, List<Reach> reaches, List<Undecided> undecided) {

  public enum Kind {
    CONNECTION,
    SEGMENT
  }

  public Origin {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(id);
    reaches = List.copyOf(reaches);
    undecided = List.copyOf(undecided);
  }
}
