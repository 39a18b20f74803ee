package org.yagura.intake.config.cisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.acl.Masks;
import org.yagura.intake.config.acl.Words;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.Numbers;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.Route;

/** Static routes; a route of a VRF bears it in its condition. */
final class IosRoutes {

  private final Notes notes;
  private final List<Route> routes = new ArrayList<>();

  IosRoutes(Notes notes) {
    this.notes = notes;
  }

  boolean read(Block command) {
    if (command.starts("ip", "default-gateway")) {
      routes.add(new Route(AddressBlock.ANY, command.word(2), "", 1, "", notes.evidence(command)));
      notes.use(command);
      return true;
    }
    if (!command.starts("ip", "route") || command.size() < 4 || command.word(2).equals("profile")) {
      return false;
    }
    Words words = new Words(command.words(), 2);
    List<String> condition = new ArrayList<>();
    String vrf = words.accept("vrf") ? words.next() : "";
    if (!vrf.isEmpty()) {
      condition.add("vrf " + vrf);
    }
    Optional<AddressBlock> destination = Masks.network(words.next(), words.next());
    if (destination.isEmpty()) {
      notes.unreadable(command, "「ip route 宛先 マスク 次の機器」");
      return true;
    }
    notes.use(command);
    hop(destination.get(), words, condition, vrf, command);
    return true;
  }

  private void hop(
      AddressBlock destination, Words words, List<String> condition, String vrf, Block command) {
    String gateway = "";
    String interfaceName = "";
    if (Ipv4.tryParse(words.peek()).isPresent()) {
      gateway = words.next();
    } else {
      interfaceName = words.next();
      if (Ipv4.tryParse(words.peek()).isPresent() || words.peek().equals("dhcp")) {
        gateway = words.next();
      }
    }
    int distance = 1;
    while (!words.done()) {
      switch (words.peek()) {
        case "name" -> {
          words.next();
          words.next();
        }
        case "track" -> condition.add(words.next() + " " + words.next());
        case "tag" -> {
          words.next();
          words.next();
        }
        default -> distance = Numbers.of(words.next(), distance);
      }
    }
    routes.add(
        new Route(
            destination,
            gateway,
            interfaceName,
            distance,
            String.join(" ", condition),
            notes.evidence(command),
            vrf));
  }

  List<Route> all() {
    return routes;
  }

  /** What lies behind an interface by the routes that leave through it or through its network. */
  AddressSet behind(Port port) {
    List<AddressBlock> behind = new ArrayList<>();
    for (Route route : routes) {
      boolean near =
          Ipv4.tryParse(route.gateway()).stream()
              .anyMatch(gateway ->
                  port.addresses.stream().anyMatch(it -> it.network().contains(gateway)));
      if (near || route.interfaceName().equals(port.name)) {
        behind.add(route.destination());
      }
    }
    return AddressSet.of(behind);
  }
}
