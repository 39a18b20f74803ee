package org.yagura.intake.config.necix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.AddressTranslation.Hidden;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.Forwarding.Switch;

/**
 * {@code ip napt …} and {@code ip nat …} of an interface. An inside address may be the name of the
 * router's own interface; its addresses are then the inside, none where a provider gives them.
 */
final class Translations {

  private final Reading reading;
  private final Interfaces interfaces;
  private final AccessLists lists;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Outward> outward = new ArrayList<>();

  private record Entry(
      Port port,
      String kind,
      String inside,
      String outside,
      String protocol,
      Ports ports,
      int line) {}

  private record Ports(PortSet outside, PortSet inside) {
    static final Ports ANY = new Ports(PortSet.ANY, PortSet.ANY);
  }

  private static final class Outward {
    final Port port;
    final String kind;
    final int line;
    String list = "";

    Outward(Port port, String kind, int line) {
      this.port = port;
      this.kind = kind;
      this.line = line;
    }
  }

  Translations(Reading reading, Interfaces interfaces, AccessLists lists) {
    this.reading = reading;
    this.interfaces = interfaces;
    this.lists = lists;
  }

  /** {@code ip napt|nat WHAT …} within an interface. */
  Outcome read(Port port, Command command) {
    String kind = "ip " + command.word(1);
    return switch (command.word(2)) {
      case "enable" -> {
        port.translates = true;
        outward.add(new Outward(port, kind, command.line()));
        yield Outcome.UNDERSTOOD;
      }
      case "inside" -> {
        String list = command.word(4);
        outward.stream()
            .skip(Math.max(0, outward.size() - 2))
            .filter(it -> it.port == port)
            .forEach(it -> it.list = list);
        lists.mention(command, 4);
        yield Outcome.UNDERSTOOD;
      }
      case "static" ->
          command.word(1).equals("napt") ? staticPort(port, command) : staticAddress(port, command);
      case "service" -> service(port, command);
      case "translation", "eim-mode", "hairpinning", "reserve", "session", "timer", "proxy" ->
          Outcome.IGNORED;
      default -> Outcome.UNKNOWN;
    };
  }

  /** {@code ip napt static INSIDE PROTOCOL [PORT [OUTSIDE-PORT]]}. */
  private Outcome staticPort(Port port, Command command) {
    return add(port, "static", command.word(3), "", command, 4);
  }

  /** {@code ip nat static INSIDE OUTSIDE}. */
  private Outcome staticAddress(Port port, Command command) {
    if (command.size() < 5) {
      return Outcome.UNKNOWN;
    }
    entries.add(
        new Entry(
            port, "static", command.word(3), command.word(4), "any", Ports.ANY, command.line()));
    return Outcome.UNDERSTOOD;
  }

  /** {@code ip napt service NAME INSIDE [none|OUTSIDE [PROTOCOL PORT [INSIDE-PORT]]]}. */
  private Outcome service(Port port, Command command) {
    String name = command.word(3);
    if (command.size() < 5) {
      return Outcome.UNKNOWN;
    }
    if (command.size() < 7) {
      int known = AccessEntry.number(name);
      if (known < 0) {
        return Outcome.UNKNOWN;
      }
      String protocol = known == 53 || known == 69 || known == 123 ? "udp" : "tcp";
      Ports ports = new Ports(PortSet.of(known), PortSet.of(known));
      entries.add(new Entry(port, name, command.word(4), "", protocol, ports, command.line()));
      return Outcome.UNDERSTOOD;
    }
    String outside = command.word(5).equals("none") ? "" : command.word(5);
    return add(port, name, command.word(4), outside, command, 6);
  }

  private Outcome add(
      Port port, String kind, String inside, String outside, Command command, int at) {
    Optional<String> protocol = AccessEntry.protocol(command.word(at));
    Optional<PortSet> first = ports(command.word(at + 1));
    Optional<PortSet> second = command.size() > at + 2 ? ports(command.word(at + 2)) : first;
    if (inside.isEmpty() || protocol.isEmpty() || first.isEmpty() || second.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    Ports ports = new Ports(first.get(), second.get());
    entries.add(new Entry(port, kind, inside, outside, protocol.get(), ports, command.line()));
    return Outcome.UNDERSTOOD;
  }

  private static Optional<PortSet> ports(String word) {
    if (word.isEmpty() || word.equals("any")) {
      return Optional.of(PortSet.ANY);
    }
    int dash = word.indexOf('-');
    int first = AccessEntry.number(dash < 0 ? word : word.substring(0, dash));
    int last = dash < 0 ? first : AccessEntry.number(word.substring(dash + 1));
    return first < 0 || last < first || last > 65_535
        ? Optional.empty()
        : Optional.of(PortSet.range(first, last));
  }

  AddressTranslation build() {
    List<Published> published =
        entries.stream()
            .map(it ->
                new Published(
                    it.kind,
                    it.port.name,
                    addresses(it.outside),
                    it.protocol,
                    it.ports.outside,
                    addresses(it.inside),
                    it.ports.inside,
                    it.port.enabled && it.port.translates,
                    reading.at(it.line)))
            .toList();
    List<Hidden> hidden =
        outward.stream()
            .map(it ->
                new Hidden(
                    it.kind,
                    it.port.name,
                    it.list.isEmpty() ? AddressSet.ANY : lists.sources(it.list),
                    AddressSet.NONE,
                    reading.at(it.line)))
            .toList();
    return new AddressTranslation(published, hidden);
  }

  /** NAPT refuses what no entry expects; plain NAT takes it for an address inside. */
  List<Switch> switches() {
    return outward.stream()
        .filter(it -> it.kind.equals("ip napt"))
        .map(it ->
            new Switch(Switch.Kind.UNEXPECTED_REFUSED, it.port.name, true, reading.at(it.line)))
        .toList();
  }

  private AddressSet addresses(String word) {
    return AddressBlock.tryParse(word)
        .map(AddressSet::of)
        .orElseGet(() ->
            AddressSet.of(
                interfaces.find(word).stream()
                    .flatMap(it -> it.addresses.stream())
                    .map(it -> new AddressBlock(it.address(), it.address()))
                    .toList()));
  }

  /** The interface on which a static entry lets IKE in, where there is one that is up. */
  Optional<String> lettingIkeIn() {
    return entries.stream()
        .filter(it -> it.protocol.equals("udp") && it.ports.outside.contains(500))
        .filter(it -> it.port.enabled && it.port.translates)
        .map(it -> it.port.name)
        .findFirst();
  }
}
