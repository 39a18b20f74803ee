package org.yagura.testkit.naive.box;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.Route;

/**
 * NEC UNIVERGE IX. No public manual tells whether filters see addresses before or after
 * translation. Taken for granted: inward they see what they are written for, the inside address
 * where a rule names it, else the outside one; outward they see real sources. NAPT takes nothing in
 * that has no entry; static and dynamic NAT pass it on (NEC, IX-R/IX-V functional description
 * 2.10.1).
 */
final class NecBox extends Box {

  NecBox(DeviceConfiguration device, List<Route> learnt) {
    super(device, learnt);
  }

  @Override
  Passage pass(Passage begin) {
    return begin
        .then(this::enterAndPublish)
        .then(this::forItself)
        .then(this::route)
        .then(this::leave)
        .then(it ->
            translator.hide(
                it, it.packet(), names(it.in()), names(it.routed().out()), rule -> true));
  }

  private List<Flight> enterAndPublish(Flight flight) {
    List<Flight> ways = new ArrayList<>();
    for (Flight way : translator.publish(flight, it -> standsAt(it, flight))) {
      boolean after = way.published() != null && namesInside(way);
      List<Flight> judged = enter(after ? way : flight);
      for (Flight one : judged) {
        ways.addAll(one.end() == null ? rejectUnasked(way.doubting(one.missing())) : List.of(one));
      }
    }
    return ways;
  }

  /** Whether a rule of the lists at the interface is written for addresses inside. */
  private boolean namesInside(Flight flight) {
    return device
        .filtering()
        .at(flight.in(), Direction.IN)
        .flatMap(it -> it.lists().stream())
        .flatMap(it -> device.filtering().list(it).stream())
        .flatMap(it -> it.rules().stream())
        .map(it -> it.destination().addresses())
        .anyMatch(it -> !it.isAny() && it.contains(flight.packet().destination()));
  }

  private List<Flight> rejectUnasked(Flight flight) {
    return refuses(flight) ? List.of(flight.stopped("no NAPT entry")) : List.of(flight);
  }
}
