package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.Route;

/** Static routes of the device and of its routing instances; the default preference is 5. */
final class JunosRoutes {

  private static final int DEFAULT_PREFERENCE = 5;
  private static final List<String> NOWHERE = List.of("discard", "reject", "receive");

  private final Junos junos;

  JunosRoutes(Junos junos) {
    this.junos = junos;
  }

  List<Route> all() {
    List<Route> all = new ArrayList<>();
    junos.root().find("routing-options").ifPresent(it -> of(it, "", all));
    for (Node instance : junos.root().all("routing-instances")) {
      instance.find("routing-options").ifPresent(it -> of(it, instance.word(), all));
    }
    return all;
  }

  private void of(Node options, String instance, List<Route> all) {
    List<Node> routes = new ArrayList<>(options.all("static", "route"));
    String table = instance.isEmpty() ? "inet.0" : instance + ".inet.0";
    routes.addAll(options.all("rib", table, "static", "route"));
    for (Node route : routes) {
      Optional<AddressBlock> destination =
          AddressBlock.tryParse(route.word().equals("default") ? "0.0.0.0/0" : route.word());
      destination.ifPresent(it -> route(route, it, instance, all));
    }
  }

  private void route(Node route, AddressBlock destination, String instance, List<Route> all) {
    int preference = Numbers.of(route.value("preference"), DEFAULT_PREFERENCE);
    String condition = instance.isEmpty() ? "" : "routing-instance " + instance;
    for (String hop : route.words("next-hop")) {
      all.add(hop(route, destination, hop, preference, condition));
    }
    for (Node hop : route.all("qualified-next-hop")) {
      int own = Numbers.of(hop.value("preference"), preference);
      Route plain = hop(route, destination, hop.word(), own, condition);
      String by = hop.value("interface");
      all.add(
          by.isEmpty()
              ? plain
              : new Route(destination, plain.gateway(), by, own, condition, plain.evidence()));
    }
    for (String word : NOWHERE) {
      if (route.has(word)) {
        all.add(
            new Route(
                destination, "", word, preference, condition, junos.source().evidence(route)));
      }
    }
  }

  private Route hop(
      Node route, AddressBlock destination, String hop, int preference, String condition) {
    boolean address = Ipv4.tryParse(hop).isPresent();
    return new Route(
        destination,
        address ? hop : "",
        address ? "" : Junos.unit(hop),
        preference,
        condition,
        junos.source().evidence(route));
  }
}
