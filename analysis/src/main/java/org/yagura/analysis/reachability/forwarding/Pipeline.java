package org.yagura.analysis.reachability.forwarding;

import java.util.List;

/**
 * What a device does to the first packet of a flow, stage by stage, in its vendor's order. Pure:
 * the same names always give the same stages.
 *
 * <p>Traffic out of a VPN comes by the VPN's own interface ({@code ssl.root}, {@code tunnel1},
 * {@code pp anonymous}); a tunnel or dial-in without one comes by its {@code name()}, which is then
 * a port of its own, unnumbered, to which policies of the routing table send what its selectors
 * pick.
 */
public interface Pipeline {

  /** Stages passed before the route is chosen. */
  List<Stage> arriving(String in);

  /**
   * Stages passed once the route is chosen.
   *
   * @param in the port it came by; empty for traffic of the device itself
   */
  List<Stage> crossing(String in, String out);

  /**
   * Stages passed by packets to the device itself. Their permits are the services that answer:
   * management and VPN; whatever they do not permit reaches nothing.
   */
  List<Stage> local(String in);
}
