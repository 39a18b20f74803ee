package org.yagura.analysis.reachability.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.network.Identity;
import org.yagura.analysis.reachability.network.Network;
import org.yagura.analysis.reachability.network.PortRef;
import org.yagura.analysis.reachability.packet.PacketSets;

/**
 * The ways through every device, computed when first needed and kept as long as the device does not
 * change.
 */
public final class Transfers {

  /** A way in. */
  private record Key(PortRef at, Identity who) {}

  private final PacketSets sets;
  private final Edges edges;
  private final FilterSets filters;
  private final Map<String, Passing> passing = new HashMap<>();
  private final Map<Key, List<Branch>> known = new HashMap<>();

  private Transfers(PacketSets sets, Edges edges, FilterSets filters) {
    this.sets = sets;
    this.edges = edges;
    this.filters = filters;
  }

  /**
   * The ways through the devices of a network.
   *
   * @param anySender whether a packet counts as surely passing where some sender like it surely
   *     does, rather than this very one
   */
  public static Transfers of(Network network, PacketSets sets, boolean anySender) {
    Edges edges = new Edges();
    Transfers made = new Transfers(sets, edges, new FilterSets(sets, edges, anySender));
    network
        .appliances()
        .values()
        .forEach(it -> made.passing.put(it.asset(), made.passing(it, network)));
    network.entrances().values().forEach(it -> edges.add(it.destinations()));
    return made;
  }

  /** The same where devices and their learned routes are the same, anew where they are not. */
  public Transfers with(Network before, Network after) {
    Transfers made = new Transfers(sets, edges, filters);
    for (Appliance it : after.appliances().values()) {
      Passing kept = passing.get(it.asset());
      boolean same = kept != null && kept.isOf(it) && isAsRouted(it, before, after);
      made.passing.put(it.asset(), same ? Objects.requireNonNull(kept) : passing(it, after));
    }
    known.forEach((key, branches) -> {
      if (passing.get(key.at().device()) == made.passing.get(key.at().device())) {
        made.known.put(key, branches);
      }
    });
    return made;
  }

  private static boolean isAsRouted(Appliance device, Network before, Network after) {
    return device.tables().stream()
        .allMatch(it ->
            before
                .learned(device.asset(), it.context())
                .equals(after.learned(device.asset(), it.context())));
  }

  private Passing passing(Appliance device, Network network) {
    return new Passing(device, network, sets, filters, edges);
  }

  /** The ways of packets that come by a port. */
  public List<Branch> of(PortRef at, Identity who) {
    Key key = new Key(at, who);
    List<Branch> branches = known.get(key);
    if (branches == null) {
      Passing device = passing.get(at.device());
      branches = device == null ? List.of() : List.copyOf(device.ways(at.port(), who));
      known.put(key, branches);
    }
    return branches;
  }

  /** The ways of whoever controls a device: wherever its routes lead, past its filters. */
  public List<Branch> ofItself(String device) {
    Passing it = passing.get(device);
    return it == null ? List.of() : new ArrayList<>(it.own());
  }

  /** Where destinations begin to differ. */
  public Edges edges() {
    return edges;
  }

  public PacketSets sets() {
    return sets;
  }
}
