package org.yagura.intake.config.necix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.Forwarding.PolicyRoute.Effect;
import org.yagura.model.device.Forwarding.VirtualAddress;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Protocol;
import org.yagura.model.device.RoutingProcess.Redistributed;

/** {@code router ospf|bgp|rip}, {@code route-map} with {@code ip policy}, and {@code vrrp}. */
final class Processes {

  private static final int USUAL_PRIORITY = 100;

  private final Reading reading;
  private final AccessLists lists;
  private final List<Router> routers = new ArrayList<>();
  private final Map<String, List<Sequence>> maps = new LinkedHashMap<>();
  private final Map<String, List<String>> users = new LinkedHashMap<>();
  private final Map<String, Integer> priorities = new LinkedHashMap<>();
  private final Map<String, VirtualAddress> virtual = new LinkedHashMap<>();
  private @Nullable Router router;
  private @Nullable Sequence sequence;

  private static final class Router {
    final Protocol protocol;
    final String name;
    final int line;
    final List<Participant> participants = new ArrayList<>();
    final List<String> neighbours = new ArrayList<>();
    final List<AddressBlock> announced = new ArrayList<>();
    final Set<Redistributed> redistributed = new LinkedHashSet<>();

    Router(Protocol protocol, String name, int line) {
      this.protocol = protocol;
      this.name = name;
      this.line = line;
    }
  }

  private static final class Sequence {
    final String name;
    final boolean permits;
    final int line;
    final List<String> lists = new ArrayList<>();
    String gateway = "";
    String leaves = "";

    Sequence(String name, boolean permits, int line) {
      this.name = name;
      this.permits = permits;
      this.line = line;
    }
  }

  Processes(Reading reading, AccessLists lists) {
    this.reading = reading;
    this.lists = lists;
  }

  /** {@code router ospf 1}. */
  void router(Command command) {
    Protocol protocol =
        switch (command.word(1)) {
          case "ospf" -> Protocol.OSPF;
          case "bgp" -> Protocol.BGP;
          case "rip" -> Protocol.RIP;
          default -> null;
        };
    router = protocol == null ? null : new Router(protocol, command.word(2), command.line());
    if (router != null) {
      routers.add(router);
    }
  }

  /**
   * {@code network IF area 0}, {@code network A/M}, {@code neighbor A …}, {@code redistribute …}.
   */
  Outcome ofRouter(Command command) {
    Router it = router;
    if (it == null) {
      return Outcome.IGNORED;
    }
    switch (command.word(0)) {
      case "network" -> network(it, command);
      case "neighbor" -> it.neighbours.add(command.word(1));
      case "originate-default" ->
          it.redistributed.add(
              command.words().contains("always")
                  ? Redistributed.DEFAULT_ALWAYS
                  : Redistributed.DEFAULT);
      case "redistribute" -> {
        switch (command.word(1)) {
          case "static" -> it.redistributed.add(Redistributed.STATIC);
          case "connected" -> it.redistributed.add(Redistributed.CONNECTED);
          case "ospf" -> it.redistributed.add(Redistributed.OSPF);
          case "bgp" -> it.redistributed.add(Redistributed.BGP);
          case "rip" -> it.redistributed.add(Redistributed.RIP);
          default -> {}
        }
      }
      default -> {
        return Outcome.IGNORED;
      }
    }
    return Outcome.UNDERSTOOD;
  }

  private static void network(Router it, Command command) {
    Optional<AddressBlock> block = AddressBlock.tryParse(command.word(1));
    int area = command.words().indexOf("area");
    if (it.protocol == Protocol.BGP) {
      block.ifPresent(it.announced::add);
      return;
    }
    it.participants.add(
        new Participant(
            block.isPresent() ? "" : command.word(1),
            block.orElse(AddressBlock.ANY),
            area < 0 ? "" : command.word(area + 1),
            command.words().contains("passive")));
  }

