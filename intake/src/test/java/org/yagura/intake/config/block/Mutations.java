package org.yagura.intake.config.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.VendorReader;
import org.yagura.model.device.DeviceConfiguration;

/** Damages configurations as copying, truncation and typing do, and reads them all the same. */
public final class Mutations {

  private static final String[] JUNK = {
    "",
    "999999999999999999999",
    "-",
    "0.0.0.0",
    "255.0.255.0",
    "10.0.0.0/99",
    "no",
    "any",
    "eq",
    "range",
    "object-group",
    "１０",
    "\u0000",
    "from",
    "to",
    "interface",
    "^C",
    "host",
    "/",
    "."
  };

  private Mutations() {}

  /** Reads one damaged copy; every line that holds anything must be accounted for. */
  public static void survives(VendorReader reader, ConfigText text, Random random) {
    List<String> lines = new ArrayList<>(text.lines());
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes && !lines.isEmpty(); i++) {
      change(lines, random);
    }
    ConfigText damaged = ConfigText.of("damaged.txt", String.join("\n", lines));

    assertThat(reader.recognise(damaged)).isBetween(0, 100);
    for (DeviceConfiguration device : reader.read(damaged).devices()) {
      long held =
          damaged.lines().stream()
              .map(String::strip)
              .filter(it -> !it.isEmpty() && !it.equals("!") && !it.equals("#"))
              .count();
      assertThat((long) device.coverage().lines()).isEqualTo(held);
    }
  }

  private static void change(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    List<String> words = new ArrayList<>(List.of(lines.get(at).split(" ", -1)));
    int word = random.nextInt(words.size());
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> {
        words.remove(word);
        lines.set(at, String.join(" ", words));
      }
      case 3 -> {
        words.set(word, JUNK[random.nextInt(JUNK.length)]);
        lines.set(at, String.join(" ", words));
      }
      case 4 -> {
        words.add(word, JUNK[random.nextInt(JUNK.length)]);
        lines.set(at, String.join(" ", words));
      }
      default -> lines.set(at, lines.get(at).strip());
    }
  }
}
