package org.yagura.analysis.reachability.vendor.firewall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.analysis.reachability.forwarding.RoutingTable.Entry;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;

/** By which port a routing table sends which destinations. */
public final class Egress {

  /** Longer tables are not worked out: every destination may leave by every port. */
  private static final int MOST_ENTRIES = 2_000;

  private final Map<String, AddressSet> byPort = new HashMap<>();
  private final boolean known;

  public Egress(RoutingTable table) {
    known = table.entries().size() <= MOST_ENTRIES;
    if (known) {
      collect(table);
    }
  }

  private void collect(RoutingTable table) {
    List<Entry> longestFirst = new ArrayList<>(table.entries());
    longestFirst.sort(
        Comparator.comparingLong((Entry it) -> it.destination().size())
            .thenComparingInt(Entry::distance));
    AddressSet open = AddressSet.ANY;
    for (int i = 0; i < longestFirst.size() && !open.isEmpty(); ) {
      // Routes alike share their destinations.
      Entry first = longestFirst.get(i);
      AddressSet mine = open.intersect(AddressSet.of(first.destination()));
      boolean surely = false;
      int j = i;
      while (j < longestFirst.size() && isLike(first, longestFirst.get(j))) {
        surely |= longestFirst.get(j).certain();
        byPort.merge(port(table, longestFirst.get(j)), mine, AddressSet::union);
        j++;
      }
      open = surely ? open.minus(mine) : open;
      i = j;
    }
  }

  private static boolean isLike(Entry a, Entry b) {
    return a.destination().equals(b.destination()) && a.distance() == b.distance();
  }

  private static String port(RoutingTable table, Entry entry) {
    if (!entry.port().isEmpty()) {
      return entry.port();
    }
    long gateway = Ipv4.tryParse(entry.gateway()).orElse(-1);
    return table.entries().stream()
        .filter(it -> !it.port().isEmpty() && it.gateway().isEmpty())
        .filter(it -> it.destination().contains(gateway))
        .min(Comparator.comparingLong(it -> it.destination().size()))
        .map(Entry::port)
        .orElse("");
  }

  /** The destinations that leave by any of the ports. */
  public AddressSet by(List<String> ports) {
    if (!known) {
      return AddressSet.ANY;
    }
    List<AddressBlock> blocks = new ArrayList<>();
    ports.forEach(it -> blocks.addAll(byPort.getOrDefault(it, AddressSet.NONE).blocks()));
    return AddressSet.of(blocks);
  }
}
