package org.yagura.intake.config.yamaha.operand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.yagura.intake.config.lines.Command;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.address.PortSet;
import org.yagura.model.device.AddressMatch;

/**
 * Addresses and ports as Yamaha's commands write them (command reference, "ip filter"): lists by
 * comma, ranges by hyphen that may lack an end (a mask behind a range, as address pools have it,
 * says nothing more), {@code *} for all or for one octet, mnemonics.
 */
public final class FilterOperands {

  private static final int MOST_BLOCKS = 512;
  private static final Map<String, Integer> MNEMONICS =
      Map.ofEntries(
          Map.entry("ftpdata", 20),
          Map.entry("ftp", 21),
          Map.entry("ssh", 22),
          Map.entry("telnet", 23),
          Map.entry("smtp", 25),
          Map.entry("time", 37),
          Map.entry("whois", 43),
          Map.entry("dns", 53),
          Map.entry("domain", 53),
          Map.entry("dhcps", 67),
          Map.entry("dhcpc", 68),
          Map.entry("tftp", 69),
          Map.entry("gopher", 70),
          Map.entry("finger", 79),
          Map.entry("www", 80),
          Map.entry("http", 80),
          Map.entry("pop3", 110),
          Map.entry("sunrpc", 111),
          Map.entry("ident", 113),
          Map.entry("nntp", 119),
          Map.entry("ntp", 123),
          Map.entry("netbios_ns", 137),
          Map.entry("netbios_dgm", 138),
          Map.entry("netbios_ssn", 139),
          Map.entry("imap", 143),
          Map.entry("snmp", 161),
          Map.entry("snmptrap", 162),
          Map.entry("ldap", 389),
          Map.entry("https", 443),
          Map.entry("rlogin", 513),
          Map.entry("syslog", 514),
          Map.entry("printer", 515),
          Map.entry("talk", 517),
          Map.entry("route", 520),
          Map.entry("uucp", 540),
          Map.entry("submission", 587),
          Map.entry("imaps", 993),
          Map.entry("pop3s", 995),
          Map.entry("l2tp", 1701),
          Map.entry("pptp", 1723));

  private FilterOperands() {}

  /** One side of a filter; names and patterns that stand for no known addresses stay unresolved. */
  public static AddressMatch addresses(String operand) {
    if (operand.isEmpty() || operand.equals("*")) {
      return new AddressMatch(List.of("*"), AddressSet.ANY, List.of());
    }
    if (operand.indexOf(',') < 0) {
      List<AddressBlock> known = blocks(operand);
      return new AddressMatch(
          List.of(operand), AddressSet.of(known), known.isEmpty() ? List.of(operand) : List.of());
    }
    List<String> written = Command.list(operand);
    List<AddressBlock> blocks = new ArrayList<>();
    List<String> unresolved = new ArrayList<>();
    for (String one : written) {
      List<AddressBlock> known = blocks.size() < MOST_BLOCKS ? blocks(one) : List.of();
      blocks.addAll(known);
      if (known.isEmpty()) {
        unresolved.add(one);
      }
    }
    if (written.isEmpty()) {
      unresolved.add(operand);
    }
    return new AddressMatch(written, AddressSet.of(blocks), unresolved);
  }

  private static List<AddressBlock> blocks(String text) {
    if (text.equals("*")) {
      return List.of(AddressBlock.ANY);
    }
    if (text.indexOf('*') >= 0) {
      return wildcard(text);
    }
    int dash = text.indexOf('-');
    if (dash == 0 || (dash > 0 && dash == text.length() - 1)) {
      return openRange(text, dash);
    }
    int slash = text.indexOf('/');
    boolean pool = dash > 0 && slash > dash;
    Optional<AddressBlock> plain = AddressBlock.tryParse(pool ? text.substring(0, slash) : text);
    return plain.map(List::of).orElse(List.of());
  }

  private static List<AddressBlock> openRange(String text, int dash) {
    OptionalLong end = Ipv4.tryParse(dash == 0 ? text.substring(1) : text.substring(0, dash));
    if (end.isEmpty()) {
      return List.of();
    }
    return List.of(
        dash == 0
            ? new AddressBlock(0, end.getAsLong())
            : new AddressBlock(end.getAsLong(), AddressBlock.HIGHEST));
  }

  /** {@code 192.168.*.1}: every octet may be free, but only one before a fixed one. */
  private static List<AddressBlock> wildcard(String text) {
    String[] octets = text.split("\\.", -1);
    if (octets.length != 4) {
      return List.of();
    }
    int trailing = 0;
    while (trailing < 4 && octets[3 - trailing].equals("*")) {
      trailing++;
    }
    List<Long> bases = List.of(0L);
    for (int i = 0; i < 4 - trailing; i++) {
      List<Long> next = new ArrayList<>();
      for (long base : bases) {
        if (octets[i].equals("*")) {
          for (int value = 0; value < 256 && next.size() <= 256; value++) {
            next.add((base << 8) | value);
          }
        } else if (Command.isNumber(octets[i], 3) && Integer.parseInt(octets[i]) < 256) {
          next.add((base << 8) | Integer.parseInt(octets[i]));
        }
      }
      if (next.size() > 256) {
        return List.of();
      }
      bases = next;
    }
    int shift = 8 * trailing;
    return bases.stream()
        .map(it -> AddressBlock.network((it << shift) & AddressBlock.HIGHEST, 32 - shift))
        .toList();
  }

  /** Ports; empty when a word among them is unknown. */
  public static Optional<PortSet> ports(String operand) {
    if (operand.isEmpty() || operand.equals("*")) {
      return Optional.of(PortSet.ANY);
    }
    List<PortSet.Range> ranges = new ArrayList<>();
    for (String one : Command.list(operand)) {
      if (one.equals("*")) {
        return Optional.of(PortSet.ANY);
      }
      int dash = one.indexOf('-');
      OptionalInt first =
          dash == 0 ? OptionalInt.of(0) : port(dash < 0 ? one : one.substring(0, dash));
      OptionalInt last =
          dash < 0
              ? first
              : dash == one.length() - 1 ? OptionalInt.of(65_535) : port(one.substring(dash + 1));
      if (first.isEmpty() || last.isEmpty() || first.getAsInt() > last.getAsInt()) {
        return Optional.empty();
      }
      ranges.add(new PortSet.Range(first.getAsInt(), last.getAsInt()));
    }
    return ranges.isEmpty() ? Optional.empty() : Optional.of(PortSet.of(ranges));
  }

  private static OptionalInt port(String text) {
    if (Command.isNumber(text, 5)) {
      int number = Integer.parseInt(text);
      return number <= 65_535 ? OptionalInt.of(number) : OptionalInt.empty();
    }
    Integer known = MNEMONICS.get(text.toLowerCase(Locale.ROOT));
    return known == null ? OptionalInt.empty() : OptionalInt.of(known);
  }
}
