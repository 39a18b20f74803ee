package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.Route;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Protocol;
import org.yagura.model.device.RoutingProcess.Redistributed;

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
    String table = route.value("next-table");
    if (!table.isEmpty()) {
      String other = table.endsWith(".inet.0") ? table.substring(0, table.length() - 7) : "";
      all.add(
          new Route(
              destination,
              "",
              "",
              preference,
              "next-table " + other,
              junos.source().evidence(route),
              instance));
    }
    for (String hop : route.words("next-hop")) {
      all.add(hop(route, destination, hop, preference, instance));
    }
    for (Node hop : route.all("qualified-next-hop")) {
      int own = Numbers.of(hop.value("preference"), preference);
      Route plain = hop(route, destination, hop.word(), own, instance);
      String by = hop.value("interface");
      all.add(
          by.isEmpty()
              ? plain
              : new Route(destination, plain.gateway(), by, own, "", plain.evidence(), instance));
    }
    for (String word : NOWHERE) {
      if (route.has(word)) {
        all.add(
            new Route(
                destination, "", word, preference, "", junos.source().evidence(route), instance));
      }
    }
  }

  private Route hop(
      Node route, AddressBlock destination, String hop, int preference, String instance) {
    boolean address = Ipv4.tryParse(hop).isPresent();
    return new Route(
        destination,
        address ? hop : "",
        address ? "" : Junos.unit(hop),
        preference,
        "",
        junos.source().evidence(route),
        instance);
  }

  /** OSPF, BGP and RIP of the device and of its routing instances. */
  List<RoutingProcess> processes() {
    List<RoutingProcess> all = new ArrayList<>();
    junos.root().find("protocols").ifPresent(it -> processes(it, "", all));
    for (Node instance : junos.root().all("routing-instances")) {
      instance.find("protocols").ifPresent(it -> processes(it, instance.word(), all));
    }
    return all;
  }

  private void processes(Node protocols, String instance, List<RoutingProcess> all) {
    for (Node ospf : protocols.find("ospf").stream().toList()) {
      List<Participant> participants = new ArrayList<>();
      for (Node area : ospf.all("area")) {
        for (Node port : area.all("interface")) {
          participants.add(
              new Participant(
                  port.word().equals("all") ? "" : Junos.unit(port.word()),
                  AddressBlock.ANY,
                  area.word(),
                  port.has("passive")));
        }
      }
      all.add(process(Protocol.OSPF, ospf, instance, participants, List.of()));
    }
    for (Node group : protocols.all("rip", "group")) {
      List<Participant> participants =
          group.all("neighbor").stream()
              .map(it -> new Participant(Junos.unit(it.word()), AddressBlock.ANY, "", false))
              .toList();
      all.add(process(Protocol.RIP, group, instance, participants, List.of()));
    }
    for (Node group : protocols.all("bgp", "group")) {
      all.add(process(Protocol.BGP, group, instance, List.of(), group.words("neighbor")));
    }
  }

  private RoutingProcess process(
      Protocol protocol,
      Node node,
      String instance,
      List<Participant> participants,
      List<String> neighbours) {
    String name = protocol == Protocol.OSPF ? "" : node.word();
    return new RoutingProcess(
        protocol,
        name,
        instance,
        participants,
        neighbours,
        List.of(),
        exported(node),
        junos.source().evidence(node));
  }

  /** What the export policies of a process accept, by the protocol a term names. */
  private List<Redistributed> exported(Node process) {
    Set<Redistributed> all = new LinkedHashSet<>();
    for (String name : process.words("export")) {
      for (Node term : junos.root().all("policy-options", "policy-statement", name, "term")) {
        if (term.has("then", "accept")) {
          term.words("from", "protocol").forEach(it -> kind(it).ifPresent(all::add));
        }
      }
      junos
          .root()
          .find("policy-options", "policy-statement", name)
          .filter(it -> it.has("then", "accept"))
          .ifPresent(
              it -> it.words("from", "protocol").forEach(word -> kind(word).ifPresent(all::add)));
    }
    return List.copyOf(all);
  }

  private static Optional<Redistributed> kind(String word) {
    return switch (word) {
      case "direct" -> Optional.of(Redistributed.CONNECTED);
      case "static" -> Optional.of(Redistributed.STATIC);
      case "ospf" -> Optional.of(Redistributed.OSPF);
      case "bgp" -> Optional.of(Redistributed.BGP);
      case "rip" -> Optional.of(Redistributed.RIP);
      default -> Optional.empty();
    };
  }
}
