package org.yagura.testkit.naive.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Questions nobody can answer, of which each has two answers. */
public final class Doubt {

  private static final String NOT = "not: ";

  /** More cases than these are not told apart. */
  private static final int MOST = 200;

  private Doubt() {}

  /** The other answer. */
  public static String not(String question) {
    return question.startsWith(NOT) ? question.substring(NOT.length()) : NOT + question;
  }

  /**
   * Whether one of the cases holds however the questions are answered: two that differ in one
   * answer alone leave that question open.
   */
  public static boolean coverAll(List<List<String>> cases) {
    Set<Set<String>> known = new LinkedHashSet<>();
    cases.forEach(it -> known.add(new LinkedHashSet<>(it)));
    List<Set<String>> queue = new ArrayList<>(known);
    for (int i = 0; i < queue.size() && queue.size() < MOST; i++) {
      if (queue.get(i).isEmpty()) {
        return true;
      }
      for (int j = 0; j < i; j++) {
        for (String answer : queue.get(i)) {
          if (queue.get(j).contains(not(answer))) {
            Set<String> both = new LinkedHashSet<>(queue.get(i));
            both.addAll(queue.get(j));
            both.remove(answer);
            both.remove(not(answer));
            if (known.add(both)) {
              queue.add(both);
            }
          }
        }
      }
    }
    return queue.stream().anyMatch(Set::isEmpty);
  }
}
