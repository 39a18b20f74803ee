package org.yagura.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yagura.intake.config.ConfigMaterials;
import org.yagura.intake.material.Material;

/**
 * Megabytes of configuration read into the model a second. Rivals: a bare pass that decodes the
 * same bytes and splits them into lines, in this run; and Batfish, which reads 0.2 to 0.4 MB/s on
 * one core by its own published parse times (a figure, not measured here).
 */
final class ConfigBench {

  /** Compiled code is measured; a file of 0.2 MB is over before the compiler has seen it. */
  private static final double WARM_UP_MEGABYTES = 20;

  private ConfigBench() {}

  static Table run(boolean small) throws IOException {
    int rules = small ? 200 : 5_000;
    Table table =
        new Table(
            "Configurations (rival: splitting into lines; Batfish is published at 0.2-0.4 MB/s)",
            "corpus",
            "MB",
            "MB/s",
            "lines only MB/s",
            "times slower",
            "MB/cpu s");
    for (Map.Entry<String, String> it : Corpus.made(rules).entrySet()) {
      add(table, it.getKey(), List.of(it.getValue().getBytes(StandardCharsets.UTF_8)), small);
    }
    List<byte[]> real = Corpus.real();
    if (!real.isEmpty()) {
      add(table, "real, %d files".formatted(real.size()), real, small);
    }
    return table;
  }

  private static void add(Table table, String name, List<byte[]> files, boolean small) {
    int runs = small ? 1 : 7;
    double megabytes = files.stream().mapToLong(it -> it.length).sum() / 1e6;
    int warmUps = small ? 0 : (int) Math.max(5, WARM_UP_MEGABYTES / megabytes);
    ConfigMaterials reader = new ConfigMaterials();
    Measured ours =
        Measured.of(
            name,
            warmUps,
            runs,
            () -> files.stream().map(it -> reader.read(new Material("router.cfg", it))).toList());
    Measured bare =
        Measured.of(
            name,
            warmUps,
            runs,
            () ->
                files.stream()
                    .mapToLong(it -> new String(it, StandardCharsets.UTF_8).lines().count())
                    .sum());
    double speed = megabytes / ours.seconds();
    double rival = megabytes / bare.seconds();
    table.row(
        name,
        Table.number(megabytes),
        Table.number(speed),
        Table.number(rival),
        Table.number(rival / speed),
        Table.number(megabytes / (ours.cpuNanos() / 1e9)));
  }
}
