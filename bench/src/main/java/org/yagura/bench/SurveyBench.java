package org.yagura.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole surveys in a process of their own, with the options of the {@code yagura} command: time
 * from start to exit and the most memory the process held. There is no rival that does the same;
 * the growth from row to row is what to look at.
 */
final class SurveyBench {

  private SurveyBench() {}

  static Table run(boolean small) throws IOException, InterruptedException {
    Table table =
        new Table(
            "Whole surveys (a process each)",
            "assets",
            "s",
            "resident MB",
            "exit",
            "ms/asset",
            "s with --all",
            "attack paths");
    for (int assets : small ? new int[] {100} : new int[] {100, 1_000, 10_000}) {
      Path folder = Files.createTempDirectory("yagura-bench");
      try {
        MadeHospital.write(folder.resolve("in"), assets);
        survey(table, folder, assets);
      } finally {
        delete(folder);
      }
    }
    return table;
  }

  private static void survey(Table table, Path folder, int assets)
      throws IOException, InterruptedException {
    Run plain = run(folder, List.of());
    Run whole = run(folder, List.of("--all"));
    table.row(
        Integer.toString(assets),
        Table.number(plain.seconds()),
        Table.number(plain.resident() / 1e3),
        Integer.toString(plain.exit()),
        Table.number(plain.seconds() * 1e3 / assets),
        Table.number(whole.seconds()),
        Long.toString(paths(folder.resolve("out").resolve("attack-paths.json"))));
  }

  /**
   * One process.
   *
   * @param resident the most memory it held, in kilobytes
   */
  private record Run(double seconds, long resident, int exit) {}

  private static Run run(Path folder, List<String> further)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1280m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.yagura.cli.Yagura",
                "survey",
                folder.resolve("in").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--as-of",
                "2026-11-20"));
    command.addAll(further);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long resident = 0;
    while (process.isAlive()) {
      resident = Math.max(resident, residentKilobytes(process.pid()));
      Thread.sleep(20);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Run(seconds, resident, process.exitValue());
  }

  /** How many attack paths were found and told. */
  private static long paths(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? Files.readString(file).lines().filter(it -> it.contains("\"sentence\"")).count()
        : 0;
  }

  /** Linux tells the peak of a living process; elsewhere it stays 0. */
  private static long residentKilobytes(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(it -> it.startsWith("VmHWM:"))
          .map(it -> it.replaceAll("\\D", ""))
          .filter(it -> !it.isEmpty())
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
