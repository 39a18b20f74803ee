package org.yagura.testkit.naive.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;
import org.yagura.testkit.naive.rule.Matching.Sure;

/**
 * PAN-OS: translation is decided first and done last, so security rules see the addresses of the
 * packet as it came and the zone of where it goes (Palo Alto Networks, "Packet Flow Sequence").
 * Management profiles answer behind the rules to their interface's zone.
 */
final class PanBox extends Box {

  PanBox(DeviceConfiguration device, List<Route> learnt) {
    super(device, learnt);
  }

  @Override
  Passage pass(Passage begin) {
    return begin
        .then(it -> translator.publish(it, entry -> standsAt(entry, it)))
        .then(this::forItself)
        .then(this::route)
        .then(this::transit)
        .then(it ->
            translator.hide(
                it, it.first(), names(it.in()), names(it.routed().out()), rule -> true));
  }

  @Override
  Sure policy(FilterRule rule, Flight flight, Set<String> towards) {
    boolean here =
        leads(rule.path().from(), names(flight.in())) && leads(rule.path().to(), towards);
    return here ? matches(rule, flight.first(), flight) : Sure.NO;
  }

  @Override
  List<Flight> forItself(Flight flight) {
    Optional<NetworkInterface> owner = owner(flight);
    if (owner.isEmpty()) {
      return List.of(flight);
    }
    String at = owner.get().name();
    List<Flight> next = new ArrayList<>();
    for (Flight way : transit(flight, names(at))) {
      next.addAll(way.end() == null ? local(way, at) : List.of(way));
    }
    return next;
  }
}
