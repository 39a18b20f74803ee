package org.yagura.intake.config.cisco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.block.VendorCorpus;
import org.yagura.testkit.Shared;

class IosCorpusTest {

  private static final Logger LOG = Logger.getLogger(IosCorpusTest.class.getName());

  @Test
  void realConfigurationsAreMostlyUnderstood() {
    Optional<Path> folder = Shared.folder("data/configs/cisco-ios");
    assumeThat(folder).isPresent();
    IosReader reader = new IosReader();
    VendorCorpus corpus = new VendorCorpus(reader);

    corpus.read(folder.get(), text -> !text.file().contains("nxos"));

    LOG.info(corpus::account);
    assertThat(corpus.files()).isPositive();
    assertThat(corpus.share()).isGreaterThan(0.85);
  }

  @Test
  void networksOfRoutersAreUnderstood() {
    Optional<Path> folder = Shared.folder("data/configs/networks/batfish");
    assumeThat(folder).isPresent();
    IosReader reader = new IosReader();
    VendorCorpus corpus = new VendorCorpus(reader);

    corpus.read(folder.get(), text -> reader.recognise(text) >= 30);

    LOG.info(corpus::account);
    assertThat(corpus.files()).isPositive();
    assertThat(corpus.share()).isGreaterThan(0.85);
  }

  @Test
  void aWholeHospitalIsUnderstood() {
    Optional<Path> folder = Shared.folder("data/synthetic-hospital/S/configs");
    assumeThat(folder).isPresent();
    IosReader reader = new IosReader();
    VendorCorpus corpus = new VendorCorpus(reader);

    corpus.read(folder.get(), text -> reader.recognise(text) >= 30);

    LOG.info(corpus::account);
    assertThat(corpus.files()).isGreaterThan(20);
    assertThat(corpus.share()).isGreaterThan(0.95);
  }
}
