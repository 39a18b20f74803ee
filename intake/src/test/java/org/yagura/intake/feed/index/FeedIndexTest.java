package org.yagura.intake.feed.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.intake.feed.FeedFolder;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.testkit.Shared;

class FeedIndexTest {

  private static final String KEV =
      """
      {"title": "CISA", "catalogVersion": "2026.01.01", "dateReleased": "2026-01-01", "count": 1,
       "vulnerabilities": [{"cveID": "CVE-2026-1", "vendorProject": "Fortinet", "product": "FortiOS",
         "dateAdded": "2026-01-01", "shortDescription": "x", "knownRansomwareCampaignUse": "Known"}]}
      """;

  private static final String NVD =
      """
      {"format": "NVD_CVE", "vulnerabilities": [{"cve": {"id": "CVE-2026-1",
        "lastModified": "2026-01-02T00:00:00", "vulnStatus": "Analyzed",
        "descriptions": [{"lang": "en", "value": "x"}],
        "configurations": [{"nodes": [{"operator": "OR", "cpeMatch": [{"vulnerable": true,
          "criteria": "cpe:2.3:o:fortinet:fortios:*:*:*:*:*:*:*:*",
          "versionStartIncluding": "7.0.0", "versionEndExcluding": "7.0.9"}]}]}]}}]}
      """;

  @TempDir private Path feeds;
  @TempDir private Path kept;

  private final List<String> steps = new ArrayList<>();

  @Test
  void anIndexAnswersAsTheFeedsThemselvesDo() throws IOException {
    write();
    FeedFolder.Reading read = FeedFolder.read(feeds);
    FeedIndex.Opened opened = open();

    assertThat(opened.records().snapshots()).isEqualTo(read.records().snapshots());
    for (String product : read.records().productNames()) {
      assertThat(opened.records().about(product)).isEqualTo(read.records().about(product));
    }
    assertThat(opened.records().facts("CVE-2026-1"))
        .isNotEmpty()
        .isEqualTo(read.records().facts("CVE-2026-1"));
    assertThat(opened.records().about("no:such")).isEmpty();
  }

  @Test
  void realFeedsAreTheSameWithAnIndexAndWithout() throws IOException {
    assumeThat(Shared.folder("data/vulnerability")).isPresent();
    Path real = Shared.folder("data/vulnerability").orElseThrow();
    FeedFolder.Reading read = FeedFolder.read(real);
    FeedIndex.Opened opened = FeedIndex.open(real, kept, steps::add);

    assertThat(opened.records().snapshots()).isEqualTo(read.records().snapshots());
    assertThat(opened.statements()).isEqualTo(read.statements().size());
    for (String product : read.records().productNames()) {
      List<Statement> told = opened.records().about(product);
      assertThat(told).as(product).isEqualTo(read.records().about(product));
    }
    for (String cve : read.facts().stream().map(Fact::cve).distinct().toList()) {
      assertThat(opened.records().facts(cve)).as(cve).isEqualTo(read.records().facts(cve));
    }
    assertThat(opened.records().support("fortios")).isEqualTo(read.records().support("fortios"));
  }

  @Test
  void anIndexIsMadeOnceAndAnewWhenAFeedChanges() throws IOException {
    write();
    open();
    open();
    assertThat(steps).hasSize(1);

    Files.writeString(feeds.resolve("kev.json"), KEV.replace("CVE-2026-1", "CVE-2026-2"));
    assertThat(open().records().facts("CVE-2026-2")).isNotEmpty();
    assertThat(steps).hasSize(2);
  }

  @Test
  void aDamagedIndexIsMadeAnewAndThatIsSaid() throws IOException {
    write();
    open();
    Path file = indexes().getFirst();
    byte[] whole = Files.readAllBytes(file);
    for (int cut : new int[] {0, 7, 40, whole.length / 2, whole.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(whole, cut));
      steps.clear();
      assertThat(open().records().about("fortinet:fortios")).isNotEmpty();
      assertThat(steps).singleElement().asString().contains("壊れている");
    }
    for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 50)) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x40;
      Files.write(file, changed);
      assertThat(open().records().about("fortinet:fortios")).isNotEmpty();
    }
  }

  @Test
  void theFolderOfFeedsIsNeverWrittenTo() throws IOException {
    write();
    open();

    try (Stream<Path> files = Files.walk(feeds)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
    assertThat(indexes()).hasSize(1);
  }

  private FeedIndex.Opened open() throws IOException {
    return FeedIndex.open(feeds, kept, steps::add);
  }

  private List<Path> indexes() throws IOException {
    try (Stream<Path> files = Files.list(kept)) {
      return files.toList();
    }
  }

  private void write() throws IOException {
    Files.writeString(feeds.resolve("kev.json"), KEV);
    Files.writeString(feeds.resolve("nvd.json"), NVD);
  }
}
