package org.yagura.testkit.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.Platform;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Lists;
import org.yagura.model.facility.Profile;
import org.yagura.model.facility.Segment;
import org.yagura.model.reachability.Packet;

/**
 * A network drawn from a seed.
 *
 * @param places where packets may begin, each with addresses that its senders have
 */
public record RandomNetwork(
    Facility facility, List<ExternalConnection> connections, List<Origin> places, Targets targets) {

  /** A place and who sends from it; {@code line} tells connections from segments. */
  public record Origin(String id, boolean line, List<Long> senders) {
    public Origin {
      senders = List.copyOf(senders);
    }
  }

  /** Addresses and ports that rules of the network name. */
  public record Targets(List<Long> addresses, List<Integer> ports) {
    public Targets {
      addresses = List.copyOf(addresses);
      ports = List.copyOf(ports);
    }
  }

  private static final List<AddressBlock> STRANGERS =
      List.of(AddressBlock.of("8.8.8.8"), AddressBlock.of("198.51.100.7"));

  private static final AddressBlock PARTNER = AddressBlock.of("172.22.0.0/24");

  public RandomNetwork {
    connections = List.copyOf(connections);
    places = List.copyOf(places);
  }

  /** Two to five devices, the first of a given platform. */
  public static RandomNetwork draw(Random random, Platform first) {
    return draw(random, first, Naming.PLAIN);
  }

  /** The same network from the same seed, but for its names. */
  public static RandomNetwork draw(Random random, Platform first, Naming naming) {
    List<Platform> platforms = new ArrayList<>(List.of(first));
    int more = 1 + random.nextInt(4);
    for (int i = 0; i < more; i++) {
      platforms.add(one(random, List.of(Platform.values())));
    }
    NetworkDraft draft = new NetworkDraft(random, naming);
    draft.draw(platforms);
    Extras extras = new Extras(draft);
    extras.vpns();
    RandomRules rules = new RandomRules(random, nameable(draft));
    for (DeviceDraft device : draft.devices) {
      new Dress(device, rules, draft.hosts).dress();
    }
    extras.policyRoutes(rules);
    extras.virtualRouters();
    Neighbours neighbours = new Neighbours(draft);
    neighbours.sharedAddresses();
    neighbours.routingProtocols();
    extras.switchPorts();
    extras.users();
    extras.unread();
    return new Assembly(draft).build();
  }

  /** A packet that may meet rules, and where it begins. */
  public record Probe(String place, boolean line, Packet packet) {}

  /** Draws a packet, preferring lines, hosts, and addresses and ports that rules name. */
  public Probe probe(Random random) {
    List<Origin> lines = places.stream().filter(Origin::line).toList();
    boolean outside = !lines.isEmpty() && random.nextInt(5) < 2;
    Origin from = one(random, outside ? lines : places);
    long source = one(random, from.senders());
    long to = one(random, targets.addresses());
    int kind = random.nextInt(20);
    String protocol = kind < 14 ? "tcp" : kind < 18 ? "udp" : kind < 19 ? "icmp" : "esp";
    boolean ported = kind < 18;
    int sport = random.nextInt(4) == 0 ? 53 : 49_152;
    int dport = one(random, targets.ports());
    return new Probe(
        from.id(),
        from.line(),
        new Packet(source, to, protocol, ported ? sport : 0, ported ? dport : 0));
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<AddressBlock> nameable(NetworkDraft draft) {
    List<AddressBlock> places = new ArrayList<>(draft.segments);
    draft.hosts.forEach(it -> places.add(new AddressBlock(it, it)));
    places.addAll(STRANGERS);
    places.add(PARTNER);
    for (DeviceDraft device : draft.devices) {
      device.outside().forEach(it -> places.add(new AddressBlock(it.address(), it.address())));
      device
          .outside()
          .forEach(it -> places.add(new AddressBlock(it.address() + 1, it.address() + 1)));
      device.tunnels.forEach(it -> places.addAll(it.remoteNetworks().blocks()));
      device.dialIns.forEach(it -> places.addAll(it.access().pool().blocks()));
    }
    return places;
  }

  /** Makes records of a draft. */
  private static final class Assembly {
    private final NetworkDraft draft;
    private final List<ExternalConnection> connections = new ArrayList<>();
    private final List<Origin> places = new ArrayList<>();

    Assembly(NetworkDraft draft) {
      this.draft = draft;
    }

    RandomNetwork build() {
      for (AddressBlock segment : draft.segments) {
        List<Long> senders =
            new ArrayList<>(draft.hosts.stream().filter(segment::contains).toList());
        senders.add(segment.first() + 77);
        places.add(new Origin(segmentId(segment), false, senders));
      }
      draft.devices.stream().filter(it -> it.read).forEach(this::connections);
      List<Long> addresses = new ArrayList<>();
      nameable(draft).forEach(it -> addresses.add(it.first()));
      nameable(draft).forEach(it -> addresses.add(Math.min(it.last(), it.first() + 77)));
      addresses.addAll(draft.hosts);
      addresses.addAll(draft.hosts);
      for (DeviceDraft device : draft.devices) {
        device.legs.stream()
            .filter(it -> it.address() != 0)
            .forEach(it -> addresses.add(it.address()));
        device.virtualAddresses.forEach(it -> addresses.add(it.address()));
      }
      List<Integer> ports = new ArrayList<>(RandomRules.PORTS);
      ports.addAll(List.of(10443, 23, 53, 5000));
      return new RandomNetwork(facility(), connections, places, new Targets(addresses, ports));
    }

    private String segmentId(AddressBlock segment) {
      return draft.naming.of("segment-" + segment);
    }

    private Facility facility() {
      List<Asset> assets = new ArrayList<>();
      List<Device> devices = new ArrayList<>();
      for (DeviceDraft device : draft.devices) {
        List<String> addresses =
            device.legs.stream()
                .filter(it -> it.address() != 0)
                .map(it -> Ipv4.format(it.address()))
                .toList();
        assets.add(asset(device.asset, AssetKind.NETWORK, addresses, device.read));
        if (device.read) {
          devices.add(new Device(device.asset, device.build()));
        }
      }
      for (long host : draft.hosts) {
        String address = Ipv4.format(host);
        assets.add(
            asset(draft.naming.of("host-" + address), AssetKind.SERVER, List.of(address), false));
      }
      assets.sort((a, b) -> a.id().compareTo(b.id()));
      return new Facility(
          Profile.UNKNOWN,
          assets,
          draft.segments.stream().map(this::segment).toList(),
          List.of(),
          List.of(),
          List.of(),
          devices,
          Lists.NONE);
    }

    private Segment segment(AddressBlock range) {
      List<String> gateways =
          draft.devices.stream()
              .filter(it -> it.legs.stream().anyMatch(leg -> leg.network().equals(range)))
              .map(it -> it.asset)
              .sorted()
              .toList();
      return new Segment(
          segmentId(range),
          range,
          0,
          "",
          "",
          "",
          gateways,
          false,
          List.of(listed(range.toString())));
    }

    private static Evidence listed(String says) {
      return Evidence.of(SourceRef.Line.of("ledger.csv", 1), says);
    }

    private static Asset asset(
        String id, AssetKind kind, List<String> addresses, boolean configured) {
      return new Asset(
          id,
          new Asset.Names(id, "", List.of()),
          kind,
          new Asset.Product("", "", "", "", ""),
          new Asset.Attachment(addresses, List.of(), List.of()),
          new Asset.Placement("", "", "", "", "", ""),
          1,
          new Asset.Dates("", "", "", ""),
          new Asset.Provenance(true, configured, false, false, false),
          List.of(listed(id)));
    }

    private void connections(DeviceDraft device) {
      for (Leg leg : device.outside()) {
        String id = "connection-" + device.asset + "-" + leg.name();
        List<String> addresses = List.of(Ipv4.format(leg.address()));
        ConnectionKind kind = kinds(draft.random);
        connect(id, kind, device, leg.name(), addresses, "");
        places.add(
            new Origin(
                id,
                true,
                kind == ConnectionKind.INTERNET
                    ? STRANGERS.stream().map(AddressBlock::first).toList()
                    : List.of(PARTNER.first() + 5)));
      }
      for (Tunnel it : device.tunnels) {
        String id = "connection-" + device.asset + "-" + it.name();
        connect(
            id,
            ConnectionKind.VPN,
            device,
            it.interfaceName().isEmpty() ? it.name() : it.interfaceName(),
            List.of(),
            carrier(device, it.carrier()));
        long first = it.remoteNetworks().blocks().getFirst().first();
        places.add(new Origin(id, true, List.of(first, first + 77)));
      }
      for (DialIn it : device.dialIns) {
        String id = "connection-" + device.asset + "-" + it.name();
        connect(
            id,
            ConnectionKind.VPN,
            device,
            it.interfaceName(),
            List.of(),
            carrier(device, it.carrier()));
        long first = it.access().pool().blocks().getFirst().first();
        places.add(new Origin(id, true, List.of(first, first + 77)));
      }
    }

    private static ConnectionKind kinds(Random random) {
      return random.nextInt(3) > 0
          ? ConnectionKind.INTERNET
          : random.nextBoolean() ? ConnectionKind.CLOSED_NETWORK : ConnectionKind.LEASED_LINE;
    }

    private static String carrier(DeviceDraft device, String name) {
      return "connection-" + device.asset + "-" + name;
    }

    private void connect(
        String id,
        ConnectionKind kind,
        DeviceDraft device,
        String interfaceName,
        List<String> addresses,
        String line) {
      connections.add(
          new ExternalConnection(
              id,
              kind,
              new ExternalConnection.End(device.asset, "", interfaceName, addresses),
              "",
              new ExternalConnection.Purpose("", "", "", ""),
              line,
              ConnectionStatus.UNRECORDED,
              true,
              List.of(),
              List.of(device.at("connection " + interfaceName))));
    }
  }
}
