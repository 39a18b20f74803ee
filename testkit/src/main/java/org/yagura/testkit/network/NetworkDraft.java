package org.yagura.testkit.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Platform;

/**
 * A tree of two to five devices over two to eight segments, with a line or two to the outside.
 * Segment {@code i} is {@code 10.0.i.0/24}; hosts stand at {@code .10} and up, device {@code d} at
 * {@code .(d + 1)}.
 */
final class NetworkDraft {

  private static final long FIRST = AddressBlock.of("10.0.0.0").first();
  private static final long OUTSIDE = AddressBlock.of("203.0.113.0").first();

  final Random random;
  final Naming naming;
  final List<DeviceDraft> devices = new ArrayList<>();
  final List<AddressBlock> segments = new ArrayList<>();
  final List<Long> hosts = new ArrayList<>();

  NetworkDraft(Random random, Naming naming) {
    this.random = random;
    this.naming = naming;
  }

  void draw(List<Platform> platforms) {
    for (Platform platform : platforms) {
      device(platform);
    }
    int lines = 1 + random.nextInt(2);
    for (int i = 0; i < lines; i++) {
      line(devices.get(random.nextInt(devices.size())), i);
    }
    for (AddressBlock segment : segments) {
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        hosts.add(segment.first() + 10 + i);
      }
    }
    devices.forEach(this::routes);
  }

  private void device(Platform platform) {
    int number = devices.size();
    DeviceDraft device =
        new DeviceDraft(naming.of("device-" + number), platform, firmware(platform), naming);
    devices.add(device);
    Set<AddressBlock> networks = new LinkedHashSet<>();
    if (number > 0) {
      networks.add(segments.get(random.nextInt(segments.size())));
      if (random.nextInt(4) == 0) {
        networks.add(segments.get(random.nextInt(segments.size())));
      }
    }
    int more = (number == 0 ? 1 : 0) + random.nextInt(3);
    for (int i = 0; i < more && segments.size() < 8; i++) {
      AddressBlock segment = AddressBlock.network(FIRST + 256L * (segments.size() + 1), 24);
      segments.add(segment);
      networks.add(segment);
    }
    boolean zoned = isZoned(platform) || random.nextInt(4) == 0;
    for (AddressBlock network : networks) {
      leg(device, network.first() + number + 1, 24, zoned, 0);
    }
  }

  private static boolean isZoned(Platform platform) {
    return switch (platform) {
      case CISCO_ASA, JUNOS, PAN_OS -> true;
      case FORTIOS, CISCO_IOS, CISCO_IOS_XE, YAMAHA_RTX, NEC_IX, ALLIEDWARE_PLUS -> false;
    };
  }

  private String firmware(Platform platform) {
    return switch (platform) {
      case FORTIOS -> List.of("6.4.5", "7.0.12", "7.2.8", "7.4.4").get(random.nextInt(4));
      case CISCO_IOS -> "15.2(4)E7";
      case CISCO_IOS_XE -> "17.9.4";
      case CISCO_ASA -> "9.12(4)";
      case YAMAHA_RTX -> "Rev.15.04.06";
      case NEC_IX -> "10.8.21";
      case ALLIEDWARE_PLUS -> "5.5.2-1.1";
      case JUNOS -> "21.4R3";
      case PAN_OS -> "10.2.9";
    };
  }

  private void leg(DeviceDraft device, long address, int prefix, boolean zoned, long provider) {
    int place = device.legs.size();
    boolean outside = provider != 0;
    String zone = "";
    if (zoned) {
      // Two interfaces may share a zone, but of an ASA, whose zones are its interfaces' names.
      boolean own = device.platform == Platform.CISCO_ASA;
      zone = outside ? "outside" : own ? "inside" + place : "trust" + random.nextInt(2);
    }
    boolean virtual = device.platform == Platform.CISCO_IOS && !outside && random.nextInt(3) == 0;
    String name = virtual ? "Vlan" + (10 + place) : name(device.platform, place);
    device.legs.add(
        new Leg(
            naming.of(name),
            virtual ? NetworkInterface.Type.VLAN : NetworkInterface.Type.PHYSICAL,
            address,
            prefix,
            virtual ? 10 + place : 0,
            naming.of(zone),
            "",
            random.nextInt(25) != 0,
            provider));
  }

  private static String name(Platform platform, int place) {
    return switch (platform) {
      case FORTIOS -> "port" + (place + 1);
      case CISCO_IOS, CISCO_IOS_XE, CISCO_ASA -> "GigabitEthernet0/" + place;
      case YAMAHA_RTX -> "lan" + (place + 1);
      case NEC_IX -> "GigaEthernet" + place + ".0";
      case ALLIEDWARE_PLUS -> "eth" + (place + 1);
      case JUNOS -> "ge-0/0/" + place + ".0";
      case PAN_OS -> "ethernet1/" + (place + 1);
    };
  }

  /** A line with eight public addresses, the provider's own first. */
  private void line(DeviceDraft device, int number) {
    if (!device.outside().isEmpty()) {
      return;
    }
    long network = OUTSIDE + 8L * number;
    boolean zoned = !device.zones().isEmpty() || isZoned(device.platform);
    leg(device, network + 2, 29, zoned, network + 1);
  }

  // --- routes ---------------------------------------------------------------------------------

  private void routes(DeviceDraft device) {
    for (Leg leg : device.outside()) {
      device.route(AddressBlock.ANY, Ipv4.format(leg.provider()), "", 1, "");
    }
    for (AddressBlock segment : segments) {
      boolean connected = device.legs.stream().anyMatch(it -> it.network().equals(segment));
      if (!connected && random.nextInt(12) != 0) {
        towards(device, segment);
      }
    }
    if (device.outside().isEmpty()) {
      neighbour(device).ifPresent(it -> device.route(AddressBlock.ANY, it, "", 1, ""));
    }
    if (random.nextInt(3) == 0) {
      stray(device);
    }
    device.routes.sort((a, b) -> a.destination().compareTo(b.destination()));
  }

  /** By the neighbour that comes first on the shortest way. */
  private void towards(DeviceDraft device, AddressBlock segment) {
    List<List<DeviceDraft>> ways = new ArrayList<>(List.of(List.of(device)));
    Set<DeviceDraft> seen = new LinkedHashSet<>(List.of(device));
    for (int i = 0; i < ways.size(); i++) {
      List<DeviceDraft> way = ways.get(i);
      DeviceDraft last = way.getLast();
      if (last.legs.stream().anyMatch(it -> it.network().equals(segment))) {
        address(device, way.get(1)).ifPresent(it -> device.route(segment, it, "", 1, ""));
        return;
      }
      for (DeviceDraft next : devices) {
        if (!seen.contains(next) && address(last, next).isPresent()) {
          seen.add(next);
          List<DeviceDraft> longer = new ArrayList<>(way);
          longer.add(next);
          ways.add(longer);
        }
      }
    }
  }

  /** An address of {@code to} in a network that both share. */
  private static Optional<String> address(DeviceDraft from, DeviceDraft to) {
    return to.legs.stream()
        .filter(it -> from.legs.stream().anyMatch(mine -> mine.network().equals(it.network())))
        .map(it -> Ipv4.format(it.address()))
        .findFirst();
  }

  private Optional<String> neighbour(DeviceDraft device) {
    List<String> all =
        devices.stream()
            .filter(it -> it != device)
            .flatMap(it -> address(device, it).stream())
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  /** A route that helps nobody: a detour, a circle, a gateway that does not exist. */
  private void stray(DeviceDraft device) {
    long host = hosts.get(random.nextInt(hosts.size()));
    AddressBlock to =
        random.nextBoolean()
            ? new AddressBlock(host, host)
            : segments.get(random.nextInt(segments.size()));
    int distance = List.of(1, 10, 200).get(random.nextInt(3));
    String gateway =
        random.nextInt(4) == 0
            ? Ipv4.format(
                device.inside().get(random.nextInt(device.inside().size())).network().first() + 99)
            : neighbour(device).orElse("10.9.9.9");
    device.route(to, gateway, "", distance, "");
  }
}
