package org.yagura.intake.config.asa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.acl.ObjectBook;
import org.yagura.intake.config.acl.Ports;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressTranslation;

/** Object NAT and twice NAT; a translation of addresses into themselves publishes nothing. */
final class AsaNat {

  /** A line, and the object it stands in; null for twice NAT. */
  record Line(@Nullable String object, Block command) {}

  private final Notes notes;
  private final ObjectBook objects;
  private final List<Line> lines = new ArrayList<>();
  private final List<AddressTranslation.Published> published = new ArrayList<>();
  private final List<AddressTranslation.Hidden> hidden = new ArrayList<>();

  AsaNat(Notes notes, ObjectBook objects) {
    this.notes = notes;
    this.objects = objects;
  }

  /** Takes the translations of an object, whose addresses are read elsewhere. */
  void object(Block definition) {
    String name = definition.word(2);
    definition
        .all("nat")
        .forEach(it -> {
          objects.use(name, it);
          lines.add(new Line(name, it));
        });
  }

  boolean read(Block command) {
    if (!command.starts("nat")) {
      return false;
    }
    lines.add(new Line(null, command));
    return true;
  }

  /**
   * The lines as the device tries them: section 1 as written, section 2 by objects (static before
   * dynamic, fewer addresses first, then the lowest address, then the name), section 3 as written.
   */
  List<Line> inOrder() {
    List<Line> first = new ArrayList<>();
    List<Line> objectsOnly = new ArrayList<>();
    List<Line> last = new ArrayList<>();
    for (Line line : lines) {
      if (line.object() != null) {
        objectsOnly.add(line);
      } else {
        (line.command().has("after-auto") ? last : first).add(line);
      }
    }
    objectsOnly.sort(
        Comparator.comparing((Line it) -> it.command().has("dynamic"))
            .thenComparingLong(it -> size(it.object()))
            .thenComparingLong(it -> lowest(it.object()))
            .thenComparing(it -> String.valueOf(it.object())));
    first.addAll(objectsOnly);
    first.addAll(last);
    return first;
  }

  private long size(@Nullable String object) {
    return object == null
        ? 0
        : objects.network(object).addresses().blocks().stream().mapToLong(AddressBlock::size).sum();
  }

  private long lowest(@Nullable String object) {
    List<AddressBlock> blocks =
        object == null ? List.of() : objects.network(object).addresses().blocks();
    return blocks.isEmpty() ? 0 : blocks.getFirst().first();
  }

  AddressTranslation build(AsaInterfaces interfaces) {
    for (Line line : inOrder()) {
      boolean taken =
          line.object() != null
              ? ofObject(line.object(), line.command(), interfaces)
              : twice(line.command(), interfaces);
      if (taken) {
        notes.use(line.command());
      } else {
        notes.unreadable(line.command(), "「nat (内側,外側) static アドレス」");
      }
    }
    return new AddressTranslation(published, hidden);
  }

  /** One of the interfaces in {@code (inside,outside)}; empty for any. */
  static String side(Block command, int which, AsaInterfaces interfaces) {
    String pair = command.word(1);
    if (!pair.startsWith("(") || !pair.endsWith(")")) {
      return "";
    }
    String[] names = pair.substring(1, pair.length() - 1).split(",", -1);
    return names.length != 2 || names[which].equals("any") ? "" : interfaces.nameOf(names[which]);
  }

  /** Addresses by object, group or number; NONE for {@code interface}, empty where undefined. */
  Optional<AddressSet> addresses(String word, Block by) {
    if (word.equals("interface")) {
      return Optional.of(AddressSet.NONE);
    }
    if (word.equals("any") || word.equals("any4")) {
      return Optional.of(AddressSet.ANY);
    }
    if (objects.isNetwork(word)) {
      objects.use(word, by);
      return Optional.of(objects.network(word).addresses());
    }
    return AddressBlock.tryParse(objects.address(word)).map(AddressSet::of);
  }

