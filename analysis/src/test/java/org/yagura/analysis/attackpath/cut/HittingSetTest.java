package org.yagura.analysis.attackpath.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yagura.testkit.Property;

class HittingSetTest {

  @Test
  void whatHitsEverythingAloneIsChosen() {
    List<Set<String>> sets = List.of(Set.of("a", "all"), Set.of("b", "all"), Set.of("all", "c"));

    assertThat(HittingSet.lightest(sets, it -> 1)).containsExactly("all");
  }

  @Test
  void twoLightOnesBeatOneHeavyOne() {
    List<Set<String>> sets = List.of(Set.of("a", "all"), Set.of("b", "all"));

    assertThat(HittingSet.lightest(sets, it -> it.equals("all") ? 9 : 1)).containsExactly("a", "b");
  }

  @Test
  void nothingIsChosenForNothing() {
    assertThat(HittingSet.lightest(List.<Set<String>>of(), it -> 1)).isEmpty();
  }

  @Test
  void noLighterSetHitsAll() {
    Property.holds(random -> {
      List<Set<Integer>> sets = anySets(random);
      Set<Integer> chosen = HittingSet.lightest(sets, HittingSetTest::weight);

      assertThat(sets).allSatisfy(it -> assertThat(it).containsAnyElementsOf(chosen));
      assertThat(weight(chosen)).isEqualTo(lightestByTryingAll(sets));
    });
  }

  private static final int MEMBERS = 9;

  private static List<Set<Integer>> anySets(Random random) {
    List<Set<Integer>> sets = new ArrayList<>();
    int count = 1 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      Set<Integer> set = new TreeSet<>();
      int size = 1 + random.nextInt(3);
      for (int j = 0; j < size; j++) {
        set.add(random.nextInt(MEMBERS));
      }
      sets.add(set);
    }
    return sets;
  }

  private static long weight(int member) {
    return 1L + member * 7L % 5;
  }

  private static long weight(Set<Integer> members) {
    return members.stream().mapToLong(HittingSetTest::weight).sum();
  }

  private static long lightestByTryingAll(List<Set<Integer>> sets) {
    long best = Long.MAX_VALUE;
    for (int bits = 0; bits < 1 << MEMBERS; bits++) {
      Set<Integer> members = new TreeSet<>();
      for (int i = 0; i < MEMBERS; i++) {
        if ((bits >> i & 1) == 1) {
          members.add(i);
        }
      }
      if (sets.stream().allMatch(it -> it.stream().anyMatch(members::contains))) {
        best = Math.min(best, weight(members));
      }
    }
    return best;
  }
}
