package org.yagura.analysis.reachability.forwarding;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.evidence.Evidence;

/**
 * Where a device sends packets.
 *
 * @param policies tried in order before the routes
 * @param entries connected and static routes as configured; the longest prefix wins, then the
 *     lowest distance; what is equal shares the load
 */
public record RoutingTable(String context, List<Policy> policies, List<Entry> entries) {

  /**
   * A route.
   *
   * @param gateway the next hop's address; empty when the route names a port alone
   * @param port the port it leaves by; empty when it names a gateway alone, {@code null0} where it
   *     discards
   * @param certain whether it is surely in the table: not tracked, not on a session that may be
   *     down
   */
  public record Entry(
      AddressBlock destination,
      String gateway,
      String port,
      int distance,
      boolean certain,
      Evidence evidence) {
    public Entry {
      Objects.requireNonNull(destination);
      Objects.requireNonNull(gateway);
      Objects.requireNonNull(port);
      Objects.requireNonNull(evidence);
    }
  }

  /**
   * A route for the packets that a rule picks.
   *
   * @param in ports the packets came by; empty for any
   * @param normally whether packets that match go by the routes after all: an exception from
   *     policies that follow
   * @param certain whether it is known to apply to what matches
   * @param carrier the port by which the routes must send what it picks (a VPN without an interface
   *     of its own stands there); empty for any
   */
  public record Policy(
      List<String> in,
      Match match,
      String gateway,
      String port,
      boolean normally,
      boolean certain,
      Evidence evidence,
      String carrier) {
    public Policy {
      in = List.copyOf(in);
      Objects.requireNonNull(match);
      Objects.requireNonNull(gateway);
      Objects.requireNonNull(port);
      Objects.requireNonNull(evidence);
      Objects.requireNonNull(carrier);
    }
  }

  public RoutingTable {
    Objects.requireNonNull(context);
    policies = List.copyOf(policies);
    entries = List.copyOf(entries);
  }
}
