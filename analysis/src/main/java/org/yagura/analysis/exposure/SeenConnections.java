package org.yagura.analysis.exposure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.exposure.inbound.Exposures;
import org.yagura.analysis.exposure.inbound.Inbound;
import org.yagura.analysis.exposure.inbound.Outside;
import org.yagura.analysis.exposure.wording.ConnectionWords;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.device.WirelessNetwork;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/** Every connection that configurations and scans show, each once. */
final class SeenConnections {

  private final Facility facility;
  private final List<ListedLine> rows;
  private final Outside outside;
  private final Exposures exposures;
  private final List<Candidate> found = new ArrayList<>();

  private SeenConnections(Facility facility, List<ListedLine> rows) {
    this.facility = facility;
    this.rows = rows;
    this.outside = new Outside(facility);
    this.exposures = new Exposures(facility);
  }

  static List<Candidate> of(
      Facility facility, List<ListedLine> rows, Twins twins, AddressOwners owners) {
    SeenConnections seen = new SeenConnections(facility, rows);
    for (Device device : facility.devices()) {
      seen.lines(device);
    }
    for (Device device : facility.devices()) {
      seen.vpns(device);
      seen.wireless(device);
    }
    facility.assets().forEach(seen::asset);
    return TwoEnds.merge(twins.merge(seen.found), owners);
  }

  private void lines(Device device) {
    DeviceConfiguration configuration = device.configuration();
    for (NetworkInterface it : configuration.network().interfaces()) {
      if (outside.leadsOutside(configuration, it) || isListedEnd(device, it)) {
        line(device, it);
      }
    }
  }

  /** The hospital's own list says that a line ends here, and nobody we know lives beyond. */
  private boolean isListedEnd(Device device, NetworkInterface it) {
    return it.enabled()
        && !it.addresses().isEmpty()
        && rows.stream().anyMatch(row -> row.endsAt(device.asset(), it))
        && outside.isEmptyNetwork(it, device.configuration());
  }

  private void line(Device device, NetworkInterface it) {
    DeviceConfiguration configuration = device.configuration();
    String words = it.description() + " " + parentDescription(configuration, it);
    ConnectionKind kind = lineKind(configuration, it, words);
    boolean stated =
        !(kind == ConnectionKind.INTERNET || kind == ConnectionKind.LEASED_LINE)
            || ConnectionWords.kind(words).filter(kind::equals).isPresent();
    List<String> addresses = Exposures.addresses(configuration, it);
    if (isSecondOfPair(device, addresses)) {
      return;
    }
    found.add(
        new Candidate(
            kind,
            stated,
            device.asset(),
            it.name(),
            "",
            addresses,
            new Candidate.Description(
                it.description(),
                technology(it),
                "",
                List.of(words.strip(), it.placement().zone(), it.placement().context()),
                alwaysOn(it)),
            exposures.of(device.asset(), configuration, it),
            List.of(it.evidence())));
  }

  /** Two devices that share one outside address are a pair for redundancy on one line. */
  private boolean isSecondOfPair(Device device, List<String> addresses) {
    return addresses.stream()
        .filter(it ->
            AddressBlock.tryParse(it)
                .filter(b -> Inbound.STRANGERS.contains(b.first()))
                .isPresent())
        .anyMatch(it ->
            found.stream()
                .anyMatch(f ->
                    f.isLine()
                        && !f.device().equals(device.asset())
                        && f.addresses().contains(it)));
  }

  private static String parentDescription(DeviceConfiguration configuration, NetworkInterface it) {
    return configuration
        .network()
        .find(it.link().parent())
        .map(NetworkInterface::description)
        .orElse("");
  }

  private static ConnectionKind lineKind(
      DeviceConfiguration device, NetworkInterface it, String words) {
    return switch (it.type()) {
      case MOBILE -> ConnectionKind.MOBILE;
      case DIAL_UP -> ConnectionKind.DIAL_UP;
      case PHYSICAL, VLAN, AGGREGATE, BRIDGE, LOOPBACK, TUNNEL, PPP, WIRELESS, MANAGEMENT -> {
        Optional<ConnectionKind> told = ConnectionWords.kind(words);
        boolean closed =
            ConnectionWords.meanClosedNetwork(words)
                || told.filter(ConnectionKind.CLOSED_NETWORK::equals).isPresent();
        if (closed) {
          yield ConnectionKind.CLOSED_NETWORK;
        }
        yield told.filter(ConnectionKind.LEASED_LINE::equals)
            .orElse(
                Outside.isPrivateLine(device, it)
                    ? ConnectionKind.LEASED_LINE
                    : ConnectionKind.INTERNET);
      }
    };
  }

  private static String technology(NetworkInterface it) {
    return switch (it.addressing()) {
      case NEGOTIATED -> it.type() == NetworkInterface.Type.PPP ? "PPPoE" : "PPP";
      case DHCP -> "DHCP";
      case STATIC -> it.type() == NetworkInterface.Type.PPP ? "PPPoE・固定IP" : "固定IP";
      case UNNUMBERED, NONE -> it.type() == NetworkInterface.Type.PPP ? "PPPoE" : "";
    };
  }

