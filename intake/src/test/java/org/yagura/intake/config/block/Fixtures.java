package org.yagura.intake.config.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.VendorReader;
import org.yagura.model.device.DeviceConfiguration;

/** Small configurations under {@code src/test/resources}, one folder a construct. */
public final class Fixtures {

  private Fixtures() {}

  /** The one device of {@code FOLDER/config.txt}. */
  public static DeviceConfiguration read(VendorReader reader, String folder) {
    VendorReader.Parsed parsed = reader.read(text(folder));
    assertThat(parsed.devices()).hasSize(1);
    return parsed.devices().getFirst();
  }

  public static ConfigText text(String folder) {
    String name = "/" + folder + "/config.txt";
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return ConfigText.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("fixture (%s)".formatted(name), e);
    }
  }
}
