package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.device.Route;

/** Static routes of virtual and logical routers; the administrative distance is 10 by default. */
final class PanRoutes {

  private static final int DEFAULT_DISTANCE = 10;

  private final Pan pan;

  PanRoutes(Pan pan) {
    this.pan = pan;
  }

  List<Route> all() {
    List<Route> all = new ArrayList<>();
    for (Node router : pan.onDevices("network", "virtual-router")) {
      router.words("interface");
      table(router, all);
    }
    for (Node router : pan.onDevices("network", "logical-router")) {
      for (Node vrf : router.all("vrf")) {
        vrf.words("interface");
        table(vrf, all);
      }
    }
    return all;
  }

  private void table(Node router, List<Route> all) {
    for (Node route : router.all("routing-table", "ip", "static-route")) {
      Optional<AddressBlock> destination = AddressBlock.tryParse(route.value("destination"));
      String by = route.value("interface");
      String gateway = route.value("nexthop", "ip-address") + route.value("nexthop", "fqdn");
      String other = route.value("nexthop", "next-vr") + route.value("nexthop", "next-lr");
      boolean nowhere = route.has("nexthop", "discard") || route.has("nexthop", "none");
      String distance = route.value("admin-dist");
      route.useAll();
      if (destination.isPresent()) {
        all.add(
            new Route(
                destination.get(),
                gateway,
                by.isEmpty() && nowhere ? "discard" : by,
                Numbers.of(distance, DEFAULT_DISTANCE),
                other.isEmpty() ? "" : "next-vr " + other,
                pan.source().evidence(route)));
      }
    }
  }
}
