package org.yagura.intake.config.yamaha;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.intake.config.yamaha.operand.FilterOperands;
import org.yagura.intake.config.yamaha.operand.FilterServices;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.AddressTranslation.Hidden;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Remark;

/**
 * {@code nat descriptor …} and {@code ip IF nat descriptor N}. A descriptor does nothing until it
 * is attached. Packets from outside without a session or a static entry are rejected unless {@code
 * masquerade incoming} says {@code through} or {@code forward}; inbound filters see the inner
 * addresses.
 */
final class NatDescriptors {

  private static final int MOST_ATTACHMENTS = 64;

  private final Reading reading;
  private final Interfaces interfaces;
  private final Map<String, Descriptor> descriptors = new LinkedHashMap<>();

  /** An entry that publishes something. */
  private record Entry(
      String id, AddressSet outside, AddressSet inside, String protocol, Ports ports, int line) {}

  private record Ports(PortSet outside, PortSet inside) {
    static final Ports ANY = new Ports(PortSet.ANY, PortSet.ANY);
  }

  private static final class Descriptor {
    final Set<String> attached = new LinkedHashSet<>();
    final List<Entry> entries = new ArrayList<>();
    String type = "";
    AddressSet outer = AddressSet.NONE;
    AddressSet inner = AddressSet.ANY;
    String incoming = "";
    int incomingLine;
    int line;
  }

  NatDescriptors(Reading reading, Interfaces interfaces) {
    this.reading = reading;
    this.interfaces = interfaces;
  }

  private Descriptor descriptor(String number, int line) {
    Descriptor found = descriptors.computeIfAbsent(number, it -> new Descriptor());
    found.line = found.line == 0 ? line : found.line;
    return found;
  }

  /** {@code ip IF nat descriptor N… [reverse N…]}; the numbers begin at word 4. */
  Outcome attach(String interfaceName, Command command) {
    for (String number : command.from(4)) {
      if (number.equals("reverse")) {
        return Outcome.UNDERSTOOD;
      }
      Descriptor it = descriptor(number, command.line());
      if (it.attached.size() < MOST_ATTACHMENTS) {
        it.attached.add(interfaceName);
      }
    }
    return command.size() > 4 ? Outcome.UNDERSTOOD : Outcome.UNKNOWN;
  }

  /** {@code nat descriptor WHAT …}. */
  Outcome define(Command command) {
    return switch (command.word(2)) {
      case "type" -> type(command);
      case "address" -> address(command);
      case "masquerade" -> masquerade(command);
      case "static" -> oneToOne(command);
      case "timer", "ftp", "log", "sip", "backward-compatibility", "keepalive" -> Outcome.IGNORED;
      default -> Outcome.UNKNOWN;
    };
  }

  private Outcome type(Command command) {
    if (command.size() < 5) {
      return Outcome.UNKNOWN;
    }
    Descriptor it = descriptor(command.word(3), command.line());
    it.type = command.word(4);
    it.line = command.line();
    return Outcome.UNDERSTOOD;
  }

  private Outcome address(Command command) {
    if (command.size() < 6) {
      return Outcome.UNKNOWN;
    }
    List<AddressBlock> blocks = new ArrayList<>();
    for (String word : command.from(5)) {
      blocks.addAll(FilterOperands.addresses(word).addresses().blocks());
    }
    Descriptor it = descriptor(command.word(4), command.line());
    AddressSet known = AddressSet.of(blocks);
    if (command.word(3).equals("outer")) {
      it.outer = known;
    } else {
      it.inner = known.isEmpty() ? AddressSet.ANY : known;
    }
    return Outcome.UNDERSTOOD;
  }

  private Outcome masquerade(Command command) {
    return switch (command.word(3)) {
      case "static" -> entry(command);
      case "incoming" -> incoming(command);
      case "port", "rlogin", "session", "remove", "ttl", "unconvertible" -> Outcome.IGNORED;
      default -> Outcome.UNKNOWN;
    };
  }

  private Outcome incoming(Command command) {
    Descriptor it = descriptor(command.word(4), command.line());
    it.incoming = command.word(5);
    it.incomingLine = command.line();
    if (it.incoming.equals("forward")) {
      AddressSet inside = FilterOperands.addresses(command.word(6)).addresses();
      it.entries.add(
          new Entry("incoming", AddressSet.NONE, inside, "any", Ports.ANY, command.line()));
    } else if (it.incoming.equals("through")) {
      // What no session asked for keeps its target: the router's own outside address.
      it.entries.add(
          new Entry(
              "incoming", AddressSet.NONE, AddressSet.NONE, "any", Ports.ANY, command.line()));
    }
    return command.size() > 5 ? Outcome.UNDERSTOOD : Outcome.UNKNOWN;
  }

