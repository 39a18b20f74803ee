package org.yagura.intake.scan.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.scan.host.ScanResult;

/** dnsmasq's lease file: expiry, hardware address, address, name, client id; nothing else. */
final class DnsmasqLeases {

  private static final Pattern LEASE =
      Pattern.compile(
          "([0-9]{1,10}) ([0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5}) ([0-9.]{7,15}) (\\S{1,255}) (\\S{1,255})");

  private DnsmasqLeases() {}

  static Optional<ScanResult> read(ConfigText text) {
    TableEntries entries = new TableEntries(text);
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.line(number).strip();
      Matcher lease = LEASE.matcher(line);
      if (lease.matches()) {
        int at = number;
        entries
            .use(number, lease.group(3), lease.group(2))
            .ifPresent(it -> {
              it.claimedOnly();
              it.hostname(lease.group(4).replace("*", ""), text.evidence(at));
            });
      } else if (!line.isEmpty() && !line.startsWith("duid ")) {
        return Optional.empty();
      }
    }
    return entries.result("dhcp-leases");
  }
}
