package org.yagura.intake.config.cisco;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.Numbers;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Vlan;
import org.yagura.model.device.WirelessNetwork;

/** Puts the interfaces together: parents, members, VLANs, wireless networks. */
final class IosNetwork {

  private final Notes notes;
  private final IosInterfaces interfaces;
  private final Map<Integer, Vlan> vlans = new LinkedHashMap<>();
  private final List<WirelessNetwork> wireless = new ArrayList<>();

  IosNetwork(Notes notes, IosInterfaces interfaces) {
    this.notes = notes;
    this.interfaces = interfaces;
  }

  boolean read(Block command) {
    if (command.starts("vlan") && Character.isDigit((command.word(1) + "x").charAt(0))) {
      vlan(command);
      return true;
    }
    if (command.starts("dot11", "ssid")) {
      dot11(command);
      return true;
    }
    if (command.starts("wlan") && command.size() >= 4) {
      wlan(command);
      return true;
    }
    return false;
  }

  private void vlan(Block command) {
    String name = command.find("name").map(it -> it.text(1)).orElse("");
    command.all("name").forEach(notes::use);
    command.children().stream().filter(it -> !it.starts("name")).forEach(notes::skip);
    notes.use(command);
    Numbers.vlans(command.word(1)).stream()
        .forEach(it -> vlans.put(it, new Vlan(it, name, notes.whole(command))));
  }

  private void dot11(Block command) {
    notes.useAll(command);
    int vlan = command.find("vlan").map(it -> Numbers.trailing(it.word(1))).orElse(0);
    String security =
        command.find("authentication", "key-management").map(it -> it.text(2)).orElse("open");
    wireless.add(
        new WirelessNetwork(command.text(2), "", vlan, security, true, notes.whole(command)));
  }

  /** {@code wlan PROFILE 1 SSID} of a wireless controller; its VLAN stands in a policy profile. */
  private void wlan(Block command) {
    notes.useAll(command);
    boolean on = command.find("no", "shutdown").isPresent();
    boolean open = command.find("no", "security", "wpa").isPresent();
    String security =
        open
            ? "open"
            : command.children().stream()
                .filter(it -> it.starts("security") && it.has("akm"))
                .map(it -> it.text(1))
                .findFirst()
                .orElse("");
    wireless.add(new WirelessNetwork(command.text(3), "", 0, security, on, notes.whole(command)));
  }

  List<Vlan> vlans() {
    return List.copyOf(vlans.values());
  }

  List<WirelessNetwork> wireless() {
    return wireless;
  }

  List<NetworkInterface> build() {
    return interfaces.all().stream()
        .filter(it -> !it.name.startsWith("Null"))
        .map(this::build)
        .toList();
  }

  private NetworkInterface build(Port port) {
    return new NetworkInterface(
        port.name,
        port.description,
        type(port),
        port.enabled(),
        port.addressing,
        port.allAddresses(),
        link(port),
        new NetworkInterface.Placement(port.zone, port.facing, port.vrf),
        notes.whole(port.first));
  }

  private NetworkInterface.Type type(Port port) {
    NetworkInterface.Type type = InterfaceNames.type(port.name, port.vrf);
    if (port.dot1q > 0 && type != NetworkInterface.Type.WIRELESS) {
      return NetworkInterface.Type.VLAN;
    }
    boolean dialer = type == NetworkInterface.Type.PPP && port.name.startsWith("Dialer");
    if (dialer && carrier(port).isEmpty() && port.dialString) {
      return NetworkInterface.Type.DIAL_UP;
    }
    return type;
  }

  private NetworkInterface.Link link(Port port) {
    String parent = InterfaceNames.parent(port.name);
    return switch (type(port)) {
      case VLAN ->
          port.name.startsWith("Vlan")
              ? vlanLink(Numbers.trailing(port.name))
              : new NetworkInterface.Link(parent, port.dot1q, List.of());
      case AGGREGATE ->
          new NetworkInterface.Link(
              parent,
              untagged(port),
              members(it -> it.channelGroup == Numbers.trailing(port.name) && it != port));
      case BRIDGE ->
          new NetworkInterface.Link(
              "", 0, members(it -> it.bridgeGroup == Numbers.trailing(port.name) && it != port));
      case PPP -> new NetworkInterface.Link(carrier(port), 0, List.of());
      case TUNNEL -> new NetworkInterface.Link(source(port), 0, List.of());
      case PHYSICAL, LOOPBACK, DIAL_UP, MOBILE, WIRELESS, MANAGEMENT ->
          new NetworkInterface.Link(parent, untagged(port), List.of());
    };
  }

  private static int untagged(Port port) {
    return port.switchport && !port.trunk ? port.accessVlan : port.dot1q;
  }

  /** The interface that a tunnel leaves by, where its source is named by an interface. */
  private String source(Port port) {
    String source = port.tunnel("source").replace(" ", "");
    return interfaces.find(source) != null ? source : "";
  }

  /** The port that carries a dialer's PPPoE session; empty where none shares its pool. */
  private String carrier(Port port) {
    for (Port other : interfaces.all()) {
      if (port.dialerPool > 0 && other.pppoePool == port.dialerPool) {
        return other.name;
      }
    }
    return "";
  }

  private NetworkInterface.Link vlanLink(int number) {
    List<String> members = members(it -> it.carries(number));
    return new NetworkInterface.Link("", number, members);
  }

  private List<String> members(java.util.function.Predicate<Port> belongs) {
    return interfaces.all().stream().filter(belongs).map(it -> it.name).toList();
  }
}
