package org.yagura.intake.config.necix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;

/** {@code ip route default|A/M INTERFACE|GATEWAY [distance N] …}; the usual distance is 1. */
final class Routes {

  private static final int USUAL_DISTANCE = 1;

  private final Reading reading;
  private final Interfaces interfaces;
  private final List<Route> routes = new ArrayList<>();
  private final Map<String, List<AddressBlock>> byInterface = new HashMap<>();

  Routes(Reading reading, Interfaces interfaces) {
    this.reading = reading;
    this.interfaces = interfaces;
  }

  Outcome read(Command command) {
    String written = command.word(2);
    Optional<AddressBlock> destination =
        written.equals("default") ? Optional.of(AddressBlock.ANY) : AddressBlock.tryParse(written);
    String hop = command.word(3);
    if (destination.isEmpty() || hop.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    boolean gateway = Ipv4.tryParse(hop).isPresent();
    boolean both = !gateway && Ipv4.tryParse(command.word(4)).isPresent();
    int distance = command.words().indexOf("distance");
    String number = distance < 0 ? "" : command.word(distance + 1);
    if (!gateway) {
      byInterface.computeIfAbsent(hop, it -> new ArrayList<>()).add(destination.get());
    }
    routes.add(
        new Route(
            destination.get(),
            gateway ? hop : both ? command.word(4) : "",
            gateway ? "" : hop,
            Command.isNumber(number, 3) ? Integer.parseInt(number) : USUAL_DISTANCE,
            command.text(both ? 5 : 4),
            reading.at(command.line())));
    return Outcome.UNDERSTOOD;
  }

  List<Route> all() {
    return routes;
  }

  /** What static routes say lies behind an interface, the default route left out. */
  AddressSet behind(String interfaceName) {
    return AddressSet.of(
        byInterface.getOrDefault(interfaceName, List.of()).stream()
            .filter(it -> !it.equals(AddressBlock.ANY))
            .toList());
  }

  /** The interface of the best default route that is no VPN itself; empty text when none tells. */
  String exit() {
    return routes.stream()
        .filter(Route::isDefault)
        .sorted((a, b) -> Integer.compare(a.distance(), b.distance()))
        .map(this::leaves)
        .filter(it -> !it.isEmpty() && !isTunnel(it))
        .findFirst()
        .orElse("");
  }

  /** The interface by which a peer is reached, by the narrowest route. */
  String towards(String peer) {
    OptionalLong address = Ipv4.tryParse(peer);
    if (address.isEmpty()) {
      return "";
    }
    String attached = interfaces.attached(address.getAsLong());
    return !attached.isEmpty()
        ? attached
        : routes.stream()
            .limit(Interfaces.MOST_LOOKED_AT)
            .filter(it -> !it.isDefault() && it.destination().contains(address.getAsLong()))
            .min((a, b) -> Long.compare(a.destination().size(), b.destination().size()))
            .map(this::leaves)
            .orElse("");
  }

  private boolean isTunnel(String name) {
    return interfaces.find(name).map(it -> it.type() == NetworkInterface.Type.TUNNEL).orElse(false);
  }

  private String leaves(Route route) {
    if (!route.interfaceName().isEmpty()) {
      return route.interfaceName();
    }
    OptionalLong hop = Ipv4.tryParse(route.gateway());
    return hop.isEmpty() ? "" : interfaces.attached(hop.getAsLong());
  }
}
