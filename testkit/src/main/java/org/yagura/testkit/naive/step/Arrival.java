package org.yagura.testkit.naive.step;

import java.util.List;
import java.util.Objects;

/**
 * How a packet comes to a device.
 *
 * @param interfaceName where it enters; empty where it begins on the device
 * @param unwrapped whether it comes out of a VPN that has no interface of its own
 * @param users as whom its sender dialled in; empty for everyone else
 */
public record Arrival(String interfaceName, boolean unwrapped, List<String> users) {
  public Arrival {
    Objects.requireNonNull(interfaceName);
    users = List.copyOf(users);
  }

  public static Arrival by(String interfaceName) {
    return new Arrival(interfaceName, false, List.of());
  }
}
