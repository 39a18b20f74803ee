package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.evidence.Evidence;

/**
 * A routing protocol that a device speaks, as far as its own configuration tells.
 *
 * @param name process number, AS number or name; empty when it has none
 * @param context VRF, VDOM or virtual router; empty for the only one
 * @param participants where it speaks
 * @param neighbours addresses it is told to speak to, as written
 * @param announced networks it is told to announce (BGP network)
 * @param redistributed kinds of routes it passes on
 */
public record RoutingProcess(
    Protocol protocol,
    String name,
    String context,
    List<Participant> participants,
    List<String> neighbours,
    List<AddressBlock> announced,
    List<Redistributed> redistributed,
    Evidence evidence) {

  public enum Protocol {
    OSPF,
    BGP,
    RIP,
    EIGRP,
    ISIS
  }

  /** Kinds of routes that one process passes on to its neighbours. */
  public enum Redistributed {
    CONNECTED,
    STATIC,
    /** A default route it has (OSPF default-information originate, RIP, BGP alike). */
    DEFAULT,
    /** A default route whether or not it has one. */
    DEFAULT_ALWAYS,
    OSPF,
    BGP,
    RIP
  }

  /**
   * Interfaces by which a process speaks and whose networks it announces.
   *
   * @param interfaceName empty when {@code network} selects the interfaces
   * @param network interfaces whose own address lies in it; {@link AddressBlock#ANY} when {@code
   *     interfaceName} names one
   * @param area OSPF area as written; empty when there is none
   * @param passive whether it announces the network and speaks to nobody there
   */
  public record Participant(
      String interfaceName, AddressBlock network, String area, boolean passive) {
    public Participant {
      Objects.requireNonNull(interfaceName);
      Objects.requireNonNull(network);
      Objects.requireNonNull(area);
    }
  }

  public RoutingProcess {
    Objects.requireNonNull(protocol);
    Objects.requireNonNull(name);
    Objects.requireNonNull(context);
    participants = List.copyOf(participants);
    neighbours = List.copyOf(neighbours);
    announced = List.copyOf(announced);
    redistributed = List.copyOf(redistributed);
    Objects.requireNonNull(evidence);
  }
}
