package org.yagura.testkit.naive.box;

import java.util.List;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.SourceTranslation;
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
        ? translator.publish(flight, it -> standsAt(it, flight)).stream()
            .map(this::renamed)
            .toList()
        : List.of(flight);
  }

  /** A stranger for whom the inside has another name comes by that name. */
  private Flight renamed(Flight flight) {
    for (SourceTranslation rule : device.forwarding().sourceTranslations()) {
      long place = flight.packet().source() - first(rule.inside().addresses());
      boolean meant =
          rule.enabled()
              && rule.path().from().contains(flight.in())
              && rule.inside().addresses().contains(flight.packet().source());
      if (meant) {
        return flight.bearing(flight.packet().from(first(rule.outside()) + place));
      }
    }
    return flight;
  }

  /** What goes to such a name goes to the stranger. */
  private Flight named(Flight flight) {
    for (SourceTranslation rule : device.forwarding().sourceTranslations()) {
      long to = flight.packet().destination();
      boolean meant =
          rule.enabled()
              && rule.path().from().contains(flight.routed().out())
              && rule.path().to().contains(flight.in())
              && rule.outside().contains(to);
      if (meant) {
        long place = first(rule.inside().addresses()) + to - first(rule.outside());
        return flight.bearing(flight.packet().to(place, flight.packet().destinationPort()));
      }
    }
    return flight;
  }

  private static long first(AddressSet set) {
    return set.isEmpty() ? 0 : set.blocks().getFirst().first();
  }

  private List<Flight> hide(Flight flight) {
    boolean outward =
        facing(flight.in()) == Facing.INSIDE && facing(flight.routed().out()) == Facing.OUTSIDE;
    return outward
        ? translator.hide(
            named(flight),
            flight.packet(),
            names(flight.in()),
            names(flight.routed().out()),
            rule -> true)
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
