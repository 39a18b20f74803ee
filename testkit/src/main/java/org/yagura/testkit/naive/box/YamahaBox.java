package org.yagura.testkit.naive.box;

import java.util.List;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Route;

/**
 * Yamaha RTX: a descriptor at the interface translates before the inward filters and after the
 * outward ones, so that filters see inner addresses. What asks for an outer address and has no
 * entry is rejected ({@code masquerade incoming reject}, the default), the router's own services
 * included.
 */
final class YamahaBox extends Box {

  YamahaBox(DeviceConfiguration device, List<Route> learnt) {
    super(device, learnt);
  }

  @Override
  Passage pass(Passage begin) {
    return begin
        .then(it -> translator.publish(it, entry -> standsAt(entry, it)))
        .then(this::rejectUnasked)
        .then(this::enter)
        .then(this::forItself)
        .then(this::route)
        .then(this::leave)
        .then(it ->
            translator.hide(
                it, it.packet(), names(it.in()), names(it.routed().out()), rule -> true));
  }

  private List<Flight> rejectUnasked(Flight flight) {
    return refuses(flight)
        ? List.of(flight.stopped("masquerade incoming reject"))
        : List.of(flight);
  }
}
