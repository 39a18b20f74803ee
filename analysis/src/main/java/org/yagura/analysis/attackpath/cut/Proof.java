package org.yagura.analysis.attackpath.cut;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.fact.Target;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.analysis.attackpath.search.MoveTable;
import org.yagura.analysis.attackpath.search.Route;
import org.yagura.analysis.attackpath.search.RouteSearch;
import org.yagura.analysis.attackpath.way.Place;
import org.yagura.analysis.attackpath.way.Trials;
import org.yagura.analysis.attackpath.way.Ways;
import org.yagura.analysis.reachability.Change;

/**
 * Whether measures really close what they are said to: those that change the network are tried out
 * on it, and the routes are sought again; the others are taken to do what they say.
 */
final class Proof {

  private final MoveTable table;
  private final Ways now;
  private final @Nullable Trials trials;
  private final NetworkChanges changes;
  private final Map<List<Change>, After> known = new HashMap<>();

  private record After(MoveTable table, Ways ways) {}

  /**
   * @param trials null where there is no network to try on; then facts alone count
   */
  Proof(MoveTable table, Ways now, @Nullable Trials trials) {
    this.table = table;
    this.now = now;
    this.trials = trials;
    changes = new NetworkChanges(table.premises());
  }

  boolean changesNetwork(Remedy remedy) {
    return !changes.of(remedy).isEmpty();
  }

  /** Whether no route to these goals is left. */
  boolean holds(Set<Remedy> taken, Predicate<Target> goals) {
    After after = after(taken);
    Set<Remedy> facts = facts(taken);
    return new Blockade(after.table(), goals)
        .remaining(facts).stream().noneMatch(it -> isOpen(it.moves().getFirst(), after.ways()));
  }

  /** Whether some leg of the route can no longer be gone, by this or any other move. */
  boolean isClosed(Route route, Set<Remedy> taken) {
    After after = after(taken);
    Set<Remedy> facts = facts(taken);
    Move opening = route.moves().getFirst();
    boolean shut =
        after.table().openings().getOrDefault(route.entry(), List.of()).stream()
            .noneMatch(it -> it.to().equals(opening.to()) && it.words().equals(opening.words()));
    if (shut || opening.remedies().stream().anyMatch(facts::contains)) {
      return true;
    }
    if (!isOpen(opening, after.ways())) {
      return true;
    }
    Premises premises = table.premises();
    return route.moves().stream()
        .skip(1)
        .anyMatch(leg ->
            after.table().moves(leg.from(), leg.to().id()).stream()
                .filter(it -> RouteSearch.isOpenTo(opening, it, premises))
                .noneMatch(it -> it.remedies().stream().noneMatch(facts::contains)));
  }

  /** What measures do beside changing the network. */
  private Set<Remedy> facts(Set<Remedy> taken) {
    Set<Remedy> facts = new TreeSet<>(taken);
    if (trials != null) {
      facts.removeIf(it -> !changes.of(it).isEmpty());
    }
    return facts;
  }

  private After after(Set<Remedy> taken) {
    List<Change> all = trials == null ? List.of() : changes.of(new TreeSet<>(taken));
    if (trials == null || all.isEmpty()) {
      return new After(table, now);
    }
    After after = known.get(all);
    if (after == null) {
      Trials.Trial trial = trials.after(all);
      after =
          new After(new MoveTable(table.premises(), trial.ways(), trial.entrances()), trial.ways());
      known.put(all, after);
    }
    return after;
  }

  /** A service that strangers came to before the changes must still be there for them. */
  private boolean isOpen(Move opening, Ways after) {
    boolean direct =
        opening.from().kind() == Node.Kind.OUTSIDE && opening.to().kind() == Node.Kind.HOST;
    return !direct || !comes(opening, now) || comes(opening, after);
  }

  private static boolean comes(Move opening, Ways ways) {
    return ways.between(new Place.Beyond(opening.from().id()), opening.to().id()).stream()
        .anyMatch(it ->
            opening.traffic().ports().ranges().stream()
                .anyMatch(range -> it.carries(opening.traffic().protocol(), range.first())));
  }
}
