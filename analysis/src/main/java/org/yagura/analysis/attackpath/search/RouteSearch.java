package org.yagura.analysis.attackpath.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.fact.Target;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.spelling.Spelling;

/** The likeliest route to each target, and of those the shortest. */
public final class RouteSearch {

  private final MoveTable table;
  private final Predicate<Move> possible;

  /**
   * @param possible which moves there still are
   */
  public RouteSearch(MoveTable table, Predicate<Move> possible) {
    this.table = table;
    this.possible = possible;
  }

  /** The best route through an opening to every target that it leads to, by target. */
  public Map<Target, Route> through(Move opening) {
    return through(opening, it -> true);
  }

  /**
   * The same, where the first asset inside must be one of these.
   *
   * @param first ids of assets
   */
  Map<Target, Route> through(Move opening, Predicate<String> first) {
    Map<Target, Route> best = new LinkedHashMap<>();
    if (!possible.test(opening)) {
      return best;
    }
    for (Likelihood level : Likelihood.values()) {
      if (opening.likelihood().compareTo(level) <= 0) {
        Map<Node, Move> came = flood(opening, level, first);
        for (Target target : table.targets()) {
          Node goal = Node.host(target.asset());
          if (!best.containsKey(target) && came.containsKey(goal)) {
            best.put(target, route(opening, target, came));
          }
        }
      }
    }
    return best;
  }

  /** By which move each node is first come to, with moves at least so likely. */
  private Map<Node, Move> flood(Move opening, Likelihood level, Predicate<String> first) {
    Map<Node, Move> came = new HashMap<>();
    came.put(opening.to(), opening);
    ArrayDeque<Node> open = new ArrayDeque<>(List.of(opening.to()));
    while (!open.isEmpty()) {
      Node from = open.remove();
      boolean start = from.equals(opening.to());
      for (String asset : table.candidates()) {
        Node to = Node.host(asset);
        if (came.containsKey(to) || (start && !first.test(asset))) {
          continue;
        }
        Optional<Move> move =
            table.moves(from, asset).stream()
                .filter(it -> it.likelihood().compareTo(level) <= 0)
                .filter(possible)
                .filter(it -> isOpenTo(opening, it, table.premises()))
                .findFirst();
        if (move.isPresent()) {
          came.put(to, move.get());
          open.add(to);
        }
      }
    }
    return came;
  }

  /**
   * Whether a move is open to whoever came by an opening: a password that a vendor holds serves
   * those who come from that vendor's own site.
   */
  public static boolean isOpenTo(Move opening, Move move, Premises premises) {
    if (move.holder().isEmpty()) {
      return true;
    }
    String other =
        premises
            .connection(opening.from().id())
            .map(it -> Spelling.foldCompany(it.counterpart()))
            .orElse("");
    return opening.words().how().isEmpty()
        && !other.isEmpty()
        && Spelling.foldCompany(move.holder()).contains(other);
  }

  private static Route route(Move opening, Target target, Map<Node, Move> came) {
    List<Move> moves = new ArrayList<>();
    Node at = Node.host(target.asset());
    while (!at.equals(opening.to())) {
      Move move = came.get(at);
      if (move == null) {
        break;
      }
      moves.add(move);
      at = move.from();
    }
    moves.add(opening);
    Collections.reverse(moves);
    return new Route(opening.from().id(), target, moves);
  }
}
