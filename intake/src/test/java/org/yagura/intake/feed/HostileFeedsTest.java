package org.yagura.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.vulnerability.statement.Snapshot;

/** Feeds made to exhaust whoever reads them cost that file and nothing else. */
class HostileFeedsTest {

  private static final String KEV =
      """
      {"catalogVersion": "2026.01.01", "vulnerabilities": [{"cveID": "CVE-2026-1",
        "vendorProject": "a", "product": "b", "dateAdded": "2026-01-01"}]}
      """;

  @TempDir private Path feeds;

  @Test
  void aBombOfOneGigabyteEndsSoonAndTheNextFileIsRead() throws IOException {
    Files.writeString(feeds.resolve("z-kev.json"), KEV);
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(feeds.resolve("bomb.json.gz")))) {
      out.write(
          "{\"format\": \"NVD_CVE\", \"vulnerabilities\": [{\"cve\": {\"id\": \""
              .getBytes(StandardCharsets.UTF_8));
      Arrays.fill(zeros, (byte) 'A');
      for (int i = 0; i < 1024; i++) {
        out.write(zeros);
      }
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          FeedFolder.Reading reading = FeedFolder.read(feeds);
          assertThat(snapshot(reading, "bomb").problems()).isNotEmpty();
          assertThat(reading.records().facts("CVE-2026-1")).isNotEmpty();
        });
  }

  @Test
  void aMillionRangesOfOneRecordAreBounded() throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(feeds.resolve("many.json")))) {
      out.write(
          bytes(
              "{\"format\": \"NVD_CVE\", \"vulnerabilities\": [{\"cve\": {\"id\": \"CVE-2026-2\", \"configurations\": [{\"nodes\": [{\"operator\": \"OR\", \"cpeMatch\": ["));
      for (int i = 0; i < 1_000_000; i++) {
        out.write(
            bytes(
                (i == 0 ? "" : ",")
                    + "{\"vulnerable\": true, \"criteria\": \"cpe:2.3:a:x:y:"
                    + i
                    + ":*:*:*:*:*:*:*\"}"));
      }
      out.write(bytes("]}]}]}}]}"));
    }
    FeedFolder.Reading reading = FeedFolder.read(feeds);

    assertThat(reading.records().snapshots()).hasSize(1);
    long parts =
        reading.statements().stream().mapToLong(it -> it.condition().products().count()).sum();
    assertThat(parts).isLessThanOrEqualTo(1_000_100);
  }

  @Test
  void wrongTypesEverywhereAreNoRecords() throws IOException {
    Files.writeString(
        feeds.resolve("nvd.json"),
        "{\"format\": \"NVD_CVE\", \"vulnerabilities\": [1, \"x\", null, [], {\"cve\": []}, {\"cve\": {\"id\": 7,"
            + " \"configurations\": \"no\", \"metrics\": [[]], \"references\": {\"url\": 1}}},"
            + " {\"cve\": {\"id\": \"CVE-2026-3\", \"configurations\": [1, {\"nodes\": {}}],"
            + " \"descriptions\": 5, \"metrics\": {\"cvssMetricV31\": \"x\"}}}]}");
    Files.writeString(feeds.resolve("kev.json"), KEV.replace("[{", "[[], 5, {"));
    FeedFolder.Reading reading = FeedFolder.read(feeds);

    assertThat(snapshot(reading, "nvd").records()).isGreaterThanOrEqualTo(2);
    assertThat(reading.records().facts("CVE-2026-1")).isNotEmpty();
  }

  @Test
  void aFileThatIsCutShortGivesWhatStandsBefore() throws IOException {
    Files.write(feeds.resolve("kev.json"), Arrays.copyOf(bytes(KEV), KEV.length() - 2));
    FeedFolder.Reading reading = FeedFolder.read(feeds);

    assertThat(reading.records().facts("CVE-2026-1")).isNotEmpty();
    assertThat(snapshot(reading, "kev").problems()).isNotEmpty();
  }

  @Test
  void anEndlessNestingIsRefused() throws IOException {
    Files.writeString(
        feeds.resolve("deep.json"),
        "{\"document\": {\"csaf_version\": \"2.0\"}, \"product_tree\": "
            + "{\"branches\": [".repeat(5_000));

    assertThat(snapshot(FeedFolder.read(feeds), "deep").problems()).isNotEmpty();
  }

  private static Snapshot snapshot(FeedFolder.Reading reading, String name) {
    return reading.records().snapshots().stream()
        .filter(it -> it.file().contains(name))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
