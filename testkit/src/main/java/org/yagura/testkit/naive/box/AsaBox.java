package org.yagura.testkit.naive.box;

import java.util.List;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Forwarding.TrustLevel;
import org.yagura.model.device.Route;

/**
 * Cisco ASA since 8.3: destinations are translated back first, so that lists see real addresses;
 * inward list, routing, security levels, outward list (real addresses too), translation of sources.
 * Only the interface by which a packet comes answers for the device, whatever the lists say. VPN
 * traffic skips the inward list unless {@code no sysopt connection permit-vpn}.
 */
final class AsaBox extends Box {

  AsaBox(DeviceConfiguration device, List<Route> learnt) {
    super(device, learnt);
  }

  @Override
  Passage pass(Passage begin) {
    return begin
        .then(it -> translator.publish(it, entry -> standsAt(entry, it)))
        .then(this::forItself)
        .then(it -> skipsLists(it) ? List.of(it) : enter(it))
        .then(this::route)
        .then(this::levels)
        .then(it -> skipsLists(it) ? List.of(it) : leave(it))
        .then(it ->
            translator.hide(
                it, it.packet(), names(it.in()), names(it.routed().out()), rule -> true));
  }

  @Override
  List<Flight> forItself(Flight flight) {
    return owner(flight)
        .map(owner ->
            owner.name().equals(flight.in()) || isManaged(owner.name(), flight)
                ? local(flight, owner.name())
                : List.of(flight.stopped("address of another interface")))
        .orElse(List.of(flight));
  }

  /** {@code management-access}: a VPN reaches the one interface that the line names. */
  private boolean isManaged(String interfaceName, Flight flight) {
    boolean open = false;
    for (Switch it : device.forwarding().switches()) {
      if (it.kind() == Switch.Kind.MANAGED_FROM_VPN) {
        open = it.on() && it.subject().equals(interfaceName);
      }
    }
    return open && isOutOfVpn(flight);
  }

  private boolean isOutOfVpn(Flight flight) {
    return flight.arrival().unwrapped()
        || device.remoteAccess().tunnels().stream()
            .anyMatch(it -> it.interfaceName().equals(flight.in()));
  }

  private boolean skipsLists(Flight flight) {
    return isOutOfVpn(flight) && device.forwarding().isOn(Switch.Kind.VPN_BYPASSES_LISTS, true);
  }

  private List<Flight> levels(Flight flight) {
    if (flight.routed().out().equals(flight.in())) {
      return device.forwarding().isOn(Switch.Kind.SAME_SECURITY_INTRA, false)
          ? List.of(flight)
          : List.of(flight.stopped("leaves by the interface it came by"));
    }
    boolean equals = level(flight.in()) == level(flight.routed().out());
    if (equals && !device.forwarding().isOn(Switch.Kind.SAME_SECURITY_INTER, false)) {
      return List.of(flight.stopped("equal security levels"));
    }
    return skipsLists(flight) ? List.of(flight) : transit(flight);
  }

  private int level(String interfaceName) {
    return device.forwarding().trustLevels().stream()
        .filter(it -> it.interfaceName().equals(interfaceName))
        .mapToInt(TrustLevel::level)
        .findFirst()
        .orElse(0);
  }
}
