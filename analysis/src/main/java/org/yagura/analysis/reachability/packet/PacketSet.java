package org.yagura.analysis.reachability.packet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.reachability.Packet;

/**
 * A set of packets; sets of the same {@link PacketSets} can be combined, and equal ones are equal.
 */
public final class PacketSet {

  private final PacketSets home;
  private final int diagram;

  PacketSet(PacketSets home, int diagram) {
    this.home = home;
    this.diagram = diagram;
  }

  int diagram() {
    return diagram;
  }

  public boolean isEmpty() {
    return diagram == Diagrams.NOTHING;
  }

  public boolean isAll() {
    return diagram == Diagrams.EVERYTHING;
  }

  public PacketSet and(PacketSet other) {
    return home.set(home.diagrams().and(diagram, other.diagram));
  }

  public PacketSet or(PacketSet other) {
    return home.set(home.diagrams().or(diagram, other.diagram));
  }

  public PacketSet minus(PacketSet other) {
    return home.set(home.diagrams().minus(diagram, other.diagram));
  }

  public boolean overlaps(PacketSet other) {
    return home.diagrams().and(diagram, other.diagram) != Diagrams.NOTHING;
  }

  public boolean contains(PacketSet other) {
    return home.diagrams().minus(other.diagram, diagram) == Diagrams.NOTHING;
  }

  /** Whether it holds the packet; of ICMP, an echo request. */
  public boolean contains(Packet packet) {
    return Reading.contains(home.diagrams(), diagram, packet);
  }

  /** The same packets with any source. */
  public PacketSet fromAnywhere() {
    return forget(Field.SOURCE);
  }

  /** The same packets to any destination. */
  public PacketSet toAnywhere() {
    return forget(Field.DESTINATION);
  }

  /** The same packets with one of these sources instead, and any source port. */
  public PacketSet from(AddressSet sources) {
    return forget(Field.SOURCE).forget(Field.SOURCE_PORT).and(home.source(sources));
  }

  /**
   * The same packets to other destinations.
   *
   * @param before where they went; packets to elsewhere are left out
   * @param after as many, in the same order, or any of these for all
   */
  public PacketSet redirected(AddressSet before, AddressSet after) {
    return new Rewriting(home).addresses(this, before, after);
  }

  /** The same packets to other ports; {@code before} and {@code after} as for addresses. */
  public PacketSet redirected(PortSet before, PortSet after) {
    return new Rewriting(home).ports(this, before, after);
  }

  private PacketSet forget(Field field) {
    return home.set(home.diagrams().forget(diagram, field.first(), field.end()));
  }

  /**
   * The kinds of traffic in it, whoever sends and receives: one {@link Traffic#ANY} for all, else
   * by protocol; protocols without a name are left out.
   */
  public List<Traffic> traffic() {
    int services = home.diagrams().forget(diagram, Field.SOURCE.first(), Field.BITS);
    return Reading.traffic(home.diagrams(), services);
  }

  /** All sources in it. */
  public AddressSet sources() {
    return addresses(Field.SOURCE);
  }

  /** All destinations in it. */
  public AddressSet destinations() {
    return addresses(Field.DESTINATION);
  }

  private AddressSet addresses(Field field) {
    int only = home.diagrams().forget(diagram, field.end(), Field.BITS);
    only = home.diagrams().forget(only, 0, field.first());
    return Reading.addresses(home.diagrams(), only, field);
  }

  /** One packet of it, always the same; empty when there is none. */
  public Optional<Packet> example() {
    return Reading.example(home.diagrams(), diagram);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PacketSet it && it.home == home && it.diagram == diagram;
  }

  @Override
  public int hashCode() {
    return Objects.hash(diagram);
  }

  @Override
  public String toString() {
    return isEmpty() ? "nothing" : sources() + " -> " + destinations() + " " + traffic();
  }
}
