package org.yagura.analysis.exposure.inbound;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Addressing;
import org.yagura.model.device.NetworkInterface.Facing;
import org.yagura.model.device.Route;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;
import org.yagura.model.spelling.Spelling;

/** Tells which interfaces of a device lead out of the building. */
public final class Outside {

  private static final Pattern OUTSIDE_WORDS =
      Pattern.compile(
          "wan|untrust|outside|internet|インターネット|回線|プロバイダ|isp|pppoe|閉域|広域|ipvpn|専用線"
              + "|資格確認網|地域連携網|フレッツ|ngn|光ネクスト|onu|carrier|キャリア|外部");
  private static final Pattern INSIDE_WORDS =
      Pattern.compile("lan$|^lan|院内|端末|サーバ|セグメント|inside|trust$|dmz");

  private static final int POINT_TO_POINT = 29;

  private final Set<String> insideAddresses;
  private final List<AddressBlock> insideBlocks;

  public Outside(Facility facility) {
    insideAddresses =
        facility.assets().stream()
            .map(Asset::attachment)
            .flatMap(it -> it.addresses().stream())
            .collect(Collectors.toSet());
    insideBlocks =
        insideAddresses.stream().flatMap(it -> AddressBlock.tryParse(it).stream()).toList();
  }

  /**
   * Whether the interface itself leads outside. The port beneath a PPPoE session does not: the
   * session does.
   */
  public boolean leadsOutside(DeviceConfiguration device, NetworkInterface it) {
    if (!it.enabled() || isCarrierOfSession(device, it)) {
      return false;
    }
    return switch (it.type()) {
      case PPP, MOBILE, DIAL_UP -> true;
      case LOOPBACK, TUNNEL, WIRELESS, MANAGEMENT -> false;
      case PHYSICAL, VLAN, AGGREGATE, BRIDGE ->
          hasPublicAddress(it)
              || (it.placement().facing() == Facing.OUTSIDE && isUsed(it))
              || fromProvider(device, it)
              || routesToStrangers(device, it);
    };
  }

  private static boolean isUsed(NetworkInterface it) {
    return !it.addresses().isEmpty() || it.addressing() != Addressing.NONE;
  }

  private static boolean isCarrierOfSession(DeviceConfiguration device, NetworkInterface it) {
    return device.network().interfaces().stream()
        .anyMatch(other ->
            other.type() == NetworkInterface.Type.PPP
                && other.enabled()
                && other.link().parent().equals(it.name()));
  }

  public static boolean hasPublicAddress(NetworkInterface it) {
    return it.addresses().stream().anyMatch(a -> !Ipv4.isInternal(a.address()));
  }

  /** An address given by DHCP on a port that the default route leaves by. */
  private static boolean fromProvider(DeviceConfiguration device, NetworkInterface it) {
    boolean given = it.addressing() == Addressing.DHCP || it.addressing() == Addressing.NEGOTIATED;
    boolean named = OUTSIDE_WORDS.matcher(Spelling.fold(it.name() + it.description())).find();
    return given && (named || device.network().routes().stream().anyMatch(r -> defaultVia(r, it)));
  }

  private static boolean defaultVia(Route route, NetworkInterface it) {
    return route.isDefault() && route.interfaceName().equals(it.name());
  }

  /**
   * A route to a gateway that is nobody we know leads out when the interface says so, too; or when
   * it is the default route and the network holds no one else.
   */
  private boolean routesToStrangers(DeviceConfiguration device, NetworkInterface it) {
    boolean toStranger = device.network().routes().stream().anyMatch(route -> leavesTo(route, it));
    String words = Spelling.fold(it.name() + " " + it.description() + " " + it.placement().zone());
    boolean saysOutside =
        OUTSIDE_WORDS.matcher(words).find() && !INSIDE_WORDS.matcher(words).find();
    boolean isDefault =
        device.network().routes().stream().anyMatch(r -> r.isDefault() && leavesTo(r, it));
    return toStranger
        && (saysOutside
            || (isDefault && isEmptyNetwork(it, device) && !isHopInside(device, it))
            || (leadsToUnknownNetworks(device, it) && isEmptyNetwork(it, device)));
  }

  /**
   * A switch, or a device with one leg only, whose default route leads to a private neighbour: its
   * next hop is another router of the building, whose configuration nobody handed over.
   */
  private static boolean isHopInside(DeviceConfiguration device, NetworkInterface it) {
    boolean hides =
        device.translation().hidden().stream()
            .anyMatch(h -> h.interfaceName().isEmpty() || h.interfaceName().equals(it.name()));
    List<NetworkInterface> legs =
        device.network().interfaces().stream()
            .filter(leg -> leg.enabled() && !leg.addresses().isEmpty())
            .filter(leg -> leg.type() != NetworkInterface.Type.LOOPBACK)
            .toList();
    long vlans = legs.stream().filter(l -> l.type() == NetworkInterface.Type.VLAN).count();
    return !hides && !hasPublicAddress(it) && (legs.size() == 1 || vlans >= 2);
  }

  /** A point-to-point network towards private networks in which nobody we know lives. */
  private boolean leadsToUnknownNetworks(DeviceConfiguration device, NetworkInterface it) {
    return it.addresses().stream().anyMatch(a -> a.prefixLength() >= POINT_TO_POINT)
        && !INSIDE_WORDS.matcher(Spelling.fold(it.name() + " " + it.description())).find()
        && device.network().routes().stream()
            .filter(route -> !route.isDefault() && leavesTo(route, it))
            .anyMatch(route -> insideBlocks.stream().noneMatch(route.destination()::contains));
  }

  /** Whether only private addresses and no default route lead over it: a partner's own line. */
  public static boolean isPrivateLine(DeviceConfiguration device, NetworkInterface it) {
    return !it.addresses().isEmpty()
        && !hasPublicAddress(it)
        && device.network().routes().stream()
            .filter(route -> route.isDefault())
            .noneMatch(route -> leavesBy(route, it))
        && device.network().routes().stream().anyMatch(route -> leavesBy(route, it));
  }

  private static boolean leavesBy(Route route, NetworkInterface it) {
    return route.interfaceName().equals(it.name())
        || AddressBlock.tryParse(route.gateway())
            .map(g -> it.addresses().stream().anyMatch(a -> a.network().contains(g)))
            .orElse(false);
  }

  private boolean leavesTo(Route route, NetworkInterface it) {
    if (route.gateway().isEmpty()) {
      return route.interfaceName().equals(it.name());
    }
    return !insideAddresses.contains(route.gateway())
        && AddressBlock.tryParse(route.gateway())
            .map(g -> it.addresses().stream().anyMatch(a -> a.network().contains(g)))
            .orElse(false);
  }

  /** Whether nobody known lives in its networks but the device itself. */
  public boolean isEmptyNetwork(NetworkInterface it, DeviceConfiguration device) {
    Set<String> own =
        device.network().interfaces().stream()
            .flatMap(i -> i.addresses().stream())
            .map(a -> Ipv4.format(a.address()))
            .collect(Collectors.toSet());
    return it.addresses().stream()
        .allMatch(a ->
            insideAddresses.stream()
                .filter(address -> !own.contains(address))
                .flatMap(address -> AddressBlock.tryParse(address).stream())
                .noneMatch(address -> a.network().contains(address)));
  }
}
