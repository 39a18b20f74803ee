package org.yagura.model.reachability;

import java.util.List;

/**
 * Everything that entrances and segments may initiate.
 *
 * @param from one for each entrance and each segment, connections first, then by id
 * @param assumptions what was taken for granted because no material and no manual tells, in
 *     Japanese, sorted
 */
public record Reachability(List<Origin> from, List<String> assumptions) {

  public static final Reachability NONE = new Reachability(List.of(), List.of());

  public Reachability {
    from = List.copyOf(from);
    assumptions = List.copyOf(assumptions);
  }
}
