package org.yagura.intake.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yagura.model.spelling.NameRuns;
import org.yagura.model.spelling.NaturalOrder;
import org.yagura.testkit.Property;

class NameRunsTest {

  @Test
  void numbersStandByTheirValue() {
    List<String> names = new ArrayList<>(List.of("PC10", "PC2", "PC1", "PC１１", "PC", "NAS"));
    names.sort(NaturalOrder.NAMES);

    assertThat(names).containsExactly("NAS", "PC", "PC1", "PC2", "PC10", "PC１１");
  }

  @Test
  void theOrderIsTotal() {
    Property.holds(random -> {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        names.add(
            "P"
                + "0".repeat(random.nextInt(3))
                + random.nextInt(20)
                + "x".repeat(random.nextInt(2)));
      }
      List<String> sorted = names.stream().sorted(NaturalOrder.NAMES).toList();
      Collections.shuffle(names, random);

      assertThat(names.stream().sorted(NaturalOrder.NAMES).toList()).isEqualTo(sorted);
    });
  }

  @Test
  void aRunWithoutGapsIsToldAsARange() {
    List<String> names =
        new ArrayList<>(IntStream.rangeClosed(1, 60).mapToObj(it -> "外来端末" + it).toList());
    names.add("外来端末900");
    names.add("受付PC");

    assertThat(NameRuns.folded(names)).containsExactly("受付PC", "外来端末1〜60（60台）", "外来端末900");
  }

  @Test
  void aRunWithGapsSaysHowManyOfIt() {
    assertThat(NameRuns.folded(List.of("PC-04", "PC-08", "PC-12", "PC-16", "PC-20")))
        .containsExactly("PC-04〜20のうち5台");
  }

  @Test
  void whatIsLeftOutIsCounted() {
    assertThat(NameRuns.told(List.of("A1", "A2", "A3", "A4", "B", "C"), 2))
        .isEqualTo("A1〜4（4台）、B ほか1件");
  }
}
