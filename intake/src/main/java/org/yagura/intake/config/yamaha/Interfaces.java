package org.yagura.intake.config.yamaha;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Addressing;
import org.yagura.model.device.NetworkInterface.Link;
import org.yagura.model.device.NetworkInterface.Placement;
import org.yagura.model.device.Vlan;

/**
 * Interfaces, and which PP or tunnel is selected: {@code show config} indents the body of {@code pp
 * select} and {@code tunnel select}, typed commands don't, so the selection alone decides.
 */
final class Interfaces {

  private static final int MOST_IN_RANGE = 1000;
  private static final List<String> PREFIXES =
      List.of("lan", "vlan", "bridge", "loopback", "wan", "onu", "usb", "bri", "pri", "ppsystem");

  private final Reading reading;
  private final Map<String, Port> ports = new LinkedHashMap<>();
  private final List<Vlan> vlans = new ArrayList<>();
  private final Map<String, Everyone> everyone = new LinkedHashMap<>();
  private int steps;
  private String pp = "";
  private String tunnel = "";

  private record Everyone(boolean on, int step) {}

  Interfaces(Reading reading) {
    this.reading = reading;
  }

  /** {@code lan1}, {@code lan1/2}, {@code pp 1}; empty when the word names no interface. */
  Optional<String> named(String word) {
    if (word.equals("pp")) {
      return pp.isEmpty() ? Optional.empty() : Optional.of("pp " + pp);
    }
    if (word.equals("tunnel")) {
      return tunnel.isEmpty() ? Optional.empty() : Optional.of("tunnel " + tunnel);
    }
    return canonical(word);
  }

  /** {@code pp1} and {@code tunnel1} get the blank that {@code select} has. */
  static Optional<String> canonical(String word) {
    for (String session : List.of("pp", "tunnel")) {
      if (word.startsWith(session) && Command.isNumber(word.substring(session.length()), 5)) {
        return Optional.of(session + " " + word.substring(session.length()));
      }
    }
    boolean known =
        PREFIXES.stream()
            .anyMatch(it ->
                word.startsWith(it)
                    && word.length() > it.length()
                    && word.length() < 16
                    && Character.isDigit(word.charAt(it.length())));
    return known ? Optional.of(word) : Optional.empty();
  }

  Port port(String name, int line) {
    return ports.computeIfAbsent(
        name,
        it -> {
          Port port = new Port(it, line);
          port.settled = ++steps;
          return port;
        });
  }

  Optional<Port> find(String name) {
    return Optional.ofNullable(ports.get(name));
  }

  Collection<Port> all() {
    return ports.values();
  }

  String selectedTunnel() {
    return tunnel;
  }

  String selectedPp() {
    return pp;
  }