  /** A plain port to a provider is always on; a session is what its configuration says. */
  private static @Nullable Boolean alwaysOn(NetworkInterface it) {
    return switch (it.type()) {
      case DIAL_UP -> Boolean.FALSE;
      case PHYSICAL, VLAN, AGGREGATE, BRIDGE -> Boolean.TRUE;
      case PPP, MOBILE, LOOPBACK, TUNNEL, WIRELESS, MANAGEMENT -> it.link().alwaysOn();
    };
  }

  private void vpns(Device device) {
    DeviceConfiguration configuration = device.configuration();
    for (Tunnel it : configuration.remoteAccess().tunnels()) {
      if (it.enabled() && leavesBuilding(it)) {
        found.add(tunnel(device, it));
      }
    }
    for (DialIn it : configuration.remoteAccess().dialIns()) {
      if (it.enabled() && !isLineAlready(device, it)) {
        found.add(dialIn(device, it));
      }
    }
  }

  /** An ISDN line that callers reach is the line itself. */
  private boolean isLineAlready(Device device, DialIn it) {
    return found.stream()
        .anyMatch(line ->
            line.kind() == ConnectionKind.DIAL_UP
                && line.device().equals(device.asset())
                && line.interfaceName().equals(it.interfaceName()));
  }

  /** A tunnel to one of our own devices over inside networks stays in the building. */
  private boolean leavesBuilding(Tunnel it) {
    Optional<AddressBlock> peer = AddressBlock.tryParse(it.peer());
    return peer.isEmpty()
        || Inbound.STRANGERS.contains(peer.get().first())
        || facility.assets().stream()
            .noneMatch(a -> a.attachment().addresses().contains(it.peer()));
  }

  private Candidate tunnel(Device device, Tunnel it) {
    List<String> words =
        new ArrayList<>(List.of(it.name(), it.description(), it.peer(), it.technology()));
    words.addAll(namesOf(it.peer()));
    return new Candidate(
        ConnectionKind.VPN,
        true,
        device.asset(),
        it.interfaceName().isEmpty() ? it.name() : it.interfaceName(),
        it.carrier(),
        List.of(),
        new Candidate.Description(
            it.description().isEmpty() ? it.name() : it.description(),
            it.technology(),
            it.peer(),
            words,
            Boolean.TRUE),
        List.of(),
        List.of(it.evidence()));
  }

  /** What the ledgers call the device at the other end, where it is ours. */
  private List<String> namesOf(String address) {
    return facility.assets().stream()
        .filter(it -> !address.isEmpty() && it.attachment().addresses().contains(address))
        .flatMap(
            it -> Stream.of(it.names().name(), it.placement().site(), it.placement().location()))
        .toList();
  }

  private static Candidate dialIn(Device device, DialIn it) {
    List<String> words = new ArrayList<>(it.access().users());
    words.addAll(List.of(it.name(), it.description(), it.technology()));
    ConnectionKind kind =
        it.technology().contains("ISDN") ? ConnectionKind.DIAL_UP : ConnectionKind.VPN;
    return new Candidate(
        kind,
        true,
        device.asset(),
        it.interfaceName().isEmpty() ? it.name() : it.interfaceName(),
        it.carrier(),
        List.of(),
        new Candidate.Description(
            it.description().isEmpty() ? it.technology() + " 着信" : it.description(),
            it.technology(),
            "",
            words,
            null),
        List.of(),
        List.of(it.evidence()));
  }

  private void wireless(Device device) {
    Set<String> seen = new LinkedHashSet<>();
    for (WirelessNetwork it : device.configuration().network().wireless()) {
      if (it.enabled() && seen.add(it.ssid())) {
        found.add(
            new Candidate(
                ConnectionKind.WIRELESS,
                true,
                device.asset(),
                it.ssid(),
                "",
                List.of(),
                new Candidate.Description(
                    it.ssid(), it.security(), "", List.of(it.ssid(), it.interfaceName()), null),
                List.of(),
                List.of(it.evidence())));
      }
    }
  }

  private void asset(Asset asset) {
    Asset.Provenance provenance = asset.provenance();
    if (provenance.mobileRouter() && !provenance.configured() && provenance.measured()) {
      found.add(carried(asset, ConnectionKind.MOBILE, "モバイル回線", asset.evidence()));
    }
    asset.attachment().openPorts().stream()
        .filter(
            it -> ConnectionWords.kind(it).filter(ConnectionKind.REMOTE_TOOL::equals).isPresent())
        .findFirst()
        .ifPresent(
            it -> found.add(carried(asset, ConnectionKind.REMOTE_TOOL, it, asset.evidence())));
  }

  private static Candidate carried(
      Asset asset, ConnectionKind kind, String technology, List<Evidence> evidence) {
    return new Candidate(
        kind,
        true,
        asset.id(),
        "",
        "",
        asset.attachment().addresses(),
        new Candidate.Description(
            "",
            technology,
            "",
            List.of(asset.names().name(), asset.names().hostname(), asset.product().model()),
            null),
        List.of(),
        evidence);
  }
}
