package org.yagura.analysis.reachability.forwarding;

import java.util.List;
import java.util.Objects;

/**
 * A device that forwards packets.
 *
 * @param asset id of the asset
 * @param ports its enabled layer 3 interfaces, in the order of the configuration
 * @param tables one for each context (VRF, VDOM, virtual router), sorted by context
 * @param pipeline what it does to packets, in its vendor's order
 * @param doubts what lowers trust in its verdicts, such as filter lines that were not understood,
 *     in Japanese
 * @param assumptions vendor facts taken for granted because no manual was found that states them,
 *     in Japanese
 */
public record Appliance(
    String asset,
    List<Port> ports,
    List<RoutingTable> tables,
    Pipeline pipeline,
    List<Doubt> doubts,
    List<String> assumptions) {
  public Appliance {
    Objects.requireNonNull(asset);
    ports = List.copyOf(ports);
    tables = List.copyOf(tables);
    Objects.requireNonNull(pipeline);
    doubts = List.copyOf(doubts);
    assumptions = List.copyOf(assumptions);
  }
}
