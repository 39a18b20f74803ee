package org.yagura.intake.config.fortios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yagura.intake.config.ConfigText;
import org.yagura.model.device.DeviceConfiguration;

/** The small configurations beside the tests, one for each construct. */
final class Fixture {

  private Fixture() {}

  static ConfigText text(String name) {
    try (InputStream in = Fixture.class.getResourceAsStream("/fortios/" + name)) {
      assertThat(in).as(name).isNotNull();
      return ConfigText.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static DeviceConfiguration read(String name) {
    ConfigText text = text(name);
    assertThat(new FortiosReader().recognise(text)).isGreaterThanOrEqualTo(85);
    return new FortiosReader().read(text).devices().getFirst();
  }
}
