package org.yagura.testkit.naive.box;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.Route;

/**
 * NEC UNIVERGE IX. No public manual tells whether filters see addresses before or after
 * translation, so both are tried: where they differ, it is unknown. NAPT takes nothing in that has
 * no entry; static and dynamic NAT pass it on (NEC, IX-R/IX-V functional description 2.10.1).
 */
final class NecBox extends Box {

  private static final String DOUBT = "whether NEC IX filters before it translates";

  NecBox(DeviceConfiguration device, List<Route> learnt) {
    super(device, learnt);
  }

  @Override
  Passage pass(Passage begin) {
    return begin
        .then(this::enterAndPublish)
        .then(this::forItself)
        .then(this::route)
        .then(this::leaveAndHide);
  }

  private List<Flight> enterAndPublish(Flight flight) {
    List<Flight> inside = new ArrayList<>();
    for (Flight way : translator.publish(flight, it -> standsAt(it, flight))) {
      inside.addAll(rejectUnasked(way));
    }
    List<Flight> ways = new ArrayList<>();
    for (Flight way : inside) {
      if (way.end() != null) {
        ways.add(way);
        continue;
      }
      List<Flight> before = enter(flight);
      List<Flight> after = bound(way, way.in(), Direction.IN);
      ways.addAll(either(way, before, after));
    }
    return ways;
  }

  /** Passes surely where both orders pass, stops where both stop. */
  private static List<Flight> either(Flight passed, List<Flight> before, List<Flight> after) {
    List<Flight> one = before.stream().filter(it -> it.end() == null).toList();
    List<Flight> other = after.stream().filter(it -> it.end() == null).toList();
    if (one.isEmpty() && other.isEmpty()) {
      return List.of(passed.stopped("filter"));
    }
    boolean sure =
        one.stream().anyMatch(it -> it.missing().equals(passed.missing()))
            && other.stream().anyMatch(it -> it.missing().equals(passed.missing()));
    return sure ? List.of(passed) : List.of(passed.doubting(List.of(DOUBT)));
  }

  private List<Flight> rejectUnasked(Flight flight) {
    boolean own = translator.addresses(flight.in()).contains(flight.packet().destination());
    return own && refusesUnexpected(flight.in()) && flight.published() == null
        ? List.of(flight.stopped("no NAPT entry"))
        : List.of(flight);
  }

  private List<Flight> leaveAndHide(Flight flight) {
    List<Flight> ways = new ArrayList<>();
    List<Flight> hidden =
        translator.hide(
            flight,
            flight.packet(),
            names(flight.in()),
            names(flight.routed().out()),
            rule -> true);
    for (Flight way : hidden) {
      ways.addAll(either(way, leave(flight), leave(way)));
    }
    return ways;
  }
}
