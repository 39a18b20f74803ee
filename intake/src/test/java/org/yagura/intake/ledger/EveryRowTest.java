package org.yagura.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.Observation;
import org.yagura.model.observation.Sighting;
import org.yagura.testkit.Property;

class EveryRowTest {

  private static final List<String> HEADINGS =
      List.of("機器名", "IPアドレス", "設置場所", "型番", "OS", "備考", "台数", "MACアドレス", "導入日", "ぬりえ", "パスワード");
  private static final List<String> CELLS =
      List.of(
          "",
          "",
          "",
          "PC1",
          "心電計",
          "10.0.0.1",
          "10.0.0.300",
          "192.168.1.1～9",
          "〃",
          "同上",
          "-",
          "※ 注意",
          "計",
          "合計",
          "12",
          "44109",
          "R5.4",
          "Windows 10 Pro",
          "FortiGate 60F v7.0.9",
          "00:11:22:33:44:55",
          "#N/A!",
          "受付",
          "以上",
          "備考：なし",
          "ＤＨＣＰ",
          "長い説明が続きます。",
          "★");

  @Test
  void everyRowBeneathAHeadingIsUsedOrSetAsideExactlyOnce() {
    Property.holds(
        500,
        random -> {
          List<String> lines = new ArrayList<>();
          lines.add(header(random));
          int rows = 0;
          for (int i = random.nextInt(12); i > 0; i--) {
            String line = row(random);
            rows += line.replace("|", "").isBlank() ? 0 : 1;
            lines.add(line);
          }
          MaterialReading reading = Lists.read(String.join("\n", lines));
          assertThat(reading.report().rowsRead()).isEqualTo(rows);
          assertThat(reading.observations()).hasSize(reading.report().rowsUsed());
          Set<String> places = new HashSet<>();
          reading.observations().forEach(it -> places.add(rowOf(location(it))));
          reading.report().setAside().forEach(it -> places.add(rowOf(it.at().location())));
          assertThat(places).hasSize(rows);
        });
  }

  private static String location(Observation observation) {
    if (observation instanceof Sighting sighting) {
      return sighting.evidence().at().location();
    }
    return observation instanceof ListEntry entry ? entry.evidence().at().location() : "";
  }

  private static String rowOf(String location) {
    String first = location.substring(location.indexOf('!') + 1).replaceAll(":.*", "");
    return first.replaceAll("[A-Z]", "");
  }

  private static String header(Random random) {
    List<String> headings = new ArrayList<>(HEADINGS);
    Collections.shuffle(headings.subList(3, headings.size()), random);
    return String.join("|", headings.subList(0, 3 + random.nextInt(headings.size() - 3)));
  }

  private static String row(Random random) {
    List<String> cells = new ArrayList<>();
    for (int i = 1 + random.nextInt(9); i > 0; i--) {
      cells.add(CELLS.get(random.nextInt(CELLS.size())));
    }
    return String.join("|", cells);
  }
}
