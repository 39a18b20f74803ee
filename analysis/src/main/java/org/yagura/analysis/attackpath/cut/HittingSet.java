package org.yagura.analysis.attackpath.cut;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * The lightest set that holds at least one member of each of many sets: exact by branch and bound,
 * and the best found so far where that would take too long.
 */
final class HittingSet<T extends Comparable<? super T>> {

  /** Enough for a few dozen measures; beyond it the greedy answer, improved as far as it went. */
  private static final int MOST_BRANCHES = 60_000;

  private final List<NavigableSet<T>> sets;
  private final ToLongFunction<T> weight;
  private Set<T> best;
  private long bestWeight;
  private int branches;

  private HittingSet(Collection<? extends Collection<T>> sets, ToLongFunction<T> weight) {
    this.weight = weight;
    this.sets = withoutSupersets(sets);
    this.best = greedy();
    this.bestWeight = weightOf(best);
  }

  /** Sets without members cannot be hit and are passed over. */
  static <T extends Comparable<? super T>> NavigableSet<T> lightest(
      Collection<? extends Collection<T>> sets, ToLongFunction<T> weight) {
    HittingSet<T> search = new HittingSet<>(sets, weight);
    search.branch(new HashSet<>(), 0);
    return new TreeSet<>(search.best);
  }

  private static <T extends Comparable<? super T>> List<NavigableSet<T>> withoutSupersets(
      Collection<? extends Collection<T>> sets) {
    List<NavigableSet<T>> small = new ArrayList<>();
    List<NavigableSet<T>> sorted = new ArrayList<>();
    sets.stream().filter(it -> !it.isEmpty()).forEach(it -> sorted.add(new TreeSet<>(it)));
    sorted.sort(
        Comparator.comparingInt((NavigableSet<T> it) -> it.size())
            .thenComparing(NavigableSet::toString));
    for (NavigableSet<T> next : sorted) {
      if (small.stream().noneMatch(next::containsAll)) {
        small.add(next);
      }
    }
    return small;
  }

  /** Again and again what hits most for its weight. */
  private Set<T> greedy() {
    Set<T> chosen = new TreeSet<>();
    List<NavigableSet<T>> open = new ArrayList<>(sets);
    while (!open.isEmpty()) {
      TreeSet<T> members = new TreeSet<>();
      open.forEach(members::addAll);
      T next =
          members.stream()
              .min(
                  Comparator.comparingDouble((T it) ->
                      (double) weight.applyAsLong(it)
                          / open.stream().filter(s -> s.contains(it)).count()))
              .orElseThrow();
      chosen.add(next);
      open.removeIf(it -> it.contains(next));
    }
    return chosen;
  }

  private void branch(Set<T> chosen, long spent) {
    if (++branches > MOST_BRANCHES) {
      return;
    }
    NavigableSet<T> open = null;
    long bound = spent;
    Set<T> used = new HashSet<>();
    for (NavigableSet<T> set : sets) {
      if (set.stream().noneMatch(chosen::contains)) {
        open = open == null || set.size() < open.size() ? set : open;
        if (set.stream().noneMatch(used::contains)) {
          used.addAll(set);
          bound += set.stream().mapToLong(weight).min().orElse(0);
        }
      }
    }
    if (open == null) {
      if (spent < bestWeight) {
        best = Set.copyOf(chosen);
        bestWeight = spent;
      }
      return;
    }
    if (bound >= bestWeight) {
      return;
    }
    for (T next : open) {
      chosen.add(next);
      branch(chosen, spent + weight.applyAsLong(next));
      chosen.remove(next);
    }
  }

  private long weightOf(Set<T> chosen) {
    return chosen.stream().mapToLong(weight).sum();
  }
}
