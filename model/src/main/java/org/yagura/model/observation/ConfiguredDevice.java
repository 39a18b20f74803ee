package org.yagura.model.observation;

import java.util.Objects;
import org.yagura.model.device.DeviceConfiguration;

/** A device's own configuration or output. */
public record ConfiguredDevice(Origin origin, DeviceConfiguration configuration)
    implements Observation {
  public ConfiguredDevice {
    Objects.requireNonNull(origin);
    Objects.requireNonNull(configuration);
  }
}
