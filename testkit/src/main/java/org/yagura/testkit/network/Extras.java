package org.yagura.testkit.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.FilterRule.Condition;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.Forwarding.PolicyRoute.Effect;
import org.yagura.model.device.Forwarding.SwitchPort;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Platform;
import org.yagura.model.device.RemoteAccess.Access;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.SecondFactor;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.device.RuleList;

/** What only some devices have: VPNs, policy routes, virtual routers, ports of a switch. */
final class Extras {

  private static final AddressBlock REMOTE = AddressBlock.of("172.20.0.0/24");
  private static final AddressBlock POOL = AddressBlock.of("172.21.0.0/24");

  private final NetworkDraft network;
  private final Random random;

  Extras(NetworkDraft network) {
    this.network = network;
    this.random = network.random;
  }

  /** VPNs come first: rules may name what lies behind them. */
  void vpns() {
    for (DeviceDraft device : network.devices) {
      for (Leg leg : device.outside()) {
        if (random.nextInt(3) == 0) {
          tunnel(device, leg);
        }
        if (random.nextInt(3) == 0) {
          dialIn(device, leg);
        }
      }
    }
  }

  private static String tunnelName(Platform platform) {
    return switch (platform) {
      case FORTIOS -> "to-vendor";
      case CISCO_IOS, CISCO_IOS_XE, CISCO_ASA -> "Tunnel1";
      case YAMAHA_RTX, ALLIEDWARE_PLUS -> "tunnel1";
      case NEC_IX -> "Tunnel0.0";
      case JUNOS -> "st0.0";
      case PAN_OS -> "tunnel.1";
    };
  }

  private void tunnel(DeviceDraft device, Leg carrier) {
    if (isMapped(device.platform) && random.nextBoolean()) {
      device.tunnels.add(
          new Tunnel(
              "MAP 10",
              "保守会社",
              "",
              "IPsec",
              "198.51.100.77",
              carrier.name(),
              AddressSet.of(REMOTE),
              true,
              device.at("crypto map MAP 10"),
              AddressSet.of(network.segments.getFirst(), network.segments.getLast())));
      return;
    }
    String name = network.naming.of(tunnelName(device.platform));
    boolean zoned = !device.zones().isEmpty();
    device.legs.add(
        new Leg(
            name,
            NetworkInterface.Type.TUNNEL,
            0,
            0,
            0,
            zoned ? network.naming.of("vpn") : "",
            "",
            true,
            0));
    device.route(REMOTE, "", name, 1, "");
    device.tunnels.add(
        new Tunnel(
            "vpn1",
            "保守会社",
            name,
            "IPsec",
            "198.51.100.77",
            carrier.name(),
            AddressSet.of(REMOTE),
            true,
            device.at("tunnel " + name)));
  }

  /** Whether a crypto map may stand at the carrier in place of an interface of its own. */
  private static boolean isMapped(Platform platform) {
    return switch (platform) {
      case CISCO_IOS, CISCO_IOS_XE, CISCO_ASA -> true;
      case FORTIOS, YAMAHA_RTX, NEC_IX, ALLIEDWARE_PLUS, JUNOS, PAN_OS -> false;
    };
  }

  private void dialIn(DeviceDraft device, Leg carrier) {
    String name = network.naming.of(dialInName(device.platform));
    if (name.isEmpty()) {
      return;
    }
    boolean zoned = !device.zones().isEmpty();
    NetworkInterface.Type type =
        device.platform == Platform.YAMAHA_RTX
            ? NetworkInterface.Type.PPP
            : NetworkInterface.Type.TUNNEL;
    device.legs.add(
        new Leg(name, type, 0, 0, 0, zoned ? network.naming.of("dial") : "", "", true, 0));
    device.route(POOL, "", name, 1, "");
    device.dialIns.add(
        new DialIn(
            "remote",
            "リモート接続",
            name,
            "SSL-VPN",
            carrier.name(),
            "tcp/10443",
            new Access(AddressSet.of(POOL), AddressSet.ANY, List.of("staff"), SecondFactor.UNKNOWN),
            true,
            device.at("dial-in " + name)));
  }

