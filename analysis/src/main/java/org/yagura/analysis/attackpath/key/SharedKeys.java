package org.yagura.analysis.attackpath.key;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.evidence.Evidence;

/** Statements that speak of one password become one key. */
final class SharedKeys {

  /** How a statement of the hearing sheet is called; it names no account. */
  static final String ANSWER = "ヒアリングシートの回答";

  private static final int NAMES = 4;

  private SharedKeys() {}

  /** Joins what overlaps; statements that name no more than their own machine mean one another. */
  static List<KeyRing> merged(List<KeyRing> statements) {
    List<KeyRing> joined = new ArrayList<>();
    List<KeyRing> alone = new ArrayList<>();
    for (KeyRing next : statements) {
      (next.assets().size() + next.logins().size() > 1 ? joined : alone).add(next);
    }
    List<KeyRing> rings = overlapsJoined(joined);
    List<KeyRing> rest = new ArrayList<>();
    for (KeyRing single : alone) {
      if (rings.stream().noneMatch(it -> overlap(it, single))) {
        rest.add(single);
      }
    }
    rest.stream().reduce(SharedKeys::join).ifPresent(rings::add);
    return rings;
  }

  private static List<KeyRing> overlapsJoined(List<KeyRing> statements) {
    List<KeyRing> rings = new ArrayList<>();
    for (KeyRing statement : statements) {
      KeyRing ring = statement;
      for (KeyRing other : List.copyOf(rings)) {
        if (overlap(other, ring)) {
          rings.remove(other);
          ring = join(other, ring);
        }
      }
      rings.add(ring);
    }
    return rings;
  }

  private static boolean overlap(KeyRing a, KeyRing b) {
    return !Collections.disjoint(a.assets(), b.assets())
        || !Collections.disjoint(a.logins(), b.logins());
  }

  static KeyRing join(KeyRing a, KeyRing b) {
    List<String> names = new ArrayList<>();
    Stream.of(a, b)
        .flatMap(it -> Stream.of(it.what().split("、", -1)))
        .distinct()
        .forEach(names::add);
    if (names.stream().anyMatch(it -> !it.startsWith(ANSWER))) {
      names.removeIf(it -> it.startsWith(ANSWER));
    }
    List<Evidence> evidence =
        Stream.of(a, b).flatMap(it -> it.evidence().stream()).distinct().sorted().toList();
    return new KeyRing(
        a.id().compareTo(b.id()) <= 0 ? a.id() : b.id(),
        a.nature(),
        String.join("、", names.subList(0, Math.min(NAMES, names.size()))),
        Stream.of(a.words(), b.words())
            .filter(it -> !it.isEmpty())
            .distinct()
            .collect(Collectors.joining("」「")),
        union(a.assets(), b.assets()),
        union(a.logins(), b.logins()),
        "",
        evidence);
  }

  private static SortedSet<String> union(SortedSet<String> a, SortedSet<String> b) {
    SortedSet<String> all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }
}
