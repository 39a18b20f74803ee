package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;

/**
 * Which device it is; null means that the configuration does not say.
 *
 * @param firmware the version alone, such as {@code 7.0.11} or {@code Rev.15.02.14}
 * @param capturedOn the day the configuration was printed or last changed, ISO
 * @param evidence the line that gave the platform away
 */
public record DeviceIdentity(
    Platform platform,
    @Nullable Sourced<String> hostname,
    @Nullable Sourced<String> model,
    @Nullable Sourced<String> firmware,
    @Nullable Sourced<String> serial,
    List<Sourced<String>> macs,
    @Nullable Sourced<String> capturedOn,
    Evidence evidence) {
  public DeviceIdentity {
    Objects.requireNonNull(platform);
    Objects.requireNonNull(evidence);
    macs = List.copyOf(macs);
  }
}
