package org.yagura.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import org.yagura.intake.feed.index.FeedIndex;

/** How fast an index is made and opened, and how large it is: real feeds and a made NVD. */
final class IndexBench {

  /** About as many as the NVD held in 2026. */
  private static final int RECORDS = 300_000;

  private IndexBench() {}

  static void run(boolean small, StringBuilder text) throws IOException {
    Path temporary = Files.createTempDirectory("yagura-index");
    try {
      Path root = Path.of(System.getProperty("yagura.root", ".")).toAbsolutePath().normalize();
      Path shared = root.resolveSibling("shared").resolve("data").resolve("vulnerability");
      if (Files.isDirectory(shared)) {
        measure("real feeds", shared, temporary.resolve("a"), 0, text);
      }
      int records = small ? RECORDS / 30 : RECORDS;
      Path made = temporary.resolve("feeds");
      write(made, records);
      measure("a made NVD", made, temporary.resolve("b"), records, text);
    } finally {
      delete(temporary);
    }
  }

  private static void measure(String what, Path feeds, Path kept, int records, StringBuilder text)
      throws IOException {
    Files.createDirectories(kept);
    long start = System.nanoTime();
    int statements = FeedIndex.open(feeds, kept, step -> {}).statements();
    double built = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    FeedIndex.Opened opened = FeedIndex.open(feeds, kept, step -> {});
    double open = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    int known = 0;
    for (int i = 0; i < 1_000; i++) {
      known += opened.records().about("vendor%d:product%d".formatted(i % 500, i)).size();
    }
    double asked = (System.nanoTime() - start) / 1e6;
    int read =
        Math.max(records, opened.records().snapshots().stream().mapToInt(it -> it.records()).sum());
    text.append(
        "index of %s: %,d records, %,d statements made in %.1f s (%,.0f records a second), opened in %.2f s, %.0f MB from %.0f MB; 1,000 products asked in %.1f ms (%,d statements); heap %d MB%n"
            .formatted(
                what,
                read,
                statements,
                built,
                read / built,
                open,
                size(kept) / 1e6,
                size(feeds) / 1e6,
                asked,
                known,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20));
  }

  /** Records in the form of the NVD: a description, a score and one to three ranges each. */
  private static void write(Path feeds, int records) throws IOException {
    Files.createDirectories(feeds);
    Random random = new Random(5);
    try (BufferedWriter out =
        Files.newBufferedWriter(feeds.resolve("nvd.json"), StandardCharsets.UTF_8)) {
      out.write("{\"format\": \"NVD_CVE\", \"vulnerabilities\": [");
      for (int i = 0; i < records; i++) {
        out.write(i == 0 ? "" : ",\n");
        out.write(record(i, random));
      }
      out.write("]}");
    }
  }

  private static String record(int number, Random random) {
    StringBuilder matches = new StringBuilder();
    int ranges = 1 + random.nextInt(3);
    for (int i = 0; i < ranges; i++) {
      int product = (int) (random.nextDouble() * random.nextDouble() * 60_000);
      String criteria =
          "cpe:2.3:a:vendor%d:product%d:*:*:*:*:*:*:*:*".formatted(product % 500, product);
      matches.append(
          "%s{\"vulnerable\": true, \"criteria\": \"%s\", \"versionStartIncluding\": \"%d.0\", \"versionEndExcluding\": \"%d.%d.%d\"}"
              .formatted(
                  i == 0 ? "" : ", ",
                  criteria,
                  random.nextInt(5),
                  5 + random.nextInt(5),
                  random.nextInt(20),
                  random.nextInt(30)));
    }
    String cve = "CVE-%d-%05d".formatted(2000 + number / 12_000, 10_000 + number % 12_000);
    String words =
        "A flaw in the handling of requests allows remote attackers to do harm. ".repeat(3);
    return """
    {"cve": {"id": "%s", "lastModified": "2026-0%d-11T00:00:00.000", "vulnStatus": "Analyzed",
     "descriptions": [{"lang": "en", "value": "%s"}],
     "metrics": {"cvssMetricV31": [{"source": "nvd@nist.gov", "type": "Primary", "cvssData": {"version": "3.1",
      "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "baseScore": %d.%d}}]},
     "configurations": [{"nodes": [{"operator": "OR", "negate": false, "cpeMatch": [%s]}]}]}}\
    """
        .formatted(cve, 1 + number % 9, words, random.nextInt(10), random.nextInt(10), matches);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(it -> it.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path it : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(it);
      }
    }
  }
}