  private boolean ofObject(String name, Block command, AsaInterfaces interfaces) {
    int at = command.word(1).startsWith("(") ? 2 : 1;
    String outsideName = side(command, 1, interfaces);
    AddressSet inside = objects.network(name).addresses();
    String word =
        command.word(at + 1).equals("pat-pool") ? command.word(at + 2) : command.word(at + 1);
    AddressSet outside = addresses(word, command).orElse(AddressSet.NONE);
    switch (command.word(at)) {
      case "dynamic" ->
          hidden.add(
              new AddressTranslation.Hidden(
                  name, outsideName, inside, outside, notes.evidence(command)));
      case "static" -> {
        int service = command.words().indexOf("service");
        int real = service < 0 ? -1 : Ports.port(command.word(service + 2));
        int mapped = service < 0 ? -1 : Ports.port(command.word(service + 3));
        boolean ported = real >= 0 && mapped >= 0;
        publish(
            name,
            outsideName,
            outside,
            inside,
            Mapping.of(
                ported ? command.word(service + 1) : "any",
                ported ? PortSet.of(mapped) : PortSet.ANY,
                ported ? PortSet.of(real) : PortSet.ANY),
            command);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What of the traffic is translated. */
  private record Mapping(String protocol, PortSet outside, PortSet inside, AddressSet senders) {
    static final Mapping WHOLE = of("any", PortSet.ANY, PortSet.ANY);

    static Mapping of(String protocol, PortSet outside, PortSet inside) {
      return new Mapping(protocol, outside, inside, AddressSet.ANY);
    }

    /** For traffic of these senders; of all where they are not known. */
    Mapping from(AddressSet others) {
      return new Mapping(protocol, outside, inside, others.isEmpty() ? AddressSet.ANY : others);
    }
  }

  private void publish(
      String name,
      String interfaceName,
      AddressSet outside,
      AddressSet inside,
      Mapping mapping,
      Block command) {
    if (outside.equals(inside) || command.has("unidirectional")) {
      return;
    }
    published.add(
        new AddressTranslation.Published(
            name,
            interfaceName,
            outside,
            mapping.protocol(),
            mapping.outside(),
            inside,
            mapping.inside(),
            !command.has("inactive"),
            notes.evidence(command),
            mapping.senders()));
  }

  /** {@code nat (a,b) source static|dynamic REAL MAPPED [destination static MAPPED REAL]}. */
  private boolean twice(Block command, AsaInterfaces interfaces) {
    int source = command.words().indexOf("source");
    if (source < 0) {
      return false;
    }
    String real = command.word(source + 2);
    boolean pool = command.word(source + 3).equals("pat-pool");
    String mapped = command.word(source + (pool ? 4 : 3));
    AddressSet inside = addresses(real, command).orElse(AddressSet.NONE);
    AddressSet outside = addresses(mapped, command).orElse(AddressSet.NONE);
    int destination = command.words().indexOf("destination");
    if (destination >= 0) {
      destination(command, destination, inside, interfaces);
    }
    if (real.equals(mapped)) {
      return true;
    }
    String name = command.text(source);
    if (command.word(source + 1).equals("dynamic")) {
      if (!command.has("inactive")) {
        hidden.add(
            new AddressTranslation.Hidden(
                name, side(command, 1, interfaces), inside, outside, notes.evidence(command)));
      }
      return true;
    }
    AddressSet others =
        destination < 0
            ? AddressSet.ANY
            : addresses(command.word(destination + 3), command).orElse(AddressSet.ANY);
    Mapping mapping = destination >= 0 ? Mapping.WHOLE.from(others) : mapping(command, true);
    publish(name, side(command, 1, interfaces), outside, inside, mapping, command);
    return true;
  }

  private void destination(Block command, int at, AddressSet senders, AsaInterfaces interfaces) {
    String mapped = command.word(at + 2);
    String real = command.word(at + 3);
    if (mapped.equals(real)) {
      addresses(mapped, command);
      return;
    }
    publish(
        command.text(at),
        side(command, 0, interfaces),
        addresses(mapped, command).orElse(AddressSet.NONE),
        addresses(real, command).orElse(AddressSet.NONE),
        mapping(command, false).from(senders),
        command);
  }

  /** {@code service A B}: real and mapped for sources, mapped and real for destinations. */
  private Mapping mapping(Block command, boolean ofSource) {
    int at = command.words().indexOf("service");
    if (at < 0) {
      return Mapping.WHOLE;
    }
    Optional<Service> first = service(command.word(at + 1), command);
    Optional<Service> second = service(command.word(at + 2), command);
    if (first.isEmpty() || second.isEmpty()) {
      return Mapping.WHOLE;
    }
    Service a = first.get();
    Service b = second.get();
    return ofSource
        ? Mapping.of(a.protocol(), ports(b), ports(a))
        : Mapping.of(a.protocol(), ports(a), ports(b));
  }

  /** Objects for static sources state source ports, those for destinations destination ports. */
  private static PortSet ports(Service service) {
    return service.destination().isAny() ? service.source() : service.destination();
  }

  Optional<Service> service(String name, Block by) {
    objects.use(name, by);
    return objects.services(name).stream().findFirst();
  }
}