  private static String dialInName(Platform platform) {
    return switch (platform) {
      case FORTIOS -> "ssl.root";
      case YAMAHA_RTX -> "pp anonymous";
      case CISCO_IOS, CISCO_IOS_XE -> "Virtual-Template1";
      case JUNOS -> "st0.9";
      case PAN_OS -> "tunnel.9";
      case CISCO_ASA, NEC_IX, ALLIEDWARE_PLUS -> "";
    };
  }

  void policyRoutes(RandomRules rules) {
    for (DeviceDraft device : network.devices) {
      if (random.nextInt(5) == 0) {
        policyRoute(device, rules);
      }
    }
  }

  private void policyRoute(DeviceDraft device, RandomRules rules) {
    Leg in = rules.one(device.legs);
    List<String> hops = new ArrayList<>();
    for (DeviceDraft other : network.devices) {
      for (Leg leg : other.legs) {
        boolean near =
            other != device
                && device.legs.stream().anyMatch(it -> it.network().equals(leg.network()));
        if (near && leg.address() != 0) {
          hops.add(Ipv4.format(leg.address()));
        }
      }
    }
    for (Leg leg : device.outside()) {
      hops.add(Ipv4.format(leg.provider()));
    }
    if (hops.isEmpty()) {
      return;
    }
    FilterRule like = rules.rule(device, "pbr", Action.PERMIT, FilterRule.Path.ANY);
    int kind = random.nextInt(8);
    device.policyRoutes.add(
        new PolicyRoute(
            "pbr",
            random.nextInt(3) == 0 ? List.of() : List.of(in.name()),
            like.source(),
            like.destination(),
            like.services(),
            kind == 0 ? Effect.DISCARD : kind == 1 ? Effect.ROUTE_NORMALLY : Effect.FORWARD,
            kind < 2 ? "" : rules.one(hops),
            "",
            like.enabled(),
            device.at("policy route")));
  }

  /** One inside interface becomes a network of its own. */
  void virtualRouters() {
    for (DeviceDraft device : network.devices) {
      boolean can =
          switch (device.platform) {
            case CISCO_IOS, CISCO_IOS_XE, JUNOS, PAN_OS -> true;
            case FORTIOS, CISCO_ASA, YAMAHA_RTX, NEC_IX, ALLIEDWARE_PLUS -> false;
          };
      List<Leg> inside = device.inside().stream().filter(it -> it.address() != 0).toList();
      if (can && inside.size() > 1 && random.nextInt(6) == 0) {
        Leg guest = inside.getLast();
        device.legs.replaceAll(it -> it.name().equals(guest.name()) ? it.in("GUEST") : it);
        device.route(AddressBlock.ANY, Ipv4.format(guest.address() + 30), "", 1, "GUEST");
      }
    }
  }

  /** Virtual interfaces of a switch, some of whose VLANs no port carries. */
  void switchPorts() {
    for (DeviceDraft device : network.devices) {
      for (Leg leg : device.legs) {
        if (leg.vlan() != 0) {
          int vlan = random.nextInt(6) == 0 ? 999 : leg.vlan();
          String port = "FastEthernet0/" + leg.vlan();
          device.ports.add(
              new SwitchPort(port, vlan, List.of(), true, device.at("switchport " + port)));
        }
      }
    }
  }

  /** Now and then nobody hands over the last device's configuration. */
  void unread() {
    DeviceDraft last = network.devices.getLast();
    if (network.devices.size() > 2 && random.nextInt(6) == 0) {
      last.read = false;
    }
  }

  /** Rules for those who dial in, by name. */
  void users() {
    for (DeviceDraft device : network.devices) {
      boolean byName =
          device.platform == Platform.FORTIOS && !device.dialIns.isEmpty() && random.nextBoolean();
      if (byName) {
        FilterRule.Path path =
            new FilterRule.Path(List.of(network.naming.of("ssl.root")), List.of());
        FilterRule all = RandomRules.all(device, "900", Action.PERMIT, path);
        var list = device.lists.getFirst();
        List<FilterRule> rules = new ArrayList<>(list.rules());
        rules.addFirst(
            new FilterRule(
                all.id(),
                "",
                all.action(),
                true,
                path,
                all.source(),
                all.destination(),
                all.services(),
                new Condition("", List.of("staff"), true),
                all.evidence()));
        device.lists.set(
            0,
            new RuleList(
                list.name(),
                list.scope(),
                rules,
                list.otherwise(),
                list.stateful(),
                list.evidence()));
      }
    }
  }
}
