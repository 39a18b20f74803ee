package org.yagura.intake.config.asa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yagura.intake.config.acl.Masks;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.cisco.forwarding.PolicyRouting;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Forwarding.TrustLevel;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Protocol;
import org.yagura.model.device.RoutingProcess.Redistributed;

/** Security levels, what passes without a list, and routing protocols. */
final class AsaForwarding {

  private final Notes notes;
  private final AsaInterfaces interfaces;
  private final List<Switch> switches = new ArrayList<>();
  private final List<Block> routers = new ArrayList<>();
  private final PolicyRouting policies;

  AsaForwarding(Notes notes, AsaInterfaces interfaces) {
    this.notes = notes;
    this.interfaces = interfaces;
    policies = new PolicyRouting(notes, interfaces::nameOf);
  }

  boolean read(Block command) {
    policies.look(command);
    boolean off = command.word(0).equals("no");
    int at = off ? 1 : 0;
    switch (command.word(at)) {
      case "same-security-traffic" -> {
        boolean intra = command.has("intra-interface");
        add(
            intra ? Switch.Kind.SAME_SECURITY_INTRA : Switch.Kind.SAME_SECURITY_INTER,
            off,
            command);
      }
      case "sysopt" -> {
        if (!command.has("permit-vpn") && !command.has("permit-ipsec")) {
          return false;
        }
        add(Switch.Kind.VPN_BYPASSES_LISTS, off, command);
      }
      case "management-access" ->
          switches.add(
              new Switch(
                  Switch.Kind.MANAGED_FROM_VPN,
                  interfaces.nameOf(command.word(at + 1)),
                  !off,
                  notes.evidence(command)));
      case "nat-control" -> add(Switch.Kind.TRANSLATION_REQUIRED, off, command);
      case "router" -> {
        if (off || protocol(command).isEmpty()) {
          return false;
        }
        routers.add(command);
        notes.useAll(command);
      }
      default -> {
        return false;
      }
    }
    notes.use(command);
    return true;
  }

  private void add(Switch.Kind kind, boolean off, Block command) {
    switches.add(new Switch(kind, "", !off, notes.evidence(command)));
  }

  private static Optional<Protocol> protocol(Block router) {
    return switch (router.word(1)) {
      case "ospf" -> Optional.of(Protocol.OSPF);
      case "rip" -> Optional.of(Protocol.RIP);
      case "eigrp" -> Optional.of(Protocol.EIGRP);
      case "bgp" -> Optional.of(Protocol.BGP);
      default -> Optional.empty();
    };
  }

  /**
   * What decides beside the routes.
   *
   * @param lists the entries of an access list by its name
   */
  Forwarding build(
      AsaInterfaces interfaces,
      List<SourceTranslation> sources,
      Function<String, List<FilterRule>> lists) {
    List<TrustLevel> levels = new ArrayList<>();
    for (AsaPort port : interfaces.all()) {
      if (!port.nameif.isEmpty()) {
        levels.add(new TrustLevel(port.name, port.securityLevel(), notes.whole(port.first)));
      }
    }
    List<RoutingProcess> processes = new ArrayList<>();
    for (Block router : routers) {
      protocol(router).ifPresent(it -> processes.add(process(router, it, interfaces)));
    }
    return new Forwarding(
        policies.routes(users(interfaces), lists),
        processes,
        List.of(),
        sources,
        levels,
        switches,
        List.of());
  }

  /** Interfaces by the route map that {@code policy-route route-map} gives them (9.4 and later). */
  private Map<String, List<String>> users(AsaInterfaces interfaces) {
    Map<String, List<String>> users = new LinkedHashMap<>();
    for (AsaPort port : interfaces.all()) {
      Block line = port.policyRoute;
      if (line != null) {
        notes.use(line);
        users.computeIfAbsent(line.word(2), it -> new ArrayList<>()).add(port.name);
      }
    }
    return users;
  }

  private RoutingProcess process(Block router, Protocol protocol, AsaInterfaces interfaces) {
    Speaking speaking = new Speaking(protocol, interfaces);
    for (Block line : router.children()) {
      speaking.line(line);
      line.children().forEach(speaking::line);
    }
    return new RoutingProcess(
        protocol,
        router.word(2),
        "",
        speaking.participants,
        speaking.neighbours.stream().distinct().toList(),
        speaking.announced,
        speaking.passedOn.stream().distinct().toList(),
        notes.whole(router));
  }

  /** One process while its lines are read. */
  private static final class Speaking {
    private final Protocol protocol;
    private final AsaInterfaces interfaces;
    private final List<Participant> participants = new ArrayList<>();
    private final List<AddressBlock> announced = new ArrayList<>();
    private final List<String> neighbours = new ArrayList<>();
    private final List<Redistributed> passedOn = new ArrayList<>();

    Speaking(Protocol protocol, AsaInterfaces interfaces) {
      this.protocol = protocol;
      this.interfaces = interfaces;
    }

    void line(Block line) {
      switch (line.word(0)) {
        case "network" -> network(line);
        case "passive-interface" -> {
          String name = line.word(1).equals("default") ? "" : interfaces.nameOf(line.word(1));
          participants.add(new Participant(name, AddressBlock.ANY, "", true));
        }
        case "neighbor" -> neighbours.add(line.word(1));
        case "redistribute" -> redistributed(line.word(1)).ifPresent(passedOn::add);
        case "default-information" ->
            passedOn.add(line.has("always") ? Redistributed.DEFAULT_ALWAYS : Redistributed.DEFAULT);
        default -> {}
      }
    }

    /** {@code network 10.0.0.0 255.255.255.0 area 0}, of BGP {@code network A mask M}. */
    private void network(Block line) {
      String mask = line.word(2).equals("mask") ? line.word(3) : line.word(2);
      Optional<AddressBlock> block =
          mask.isEmpty() ? AddressBlock.tryParse(line.word(1)) : Masks.network(line.word(1), mask);
      if (block.isPresent() && protocol == Protocol.BGP) {
        announced.add(block.get());
      } else {
        block.ifPresent(it -> participants.add(new Participant("", it, line.after("area"), false)));
      }
    }
  }

  private static Optional<Redistributed> redistributed(String word) {
    return switch (word) {
      case "connected" -> Optional.of(Redistributed.CONNECTED);
      case "static" -> Optional.of(Redistributed.STATIC);
      case "ospf" -> Optional.of(Redistributed.OSPF);
      case "bgp" -> Optional.of(Redistributed.BGP);
      case "rip" -> Optional.of(Redistributed.RIP);
      default -> Optional.empty();
    };
  }
}
