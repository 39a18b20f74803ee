package org.yagura.analysis.reachability;

import org.jspecify.annotations.Nullable;
import org.yagura.analysis.reachability.flow.Flood;
import org.yagura.analysis.reachability.network.Lan;
import org.yagura.analysis.reachability.network.Network;
import org.yagura.analysis.reachability.packet.PacketSet;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;

/** From which of its start's addresses traffic passes. */
final class Senders {

  private final Network network;
  private final Beginning beginning;
  private final PacketSets sets;
  private @Nullable AddressSet all;

  Senders(Network network, Beginning beginning, PacketSets sets) {
    this.network = network;
    this.beginning = beginning;
    this.sets = sets;
  }

  /** All where a translation on the way hides who they are, or every host known there is one. */
  AddressSet of(PacketSet packets, String protocol, PortSet ports) {
    AddressSet own = all();
    AddressSet from = packets.and(sets.service(Service.to(protocol, ports))).sources();
    boolean whole = from.equals(own) || !own.contains(from) || isEveryHost(from);
    return whole ? AddressSet.ANY : from;
  }

  private boolean isEveryHost(AddressSet from) {
    boolean some = false;
    for (int number : beginning.lans()) {
      for (Lan.Host it : network.lans().get(number).hosts()) {
        some = true;
        if (!contains(from, it.addresses())) {
          return false;
        }
      }
    }
    return some;
  }

  private static boolean contains(AddressSet from, AddressBlock addresses) {
    return from.contains(AddressSet.of(addresses));
  }

  private AddressSet all() {
    AddressSet known = all;
    if (known == null) {
      known = AddressSet.NONE;
      for (Flood.Seed seed : beginning.seeds()) {
        known = known.union(seed.packets().perhaps().sources());
      }
      all = known;
    }
    return known;
  }
}
