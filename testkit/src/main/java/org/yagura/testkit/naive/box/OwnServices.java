package org.yagura.testkit.naive.box;

import java.util.Optional;
import java.util.Set;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.reachability.Packet;

/** What the device itself answers: its management, and its VPN. */
final class OwnServices {

  private final DeviceConfiguration device;

  OwnServices(DeviceConfiguration device) {
    this.device = device;
  }

  /** Answered where a service listens at an interface for such a sender. */
  Flight answer(Flight flight, Set<String> at) {
    Packet packet = flight.packet();
    Optional<String> service =
        device.administration().services().stream()
            .filter(it -> listens(it, packet, at))
            .map(ManagementService::service)
            .findFirst();
    Optional<String> vpn =
        device.remoteAccess().dialIns().stream()
            .filter(it -> listens(it, packet, at))
            .map(DialIn::technology)
            .findFirst();
    return service
        .or(() -> vpn)
        .map(flight::answered)
        .orElseGet(() -> flight.stopped("nothing listens"));
  }

  private static boolean listens(ManagementService it, Packet packet, Set<String> at) {
    return it.enabled()
        && it.protocol().equals(packet.protocol())
        && it.port() == packet.destinationPort()
        && (it.openOn().isEmpty() || it.openOn().stream().anyMatch(at::contains))
        && it.allowedSources().contains(packet.source());
  }

  private static boolean listens(DialIn it, Packet packet, Set<String> at) {
    String wanted = packet.protocol() + "/" + packet.destinationPort();
    return it.enabled()
        && Set.of(it.listens().split(" ")).contains(wanted)
        && (it.carrier().isEmpty() || at.stream().anyMatch(it::listensOn))
        && it.access().allowedSources().contains(packet.source());
  }
}