  /** {@code … static N ID INNER PROTOCOL[,PROTOCOL] [[OUTER=]PORT[,…]]}. */
  private Outcome entry(Command command) {
    AddressSet inside = FilterOperands.addresses(command.word(6)).addresses();
    if (command.size() < 8 || inside.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    Optional<List<Ports>> ports = ports(command.word(8));
    List<Entry> entries = new ArrayList<>();
    for (String protocol : Command.list(command.word(7))) {
      Optional<String> name = FilterServices.name(protocol);
      if (name.isEmpty() || ports.isEmpty()) {
        return Outcome.UNKNOWN;
      }
      for (Ports one : ports.get()) {
        entries.add(
            new Entry(command.word(5), AddressSet.NONE, inside, name.get(), one, command.line()));
      }
    }
    descriptor(command.word(4), command.line()).entries.addAll(entries);
    return Outcome.UNDERSTOOD;
  }

  /** Ports that keep their number are one entry together, each mapped one is its own. */
  private static Optional<List<Ports>> ports(String written) {
    if (written.isEmpty()) {
      return Optional.of(List.of(Ports.ANY));
    }
    List<Ports> all = new ArrayList<>();
    PortSet same = PortSet.NONE;
    for (String one : Command.list(written)) {
      int equals = one.indexOf('=');
      Optional<PortSet> outside = FilterOperands.ports(equals < 0 ? one : one.substring(0, equals));
      Optional<PortSet> inside = FilterOperands.ports(one.substring(equals + 1));
      if (outside.isEmpty() || inside.isEmpty()) {
        return Optional.empty();
      }
      if (equals < 0) {
        same = same.union(inside.get());
      } else {
        all.add(new Ports(outside.get(), inside.get()));
      }
    }
    if (!same.isEmpty()) {
      all.addFirst(new Ports(same, same));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** {@code nat descriptor static N ID OUTER=INNER [COUNT]} or {@code OUTER=INNER/MASK}. */
  private Outcome oneToOne(Command command) {
    String[] sides = command.word(5).split("=", -1);
    if (sides.length != 2) {
      return Outcome.UNKNOWN;
    }
    int slash = sides[1].indexOf('/');
    String inner = slash < 0 ? sides[1] : sides[1].substring(0, slash);
    Optional<AddressBlock> first = AddressBlock.tryParse(sides[0]);
    Optional<AddressBlock> inside = AddressBlock.tryParse(inner);
    Optional<AddressBlock> network = slash < 0 ? inside : AddressBlock.tryParse(sides[1]);
    if (first.isEmpty() || inside.isEmpty() || network.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    long count =
        Command.isNumber(command.word(6), 4)
            ? Long.parseLong(command.word(6))
            : network.get().size();
    AddressSet out = run(slash < 0 ? first.get().first() : aligned(first.get(), count), count);
    AddressSet in = run(network.get().first(), count);
    descriptor(command.word(3), command.line())
        .entries
        .add(new Entry(command.word(4), out, in, "any", Ports.ANY, command.line()));
    return Outcome.UNDERSTOOD;
  }

  private static long aligned(AddressBlock block, long count) {
    return block.first() / count * count;
  }

  private static AddressSet run(long first, long count) {
    long last = Math.min(first + Math.max(count, 1) - 1, AddressBlock.HIGHEST);
    return AddressSet.of(new AddressBlock(first, last));
  }

  AddressTranslation build() {
    List<Published> published = new ArrayList<>();
    List<Hidden> hidden = new ArrayList<>();
    descriptors.forEach((number, it) -> build(number, it, published, hidden));
    return new AddressTranslation(published, hidden);
  }

  private void build(String number, Descriptor it, List<Published> published, List<Hidden> hidden) {
    String name = "nat descriptor " + number;
    if (it.type.isEmpty()) {
      reading.remark(Remark.Kind.UNDEFINED_REFERENCE, name, it.line);
    } else if (it.attached.isEmpty()) {
      reading.remark(Remark.Kind.UNUSED_OBJECT, name, it.line);
    }
    boolean opens = it.incoming.equals("through") || it.incoming.equals("forward");
    if (opens && !it.attached.isEmpty()) {
      reading.remark(Remark.Kind.FORWARDS_EVERYTHING, name, it.incomingLine);
    }
    for (String place : it.attached.isEmpty() ? List.of("") : List.copyOf(it.attached)) {
      boolean up = interfaces.find(place).map(port -> port.enabled).orElse(false);
      boolean works = up && !it.type.isEmpty() && !it.type.equals("none");
      it.entries.forEach(entry -> published.add(publish(name, place, it, entry, works)));
      if (!place.isEmpty() && !it.type.isEmpty() && !it.type.equals("none")) {
        hidden.add(new Hidden(name, place, it.inner, it.outer, reading.at(it.line)));
      }
    }
  }

  /** A masquerade refuses what it does not expect unless a line says otherwise. */
  List<Switch> switches() {
    List<Switch> switches = new ArrayList<>();
    for (Descriptor it : descriptors.values()) {
      if (it.type.endsWith("masquerade")) {
        boolean opens = it.incoming.equals("through") || it.incoming.equals("forward");
        int line = it.incomingLine > 0 ? it.incomingLine : it.line;
        for (String place : it.attached) {
          switches.add(new Switch(Switch.Kind.UNEXPECTED_REFUSED, place, !opens, reading.at(line)));
        }
      }
    }
    return switches;
  }

  private Published publish(String name, String place, Descriptor it, Entry entry, boolean works) {
    return new Published(
        name + " " + entry.id,
        place,
        entry.outside.isEmpty() ? it.outer : entry.outside,
        entry.protocol,
        entry.ports.outside,
        entry.inside,
        entry.ports.inside,
        works,
        reading.at(entry.line));
  }

  /** The interface on which a static entry lets IKE in, where there is one that is up. */
  Optional<String> lettingIkeIn() {
    return descriptors.values().stream()
        .filter(it ->
            it.entries.stream()
                .anyMatch(e -> e.protocol.equals("udp") && e.ports.outside.contains(500)))
        .flatMap(it -> it.attached.stream())
        .filter(it -> interfaces.find(it).map(port -> port.enabled).orElse(false))
        .findFirst();
  }
}
