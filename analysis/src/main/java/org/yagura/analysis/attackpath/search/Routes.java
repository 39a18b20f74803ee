package org.yagura.analysis.attackpath.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.model.exposure.ExternalConnection;

/** The handful of routes that are told. */
public final class Routes {

  private static final int MOST_OF_A_PAIR = 4;
  private static final int MOST = 400;

  private Routes() {}

  /** For each entrance, opening and target the best one, and the best by what the line is for. */
  public static List<Route> told(MoveTable table) {
    Footholds footholds = new Footholds(table.premises(), table.targets());
    RouteSearch search = new RouteSearch(table, it -> true);
    Map<String, Route> distinct = new LinkedHashMap<>();
    for (ExternalConnection connection : table.premises().connections()) {
      for (Move opening : table.openings().getOrDefault(connection.id(), List.of())) {
        Predicate<String> telling = it -> footholds.isTelling(connection, it);
        search.through(opening).values().forEach(it -> distinct.putIfAbsent(key(it), it));
        search.through(opening, telling).values().stream()
            .filter(it -> it.moves().size() > 2)
            .forEach(it -> distinct.putIfAbsent(key(it), it));
      }
    }
    List<Route> sorted = new ArrayList<>(distinct.values());
    sorted.sort(
        Comparator.comparing(Route::likelihood)
            .thenComparingInt(it -> it.moves().size())
            .thenComparing(it -> it.target().role())
            .thenComparing(Routes::key));
    return few(sorted);
  }

  /** What tells one route from another: its way in and the assets it takes. */
  static String key(Route it) {
    StringBuilder key = new StringBuilder(it.entry()).append(' ').append(it.target().role().id());
    it.moves().forEach(move -> key.append(' ').append(move.to().id()));
    return key.append(' ').append(it.moves().getFirst().words().how()).toString();
  }

  private static List<Route> few(List<Route> sorted) {
    Map<String, Integer> told = new LinkedHashMap<>();
    return sorted.stream()
        .filter(it ->
            told.merge(it.entry() + " " + it.target().asset(), 1, Integer::sum) <= MOST_OF_A_PAIR)
        .limit(MOST)
        .toList();
  }
}
