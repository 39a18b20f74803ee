package org.yagura.analysis.attackpath.cut;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.yagura.analysis.attackpath.fact.Target;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.analysis.attackpath.search.MoveTable;
import org.yagura.analysis.attackpath.search.Route;
import org.yagura.analysis.attackpath.search.RouteSearch;
import org.yagura.knowledge.measure.MeasureText;
import org.yagura.knowledge.measure.MeasureTexts;

/**
 * Finds the lightest measures that leave no way: it chooses against the routes known so far, looks
 * for routes that remain all the same, and chooses again until none does.
 */
final class Blockade {

  private static final int MOST_ROUNDS = 300;
  private static final int YEN_A_POINT = 1_000;
  private static final long MOST_YEN_POINTS = 900;

  private final MoveTable table;
  private final Predicate<Target> goals;

  Blockade(MoveTable table, Predicate<Target> goals) {
    this.table = table;
    this.goals = goals;
  }

  /** The lightest set among the measures allowed. Routes that none of them could close are left. */
  SortedSet<Remedy> lightest(Predicate<Remedy> allowed) {
    Set<Set<Remedy>> routes = new HashSet<>();
    SortedSet<Remedy> chosen = new TreeSet<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Set<Set<Remedy>> more = new HashSet<>();
      for (Route route : remaining(chosen)) {
        Set<Remedy> options = new TreeSet<>();
        route.moves().forEach(it -> options.addAll(it.remedies()));
        options.removeIf(allowed.negate());
        if (!options.isEmpty()) {
          more.add(options);
        }
      }
      if (!routes.addAll(more)) {
        return chosen;
      }
      chosen = HittingSet.lightest(routes, Blockade::weight);
    }
    return chosen;
  }

  /** A route to each goal by each opening, once these measures are taken. */
  List<Route> remaining(Set<Remedy> taken) {
    RouteSearch search =
        new RouteSearch(table, it -> it.remedies().stream().noneMatch(taken::contains));
    List<Route> left = new ArrayList<>();
    for (List<Move> openings : table.openings().values()) {
      for (Move opening : openings) {
        for (Map.Entry<Target, Route> it : search.through(opening).entrySet()) {
          if (goals.test(it.getKey())) {
            left.add(it.getValue());
          }
        }
      }
    }
    return left;
  }

  /** The work counts most, then the yen; unknown yen count as none. */
  static long weight(Remedy it) {
    MeasureText text = MeasureTexts.standard().of(it.kind().id());
    long work =
        switch (text.effort()) {
          case SMALL -> 1_000;
          case MEDIUM -> 3_000;
          case LARGE -> 9_000;
        };
    Long yen = text.yen();
    return work + (yen == null ? 0 : Math.min(yen / YEN_A_POINT, MOST_YEN_POINTS));
  }
}
