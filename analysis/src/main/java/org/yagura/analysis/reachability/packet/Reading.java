package org.yagura.analysis.reachability.packet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.reachability.Packet;

/** Reads diagrams back into addresses, ports and packets. */
final class Reading {

  /** The protocol number that stands for none. */
  private static final int RESERVED = 255;

  private static final int ECHO_REQUEST = 8;
  private static final List<String> FIRST = List.of("tcp", "udp", "icmp");

  private final Diagrams diagrams;
  private final Field field;
  private final List<AddressBlock> blocks = new ArrayList<>();

  private Reading(Diagrams diagrams, Field field) {
    this.diagrams = diagrams;
    this.field = field;
  }

  static boolean contains(Diagrams diagrams, int diagram, Packet packet) {
    int f = diagram;
    while (f > Diagrams.EVERYTHING) {
      f = bit(packet, diagrams.level(f)) ? diagrams.high(f) : diagrams.low(f);
    }
    return f == Diagrams.EVERYTHING;
  }

  private static boolean bit(Packet packet, int level) {
    for (Field field : Field.values()) {
      if (level < field.end()) {
        return (value(packet, field) >>> (field.end() - 1 - level) & 1) == 1;
      }
    }
    throw new IllegalArgumentException("level (%d) must lie within a field".formatted(level));
  }

  private static long value(Packet packet, Field field) {
    return switch (field) {
      case PROTOCOL -> IpProtocol.number(packet.protocol()).orElse(RESERVED);
      case DESTINATION_PORT ->
          packet.protocol().equals("icmp") ? ECHO_REQUEST : packet.destinationPort();
      case SOURCE -> packet.source();
      case DESTINATION -> packet.destination();
      case SOURCE_PORT -> packet.sourcePort();
    };
  }

  /** The packet that decides every bit as zero where it can. */
  static Optional<Packet> example(Diagrams diagrams, int diagram) {
    if (diagram == Diagrams.NOTHING) {
      return Optional.empty();
    }
    Map<Field, Long> values = new EnumMap<>(Field.class);
    int f = diagram;
    for (Field field : Field.values()) {
      long value = 0;
      while (diagrams.level(f) < field.end()) {
        boolean zero = diagrams.low(f) != Diagrams.NOTHING;
        if (!zero) {
          value |= 1L << (field.end() - 1 - diagrams.level(f));
        }
        f = zero ? diagrams.low(f) : diagrams.high(f);
      }
      values.put(field, value);
    }
    return Optional.of(packet(values));
  }

  private static Packet packet(Map<Field, Long> values) {
    return new Packet(
        values.getOrDefault(Field.SOURCE, 0L),
        values.getOrDefault(Field.DESTINATION, 0L),
        IpProtocol.name(values.getOrDefault(Field.PROTOCOL, 0L).intValue()),
        values.getOrDefault(Field.SOURCE_PORT, 0L).intValue(),
        values.getOrDefault(Field.DESTINATION_PORT, 0L).intValue());
  }

  /** The values of a field in a diagram that decides on this field alone. */
  static AddressSet addresses(Diagrams diagrams, int diagram, Field field) {
    Reading reading = new Reading(diagrams, field);
    reading.collect(diagram, 0, 0);
    return AddressSet.of(reading.blocks);
  }

  private void collect(int f, int bit, long base) {
    if (f == Diagrams.NOTHING) {
      return;
    }
    if (f == Diagrams.EVERYTHING) {
      blocks.add(new AddressBlock(base, base + (1L << (field.width() - bit)) - 1));
      return;
    }
    boolean decides = diagrams.level(f) == field.first() + bit;
    long middle = base + (1L << (field.width() - bit - 1));
    collect(decides ? diagrams.low(f) : f, bit + 1, base);
    collect(decides ? diagrams.high(f) : f, bit + 1, middle);
  }

  /** The traffic in a diagram that decides on protocol and destination port alone. */
  static List<Traffic> traffic(Diagrams diagrams, int diagram) {
    if (diagram == Diagrams.EVERYTHING) {
      return List.of(Traffic.ANY);
    }
    List<Traffic> traffic = new ArrayList<>();
    Map<String, Integer> named = IpProtocol.named();
    FIRST.forEach(it -> add(diagrams, diagram, it, traffic));
    named.keySet().stream()
        .filter(it -> !FIRST.contains(it))
        .forEach(it -> add(diagrams, diagram, it, traffic));
    return traffic;
  }

  private static void add(Diagrams diagrams, int diagram, String protocol, List<Traffic> traffic) {
    int f = diagram;
    int number = IpProtocol.number(protocol).orElseThrow();
    while (diagrams.level(f) < Field.PROTOCOL.end()) {
      int bit = Field.PROTOCOL.end() - 1 - diagrams.level(f);
      f = (number >>> bit & 1) == 1 ? diagrams.high(f) : diagrams.low(f);
    }
    if (f == Diagrams.NOTHING) {
      return;
    }
    List<PortSet.Range> ports =
        addresses(diagrams, f, Field.DESTINATION_PORT).blocks().stream()
            .map(it -> new PortSet.Range((int) it.first(), (int) it.last()))
            .toList();
    traffic.add(new Traffic(protocol, PortSet.of(ports)));
  }
}
