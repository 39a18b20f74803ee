package org.yagura.model.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbered names told as people tell them: 「外来端末1〜60（60台）」 instead of sixty names. */
public final class NameRuns {

  /** Fewer than these in a row are told one by one. */
  private static final int SHORTEST = 4;

  private static final int SPARSEST = 4;

  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,6})(\\D{0,12})");

  private NameRuns() {}

  /**
   * Things in a row, in natural order of their names: each run of numbered names together, every
   * other thing alone. A run may have gaps, but at least one name in four stands in it.
   */
  public static <T> List<List<T>> of(Collection<T> things, Function<T, String> name) {
    List<T> sorted =
        things.stream().sorted(Comparator.comparing(name, NaturalOrder.NAMES)).toList();
    List<List<T>> runs = new ArrayList<>();
    for (int at = 0; at < sorted.size(); ) {
      int end = at + 1;
      while (end < sorted.size()
          && extend(name.apply(sorted.get(at)), name.apply(sorted.get(end)), end - at + 1)) {
        end++;
      }
      if (end - at >= SHORTEST) {
        runs.add(sorted.subList(at, end));
      } else {
        sorted.subList(at, end).forEach(it -> runs.add(List.of(it)));
      }
      at = end;
    }
    return runs;
  }

  private static boolean extend(String first, String next, int size) {
    Matcher a = NUMBERED.matcher(first);
    Matcher b = NUMBERED.matcher(next);
    return a.matches()
        && b.matches()
        && a.group(1).equals(b.group(1))
        && a.group(3).equals(b.group(3))
        && span(a, b) > 1
        && span(a, b) <= size * SPARSEST;
  }

  private static int span(Matcher first, Matcher last) {
    return Integer.parseInt(last.group(2)) - Integer.parseInt(first.group(2)) + 1;
  }

  /**
   * What a run of {@link #of} is called: the name itself, 「外来端末1〜60（60台）」, or with gaps
   * 「1〜60のうち45台」.
   */
  public static String name(List<String> run) {
    Matcher a = NUMBERED.matcher(run.getFirst());
    Matcher b = NUMBERED.matcher(run.getLast());
    if (run.size() == 1 || !a.matches() || !b.matches()) {
      return run.getFirst();
    }
    String range = a.group(1) + a.group(2) + "〜" + b.group(2) + b.group(3);
    return range + (span(a, b) == run.size() ? "（%d台）" : "のうち%d台").formatted(run.size());
  }

  /** Names with their runs folded and counted, in natural order. */
  public static List<String> folded(Collection<String> names) {
    return of(names.stream().distinct().toList(), Function.identity()).stream()
        .map(NameRuns::name)
        .toList();
  }

  /** At most so many names or runs for a sentence, and how many names are left out. */
  public static String told(Collection<String> names, int most) {
    List<List<String>> runs = of(names.stream().distinct().toList(), Function.identity());
    String told = runs.stream().limit(most).map(NameRuns::name).collect(Collectors.joining("、"));
    int rest = runs.stream().skip(most).mapToInt(List::size).sum();
    return rest == 0 ? told : told + " ほか" + rest + "件";
  }
}
