package org.yagura.intake.scan.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.scan.host.ScanResult;
import org.yagura.intake.scan.host.ScannedHost;

/** Yamaha's {@code show status dhcp}, in Japanese or English: an address, then what holds it. */
final class YamahaLeases {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:割り当て中アドレス|割当中アドレス|Leased address|Allocated address)\\s?[:：]\\s*([0-9.]{7,15})");

  /** A client id of type 1 is a hardware address: {@code (01) 00 a0 de 01 02 03}. */
  private static final Pattern CLIENT =
      Pattern.compile(
          "(?i).{0,40}[:：]\\s*\\(01\\)\\s*([0-9a-f]{2}(?:[ :-][0-9a-f]{2}){5})(?![ :-]?[0-9a-f]).*");

  private static final Pattern NAME =
      Pattern.compile("(?i)(?:ホスト名|Host ?name)\\s?[:：]\\s*(\\S{1,255})");

  private YamahaLeases() {}

  static Optional<ScanResult> read(ConfigText text) {
    TableEntries entries = new TableEntries(text);
    @Nullable ScannedHost host = null;
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.line(number).strip();
      Matcher address = ADDRESS.matcher(line);
      if (address.lookingAt()) {
        host = entries.use(number);
        host.claimedOnly();
        host.address(address.group(1), text.evidence(number));
      } else if (host != null) {
        detail(host, text, number);
      }
    }
    return entries.result("dhcp-leases");
  }

  private static void detail(ScannedHost host, ConfigText text, int number) {
    String line = text.line(number).strip();
    Matcher client = CLIENT.matcher(line);
    Matcher name = NAME.matcher(line);
    if (client.matches()) {
      host.mac(client.group(1).replace(' ', ':'), "", text.evidence(number));
    } else if (name.lookingAt()) {
      host.hostname(name.group(1), text.evidence(number));
    }
  }
}
