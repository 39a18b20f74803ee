package org.yagura.analysis.reachability.vendor.part;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Addressing;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.evidence.Evidence;

/** The enabled layer 3 interfaces, and VPNs that have no interface of their own. */
public final class Interfaces {

  private final DeviceConfiguration device;
  private final OwnAddresses own;
  private final Map<String, NetworkInterface> byName = new LinkedHashMap<>();
  private final @Nullable Predicate<NetworkInterface> up;

  /** Interfaces that are on where they and what carries them are switched on. */
  public Interfaces(DeviceConfiguration device) {
    this(device, null);
  }

  /** Interfaces of a vendor by whose own rules one is up; null for the usual rule. */
  public Interfaces(DeviceConfiguration device, @Nullable Predicate<NetworkInterface> up) {
    this.device = device;
    this.up = up;
    own = new OwnAddresses(device);
    device.network().interfaces().forEach(it -> byName.putIfAbsent(it.name(), it));
  }

  /** In the order of the configuration, VPNs behind. */
  public List<Port> ports() {
    Map<String, Port> ports = new LinkedHashMap<>();
    for (NetworkInterface it : byName.values()) {
      if (isUp(it) && isRouted(it)) {
        ports.put(it.name(), port(it));
      }
    }
    for (Tunnel tunnel : device.remoteAccess().tunnels()) {
      if (tunnel.enabled()) {
        vpn(portOf(tunnel), tunnel.carrier(), ports)
            .forEach(it -> ports.put(it, unnumbered(it, tunnel.carrier(), tunnel.evidence())));
      }
    }
    for (DialIn dialIn : device.remoteAccess().dialIns()) {
      if (dialIn.enabled()) {
        vpn(portOf(dialIn), dialIn.carrier(), ports)
            .forEach(it -> ports.put(it, unnumbered(it, dialIn.carrier(), dialIn.evidence())));
      }
    }
    return List.copyOf(ports.values());
  }

  private List<String> vpn(String name, String carrier, Map<String, Port> ports) {
    NetworkInterface known = byName.get(name);
    boolean down = known != null && !isUp(known);
    NetworkInterface below = byName.get(carrier);
    boolean cut = below != null && !isUp(below);
    return ports.containsKey(name) || down || cut ? List.of() : List.of(name);
  }

  private Port unnumbered(String name, String carrier, Evidence evidence) {
    return new Port(name, contextOf(carrier), List.of(), AddressSet.NONE, evidence);
  }

  /** The port by which traffic of a tunnel comes and goes. */
  public static String portOf(Tunnel tunnel) {
    return tunnel.interfaceName().isEmpty() ? tunnel.name() : tunnel.interfaceName();
  }

  /** The port by which those who dial in come. */
  public static String portOf(DialIn dialIn) {
    return dialIn.interfaceName().isEmpty() ? dialIn.name() : dialIn.interfaceName();
  }

  /** The routing table of an interface; that of an unknown one is the only one. */
  public String contextOf(String name) {
    NetworkInterface known = byName.get(name);
    return known == null ? "" : known.placement().context();
  }

  /** The zone of an interface; its own name where it is in none or unknown. */
  public String zoneOf(String name) {
    NetworkInterface known = byName.get(name);
    return known == null || known.placement().zone().isEmpty() ? name : known.placement().zone();
  }

  /** Whether it and what carries it are switched on. */
  public boolean isUp(NetworkInterface one) {
    return up == null ? isOn(one) : up.test(one);
  }

  private boolean isOn(NetworkInterface one) {
    Set<String> seen = new HashSet<>();
    NetworkInterface at = one;
    while (at != null && seen.add(at.name())) {
      if (!at.enabled()) {
        return false;
      }
      at = byName.get(at.link().parent());
    }
    return true;
  }

  private static boolean isRouted(NetworkInterface one) {
    return one.addressing() != Addressing.NONE
        || !one.addresses().isEmpty()
        || one.type() == NetworkInterface.Type.TUNNEL
        || one.type() == NetworkInterface.Type.PPP;
  }

  private Port port(NetworkInterface one) {
    return new Port(
        one.name(), one.placement().context(), one.addresses(), own.answers(one), one.evidence());
  }
}
