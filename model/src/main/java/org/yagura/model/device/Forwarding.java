package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Service;
import org.yagura.model.evidence.Evidence;

/**
 * What decides, beside static routes and filters, where a device sends a packet and as whom. Each
 * list is in the order in which the device tries its entries.
 *
 * @param trustLevels one for each interface that has one; only platforms that rank interfaces
 * @param switches behaviour of the device that is on or off as a whole
 * @param switchPorts which VLANs the ports carry; empty where the device has no switch
 */
public record Forwarding(
    List<PolicyRoute> policyRoutes,
    List<RoutingProcess> routing,
    List<VirtualAddress> virtualAddresses,
    List<SourceTranslation> sourceTranslations,
    List<TrustLevel> trustLevels,
    List<Switch> switches,
    List<SwitchPort> switchPorts) {

  public static final Forwarding NONE =
      new Forwarding(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * A route that is chosen by more than the destination; the first that matches decides, before the
   * routing table. A route of which filters narrow the use (Yamaha) is one for each of its filters.
   *
   * @param name the number or name by which the configuration calls it
   * @param interfaces interfaces or zones by which traffic comes; empty for any
   * @param gateway the next hop's address; empty when an interface alone is named
   * @param interfaceName the interface it leaves by; empty when a gateway alone is named
   */
  public record PolicyRoute(
      String name,
      List<String> interfaces,
      AddressMatch source,
      AddressMatch destination,
      List<Service> services,
      Effect effect,
      String gateway,
      String interfaceName,
      boolean enabled,
      Evidence evidence) {

    public enum Effect {
      /** To the gateway or the interface named. */
      FORWARD,
      /** By the routing table, and no further policy route is tried. */
      ROUTE_NORMALLY,
      DISCARD
    }

    public PolicyRoute {
      Objects.requireNonNull(name);
      interfaces = List.copyOf(interfaces);
      Objects.requireNonNull(source);
      Objects.requireNonNull(destination);
      services = List.copyOf(services);
      Objects.requireNonNull(effect);
      Objects.requireNonNull(gateway);
      Objects.requireNonNull(interfaceName);
      Objects.requireNonNull(evidence);
    }
  }

  /**
   * A rule that gives leaving traffic another source address; the first that matches decides.
   * {@link AddressTranslation#hidden} holds the same facts for those who need no order.
   *
   * @param name the number or name by which the configuration calls it
   * @param path interfaces or zones it applies between
   * @param outside the addresses traffic leaves with; {@link AddressSet#NONE} means the leaving
   *     interface's own
   * @param exempt whether matching traffic keeps its address (identity NAT, NAT off); {@code
   *     outside} is then {@link AddressSet#NONE}
   */
  public record SourceTranslation(
      String name,
      FilterRule.Path path,
      AddressMatch inside,
      AddressMatch destination,
      List<Service> services,
      AddressSet outside,
      boolean exempt,
      boolean enabled,
      Evidence evidence) {
    public SourceTranslation {
      Objects.requireNonNull(name);
      Objects.requireNonNull(path);
      Objects.requireNonNull(inside);
      Objects.requireNonNull(destination);
      services = List.copyOf(services);
      Objects.requireNonNull(outside);
      Objects.requireNonNull(evidence);
    }
  }

  /**
   * An address that several devices share (VRRP, HSRP, GLBP, a firewall cluster).
   *
   * @param address unsigned 32-bit
   * @param group its number as written; empty when it has none
   * @param priority the device's claim to hold the address, the vendor's default where omitted
   */
  public record VirtualAddress(
      String interfaceName, long address, String group, int priority, Evidence evidence) {
    public VirtualAddress {
      Objects.requireNonNull(interfaceName);
      Objects.requireNonNull(group);
      Objects.requireNonNull(evidence);
    }
  }

  /**
   * How far an interface is trusted.
   *
   * @param level ASA security level, 0 (outside) to 100 (inside)
   */
  public record TrustLevel(String interfaceName, int level, Evidence evidence) {
    public TrustLevel {
      Objects.requireNonNull(interfaceName);
      Objects.requireNonNull(evidence);
    }
  }

  /**
   * A setting of the whole device, or of one of its parts. A switch that no line mentions stands at
   * the vendor's default and is absent.
   *
   * @param subject the interface, zone, VDOM or object concerned; empty for the whole device
   */
  public record Switch(Kind kind, String subject, boolean on, Evidence evidence) {

    public enum Kind {
      /** Traffic passes between interfaces of equal trust (ASA same-security-traffic). */
      SAME_SECURITY_INTER,
      /** Traffic may leave by the interface it came by (ASA intra-interface, FortiOS redirect). */
      SAME_SECURITY_INTRA,
      /** Traffic out of a VPN skips the interface lists (ASA sysopt connection permit-vpn). */
      VPN_BYPASSES_LISTS,
      /** A policy, by its id as subject, also judges translated traffic (FortiOS match-vip). */
      MATCH_VIP,
      /** Source addresses are translated by a table of its own (FortiOS central-nat). */
      CENTRAL_NAT,
      /** Traffic between interfaces of the zone in the subject passes without a rule. */
      INTRAZONE_PERMITTED,
      /** Traffic between zones passes where no rule matches. */
      INTERZONE_PERMITTED,
      /** A policy that no rule decides permits (Junos default-policy permit-all). */
      DEFAULT_POLICY_PERMIT,
      /** The firewall is in force (AlliedWare Plus protect). */
      FIREWALL_ENABLED,
      /** Translation is in force (AlliedWare Plus nat enable). */
      NAT_ENABLED,
      /** Virtual LANs of one physical LAN reach each other, by port as subject (Yamaha). */
      VLAN_INTERCONNECT,
      /** The interface in the subject refuses what no translation expects (Yamaha, NEC). */
      UNEXPECTED_REFUSED,
      /** The device routes between its interfaces at all (ip routing). */
      ROUTING_ENABLED,
      /**
       * Between interfaces of different trust only what a translation names passes (nat-control).
       */
      TRANSLATION_REQUIRED,
      /** The interface in the subject is up without a line on it (no autostate, no keepalive). */
      ALWAYS_UP,
      /** What comes out of a VPN may manage the device at the subject (ASA management-access). */
      MANAGED_FROM_VPN
    }

    public Switch {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(subject);
      Objects.requireNonNull(evidence);
    }
  }

  /**
   * A port of the device's own switch.
   *
   * @param untagged the VLAN of frames without a tag: access or native VLAN; 0 for none
   * @param tagged VLANs it carries with a tag; all of them where a trunk names none
   */
  public record SwitchPort(
      String interfaceName,
      int untagged,
      List<VlanRange> tagged,
      boolean enabled,
      Evidence evidence) {
    public SwitchPort {
      Objects.requireNonNull(interfaceName);
      tagged = List.copyOf(tagged);
      Objects.requireNonNull(evidence);
    }

    public boolean carries(int vlan) {
      return vlan == untagged || tagged.stream().anyMatch(it -> it.contains(vlan));
    }
  }

  /** A run of VLAN numbers, both ends included, within 1 to 4094. */
  public record VlanRange(int first, int last) {
    public static final VlanRange ALL = new VlanRange(1, 4094);

    public VlanRange {
      if (first < 1 || last > 4094 || first > last) {
        throw new IllegalArgumentException(
            "VLANs (%d-%d) must lie within 1-4094 and not run backwards".formatted(first, last));
      }
    }

    public boolean contains(int vlan) {
      return first <= vlan && vlan <= last;
    }
  }

  public Forwarding {
    policyRoutes = List.copyOf(policyRoutes);
    routing = List.copyOf(routing);
    virtualAddresses = List.copyOf(virtualAddresses);
    sourceTranslations = List.copyOf(sourceTranslations);
    trustLevels = List.copyOf(trustLevels);
    switches = List.copyOf(switches);
    switchPorts = List.copyOf(switchPorts);
  }

  /** The switches of a kind, in the order of the configuration; the last line usually counts. */
  public Stream<Switch> switches(Switch.Kind kind) {
    return switches.stream().filter(it -> it.kind() == kind);
  }

  /** What the last line says of a switch of the whole device, or {@code otherwise}. */
  public boolean isOn(Switch.Kind kind, boolean otherwise) {
    return switches(kind)
        .filter(it -> it.subject().isEmpty())
        .reduce((first, second) -> second)
        .map(Switch::on)
        .orElse(otherwise);
  }
}
