package org.yagura.intake.scan.table;

import java.util.Optional;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.scan.host.ScanResult;

/** Reads ARP, MAC address and lease tables of any device. */
public final class AddressTables {

  private AddressTables() {}

  /** Empty when the text holds no such table. */
  public static Optional<ScanResult> read(String file, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    ConfigText lines = ConfigText.of(file, text);
    return LeaseExport.read(lines)
        .or(() -> IscLeases.read(lines))
        .or(() -> DnsmasqLeases.read(lines))
        .or(() -> YamahaLeases.read(lines))
        .or(() -> Transcript.read(lines));
  }
}
