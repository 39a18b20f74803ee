package org.yagura.analysis.reachability.trace;

import java.util.List;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.packet.PacketSet;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.reachability.Packet;

/** Single packets. */
public final class Concrete {

  private Concrete() {}

  /** The set of this packet alone; of ICMP the destination port is the type. */
  public static PacketSet only(Packet packet, PacketSets sets) {
    AddressSet from = AddressSet.of(new AddressBlock(packet.source(), packet.source()));
    AddressSet to = AddressSet.of(new AddressBlock(packet.destination(), packet.destination()));
    Service service =
        new Service(
            packet.protocol(),
            PortSet.of(packet.sourcePort()),
            PortSet.of(packet.destinationPort()),
            "");
    return sets.of(from, to, List.of(service));
  }

  /** Whether headers match; users and redirections are not looked at. */
  static boolean matches(Match match, Packet packet) {
    return contains(match.destinations(), packet.destination())
        && contains(match.sources(), packet.source())
        && match.services().stream().anyMatch(it -> matches(it, packet));
  }

  private static boolean matches(Service service, Packet packet) {
    return (service.protocol().equals("any") || service.protocol().equals(packet.protocol()))
        && service.destination().contains(packet.destinationPort())
        && service.source().contains(packet.sourcePort());
  }

  private static boolean contains(AddressSet addresses, long address) {
    List<AddressBlock> blocks = addresses.blocks();
    int low = 0;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      AddressBlock block = blocks.get(middle);
      if (address < block.first()) {
        high = middle - 1;
      } else if (address > block.last()) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
