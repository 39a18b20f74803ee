package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.evidence.Evidence;

/**
 * An interface of a device.
 *
 * @param name as the configuration spells it: {@code wan1}, {@code lan1/1}, {@code pp 1}
 * @param description alias and description as written; empty when there is none
 * @param addresses the interface's own static addresses, the primary one first
 */
public record NetworkInterface(
    String name,
    String description,
    Type type,
    boolean enabled,
    Addressing addressing,
    List<Address> addresses,
    Link link,
    Placement placement,
    Evidence evidence) {

  public enum Type {
    PHYSICAL,
    VLAN,
    AGGREGATE,
    BRIDGE,
    LOOPBACK,
    TUNNEL,
    /** PPP over Ethernet or another PPP session to a provider. */
    PPP,
    /** ISDN or an analogue modem. */
    DIAL_UP,
    /** LTE, 5G or a USB modem. */
    MOBILE,
    WIRELESS,
    MANAGEMENT
  }

  /** Where the addresses come from. */
  public enum Addressing {
    STATIC,
    DHCP,
    /** Negotiated with the provider (IPCP, PPPoE). */
    NEGOTIATED,
    UNNUMBERED,
    NONE
  }

  /** Which way an interface faces, where the configuration itself says so. */
  public enum Facing {
    OUTSIDE,
    INSIDE,
    UNSTATED
  }

  /** An address of the interface with the prefix length of its network, 0 to 32. */
  public record Address(long address, int prefixLength) {
    public AddressBlock network() {
      return AddressBlock.network(address, prefixLength);
    }

    @Override
    public String toString() {
      return Ipv4.format(address) + "/" + prefixLength;
    }
  }

  /**
   * What carries the interface.
   *
   * @param parent the interface beneath, such as the port of a VLAN or of a PPPoE session; empty
   *     when there is none
   * @param vlan the VLAN number; 0 when untagged or unknown
   * @param members the ports of an aggregate, a bridge or a switch VLAN
   * @param alwaysOn whether a session is kept up; null when the configuration does not say
   */
  public record Link(String parent, int vlan, List<String> members, @Nullable Boolean alwaysOn) {
    public static final Link NONE = new Link("", 0, List.of());

    public Link {
      Objects.requireNonNull(parent);
      members = List.copyOf(members);
    }

    /** A link of which nothing says whether it is kept up. */
    public Link(String parent, int vlan, List<String> members) {
      this(parent, vlan, members, null);
    }
  }

  /**
   * Where the device puts it.
   *
   * @param zone the firewall zone; empty when there is none
   * @param context virtual router, VRF, VDOM or virtual system; empty for the only one
   */
  public record Placement(String zone, Facing facing, String context) {
    public static final Placement UNSTATED = new Placement("", Facing.UNSTATED, "");

    public Placement {
      Objects.requireNonNull(zone);
      Objects.requireNonNull(facing);
      Objects.requireNonNull(context);
    }
  }

  public NetworkInterface {
    Objects.requireNonNull(name);
    Objects.requireNonNull(description);
    Objects.requireNonNull(type);
    Objects.requireNonNull(addressing);
    addresses = List.copyOf(addresses);
    Objects.requireNonNull(link);
    Objects.requireNonNull(placement);
    Objects.requireNonNull(evidence);
  }
}
