package org.yagura.testkit.naive.box;

import java.util.List;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.NetworkInterface.Facing;
import org.yagura.model.device.Route;

/**
 * Cisco IOS and IOS XE: inward list, translation of destinations from the outside, routing, zones
 * (which see inside addresses), translation of sources to the outside, outward list (Cisco, "NAT
 * Order of Operation"). Decrypted packets are not judged by the list again (since 12.3(8)T).
 */
final class IosBox extends Box {

  IosBox(DeviceConfiguration device, List<Route> learnt) {
    super(device, learnt);
  }

  @Override
  Passage pass(Passage begin) {
    return begin
        .then(it -> it.arrival().unwrapped() ? List.of(it) : enter(it))
        .then(this::publish)
        .then(this::forItself)
        .then(this::route)
        .then(this::transit)
        .then(this::hide)
        .then(this::leave);
  }

  private List<Flight> publish(Flight flight) {
    return facing(flight.in()) == Facing.OUTSIDE
        ? translator.publish(flight, it -> standsAt(it, flight))
        : List.of(flight);
  }

  private List<Flight> hide(Flight flight) {
    boolean outward =
        facing(flight.in()) == Facing.INSIDE && facing(flight.routed().out()) == Facing.OUTSIDE;
    return outward
        ? translator.hide(
            flight, flight.packet(), names(flight.in()), names(flight.routed().out()), rule -> true)
        : List.of(flight);
  }

  private Facing facing(String interfaceName) {
    return device
        .network()
        .find(interfaceName)
        .map(it -> it.placement().facing())
        .orElse(Facing.UNSTATED);
  }
}
