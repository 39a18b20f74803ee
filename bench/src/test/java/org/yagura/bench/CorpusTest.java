package org.yagura.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigMaterials;
import org.yagura.intake.ledger.LedgerReader;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.Coverage;

class CorpusTest {

  @Test
  void everyConfigurationMadeHereIsUnderstood() {
    Corpus.made(20)
        .forEach((vendor, text) -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          Optional<MaterialReading> reading =
              new ConfigMaterials().read(new Material("router.cfg", bytes));
          assertThat(reading).as(vendor).isPresent();
          Coverage coverage = reading.orElseThrow().report().coverage();
          assertThat(coverage == null ? 0 : coverage.share()).as(vendor).isGreaterThan(0.9);
        });
  }

  @Test
  void everyRowOfALedgerMadeHereIsUsed() throws IOException {
    MaterialReading reading =
        new LedgerReader().read(new Material("台帳.xlsx", Ledgers.xlsx(50))).orElseThrow();
    assertThat(reading.report().rowsUsed()).isEqualTo(50);
    assertThat(reading.observations()).hasSize(50);
  }

  @Test
  void theMiddleOfTheMeasuredRunsCounts() {
    assertThat(Measured.median(new long[] {9, 1, 5})).isEqualTo(5);
  }
}
