package org.yagura.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.yagura.model.vulnerability.statement.Snapshot;
import org.yagura.testkit.Shared;

class SharedFeedsTest {

  @Test
  void everyRecordOfTheSharedDataIsReadAndCounted() throws IOException {
    assumeThat(Shared.folder("data/vulnerability")).isPresent();

    FeedFolder.Reading reading =
        FeedFolder.read(Shared.folder("data/vulnerability").orElseThrow());

    for (Snapshot it : reading.records().snapshots()) {
      if (!it.file().contains("icsma") ) System.out.println(it.file() + " " + it.format() + " " + it.asOf() + " " + it.records() + "/" + it.understood() + " defects " + it.defects() + " " + it.problems().stream().limit(2).toList());
    }
    System.out.println(reading.leftAlone());
    System.out.println(reading.statements().size() + " " + reading.facts().size() + " " + reading.supports().size());
    assertThat(reading.records().snapshots()).isNotEmpty();
  }
}
