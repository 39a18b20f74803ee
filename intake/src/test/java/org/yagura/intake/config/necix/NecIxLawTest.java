package org.yagura.intake.config.necix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.lines.ConfigFixture;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.testkit.Property;

/** Laws that hold for every mutilated configuration. */
class NecIxLawTest {

  private static final List<String> FOLDERS =
      List.of("filters", "nat", "vpn", "interfaces", "management");

  private static ConfigText mutilated(Random random) {
    List<String> lines =
        new ArrayList<>(
            ConfigFixture.text("necix/" + FOLDERS.get(random.nextInt(FOLDERS.size()))).lines());
    for (int i = random.nextInt(8); i > 0; i--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      switch (random.nextInt(4)) {
        case 0 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.set(at, line.replace(' ', random.nextBoolean() ? '\t' : '-'));
        default -> lines.subList(random.nextInt(lines.size() + 1), lines.size()).clear();
      }
      if (lines.isEmpty()) {
        lines.add("x");
      }
    }
    return new ConfigText("law.txt", lines);
  }

  @Test
  void everyLineIsAccountedForAndEveryRemarkIsGenuine() {
    Property.holds(random -> {
      ConfigText text = mutilated(random);
      for (DeviceConfiguration device : new NecIxReader().read(text).devices()) {
        long filled =
            text.lines().stream().filter(it -> !it.isBlank() && !it.strip().equals("!")).count();
        assertThat((long) device.coverage().lines()).isGreaterThanOrEqualTo(filled);
        device.remarks().forEach(it -> assertGenuine(text, it.evidence()));
        device.network().interfaces().forEach(it -> assertGenuine(text, it.evidence()));
      }
    });
  }

  @Test
  void readingTwiceGivesTheSame() {
    Property.holds(random -> {
      ConfigText text = mutilated(random);
      assertThat(new NecIxReader().read(text)).isEqualTo(new NecIxReader().read(text));
    });
  }

  private static void assertGenuine(ConfigText text, Evidence evidence) {
    SourceRef.Line line = (SourceRef.Line) evidence.at();
    assertThat(text.line(line.first())).contains(evidence.says());
  }
}
