package org.yagura.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.yagura.testkit.Shared;

class SharedFeedsTest {

  @Test
  void everyRecordOfTheSharedDataIsReadAndCounted() throws IOException {
    assumeThat(Shared.folder("data/vulnerability")).isPresent();

    FeedFolder.Reading reading = FeedFolder.read(Shared.folder("data/vulnerability").orElseThrow());

    assertThat(reading.records().snapshots())
        .hasSizeGreaterThan(160)
        .allSatisfy(it -> {
          assertThat(it.records()).as(it.file()).isPositive();
          assertThat(it.understood()).as(it.file()).isEqualTo(it.records());
        });
    assertThat(reading.records().snapshots())
        .anySatisfy(it -> assertThat(it.records()).isEqualTo(44_130))
        .anySatisfy(it -> assertThat(it.records()).isEqualTo(32_184))
        .anySatisfy(it -> assertThat(it.records()).isEqualTo(57_135))
        .anySatisfy(it -> assertThat(it.records()).isEqualTo(1_404))
        .anySatisfy(it -> assertThat(it.records()).isEqualTo(697))
        .anySatisfy(it -> assertThat(it.records()).isEqualTo(17_325))
        .anySatisfy(it -> assertThat(it.records()).isEqualTo(166_173));
    assertThat(reading.leftAlone())
        .as("what no reader takes holds no records for us")
        .allMatch(it ->
            it.matches(
                ".*(README.md|LICENSE|checksum.txt|changes.csv|_schema.json|ssvc/.*|lev-.*|emb3d-.*|cvrf-.*)"));
  }
}
