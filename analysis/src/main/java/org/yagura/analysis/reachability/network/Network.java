package org.yagura.analysis.reachability.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.model.address.AddressSet;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;

/** Devices, the segments they stand in, and the ways in from outside. Immutable. */
public final class Network {

  private final SortedMap<String, Appliance> appliances;
  private final List<Lan> lans;
  private final Map<PortRef, List<Lan>> lansOf = new HashMap<>();
  private final Map<PortRef, PortRef> otherEnds;
  private final Map<String, Entrance> entrances;
  private final Map<PortRef, ExternalConnection> lines = new HashMap<>();
  private final Map<String, Asset> assets = new HashMap<>();
  private final Map<String, List<Integer>> homes = new HashMap<>();
  private final List<UnknownRouter> unknownRouters;
  private final LearnedRoutes learned;
  private final Map<PortRef, List<Beyond>> beyond;

  /** Networks that lie behind another device of ours on the same carrier's network. */
  public record Beyond(PortRef at, AddressSet destinations) {}

  private Network(
      Facility facility,
      List<ExternalConnection> connections,
      SortedMap<String, Appliance> appliances) {
    this.appliances = appliances;
    facility.assets().forEach(it -> assets.put(it.id(), it));
    lans = Lans.of(facility, appliances);
    for (Lan lan : lans) {
      for (Lan.Host host : lan.hosts()) {
        List<Integer> own = homes.computeIfAbsent(host.asset(), it -> new ArrayList<>());
        if (!own.contains(lan.number())) {
          own.add(lan.number());
        }
      }
      for (Lan.Foot foot : lan.ports()) {
        lansOf.computeIfAbsent(foot.at(), it -> new ArrayList<>()).add(lan);
      }
    }
    otherEnds = Tunnels.of(facility, appliances);
    entrances = Entrances.of(facility, connections, this);
    for (Entrance it : entrances.values()) {
      it.ports().forEach(port -> lines.put(port, it.connection()));
    }
    learned = LearnedRoutes.of(facility, this);
    unknownRouters = UnknownRouters.of(this);
    beyond = Carriers.of(this);
  }

  private Network(Network same, SortedMap<String, Appliance> appliances) {
    this.appliances = appliances;
    lans = same.lans;
    lansOf.putAll(same.lansOf);
    otherEnds = same.otherEnds;
    entrances = same.entrances;
    lines.putAll(same.lines);
    assets.putAll(same.assets);
    homes.putAll(same.homes);
    unknownRouters = same.unknownRouters;
    learned = same.learned;
    beyond = same.beyond;
  }

  /** The same network with devices of which only the rules are others. */
  public Network with(SortedMap<String, Appliance> changed) {
    return new Network(this, changed);
  }

  /** Puts devices together; {@code appliances} by the ids of their assets. */
  public static Network of(
      Facility facility,
      List<ExternalConnection> connections,
      SortedMap<String, Appliance> appliances) {
    return new Network(facility, connections, appliances);
  }

  /** Devices of known configuration by the ids of their assets. */
  public SortedMap<String, Appliance> appliances() {
    return appliances;
  }

  /** All segments; each at the place of its number. */
  public List<Lan> lans() {
    return lans;
  }

  /** The segments that a port stands in: several where it has several networks. */
  public List<Lan> lansOf(PortRef port) {
    return lansOf.getOrDefault(port, List.of());
  }

  /** The segment that one of the facility's segments is; empty where there is none such. */
  public Optional<Lan> lanOf(String segment) {
    return lans.stream()
        .filter(it -> it.segments().stream().anyMatch(s -> s.id().equals(segment)))
        .findFirst();
  }

  /** Numbers of the segments that an asset of unknown configuration lives in. */
  public List<Integer> lansOfAsset(String asset) {
    return homes.getOrDefault(asset, List.of());
  }

  /** Where a tunnel comes out on another device of ours; null where that is not known. */
  public @Nullable PortRef otherEnd(PortRef port) {
    return otherEnds.get(port);
  }

  /** The connection that leaves by a port; null where it leads nowhere outside. */
  public @Nullable ExternalConnection line(PortRef port) {
    return lines.get(port);
  }

  /** Where packets come out that leave by a line into a carrier's network. */
  public List<Beyond> beyond(PortRef port) {
    return beyond.getOrDefault(port, List.of());
  }

  /** Connections as beginnings of traffic, by their ids. */
  public Map<String, Entrance> entrances() {
    return entrances;
  }

  /** Routers of unknown configuration that stand in a segment. */
  public List<UnknownRouter> unknownRoutersAt(Lan lan) {
    return unknownRouters.stream().filter(it -> it.standsAt(lan.number())).toList();
  }

  /** What a next hop is that no known device answers for. */
  public UnknownRouter unknownRouter(Lan lan, long address) {
    String asset = hostAt(lan, address);
    return unknownRouters.stream()
        .filter(it -> asset.isEmpty() ? it.address() == address : it.asset().equals(asset))
        .filter(it -> it.standsAt(lan.number()))
        .findFirst()
        .orElse(new UnknownRouter(asset, address, List.of(lan.number())));
  }

  /** The asset of unknown configuration at an address; empty for none. */
  String hostAt(Lan lan, long address) {
    return lan.hosts().stream()
        .filter(it -> it.addresses().contains(address))
        .map(Lan.Host::asset)
        .findFirst()
        .orElse("");
  }

  /** Routes that a device learns from others, for one of its routing tables. */
  public List<RoutingTable.Entry> learned(String device, String context) {
    return learned.of(device, context);
  }

  /** Where an asset is met. */
  public AddressSet addressesOf(String asset) {
    AddressSet all = AddressSet.NONE;
    Appliance device = appliances.get(asset);
    if (device != null) {
      for (Port port : device.ports()) {
        all = all.union(port.answers());
      }
      return all;
    }
    for (int lan : lansOfAsset(asset)) {
      for (Lan.Host host : lans.get(lan).hosts()) {
        all = host.asset().equals(asset) ? all.union(AddressSet.of(host.addresses())) : all;
      }
    }
    return all;
  }

  /** Null for an id that no asset has. */
  public @Nullable Asset asset(String id) {
    return assets.get(id);
  }

  /** What people call an asset; its id where it is unknown. */
  public String label(String id) {
    Asset asset = assets.get(id);
    return asset == null ? id : asset.label();
  }

  /** A port of a device; empty where either does not exist. */
  public Optional<Port> port(PortRef ref) {
    Appliance device = appliances.get(ref.device());
    return device == null
        ? Optional.empty()
        : device.ports().stream().filter(it -> it.name().equals(ref.port())).findFirst();
  }
}
