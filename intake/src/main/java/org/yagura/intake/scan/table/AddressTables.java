package org.yagura.intake.scan.table;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.Section;
import org.yagura.intake.scan.host.ScanResult;

/** Reads ARP, MAC address and lease tables of any device. */
public final class AddressTables {

  private static final Pattern PRINTS_TABLE =
      Pattern.compile(
          "(?:sh|sho|show|get|diagnose|execute) (?:ip |system )?"
              + "(?:arp|mac|mac-address-table|dhcp (?:bin|lease)).{0,60}");

  private AddressTables() {}

  /**
   * The tables that a device printed in one session with its configuration; neighbours outside the
   * institution's own networks, such as a provider's gateway, are left out.
   */
  public static Optional<ScanResult> printedBeside(ConfigText session) {
    BitSet printed = new BitSet();
    for (Section it : session.sections()) {
      if (it.prompt() > 0 && PRINTS_TABLE.matcher(it.command()).matches()) {
        printed.set(it.prompt(), it.last() + 1);
      }
    }
    return printed.isEmpty() ? Optional.empty() : Transcript.read(session.only(printed), true);
  }

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
        .or(() -> Transcript.read(lines, false));
  }
}
