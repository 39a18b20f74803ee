package org.yagura.intake.config.fortios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.device.Route;

/** Static routes; the administrative distance is 10 where it is omitted. */
final class Routes {

  private final Domain domain;
  private final Addresses addresses;

  Routes(Domain domain, Addresses addresses) {
    this.domain = domain;
    this.addresses = addresses;
  }

  List<Route> all() {
    List<Route> routes = new ArrayList<>();
    for (Block entry : domain.entries("router static")) {
      boolean known = entry.setting("internet-service").isEmpty();
      if (entry.enabled("status", true) && known) {
        destinations(entry).forEach(it -> add(entry, it, routes));
      }
    }
    return routes;
  }

  private List<AddressBlock> destinations(Block entry) {
    String object = entry.value("dstaddr", "");
    if (!object.isEmpty()) {
      return addresses.resolve(List.of(object), () -> domain.evidence(entry, "dstaddr")).blocks();
    }
    List<String> words = entry.values("dst");
    return words.isEmpty()
        ? List.of(AddressBlock.ANY)
        : Addresses.block(words).map(List::of).orElse(List.of());
  }

  private void add(Block entry, AddressBlock destination, List<Route> routes) {
    int distance = Interfaces.number(entry.value("distance", "10"));
    if (entry.enabled("blackhole", false)) {
      routes.add(route(entry, destination, "", "blackhole", distance));
      return;
    }
    boolean wide =
        entry.enabled("sdwan", false)
            || entry.enabled("virtual-wan-link", false)
            || entry.setting("sdwan-zone").isPresent();
    if (wide) {
      for (Block member : sdwanMembers(entry.values("sdwan-zone"))) {
        String gateway = address(member.value("gateway", ""));
        routes.add(route(entry, destination, gateway, member.value("interface", ""), distance));
      }
      return;
    }
    String gateway = address(entry.value("gateway", ""));
    routes.add(route(entry, destination, gateway, entry.value("device", ""), distance));
  }

  private static String address(String gateway) {
    return gateway.equals("0.0.0.0") ? "" : gateway;
  }

  private Route route(
      Block entry, AddressBlock destination, String gateway, String port, int distance) {
    return new Route(
        destination, gateway, port, distance, "", domain.evidence(entry), domain.name());
  }

  private List<Block> sdwanMembers(List<String> zones) {
    Optional<Block> sdwan =
        domain.section("system sdwan").or(() -> domain.section("system virtual-wan-link"));
    return sdwan.flatMap(it -> it.section("members")).map(Block::entries).orElse(List.of()).stream()
        .filter(it -> zones.isEmpty() || zones.contains(it.value("zone", "virtual-wan-link")))
        .toList();
  }
}
