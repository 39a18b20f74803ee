package org.yagura.analysis.attackpath.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.yagura.analysis.attackpath.search.PathWriter;
import org.yagura.analysis.attackpath.search.Route;
import org.yagura.analysis.attackpath.search.RouteSearch;
import org.yagura.model.attack.Cut;
import org.yagura.model.facility.CareSystem.Role;

/** The sets of measures that are offered, the advised one first. */
public final class Cuts {

  private static final int FIRST_STEPS = 3;

  private final MoveTable table;
  private final List<Route> told;
  private final Measures measures;
  private final Map<Set<Remedy>, Cut> cuts = new LinkedHashMap<>();

  private Cuts(MoveTable table, List<Route> told) {
    this.table = table;
    this.told = told;
    this.measures = new Measures(table.premises());
  }

  /**
   * The cuts for the routes that are told; none where there are none.
   *
   * @param companions measures that close no route and belong to any good set: copies kept apart
   */
  public static List<Cut> of(MoveTable table, List<Route> told, List<Remedy> companions) {
    if (told.isEmpty()) {
      return List.of();
    }
    Cuts all = new Cuts(table, told);
    all.offer(companions);
    return List.copyOf(all.cuts.values());
  }

  private void offer(List<Remedy> companions) {
    Predicate<Target> vital = it -> it.role() == Role.EHR || it.role() == Role.BACKUP;
    boolean any = told.stream().map(Route::target).anyMatch(vital);
    Predicate<Target> goals = any ? vital : it -> true;
    String whither = any ? "電子カルテとバックアップへの経路" : "経路";
    Blockade blockade = new Blockade(table, goals);
    SortedSet<Remedy> entrances = blockade.lightest(it -> it.kind().atEntrance());
    SortedSet<Remedy> inside = blockade.lightest(it -> !it.kind().atEntrance());
    SortedSet<Remedy> both = new TreeSet<>(entrances);
    both.addAll(causes(blockade, inside));
    both.addAll(companions);
    add(both, "まず行う組: %sを、入口と院内の二か所で断ちます。一方が破られても、もう一方が残ります".formatted(whither));
    add(blockade.lightest(it -> true), "%sを、いちばん少ない手間で閉じる組".formatted(whither));
    add(entrances, "%sを、入口だけで閉じる組".formatted(whither));
    add(inside, "%sを、院内の対策だけで閉じる組".formatted(whither));
    SortedSet<Remedy> everything = new Blockade(table, it -> true).lightest(it -> true);
    add(everything, "すべての対象への経路を閉じる組");
    firstSteps();
  }

  /**
   * What ends the causes within: passwords, updates, rights. Where they do not close every way, the
   * lightest set does it with them.
   */
  private static SortedSet<Remedy> causes(Blockade blockade, SortedSet<Remedy> inside) {
    SortedSet<Remedy> causes =
        blockade.lightest(it -> !it.kind().atEntrance() && it.kind() != Remedy.Kind.RESTRICT_DOOR);
    boolean open = blockade.remaining(causes).stream().anyMatch(it -> it.moves().size() > 1);
    if (open) {
      causes.addAll(inside);
    }
    return causes;
  }

  /** What closes most, then what closes most of the rest. */
  private void firstSteps() {
    TreeSet<Remedy> all = new TreeSet<>();
    told.forEach(route -> route.moves().forEach(it -> all.addAll(it.remedies())));
    List<Route> open = new ArrayList<>(told);
    for (int step = 0; step < FIRST_STEPS && !open.isEmpty(); step++) {
      Remedy next =
          all.stream()
              .max(
                  Comparator.comparingLong(
                          (Remedy it) -> open.stream().filter(r -> isClosed(r, Set.of(it))).count())
                      .thenComparingLong(it -> -Blockade.weight(it))
                      .thenComparing(Comparator.<Remedy>naturalOrder().reversed()))
              .orElseThrow();
      if (!open.removeIf(it -> isClosed(it, Set.of(next)))) {
        return;
      }
      long closed = told.stream().filter(it -> isClosed(it, Set.of(next))).count();
      add(new TreeSet<>(Set.of(next)), "この1つで%d本中%d本が閉じます".formatted(told.size(), closed));
    }
  }

  private void add(SortedSet<Remedy> chosen, String purpose) {
    List<String> closes =
        told.stream().filter(it -> isClosed(it, chosen)).map(PathWriter::id).sorted().toList();
    if (closes.isEmpty()) {
      return;
    }
    cuts.putIfAbsent(
        new HashSet<>(chosen),
        new Cut(
            "cut-" + (cuts.size() + 1),
            purpose,
            chosen.stream().map(measures::describe).toList(),
            closes));
  }

  /** Whether some leg of the route can no longer be gone, by this or any other move. */
  private boolean isClosed(Route route, Set<Remedy> taken) {
    Move opening = route.moves().getFirst();
    if (opening.remedies().stream().anyMatch(taken::contains)) {
      return true;
    }
    return route.moves().stream()
        .skip(1)
        .anyMatch(leg ->
            table.moves(leg.from(), leg.to().id()).stream()
                .filter(it -> RouteSearch.isOpenTo(opening, it, table.premises()))
                .noneMatch(it -> it.remedies().stream().noneMatch(taken::contains)));
  }
}
