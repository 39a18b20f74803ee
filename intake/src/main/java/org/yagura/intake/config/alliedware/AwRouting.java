package org.yagura.intake.config.alliedware;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.acl.Masks;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Protocol;
import org.yagura.model.device.RoutingProcess.Redistributed;

/** {@code router ospf|rip|bgp} and {@code policy-based-routing}. */
final class AwRouting {

  private final Notes notes;
  private final AwEntities entities;
  private final AwFirewall firewall;
  private final List<Block> routers = new ArrayList<>();
  private final List<Block> policies = new ArrayList<>();

  AwRouting(Notes notes, AwEntities entities, AwFirewall firewall) {
    this.notes = notes;
    this.entities = entities;
    this.firewall = firewall;
  }

  boolean read(Block command) {
    boolean router = command.starts("router") && protocol(command.word(1)).isPresent();
    boolean policy = command.starts("policy-based-routing") && command.size() == 1;
    if (!router && !policy) {
      return false;
    }
    notes.use(command);
    (router ? routers : policies).add(command);
    for (Block child : command.children()) {
      boolean told =
          child.starts("network")
              || child.starts("neighbor")
              || child.starts("redistribute")
              || child.starts("passive-interface")
              || child.starts("default-information")
              || child.starts("ip", "policy-route")
              || child.starts("policy-based-routing");
      if (told) {
        notes.use(child);
      } else {
        notes.skip(child);
      }
    }
    return true;
  }

  private static Optional<Protocol> protocol(String word) {
    return switch (word) {
      case "ospf" -> Optional.of(Protocol.OSPF);
      case "rip" -> Optional.of(Protocol.RIP);
      case "bgp" -> Optional.of(Protocol.BGP);
      default -> Optional.empty();
    };
  }

  List<RoutingProcess> processes() {
    List<RoutingProcess> processes = new ArrayList<>();
    for (Block router : routers) {
      Protocol protocol = protocol(router.word(1)).orElse(Protocol.RIP);
      List<Block> networks = router.all("network").toList();
      boolean bgp = protocol == Protocol.BGP;
      processes.add(
          new RoutingProcess(
              protocol,
              router.word(2),
              "",
              bgp ? List.of() : networks.stream().map(it -> participant(it, router)).toList(),
              router.all("neighbor").map(it -> it.word(1)).distinct().toList(),
              bgp ? networks.stream().flatMap(it -> block(it).stream()).toList() : List.of(),
              List.copyOf(redistributed(router)),
              notes.evidence(router)));
    }
    return processes;
  }

  /** {@code network 10.0.0.0/8 area 0}, {@code network 10.0.0.0 0.255.255.255}, {@code vlan10}. */
  private static Participant participant(Block line, Block router) {
    Optional<AddressBlock> block = block(line);
    String name = block.isPresent() ? "" : line.word(1);
    boolean passive =
        router.all("passive-interface").anyMatch(it -> it.size() == 1 || it.word(1).equals(name));
    return new Participant(name, block.orElse(AddressBlock.ANY), line.after("area"), passive);
  }

  private static Optional<AddressBlock> block(Block line) {
    if (Ipv4.tryParse(line.word(2)).isPresent()) {
      return Masks.wildcard(line.word(1), line.word(2))
          .map(AddressSet::blocks)
          .filter(it -> it.size() == 1)
          .map(List::getFirst);
    }
    return AddressBlock.tryParse(line.word(1));
  }

  private static Set<Redistributed> redistributed(Block router) {
    Set<Redistributed> kinds = new LinkedHashSet<>();
    router
        .all("default-information", "originate")
        .forEach(it ->
            kinds.add(it.has("always") ? Redistributed.DEFAULT_ALWAYS : Redistributed.DEFAULT));
    router
        .all("redistribute")
        .forEach(it -> {
          switch (it.word(1)) {
            case "connected" -> kinds.add(Redistributed.CONNECTED);
            case "static" -> kinds.add(Redistributed.STATIC);
            case "ospf" -> kinds.add(Redistributed.OSPF);
            case "bgp" -> kinds.add(Redistributed.BGP);
            case "rip" -> kinds.add(Redistributed.RIP);
            default -> {}
          }
        });
    return kinds;
  }

  /** {@code ip policy-route 10 match http from A to B nexthop ppp0}; off without its enabling. */
  List<PolicyRoute> policies() {
    List<PolicyRoute> routes = new ArrayList<>();
    for (Block block : policies) {
      boolean enabled = block.all("policy-based-routing", "enable").findAny().isPresent();
      for (Block line : block.all("ip", "policy-route").toList()) {
        String application = line.after("match");
        String to = line.after("to");
        for (AwEntities.Part source : entities.find(line.after("from"), line)) {
          for (AwEntities.Part destination : destinations(to, line)) {
            routes.add(policy(line, source, destination, application, enabled));
          }
        }
      }
    }
    return routes;
  }

  private List<AwEntities.Part> destinations(String to, Block line) {
    return to.isEmpty()
        ? List.of(new AwEntities.Part("", AddressMatch.ANY, false))
        : entities.find(to, line);
  }

  private PolicyRoute policy(
      Block line,
      AwEntities.Part source,
      AwEntities.Part destination,
      String application,
      boolean enabled) {
    String hop = line.after("nexthop");
    boolean gateway = Ipv4.tryParse(hop).isPresent();
    return new PolicyRoute(
        line.word(2),
        source.interfaceName().isEmpty() ? List.of() : List.of(source.interfaceName()),
        source.match(),
        destination.match(),
        firewall.services(application.isEmpty() ? "any" : application, line),
        PolicyRoute.Effect.FORWARD,
        gateway ? hop : "",
        gateway ? "" : hop,
        enabled,
        notes.evidence(line));
  }
}
