package org.yagura.model.device;

import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * A wireless network that the device offers.
 *
 * @param interfaceName the interface it belongs to; empty when the configuration does not tell
 * @param vlan the VLAN its clients land in; 0 when unknown
 * @param security as written: {@code open}, {@code wpa2-personal}; empty when unstated
 */
public record WirelessNetwork(
    String ssid,
    String interfaceName,
    int vlan,
    String security,
    boolean enabled,
    Evidence evidence) {
  public WirelessNetwork {
    Objects.requireNonNull(ssid);
    Objects.requireNonNull(interfaceName);
    Objects.requireNonNull(security);
    Objects.requireNonNull(evidence);
  }
}
