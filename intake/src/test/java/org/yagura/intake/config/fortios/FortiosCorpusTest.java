package org.yagura.intake.config.fortios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.testkit.Shared;

class FortiosCorpusTest {

  @Test
  void realConfigurationsAreReadAndTheirShareIsPrinted(TestReporter reporter) throws IOException {
    for (String folder :
        List.of(
            "data/configs/fortios", "data/configs/networks/enterprise-fortigate-lab/fortigate")) {
      var found = Shared.folder(folder);
      assumeThat(found).isPresent();
      try (Stream<Path> files = Files.walk(found.orElseThrow())) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          read(file, reporter);
        }
      }
    }
  }

  private static void read(Path file, TestReporter reporter) throws IOException {
    String name = file.getFileName().toString();
    String text = TextDecoder.decode(Files.readAllBytes(file)).text();

    for (DeviceConfiguration device :
        new FortiosReader().read(ConfigText.of(name, text)).devices()) {
      double share = device.coverage().share();
      reporter.publishEntry(name, String.format(Locale.ROOT, "%.2f", share));
      assertThat(share).as(name).isGreaterThan(0.6);
    }
  }
}
