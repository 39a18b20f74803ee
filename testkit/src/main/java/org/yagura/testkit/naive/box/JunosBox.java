package org.yagura.testkit.naive.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;

/**
 * Junos SRX: filter, static and destination NAT, routing, policies (which see translated
 * destinations and real sources), source NAT, filter. An address of another zone's interface takes
 * a policy to that zone beside its host-inbound-traffic (Juniper, "Security Zones").
 */
final class JunosBox extends Box {

  JunosBox(DeviceConfiguration device, List<Route> learnt) {
    super(device, learnt);
  }

  @Override
  Passage pass(Passage begin) {
    return begin
        .then(this::enter)
        .then(it -> translator.publish(it, entry -> standsAt(entry, it)))
        .then(this::forItself)
        .then(this::route)
        .then(this::transit)
        .then(it ->
            translator.hide(
                it, it.packet(), names(it.in()), names(it.routed().out()), rule -> true))
        .then(this::leave);
  }

  @Override
  List<Flight> forItself(Flight flight) {
    Optional<NetworkInterface> owner = owner(flight);
    if (owner.isEmpty()) {
      return List.of(flight);
    }
    String at = owner.get().name();
    List<Flight> ways = at.equals(flight.in()) ? List.of(flight) : transit(flight, names(at));
    List<Flight> next = new ArrayList<>();
    for (Flight way : ways) {
      next.addAll(way.end() == null ? local(way, at) : List.of(way));
    }
    return next;
  }
}
