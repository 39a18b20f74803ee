package org.yagura.intake.config.panos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.block.VendorCorpus;
import org.yagura.testkit.Shared;

class PanosCorpusTest {

  private static final Logger LOG = Logger.getLogger(PanosCorpusTest.class.getName());

  @Test
  void realConfigurationsAreMostlyUnderstood() {
    Optional<Path> folder = Shared.folder("data/configs/paloalto");
    assumeThat(folder).isPresent();
    VendorCorpus corpus = new VendorCorpus(new PanosReader());

    corpus.read(folder.get(), text -> true);

    LOG.info(corpus::account);
    assertThat(corpus.share()).isGreaterThan(0.85);
  }
}
