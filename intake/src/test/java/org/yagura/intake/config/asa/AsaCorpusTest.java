package org.yagura.intake.config.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.block.VendorCorpus;
import org.yagura.testkit.Shared;

class AsaCorpusTest {

  private static final Logger LOG = Logger.getLogger(AsaCorpusTest.class.getName());

  @Test
  void realConfigurationsAreMostlyUnderstood() {
    Optional<Path> folder = Shared.folder("data/configs/cisco-asa");
    assumeThat(folder).isPresent();
    VendorCorpus corpus = new VendorCorpus(new AsaReader());

    corpus.read(folder.get(), text -> true);

    LOG.info(corpus::account);
    assertThat(corpus.share()).isGreaterThan(0.85);
  }

  @Test
  void theFirewallsOfAHospitalAreUnderstood() {
    Optional<Path> folder = Shared.folder("data/synthetic-hospital/S/configs");
    assumeThat(folder).isPresent();
    AsaReader reader = new AsaReader();
    VendorCorpus corpus = new VendorCorpus(reader);

    corpus.read(folder.get(), text -> reader.recognise(text) >= 30);

    LOG.info(corpus::account);
    assertThat(corpus.files()).isPositive();
    assertThat(corpus.share()).isGreaterThan(0.99);
  }
}
