package org.yagura.analysis.exposure.inbound;

import java.util.stream.Stream;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/** Services that a device publishes by translation and stops by its own filter. */
public final class BlockedPublications {

  private BlockedPublications() {}

  /** In the order of the configuration. */
  public static Stream<Published> of(Facility facility, Device device) {
    Outside outside = new Outside(facility);
    Exposures exposures = new Exposures(facility);
    return device.configuration().network().interfaces().stream()
        .filter(it -> outside.leadsOutside(device.configuration(), it))
        .flatMap(it -> exposures.blocked(device.configuration(), it).stream())
        .distinct();
  }
}
