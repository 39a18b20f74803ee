package org.yagura.analysis.attackpath.search;

import java.util.List;
import java.util.Objects;
import org.yagura.analysis.attackpath.fact.Target;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.model.attack.AttackPath.Likelihood;

/**
 * Moves from before a connection to a target.
 *
 * @param moves in their order, the opening first
 */
public record Route(String entry, Target target, List<Move> moves) {

  public Route {
    Objects.requireNonNull(entry);
    Objects.requireNonNull(target);
    moves = List.copyOf(moves);
  }

  /** That of its least likely move. */
  public Likelihood likelihood() {
    return moves.stream().map(Move::likelihood).max(Likelihood::compareTo).orElseThrow();
  }
}
