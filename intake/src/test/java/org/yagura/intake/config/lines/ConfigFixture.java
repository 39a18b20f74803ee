package org.yagura.intake.config.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.VendorReader.Parsed;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Remark;

/** Reads {@code <vendor>/<construct>/config.txt} of the test resources. */
public final class ConfigFixture {

  private ConfigFixture() {}

  public static ConfigText text(String folder) {
    String name = "/" + folder + "/config.txt";
    try (InputStream in = Objects.requireNonNull(ConfigFixture.class.getResourceAsStream(name))) {
      return ConfigText.of(folder, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  public static Parsed read(VendorReader reader, String folder) {
    return reader.read(text(folder));
  }

  public static DeviceConfiguration device(VendorReader reader, String folder) {
    List<DeviceConfiguration> devices = read(reader, folder).devices();
    assertThat(devices).hasSize(1);
    return devices.getFirst();
  }

  /** The remarks of one kind as {@code subject@line}. */
  public static List<String> remarks(DeviceConfiguration device, Remark.Kind kind) {
    return device.remarks().stream()
        .filter(it -> it.kind() == kind)
        .map(it -> it.subject() + "@" + it.evidence().at().location())
        .toList();
  }

  /** The lines that were not understood. */
  public static List<String> unread(DeviceConfiguration device) {
    return device.coverage().notUnderstood().stream().map(it -> it.says()).toList();
  }
}
