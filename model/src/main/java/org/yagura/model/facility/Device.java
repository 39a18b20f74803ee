package org.yagura.model.facility;

import java.util.Objects;
import org.yagura.model.device.DeviceConfiguration;

/** An asset whose own configuration was read. */
public record Device(String asset, DeviceConfiguration configuration) {
  public Device {
    Objects.requireNonNull(asset);
    Objects.requireNonNull(configuration);
  }
}
