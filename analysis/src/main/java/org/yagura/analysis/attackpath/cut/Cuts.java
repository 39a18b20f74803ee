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
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.attackpath.fact.Target;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.analysis.attackpath.search.MoveTable;
import org.yagura.analysis.attackpath.search.PathWriter;
import org.yagura.analysis.attackpath.search.Route;
import org.yagura.analysis.attackpath.way.Trials;
import org.yagura.analysis.attackpath.way.Ways;
import org.yagura.model.attack.Cut;
import org.yagura.model.facility.CareSystem.Role;

/** The sets of measures that are offered, the advised one first. */
public final class Cuts {

  private static final int FIRST_STEPS = 3;

  private final MoveTable table;
  private final List<Route> told;
  private final Proof proof;
  private final Measures measures;
  private final Map<Set<Remedy>, Cut> cuts = new LinkedHashMap<>();

  private Cuts(MoveTable table, List<Route> told, Proof proof) {
    this.table = table;
    this.told = told;
    this.proof = proof;
    this.measures = new Measures(table.premises(), told);
  }

  /**
   * The cuts for the routes that are told; none where there are none.
   *
   * @param companions measures that close no route and belong to any good set: copies kept apart
   * @param now who may initiate what to whom as things are
   * @param trials where measures that change the network are tried out; null where there is none
   */
  public static List<Cut> of(
      MoveTable table,
      List<Route> told,
      List<Remedy> companions,
      Ways now,
      @Nullable Trials trials) {
    if (told.isEmpty()) {
      return List.of();
    }
    Cuts all = new Cuts(table, told, new Proof(table, now, trials));
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
    add(both, "まず行う組: %sを、入口と院内の二か所で断ちます。一方が破られても、もう一方が残ります".formatted(whither), goals);
    add(blockade.lightest(it -> true), "%sを、いちばん少ない手間で閉じる組".formatted(whither), goals);
    add(entrances, "%sを、入口だけで閉じる組".formatted(whither), goals);
    add(inside, "%sを、院内の対策だけで閉じる組".formatted(whither), goals);
    Predicate<Target> all = it -> true;
    SortedSet<Remedy> everything = new Blockade(table, all).lightest(it -> true);
    if (!add(everything, "すべての対象への経路を閉じる組", all)) {
      // Where the network would not do as it is told, what changes no line is left.
      add(
          new Blockade(table, all).lightest(it -> !proof.changesNetwork(it)),
          "すべての対象への経路を、回線や公開に手を付けずに閉じる組",
          all);
    }
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
                  Comparator.comparingLong((Remedy it) ->
                          open.stream().filter(r -> proof.isClosed(r, Set.of(it))).count())
                      .thenComparingLong(it -> -Blockade.weight(it))
                      .thenComparing(Comparator.<Remedy>naturalOrder().reversed()))
              .orElseThrow();
      if (!open.removeIf(it -> proof.isClosed(it, Set.of(next)))) {
        return;
      }
      long closed = told.stream().filter(it -> proof.isClosed(it, Set.of(next))).count();
      String words = "この1つの変更で%d本中%d本を塞ぎます".formatted(told.size(), closed);
      add(new TreeSet<>(Set.of(next)), words, it -> false);
    }
  }

  /**
   * Offers a set, unless trying it out shows that a route is left; whether it was offered.
   *
   * @param goals what no route may lead to any more
   */
  private boolean add(SortedSet<Remedy> chosen, String purpose, Predicate<Target> goals) {
    List<String> closes =
        told.stream()
            .filter(it -> proof.isClosed(it, chosen))
            .map(PathWriter::id)
            .sorted()
            .toList();
    if (closes.isEmpty() || !proof.holds(chosen, goals)) {
      return false;
    }
    cuts.putIfAbsent(
        new HashSet<>(chosen),
        new Cut(
            "cut-" + (cuts.size() + 1),
            purpose,
            chosen.stream().map(measures::describe).toList(),
            closes));
    return true;
  }
}
