package org.yagura.intake.scan.table;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.scan.host.ScanResult;
import org.yagura.intake.scan.host.ScannedHost;

/**
 * {@code dhcpd.leases} of ISC dhcpd, a log: the latest block on an address counts, and only while
 * its state is active. Times in it are UTC.
 */
final class IscLeases {

  private static final Pattern BEGIN = Pattern.compile("lease ([0-9.]{7,15}) \\{.*");
  private static final Pattern HARDWARE =
      Pattern.compile("hardware ethernet ([0-9a-fA-F:]{11,17});");
  private static final Pattern NAME = Pattern.compile("client-hostname \"([^\"]{1,255})\";");
  private static final Pattern STATE = Pattern.compile("binding state (\\w{1,20});");
  private static final Pattern STARTS =
      Pattern.compile("starts \\d (\\d{4})/(\\d{2})/(\\d{2}) (\\d{2}):(\\d{2}):(\\d{2});");

  private final ConfigText text;
  private final Map<String, Block> latest = new LinkedHashMap<>();
  private final TableEntries entries;

  /** Line numbers of what a block states; 0 where it does not. */
  private static final class Block {
    final int begin;
    int hardware;
    int name;
    int starts;
    boolean active = true;

    Block(int begin) {
      this.begin = begin;
    }
  }

  private IscLeases(ConfigText text) {
    this.text = text;
    this.entries = new TableEntries(text);
  }

  static Optional<ScanResult> read(ConfigText text) {
    IscLeases leases = new IscLeases(text);
    leases.blocks();
    leases.latest.forEach(leases::use);
    return leases.entries.result("dhcp-leases");
  }

  private void blocks() {
    Block block = null;
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.line(number).strip();
      Matcher begin = BEGIN.matcher(line);
      if (begin.matches()) {
        block = new Block(number);
        Block before = latest.put(begin.group(1), block);
        if (before != null) {
          entries.aside(before.begin, "同じアドレスの新しい貸し出しがあるためです。");
        }
      } else if (line.equals("}")) {
        block = null;
      } else if (block != null) {
        line(block, number, line);
      }
    }
  }

  private static void line(Block block, int number, String line) {
    if (HARDWARE.matcher(line).matches()) {
      block.hardware = number;
    } else if (NAME.matcher(line).matches()) {
      block.name = number;
    } else if (STARTS.matcher(line).matches()) {
      block.starts = number;
    } else {
      Matcher state = STATE.matcher(line);
      if (state.matches()) {
        block.active = state.group(1).equals("active");
      }
    }
  }

  private void use(String address, Block block) {
    if (!block.active) {
      entries.aside(block.begin, "貸し出しが終わっているためです。");
      return;
    }
    ScannedHost host = entries.use(block.begin);
    host.claimedOnly();
    host.address(address, text.evidence(block.begin));
    value(HARDWARE, block.hardware)
        .flatMap(Macs::parse)
        .ifPresent(it -> host.mac(it.text(), "", text.evidence(block.hardware)));
    value(NAME, block.name).ifPresent(it -> host.hostname(it, text.evidence(block.name)));
    day(block.starts).ifPresent(it -> host.lastSeen(it, text.evidence(block.starts)));
  }

  private Optional<String> value(Pattern pattern, int line) {
    if (line == 0) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text.line(line).strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Optional<String> day(int line) {
    if (line == 0) {
      return Optional.empty();
    }
    Matcher time = STARTS.matcher(text.line(line).strip());
    if (!time.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  Integer.parseInt(time.group(1)),
                  Integer.parseInt(time.group(2)),
                  Integer.parseInt(time.group(3)),
                  Integer.parseInt(time.group(4)),
                  Integer.parseInt(time.group(5)),
                  Integer.parseInt(time.group(6)))
              .atOffset(ZoneOffset.UTC)
              .withOffsetSameInstant(ZoneOffset.ofHours(9))
              .toLocalDate()
              .toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
