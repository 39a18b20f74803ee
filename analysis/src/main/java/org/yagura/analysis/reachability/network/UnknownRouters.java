package org.yagura.analysis.reachability.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;

/**
 * Finds routers of unknown configuration: network devices with addresses in several segments, and
 * whatever a known device hands packets to for a segment in which no known device stands.
 */
final class UnknownRouters {

  private final Network network;
  private final Map<String, List<Integer>> lans = new TreeMap<>();
  private final Map<String, Long> addresses = new TreeMap<>();

  private UnknownRouters(Network network) {
    this.network = network;
  }

  static List<UnknownRouter> of(Network network) {
    UnknownRouters found = new UnknownRouters(network);
    network.lans().forEach(found::severalAddresses);
    found.lans.values().removeIf(it -> it.size() < 2);
    for (Lan lan : network.lans()) {
      if (lan.ports().isEmpty()) {
        network.appliances().values().forEach(it -> found.leadsTo(it, lan));
      }
    }
    List<UnknownRouter> all = new ArrayList<>();
    found.lans.forEach((id, where) -> {
      boolean isAsset = network.asset(id) != null;
      all.add(new UnknownRouter(isAsset ? id : "", found.addresses.getOrDefault(id, -1L), where));
    });
    return all;
  }

  private void severalAddresses(Lan lan) {
    for (Lan.Host host : lan.hosts()) {
      Asset asset = network.asset(host.asset());
      long address = host.addresses().first();
      // A list's entry at the address of a known device is that device, or its twin.
      boolean known = lan.ports().stream().anyMatch(it -> it.answers().contains(address));
      boolean router = asset != null && asset.kind() == AssetKind.NETWORK;
      if (router && !known && host.addresses().isSingle()) {
        add(host.asset(), lan);
      }
    }
  }

  private void add(String id, Lan lan) {
    List<Integer> own = lans.computeIfAbsent(id, it -> new ArrayList<>());
    if (!own.contains(lan.number())) {
      own.add(lan.number());
    }
  }

  /** A device that routes towards a segment by a next hop that is nobody known. */
  private void leadsTo(Appliance device, Lan lan) {
    Map<Long, Lan> nextHops = new LinkedHashMap<>();
    for (RoutingTable table : device.tables()) {
      List<RoutingTable.Entry> entries = new ArrayList<>(table.entries());
      entries.addAll(network.learned(device.asset(), table.context()));
      for (RoutingTable.Entry entry : best(entries, lan.block())) {
        OptionalLong gateway = Ipv4.tryParse(entry.gateway());
        if (gateway.isPresent()) {
          between(device, gateway.getAsLong()).forEach(it -> nextHops.put(gateway.getAsLong(), it));
        }
      }
    }
    nextHops.forEach((address, link) -> {
      String asset = network.hostAt(link, address);
      String id = asset.isEmpty() ? "address " + Ipv4.format(address) + " " + link.number() : asset;
      addresses.put(id, address);
      add(id, link);
      add(id, lan);
    });
  }

  private static List<RoutingTable.Entry> best(
      List<RoutingTable.Entry> entries, AddressBlock block) {
    long smallest = Long.MAX_VALUE;
    List<RoutingTable.Entry> best = new ArrayList<>();
    for (RoutingTable.Entry it : entries) {
      if (it.destination().contains(block) && it.destination().size() <= smallest) {
        if (it.destination().size() < smallest) {
          best.clear();
          smallest = it.destination().size();
        }
        best.add(it);
      }
    }
    return best;
  }

  /** The segments that lie between a device and its next hop, where it does not lead outside. */
  private List<Lan> between(Appliance device, long gateway) {
    List<Lan> found = new ArrayList<>();
    device.ports().stream()
        .map(it -> new PortRef(device.asset(), it.name()))
        .filter(it -> network.line(it) == null)
        .flatMap(it -> network.lansOf(it).stream())
        .filter(it -> it.block().contains(gateway))
        .filter(it -> it.ports().stream().noneMatch(foot -> foot.answers().contains(gateway)))
        .forEach(found::add);
    return found;
  }
}
