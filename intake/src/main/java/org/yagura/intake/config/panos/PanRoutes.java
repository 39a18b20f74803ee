package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.Forwarding.PolicyRoute.Effect;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Protocol;

/** Static routes of virtual and logical routers; the administrative distance is 10 by default. */
final class PanRoutes {

  private static final int DEFAULT_DISTANCE = 10;

  private final Pan pan;
  private final PanZones zones;

  PanRoutes(Pan pan, PanZones zones) {
    this.pan = pan;
    this.zones = zones;
  }

  /** All static routes, and what virtual systems on one router know of each other's networks. */
  List<Route> all(List<NetworkInterface> interfaces) {
    List<Route> all = new ArrayList<>();
    for (Node router : pan.onDevices("network", "virtual-router")) {
      for (String context : zones.contextsOf(router)) {
        table(router, context, all);
      }
      shared(router, interfaces, all);
    }
    for (Node router : pan.onDevices("network", "logical-router")) {
      for (Node vrf : router.all("vrf")) {
        vrf.words("interface");
        table(vrf, zones.contextOf(router.word()), all);
      }
    }
    return all;
  }

  private void shared(Node router, List<NetworkInterface> interfaces, List<Route> all) {
    List<String> contexts = zones.contextsOf(router);
    List<String> ports = router.words("interface");
    for (NetworkInterface it : interfaces) {
      for (String context : contexts) {
        boolean others = !it.placement().context().equals(context);
        if (it.enabled() && contexts.size() > 1 && others && ports.contains(it.name())) {
          it.addresses()
              .forEach(a ->
                  all.add(new Route(a.network(), "", it.name(), 0, "", it.evidence(), context)));
        }
      }
    }
  }

  private void table(Node router, String context, List<Route> all) {
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
                other.isEmpty() ? "" : "next-vr " + zones.contextOf(other),
                pan.source().evidence(route),
                context));
      }
    }
  }

  /** OSPF, BGP and RIP where they are switched on. */
  List<RoutingProcess> processes() {
    List<RoutingProcess> all = new ArrayList<>();
    for (Node router : pan.onDevices("network", "virtual-router")) {
      for (Protocol protocol : List.of(Protocol.OSPF, Protocol.BGP, Protocol.RIP)) {
        router
            .find("protocol", protocol.name().toLowerCase(Locale.ROOT))
            .filter(it -> Pan.isYes(it, "enable"))
            .ifPresent(it -> all.add(process(protocol, it, zones.contextOf(router.word()))));
      }
    }
    return all;
  }

  private RoutingProcess process(Protocol protocol, Node node, String context) {
    List<Participant> participants = new ArrayList<>();
    for (Node area : node.all("area")) {
      for (Node port : area.all("interface")) {
        boolean speaks = !port.value("enable").equals("no");
        if (speaks) {
          boolean quiet = Pan.isYes(port, "passive");
          participants.add(new Participant(port.word(), AddressBlock.ANY, area.word(), quiet));
        }
      }
    }
    node.words("interface")
        .forEach(it -> participants.add(new Participant(it, AddressBlock.ANY, "", false)));
    List<String> neighbours = new ArrayList<>();
    for (Node group : node.all("peer-group")) {
      for (Node peer : group.all("peer")) {
        String address = peer.value("peer-address", "ip");
        neighbours.add(address.isEmpty() ? peer.word() : address);
      }
    }
    return new RoutingProcess(
        protocol,
        node.value("local-as"),
        context,
        participants,
        neighbours,
        List.of(),
        List.of(),
        pan.source().evidence(node));
  }

  /** Policy-based forwarding in the order of its rules. */
  List<PolicyRoute> policies() {
    List<PolicyRoute> all = new ArrayList<>();
    for (Pan.Vsys system : pan.systems()) {
      PanObjects objects = new PanObjects(pan, system.node());
      PanServices services = new PanServices(pan, system.node());
      List<Node> bases = new ArrayList<>();
      pan.shared().forEach(it -> it.find("pre-rulebase").ifPresent(bases::add));
      system.node().find("rulebase").ifPresent(bases::add);
      pan.shared().forEach(it -> it.find("post-rulebase").ifPresent(bases::add));
      for (Node base : bases) {
        base.evenInactive("pbf", "rules").forEach(it -> all.add(policy(it, objects, services)));
      }
    }
    return all.stream().distinct().toList();
  }

  private PolicyRoute policy(Node rule, PanObjects objects, PanServices services) {
    List<String> from = new ArrayList<>(rule.words("from", "zone"));
    from.addAll(rule.words("from", "interface"));
    Effect effect =
        rule.has("action", "discard")
            ? Effect.DISCARD
            : rule.has("action", "no-pbf") ? Effect.ROUTE_NORMALLY : Effect.FORWARD;
    PolicyRoute built =
        new PolicyRoute(
            rule.word(),
            from,
            side(rule, "source", objects),
            side(rule, "destination", objects),
            services.ofRule(rule),
            effect,
            rule.value("action", "forward", "nexthop", "ip-address"),
            rule.value("action", "forward", "egress-interface"),
            !rule.isInactive() && !Pan.isYes(rule, "disabled"),
            pan.source().evidence(rule));
    rule.useAll();
    return built;
  }

  private static AddressMatch side(Node rule, String side, PanObjects objects) {
    List<Node> operands = rule.all(side);
    return operands.isEmpty()
        ? AddressMatch.ANY
        : objects.match(operands, Pan.isYes(rule, "negate-" + side));
  }
}