  /** {@code pp select N|anonymous|none}. */
  Outcome selectPp(Command command) {
    pp = command.word(2).equals("none") ? "" : command.word(2);
    tunnel = "";
    if (!pp.isEmpty()) {
      port("pp " + pp, command.line());
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code pp always-on on|off}. */
  Outcome alwaysOn(Command command) {
    if (pp.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    port("pp " + pp, command.line()).alwaysOn = command.word(2).equals("on");
    return Outcome.UNDERSTOOD;
  }

  /** {@code tunnel select N|none}. */
  Outcome selectTunnel(Command command) {
    tunnel = command.word(2).equals("none") ? "" : command.word(2);
    pp = "";
    if (!tunnel.isEmpty()) {
      port("tunnel " + tunnel, command.line());
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code pp|tunnel enable|disable N|N-M|all}. */
  Outcome enable(Command command, boolean on) {
    String session = command.word(0);
    String which = command.word(2);
    if (which.equals("all")) {
      everyone.put(session, new Everyone(on, ++steps));
      return Outcome.UNDERSTOOD;
    }
    if (which.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    for (String one : range(which)) {
      Port port = port(session + " " + one, command.line());
      port.enabled = on;
      port.settled = ++steps;
    }
    return Outcome.UNDERSTOOD;
  }

  /** Applies the last {@code enable all} or {@code disable all} to what stood before it. */
  void settle() {
    for (Port port : ports.values()) {
      String session = port.name.startsWith("pp ") ? "pp" : "tunnel";
      Everyone all = everyone.get(session);
      if (all != null && port.name.startsWith(session + " ") && all.step > port.settled) {
        port.enabled = all.on;
      }
    }
  }

  /** {@code 3}, {@code 1-20}, {@code tunnel1-tunnel20}: each number or name by itself. */
  static List<String> range(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      return List.of(text);
    }
    int digits = dash;
    while (digits > 0 && Character.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    String prefix = text.substring(0, digits);
    String first = text.substring(digits, dash);
    String rest = text.substring(dash + 1);
    String last = rest.startsWith(prefix) ? rest.substring(prefix.length()) : rest;
    if (!Command.isNumber(first, 5) || !Command.isNumber(last, 5)) {
      return List.of(text);
    }
    List<String> all = new ArrayList<>();
    int end = Math.min(Integer.parseInt(last), Integer.parseInt(first) + MOST_IN_RANGE);
    for (int i = Integer.parseInt(first); i <= end; i++) {
      all.add(prefix + i);
    }
    return all;
  }

  /** {@code description IF TEXT}; {@code pp} and {@code tunnel} mean the selected one. */
  Outcome describe(Command command) {
    Optional<String> name = named(command.word(1));
    if (name.isEmpty() || command.size() < 3) {
      return Outcome.IGNORED;
    }
    port(name.get(), command.line()).description = command.text(2);
    return Outcome.UNDERSTOOD;
  }

  /** {@code ip IF address A/M|dhcp|…} and {@code ip IF secondary address A/M}. */
  Outcome address(String name, Command command, int at) {
    Port port = port(name, command.line());
    String written = command.word(at);
    if (written.equals("dhcp")) {
      port.addressing = Addressing.DHCP;
    } else if (written.equals("pdp") || written.equals("ipcp")) {
      port.addressing = Addressing.NEGOTIATED;
    } else if (written.equals("unnumbered") || written.equals("link")) {
      port.addressing = Addressing.UNNUMBERED;
    } else {
      NetworkInterface.Address parsed = parse(written);
      if (parsed == null) {
        return Outcome.UNKNOWN;
      }
      port.addressing = Addressing.STATIC;
      port.addresses.add(parsed);
    }
    if (port.addresses.size() <= 1 && !name.startsWith("pp ")) {
      port.line = command.line();
    }
    return Outcome.UNDERSTOOD;
  }

  /** An address without a mask is a host's: PP links have {@code ip pp address A}. */
  private static NetworkInterface.@Nullable Address parse(String written) {
    int slash = written.indexOf('/');
    OptionalLong address = Ipv4.tryParse(slash < 0 ? written : written.substring(0, slash));
    int length = 32;
    if (slash >= 0) {
      String mask = written.substring(slash + 1);
      OptionalLong dotted = Ipv4.tryParse(mask);
      length =
          dotted.isPresent()
              ? Ipv4.prefixLengthOf(dotted.getAsLong())
              : Command.isNumber(mask, 2) ? Integer.parseInt(mask) : -1;
    }
    return address.isEmpty() || length < 0 || length > 32
        ? null
        : new NetworkInterface.Address(address.getAsLong(), length);
  }

  /** {@code pppoe use lan2}. */
  Outcome overEthernet(Command command) {
    if (pp.isEmpty() || command.size() < 3) {
      return Outcome.UNKNOWN;
    }
    port("pp " + pp, command.line()).parent = command.word(2);
    port(command.word(2), command.line());
    return Outcome.UNDERSTOOD;
  }

  /** {@code pp bind bri1}, {@code pp bind usb1}, {@code pp bind tunnel1-tunnel20}. */
  Outcome bind(Command command) {
    if (pp.isEmpty() || command.size() < 3) {
      return Outcome.UNKNOWN;
    }
    Port port = port("pp " + pp, command.line());
    for (String word : command.from(2)) {
      range(word).forEach(it -> port.members.add(canonical(it).orElse(it)));
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code ppp ipcp ipaddress on}. */
  Outcome negotiated(boolean on) {
    if (pp.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    find("pp " + pp).ifPresent(it -> it.addressFromPeer = on);
    return Outcome.UNDERSTOOD;
  }

  /**
   * {@code vlan lan1/1 802.1q vid=30 name=GUEST} (tags) and {@code vlan port mapping lan1.3 vlan2}
   * (port-based, without a VLAN number on the wire).
   */
  Outcome vlan(Command command) {
    if (command.starts("vlan", "port", "mapping") && command.size() >= 5) {
      Port port = port(command.word(4), command.line());
      port.members.add(command.word(3));
      int dot = command.word(3).indexOf('.');
      port.parent = dot > 0 ? command.word(3).substring(0, dot) : port.parent;
      return Outcome.UNDERSTOOD;
    }
    String vid = command.option("vid");
    Optional<String> name = named(command.word(1));
    if (name.isEmpty() || !Command.isNumber(vid, 4)) {
      return Outcome.UNKNOWN;
    }
    Port port = port(name.get(), command.line());
    port.vlan = Integer.parseInt(vid);
    vlans.add(new Vlan(port.vlan, command.option("name"), reading.at(command.line())));
    return Outcome.UNDERSTOOD;
  }

  /** {@code bridge member bridge1 lan1 tunnel1}. */
  Outcome bridge(Command command) {
    Optional<String> name = named(command.word(2));
    if (!command.word(1).equals("member") || name.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    Port port = port(name.get(), command.line());
    command.from(3).forEach(it -> port.members.add(canonical(it).orElse(it)));
    return Outcome.UNDERSTOOD;
  }

  List<Vlan> vlans() {
    return vlans;
  }

  List<NetworkInterface> build() {
    return ports.values().stream().map(this::build).toList();
  }

  private NetworkInterface build(Port port) {
    NetworkInterface.Type type = port.type();
    Addressing addressing = port.addressing;
    boolean server = type == NetworkInterface.Type.TUNNEL;
    if (addressing == Addressing.NONE && (port.addressFromPeer || port.provider) && !server) {
      addressing = Addressing.NEGOTIATED;
    }
    String parent =
        port.parent.isEmpty() && port.kind == NetworkInterface.Type.PPP && !port.members.isEmpty()
            ? port.members.iterator().next()
            : port.parent;
    return new NetworkInterface(
        port.name,
        port.description,
        type,
        port.enabled,
        addressing,
        port.addresses,
        new Link(parent, port.vlan, List.copyOf(port.members), port.alwaysOn),
        Placement.UNSTATED,
        reading.at(port.line));
  }
}
