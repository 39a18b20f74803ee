package org.yagura.analysis.reachability.network;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.facility.Segment;

/**
 * Everything that hears each other without a router between.
 *
 * @param number its place in {@link Network#lans()}
 * @param segments the facility's segments that it is; none for links between routers
 * @param ports ports of devices of known configuration that stand in it, sorted
 * @param hosts assets of no known configuration that live in it, sorted by address
 */
public record Lan(
    int number, AddressBlock block, List<Segment> segments, List<Foot> ports, List<Host> hosts) {

  /**
   * A port that stands in a segment.
   *
   * @param own the device's own address there
   * @param answers all addresses by which it takes packets from the segment: its own, virtual ones,
   *     and published ones
   */
  public record Foot(PortRef at, long own, AddressSet answers) {
    public Foot {
      Objects.requireNonNull(at);
      Objects.requireNonNull(answers);
    }
  }

  /** An asset, or as many as it stands for, at one of its places. */
  public record Host(AddressBlock addresses, String asset) {
    public Host {
      Objects.requireNonNull(addresses);
      Objects.requireNonNull(asset);
    }
  }

  public Lan {
    Objects.requireNonNull(block);
    segments = List.copyOf(segments);
    ports = List.copyOf(ports);
    hosts = List.copyOf(hosts);
  }
}
