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

  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,6})(\\D{0,12})");

  private NameRuns() {}

  /**
   * Things in a row, in natural order of their names: each run of numbered names without a gap
   * together, every other thing alone.
   */
  public static <T> List<List<T>> of(Collection<T> things, Function<T, String> name) {
    List<T> sorted =
        things.stream().sorted(Comparator.comparing(name, NaturalOrder.NAMES)).toList();
    List<List<T>> runs = new ArrayList<>();
    for (int at = 0; at < sorted.size(); ) {
      int end = at + 1;
      while (end < sorted.size()
          && follows(name.apply(sorted.get(end - 1)), name.apply(sorted.get(end)))) {
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

  private static boolean follows(String one, String next) {
    Matcher a = NUMBERED.matcher(one);
    Matcher b = NUMBERED.matcher(next);
    return a.matches()
        && b.matches()
        && a.group(1).equals(b.group(1))
        && a.group(3).equals(b.group(3))
        && Integer.parseInt(a.group(2)) + 1 == Integer.parseInt(b.group(2));
  }

  /** What a run is called: the name itself, or 「外来端末1〜60」. */
  public static String range(String first, String last) {
    Matcher a = NUMBERED.matcher(first);
    Matcher b = NUMBERED.matcher(last);
    return first.equals(last) || !a.matches() || !b.matches()
        ? first
        : a.group(1) + a.group(2) + "〜" + b.group(2) + b.group(3);
  }

  /** Names with their runs folded and counted, in natural order. */
  public static List<String> folded(Collection<String> names) {
    return of(names.stream().distinct().toList(), Function.identity()).stream()
        .map(it -> counted(range(it.getFirst(), it.getLast()), it.size()))
        .toList();
  }

  /** At most so many names or runs for a sentence, and how many names are left out. */
  public static String told(Collection<String> names, int most) {
    List<List<String>> runs = of(names.stream().distinct().toList(), Function.identity());
    String told =
        runs.stream()
            .limit(most)
            .map(it -> counted(range(it.getFirst(), it.getLast()), it.size()))
            .collect(Collectors.joining("、"));
    int rest = runs.stream().skip(most).mapToInt(List::size).sum();
    return rest == 0 ? told : told + " ほか" + rest + "件";
  }

  private static String counted(String name, int size) {
    return size == 1 ? name : name + "（" + size + "台）";
  }
}
