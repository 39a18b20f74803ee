package org.yagura.analysis.reachability.vendor.firewall;

import java.util.Comparator;
import java.util.Optional;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.evidence.Sourced;

/** The first three numbers of a firmware version; what is missing is 0. */
public record Version(int major, int minor, int patch) {

  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major)
          .thenComparingInt(Version::minor)
          .thenComparingInt(Version::patch);

  /** A device's; empty where the configuration does not tell it. */
  public static Optional<Version> of(DeviceConfiguration device) {
    Sourced<String> firmware = device.identity().firmware();
    return firmware == null ? Optional.empty() : parse(firmware.value());
  }

  /** {@code 7.0.11}, {@code 9.12(4)67}; empty where it does not begin with a number. */
  static Optional<Version> parse(String text) {
    int[] numbers = new int[3];
    int at = 0;
    for (int i = 0; i < numbers.length; i++) {
      int start = at;
      while (at < text.length() && isDigit(text.charAt(at)) && at - start < 6) {
        numbers[i] = numbers[i] * 10 + (text.charAt(at) - '0');
        at++;
      }
      if (at == start && i == 0) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.of(new Version(numbers[0], numbers[1], numbers[2]));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public boolean isBefore(Version other) {
    return ORDER.compare(this, other) < 0;
  }
}
