package org.yagura.intake.config.yamaha;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Forwarding.VirtualAddress;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Protocol;
import org.yagura.model.device.RoutingProcess.Redistributed;

/**
 * OSPF, RIP, BGP, VRRP and {@code ip routing}. A protocol runs only with {@code use on}; RIP then
 * speaks on every LAN that does not say {@code rip send off}, OSPF where an area is named.
 */
final class Processes {

  private static final int USUAL_PRIORITY = 100;

  private final Reading reading;
  private final Map<Protocol, Draft> drafts = new EnumMap<>(Protocol.class);
  private final List<VirtualAddress> virtual = new ArrayList<>();
  private final List<Switch> switches = new ArrayList<>();
  private final Set<String> withoutRip = new LinkedHashSet<>();

  private static final class Draft {
    final List<Participant> participants = new ArrayList<>();
    final List<String> neighbours = new ArrayList<>();
    final Set<Redistributed> redistributed = new LinkedHashSet<>();
    String name = "";
    boolean on;
    int line;
  }

  Processes(Reading reading) {
    this.reading = reading;
  }

  private Draft draft(Protocol protocol) {
    return drafts.computeIfAbsent(protocol, it -> new Draft());
  }

  /** {@code ospf|rip|bgp WHAT …}. */
  Outcome read(Command command) {
    Protocol protocol =
        switch (command.word(0)) {
          case "ospf" -> Protocol.OSPF;
          case "rip" -> Protocol.RIP;
          default -> Protocol.BGP;
        };
    Draft it = draft(protocol);
    switch (command.word(1)) {
      case "use" -> {
        it.on = command.word(2).equals("on");
        it.line = command.line();
      }
      case "autonomous-system" -> it.name = command.word(2);
      case "neighbor" -> {
        if (!Command.isNumber(command.word(2), 5)) {
          return Outcome.IGNORED;
        }
        it.neighbours.add(command.word(4));
      }
      case "import" -> imported(it, command);
      default -> {
        return Outcome.IGNORED;
      }
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code ospf import from static}, {@code bgp import 65000 static}. */
  private static void imported(Draft it, Command command) {
    for (String word : command.from(2)) {
      switch (word) {
        case "static" -> it.redistributed.add(Redistributed.STATIC);
        case "rip" -> it.redistributed.add(Redistributed.RIP);
        case "ospf" -> it.redistributed.add(Redistributed.OSPF);
        case "bgp" -> it.redistributed.add(Redistributed.BGP);
        case "connected" -> it.redistributed.add(Redistributed.CONNECTED);
        default -> {}
      }
    }
  }

  /** {@code ip IF ospf area A [passive]}, {@code ip IF rip send off}. */
  Outcome ofInterface(String name, Command command) {
    if (command.word(2).equals("vrrp")) {
      return virtual(name, command);
    }
    if (command.word(2).equals("ospf") && command.word(3).equals("area")) {
      boolean passive = command.words().contains("passive");
      draft(Protocol.OSPF)
          .participants
          .add(new Participant(name, AddressBlock.ANY, command.word(4), passive));
      return Outcome.UNDERSTOOD;
    }
    if (command.starts("ip", command.word(1), "rip", "send") && command.word(4).equals("off")) {
      withoutRip.add(name);
      return Outcome.UNDERSTOOD;
    }
    return Outcome.IGNORED;
  }

  /** {@code ip lan1 vrrp 1 192.168.1.254 [priority=200]}. */
  private Outcome virtual(String name, Command command) {
    OptionalLong address = Ipv4.tryParse(command.word(4));
    if (address.isEmpty()) {
      return command.word(3).equals("shutdown") ? Outcome.IGNORED : Outcome.UNKNOWN;
    }
    String priority = command.option("priority");
    virtual.add(
        new VirtualAddress(
            name,
            address.getAsLong(),
            command.word(3),
            Command.isNumber(priority, 3) ? Integer.parseInt(priority) : USUAL_PRIORITY,
            reading.at(command.line())));
    return Outcome.UNDERSTOOD;
  }

  /** {@code ip routing on|off}. */
  Outcome routing(Command command) {
    boolean on = command.word(2).equals("on");
    switches.add(new Switch(Switch.Kind.ROUTING_ENABLED, "", on, reading.at(command.line())));
    return Outcome.UNDERSTOOD;
  }

  List<VirtualAddress> virtual() {
    return virtual;
  }

  List<Switch> switches() {
    return switches;
  }

  List<RoutingProcess> build(Interfaces interfaces) {
    List<RoutingProcess> processes = new ArrayList<>();
    drafts.forEach((protocol, it) -> {
      if (it.on) {
        List<Participant> participants =
            protocol == Protocol.RIP ? speakers(interfaces) : it.participants;
        processes.add(
            new RoutingProcess(
                protocol,
                it.name,
                "",
                participants,
                it.neighbours,
                List.of(),
                List.copyOf(it.redistributed),
                reading.at(it.line)));
      }
    });
    return processes;
  }

  private List<Participant> speakers(Interfaces interfaces) {
    return interfaces.all().stream()
        .filter(it -> !it.addresses.isEmpty())
        .map(it -> new Participant(it.name, AddressBlock.ANY, "", withoutRip.contains(it.name)))
        .toList();
  }
}
