package org.yagura.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.observation.Sighting;

/** Rows are quoted as the text holds them, whatever stands between its fields. */
class DelimitedRowsTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void aRowIsQuotedWithItsOwnSeparator(String separator) {
    String first = separator.equals("|") ? "sep=|\n" : "";
    String row = String.join(separator, "受付PC1", "10.0.0.5", "", "受付", "Windows 11 Pro");
    String header = String.join(separator, "機器名", "IPアドレス", "型番", "設置場所", "OS");
    String others = String.join(separator, "会計PC1", "10.0.0.6", "", "会計", "Windows 10 Pro");

    MaterialReading reading = read(first + header + "\n" + row + "\n" + others + "\n");

    assertThat(Lists.sightings(reading)).hasSize(2);
    Sighting sighting = Lists.sightings(reading).getFirst();
    assertThat(sighting.evidence().says()).isEqualTo(row);
  }

  @Test
  void aFieldWithTheOtherSeparatorStaysWhole() {
    MaterialReading reading = read("機器名;IPアドレス;設置場所\n受付PC1;10.0.0.5;1階,受付\n会計PC1;10.0.0.6;1階,会計\n");

    assertThat(Lists.sightings(reading).getFirst().evidence().says())
        .isEqualTo("受付PC1;10.0.0.5;1階,受付");
  }

  private static MaterialReading read(String text) {
    return new LedgerReader()
        .read(new Material("一覧.csv", text.getBytes(StandardCharsets.UTF_8)))
        .orElseThrow();
  }
}