  /** {@code route-map NAME permit|deny 10}. */
  void map(Command command) {
    Sequence next = new Sequence(command.word(1), !command.word(2).equals("deny"), command.line());
    maps.computeIfAbsent(next.name, it -> new ArrayList<>()).add(next);
    sequence = next;
  }

  /**
   * {@code match ip address access-list LIST}, {@code set ip next-hop A}, {@code set interface}.
   */
  Outcome ofMap(Command command) {
    Sequence it = sequence;
    if (it == null) {
      return Outcome.IGNORED;
    }
    String last = command.word(command.size() - 1);
    if (command.starts("match", "ip", "address")) {
      it.lists.add(last);
    } else if (command.starts("set", "ip", "next-hop") && Ipv4.tryParse(last).isPresent()) {
      it.gateway = last;
    } else if (command.starts("set", "interface")) {
      it.leaves = command.word(2);
    } else {
      return Outcome.IGNORED;
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code ip policy route-map NAME} within an interface. */
  Outcome policy(String interfaceName, Command command) {
    if (!command.word(2).equals("route-map")) {
      return Outcome.IGNORED;
    }
    users.computeIfAbsent(command.word(3), it -> new ArrayList<>()).add(interfaceName);
    return Outcome.UNDERSTOOD;
  }

  /** {@code vrrp 1 ip A}, {@code vrrp 1 priority 200} within an interface. */
  Outcome virtual(String interfaceName, Command command) {
    String key = interfaceName + " " + command.word(1);
    OptionalLong address = Ipv4.tryParse(command.word(command.size() - 1));
    if (command.words().contains("priority")) {
      String number = command.word(command.size() - 1);
      priorities.put(key, Command.isNumber(number, 3) ? Integer.parseInt(number) : USUAL_PRIORITY);
    } else if (command.words().contains("ip") && address.isPresent()) {
      virtual.put(
          key,
          new VirtualAddress(
              interfaceName,
              address.getAsLong(),
              command.word(1),
              USUAL_PRIORITY,
              reading.at(command.line())));
    } else {
      return Outcome.IGNORED;
    }
    return Outcome.UNDERSTOOD;
  }

  List<VirtualAddress> virtual() {
    List<VirtualAddress> all = new ArrayList<>();
    virtual.forEach((key, it) ->
        all.add(
            new VirtualAddress(
                it.interfaceName(),
                it.address(),
                it.group(),
                priorities.getOrDefault(key, USUAL_PRIORITY),
                it.evidence())));
    return all;
  }

  List<RoutingProcess> routing() {
    return routers.stream()
        .map(it ->
            new RoutingProcess(
                it.protocol,
                it.name,
                "",
                it.participants,
                it.neighbours,
                it.announced,
                List.copyOf(it.redistributed),
                reading.at(it.line)))
        .toList();
  }

  List<PolicyRoute> policies() {
    List<PolicyRoute> policies = new ArrayList<>();
    users.forEach((name, interfaces) -> {
      for (Sequence it : maps.getOrDefault(name, List.of())) {
        if (it.lists.isEmpty()) {
          policies.add(policy(it, interfaces, null));
        }
        for (String list : it.lists) {
          lists.rules(list).stream()
              .filter(rule -> rule.action() == FilterRule.Action.PERMIT)
              .forEach(rule -> policies.add(policy(it, interfaces, rule)));
        }
      }
    });
    return policies;
  }

  private PolicyRoute policy(Sequence it, List<String> interfaces, @Nullable FilterRule rule) {
    boolean leads = it.permits && !(it.gateway.isEmpty() && it.leaves.isEmpty());
    boolean lost = it.leaves.startsWith("Null");
    Effect effect = !leads ? Effect.ROUTE_NORMALLY : lost ? Effect.DISCARD : Effect.FORWARD;
    return new PolicyRoute(
        it.name,
        interfaces,
        rule == null ? AddressMatch.ANY : rule.source(),
        rule == null ? AddressMatch.ANY : rule.destination(),
        rule == null ? List.of(Service.ANY) : rule.services(),
        effect,
        it.gateway,
        it.leaves,
        true,
        reading.at(it.line));
  }
}
