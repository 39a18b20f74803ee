package org.yagura.intake.config.necix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.lines.Command;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;

/**
 * The operands of {@code ip access-list NAME permit|deny PROTOCOL src A [sport P] dest A [dport P]
 * […]}, in any order.
 */
final class AccessEntry {

  private static final Map<String, Integer> PORTS =
      Map.ofEntries(
          Map.entry("ftp-data", 20),
          Map.entry("ftp", 21),
          Map.entry("ssh", 22),
          Map.entry("telnet", 23),
          Map.entry("smtp", 25),
          Map.entry("domain", 53),
          Map.entry("dns", 53),
          Map.entry("bootps", 67),
          Map.entry("bootpc", 68),
          Map.entry("tftp", 69),
          Map.entry("http", 80),
          Map.entry("www", 80),
          Map.entry("pop3", 110),
          Map.entry("ntp", 123),
          Map.entry("snmp", 161),
          Map.entry("https", 443),
          Map.entry("syslog", 514));
  private static final Map<Integer, String> PROTOCOLS =
      Map.of(
          1, "icmp", 2, "igmp", 4, "ipip", 6, "tcp", 17, "udp", 47, "gre", 50, "esp", 51, "ah", 89,
          "ospf", 97, "etherip");

  AddressMatch source = AddressMatch.ANY;
  AddressMatch destination = AddressMatch.ANY;
  private PortSet from = PortSet.ANY;
  private PortSet to = PortSet.ANY;
  private String qualifier = "";

  private AccessEntry() {}

  /** Reads from the protocol's place on; empty when a word is not understood. */
  static Optional<Parsed> read(Command command, int at) {
    Optional<String> protocol = protocol(command.word(at));
    AccessEntry entry = new AccessEntry();
    int next = at + 1;
    while (next > 0 && next < command.size()) {
      next = entry.operand(command, next);
    }
    if (protocol.isEmpty() || next < 0) {
      return Optional.empty();
    }
    Service service = new Service(protocol.get(), entry.from, entry.to, entry.qualifier);
    return Optional.of(new Parsed(entry.source, entry.destination, service));
  }

  /** What an entry matches. */
  record Parsed(AddressMatch source, AddressMatch destination, Service service) {}

  /** The name of a protocol by name or number. */
  static Optional<String> protocol(String word) {
    if (Command.isNumber(word, 3)) {
      int number = Integer.parseInt(word);
      return number > 255
          ? Optional.empty()
          : Optional.of(PROTOCOLS.getOrDefault(number, Integer.toString(number)));
    }
    if (word.equals("ip")) {
      return Optional.of("any");
    }
    return PROTOCOLS.containsValue(word) ? Optional.of(word) : Optional.empty();
  }

  /** Takes one operand; the place behind it, or -1 when it is not understood. */
  private int operand(Command command, int at) {
    String value = command.word(at + 1);
    return switch (command.word(at)) {
      case "src" -> {
        AddressMatch match = address(value);
        source = match == null ? source : match;
        yield match == null ? -1 : at + 2;
      }
      case "dest" -> {
        AddressMatch match = address(value);
        destination = match == null ? destination : match;
        yield match == null ? -1 : at + 2;
      }
      case "sport", "dport" -> port(command, at);
      case "type", "code" -> {
        String word = command.word(at).equals("type") ? "icmp-type " : " code ";
        qualifier += word + value;
        yield value.isEmpty() ? -1 : at + 2;
      }
      case "established" -> {
        qualifier = "established";
        yield at + 1;
      }
      case "log" -> at + 1;
      default -> -1;
    };
  }

  private static @Nullable AddressMatch address(String word) {
    if (word.equals("any")) {
      return AddressMatch.ANY;
    }
    return AddressBlock.tryParse(word)
        .map(it -> new AddressMatch(List.of(word), AddressSet.of(it), List.of()))
        .orElse(null);
  }

  /** {@code sport|dport any|eq P|gt P|lt P|range P Q}. */
  private int port(Command command, int at) {
    boolean range = command.word(at + 1).equals("range");
    int first = number(command.word(at + 2));
    int last = range ? number(command.word(at + 3)) : first;
    PortSet ports =
        switch (command.word(at + 1)) {
          case "any" -> PortSet.ANY;
          case "eq", "range" -> within(first, last);
          case "gt" -> within(first + 1, 65_535);
          case "lt" -> within(0, first - 1);
          default -> null;
        };
    boolean any = command.word(at + 1).equals("any");
    if (ports == null || (first < 0 && !any)) {
      return -1;
    }
    from = command.word(at).equals("sport") ? ports : from;
    to = command.word(at).equals("dport") ? ports : to;
    return at + (any ? 2 : range ? 4 : 3);
  }

  private static @Nullable PortSet within(int first, int last) {
    return first < 0 || first > last || last > 65_535 ? null : PortSet.range(first, last);
  }

  static int number(String word) {
    return Command.isNumber(word, 5) ? Integer.parseInt(word) : PORTS.getOrDefault(word, -1);
  }
}
