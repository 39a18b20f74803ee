package org.yagura.analysis.reachability.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yagura.analysis.exposure.inbound.Inbound;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.device.WirelessNetwork;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;

/** Tells where the traffic of each connection comes in, and from whom. */
final class Entrances {

  private final Facility facility;
  private final Network network;
  private final Map<String, DeviceConfiguration> configurations = new HashMap<>();

  private Entrances(Facility facility, Network network) {
    this.facility = facility;
    this.network = network;
    for (Device device : facility.devices()) {
      configurations.putIfAbsent(device.asset(), device.configuration());
    }
  }

  static Map<String, Entrance> of(
      Facility facility, List<ExternalConnection> connections, Network network) {
    Entrances entrances = new Entrances(facility, network);
    Map<String, Entrance> all = new TreeMap<>();
    connections.forEach(it -> all.put(it.id(), entrances.entrance(it)));
    return all;
  }

  private Entrance entrance(ExternalConnection it) {
    Appliance device = network.appliances().get(it.end().device());
    if (device == null) {
      return atUnknownDevice(it);
    }
    if (it.kind() == ConnectionKind.WIRELESS) {
      return wireless(it);
    }
    PortRef at = new PortRef(device.asset(), it.end().interfaceName());
    Optional<Port> port = network.port(at);
    if (port.isEmpty()) {
      String missing =
          at.port().isEmpty() ? "この回線が「%s」のどの口につながるか".formatted(network.label(at.device())) : "";
      return nowhere(it, missing);
    }
    Optional<DialIn> dialIn = dialIn(at);
    if (dialIn.isPresent()) {
      return dialIn(it, at, dialIn.get());
    }
    Optional<Tunnel> tunnel = tunnel(at);
    return tunnel.isPresent() ? tunnel(it, at, tunnel.get()) : line(it, at, port.get());
  }

  private static Entrance nowhere(ExternalConnection it, String missing) {
    return new Entrance(
        it,
        List.of(),
        -1,
        AddressSet.NONE,
        AddressSet.NONE,
        AddressSet.NONE,
        Identity.NOBODY,
        false,
        missing);
  }

  private Optional<DialIn> dialIn(PortRef at) {
    return configuration(at)
        .flatMap(it ->
            it.remoteAccess().dialIns().stream()
                .filter(DialIn::enabled)
                .filter(d ->
                    at.port().equals(d.interfaceName().isEmpty() ? d.name() : d.interfaceName()))
                .findFirst());
  }

  private Optional<Tunnel> tunnel(PortRef at) {
    return configuration(at)
        .flatMap(it ->
            it.remoteAccess().tunnels().stream()
                .filter(Tunnel::enabled)
                .filter(t ->
                    at.port().equals(t.interfaceName().isEmpty() ? t.name() : t.interfaceName()))
                .findFirst());
  }

  private Optional<DeviceConfiguration> configuration(PortRef at) {
    return Optional.ofNullable(configurations.get(at.device()));
  }

  /** Everyone who may use the dial-in, with an address of its pool. */
  private Entrance dialIn(ExternalConnection it, PortRef at, DialIn service) {
    AddressSet pool = service.access().pool();
    return new Entrance(
        it,
        List.of(at),
        -1,
        pool.isEmpty() ? strangersTo(at) : pool,
        pool.isEmpty() ? AddressSet.ANY : pool,
        AddressSet.ANY,
        Identity.oneOf(service.access().users()),
        true,
        "");
  }

  private Entrance tunnel(ExternalConnection it, PortRef at, Tunnel tunnel) {
    AddressSet behind = tunnel.remoteNetworks();
    boolean ours = network.otherEnd(at) != null;
    return new Entrance(
        it,
        List.of(at),
        -1,
        behind.isEmpty() ? strangersTo(at) : behind,
        behind.isEmpty() ? AddressSet.ANY : behind,
        tunnel.localNetworks().isEmpty() ? AddressSet.ANY : tunnel.localNetworks(),
        Identity.NOBODY,
        !ours,
        "");
  }

