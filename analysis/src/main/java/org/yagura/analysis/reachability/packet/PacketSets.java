package org.yagura.analysis.reachability.packet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;

/** Makes sets of packets. One for a whole analysis; not for several threads. */
public final class PacketSets {

  /** While its tables grow a node takes up to 40 bytes; the rest of the heap is for others. */
  private static final int BYTES_OF_HEAP_PER_NODE = 90;

  private static final int FEWEST_NODES = 500_000;
  private static final int MOST_NODES = 40_000_000;

  private final Diagrams diagrams;
  private final Map<Ranges.Key, Integer> ranges = new HashMap<>();
  private final Map<Service, Integer> services = new HashMap<>();

  public PacketSets() {
    this(mostNodes(Runtime.getRuntime().maxMemory()));
  }

  /**
   * How many nodes a heap has room for beside what else is kept in it.
   *
   * @param heap in bytes
   */
  static int mostNodes(long heap) {
    return Math.clamp(heap / BYTES_OF_HEAP_PER_NODE, FEWEST_NODES, MOST_NODES);
  }

  /**
   * With a limit of one's own.
   *
   * @param mostNodes beyond which {@link TooManyPackets} is thrown, about 25 bytes each
   */
  public PacketSets(int mostNodes) {
    diagrams = new Diagrams(mostNodes);
  }

  Diagrams diagrams() {
    return diagrams;
  }

  PacketSet set(int diagram) {
    return new PacketSet(this, diagram);
  }

  /** Whether most of its room is taken, so that who begins anew should empty it first. */
  public boolean isAlmostFull() {
    return diagrams.count() > diagrams.mostNodes() / 4 * 3;
  }

  public PacketSet none() {
    return set(Diagrams.NOTHING);
  }

  public PacketSet all() {
    return set(Diagrams.EVERYTHING);
  }

  public PacketSet source(AddressSet addresses) {
    return set(addresses(Field.SOURCE, addresses));
  }

  public PacketSet destination(AddressSet addresses) {
    return set(addresses(Field.DESTINATION, addresses));
  }

  public PacketSet destinationPort(PortSet ports) {
    return set(ports(Field.DESTINATION_PORT, ports));
  }

  /**
   * Packets of a service. Its qualifier is not looked at; a protocol of unknown name has no
   * packets.
   */
  public PacketSet service(Service service) {
    return set(services.computeIfAbsent(service, this::make));
  }

  /** Packets of any of the services. */
  public PacketSet services(Collection<Service> any) {
    int all = Diagrams.NOTHING;
    for (Service it : any) {
      all = diagrams.or(all, service(it).diagram());
    }
    return set(all);
  }

  /** Packets that meet all three. */
  public PacketSet of(AddressSet sources, AddressSet destinations, List<Service> services) {
    return source(sources).and(destination(destinations)).and(services(services));
  }

  private int make(Service service) {
    boolean any = service.protocol().equals("any");
    int number = any ? 0 : IpProtocol.number(service.protocol()).orElse(-1);
    if (number < 0) {
      return Diagrams.NOTHING;
    }
    int ports =
        diagrams.and(
            ports(Field.DESTINATION_PORT, service.destination()),
            ports(Field.SOURCE_PORT, service.source()));
    return any ? ports : diagrams.and(number(number), ports);
  }

  private int number(int protocol) {
    return Ranges.of(diagrams, Field.PROTOCOL, new long[] {protocol, protocol});
  }

  private int addresses(Field field, AddressSet addresses) {
    return ranges.computeIfAbsent(
        new Ranges.Key(field, addresses),
        it -> Ranges.of(diagrams, field, Ranges.bounds(addresses)));
  }

  private int ports(Field field, PortSet ports) {
    PortSet whole = ports.isAny() ? PortSet.ANY : ports;
    return ranges.computeIfAbsent(
        new Ranges.Key(field, whole), it -> Ranges.of(diagrams, field, Ranges.bounds(whole)));
  }
}
