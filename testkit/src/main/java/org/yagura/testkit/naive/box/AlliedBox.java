package org.yagura.testkit.naive.box;

import java.util.List;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Route;

/**
 * AlliedWare Plus: lists at ports, port forwarding, routing, the firewall (which sees the addresses
 * inside), masquerading.
 */
final class AlliedBox extends Box {

  AlliedBox(DeviceConfiguration device, List<Route> learnt) {
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
}