  /** On the internet only public addresses are routed, and those of the line's own network. */
  private Entrance line(ExternalConnection it, PortRef at, Port port) {
    boolean internet = it.kind() == ConnectionKind.INTERNET || it.kind() == ConnectionKind.MOBILE;
    AddressSet own =
        AddressSet.of(port.addresses().stream().map(a -> a.network()).toList())
            .union(port.answers());
    return new Entrance(
        it,
        List.of(at),
        -1,
        internet ? Inbound.STRANGERS : strangersTo(at),
        internet ? Inbound.STRANGERS : strangersTo(at),
        internet ? Inbound.STRANGERS.union(own) : AddressSet.ANY,
        Identity.NOBODY,
        true,
        "");
  }

  /** All addresses but those of the inside. */
  private AddressSet strangersTo(PortRef at) {
    List<AddressBlock> inside = new ArrayList<>();
    for (Segment segment : facility.segments()) {
      boolean own = network.lansOf(at).stream().anyMatch(lan -> lan.segments().contains(segment));
      if (!own && !(segment.guessed() && liesBeyond(segment, at))) {
        inside.add(segment.range());
      }
    }
    return AddressSet.of(inside).complement();
  }

  /** A network that only a list names, and that the device reaches over the line itself. */
  private boolean liesBeyond(Segment segment, PortRef at) {
    Appliance device = network.appliances().get(at.device());
    Optional<Port> port = network.port(at);
    return device != null
        && port.isPresent()
        && device.tables().stream()
            .flatMap(it -> it.entries().stream())
            .filter(it -> it.destination().contains(segment.range()))
            .min(Comparator.comparingLong(it -> it.destination().size()))
            .filter(it -> Carriers.leaves(it, port.get()))
            .isPresent();
  }

  private Entrance wireless(ExternalConnection it) {
    DeviceConfiguration device = configurations.get(it.end().device());
    if (device != null) {
      for (WirelessNetwork ssid : device.network().wireless()) {
        if (ssid.ssid().equals(it.end().interfaceName())) {
          Optional<Lan> lan = lanOf(it.end().device(), device, ssid);
          if (lan.isPresent()) {
            return inside(it, lan.get(), false, "");
          }
        }
      }
    }
    return nowhere(it, "無線「%s」の利用者が入るセグメント".formatted(it.end().interfaceName()));
  }

  private Optional<Lan> lanOf(String asset, DeviceConfiguration device, WirelessNetwork ssid) {
    return device.network().interfaces().stream()
        .filter(it ->
            it.name().equals(ssid.interfaceName())
                || (ssid.vlan() != 0 && it.link().vlan() == ssid.vlan()))
        .flatMap(it -> network.lansOf(new PortRef(asset, it.name())).stream())
        .findFirst();
  }

  /** Its users stand in a segment at once. */
  private static Entrance inside(ExternalConnection it, Lan lan, boolean foreign, String missing) {
    AddressSet here = AddressSet.of(lan.block());
    return new Entrance(
        it,
        List.of(),
        lan.number(),
        missing.isEmpty() ? here : AddressSet.NONE,
        here,
        AddressSet.ANY,
        Identity.ANYBODY,
        foreign,
        missing);
  }

  /** A router of unknown configuration may let anyone into its segment. */
  private Entrance atUnknownDevice(ExternalConnection it) {
    String device = it.end().device();
    boolean seen = it.status() != ConnectionStatus.RECORDED_ONLY;
    String missing =
        it.kind() == ConnectionKind.REMOTE_TOOL
            ? "「%s」の遠隔操作ソフトを誰がどう使えるか".formatted(network.label(device))
            : "「%s」の設定".formatted(network.label(device));
    Optional<Lan> lan =
        network.lans().stream()
            .filter(l -> l.hosts().stream().anyMatch(h -> h.asset().equals(device)))
            .findFirst();
    if (device.isEmpty() || !seen || lan.isEmpty()) {
      String what = device.isEmpty() ? "この回線がつながる機器" : missing;
      return nowhere(it, what);
    }
    return inside(it, lan.get(), true, missing);
  }
}
