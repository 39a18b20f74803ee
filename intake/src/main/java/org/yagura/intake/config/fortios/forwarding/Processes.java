package org.yagura.intake.config.fortios.forwarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Protocol;
import org.yagura.model.device.RoutingProcess.Redistributed;

/** OSPF, BGP and RIP of one virtual domain; each section that names nobody speaks to nobody. */
final class Processes {

  private final Domain domain;

  Processes(Domain domain) {
    this.domain = domain;
  }

  List<RoutingProcess> all() {
    List<RoutingProcess> all = new ArrayList<>();
    domain.section("router ospf").flatMap(it -> igp(it, Protocol.OSPF)).ifPresent(all::add);
    domain.section("router rip").flatMap(it -> igp(it, Protocol.RIP)).ifPresent(all::add);
    domain.section("router bgp").flatMap(this::bgp).ifPresent(all::add);
    return all;
  }

  private Optional<RoutingProcess> igp(Block section, Protocol protocol) {
    Set<String> quiet = Set.copyOf(section.values("passive-interface"));
    List<Participant> participants = new ArrayList<>();
    for (Block network : entries(section, "network")) {
      block(network)
          .ifPresent(
              it -> participants.add(new Participant("", it, network.value("area", ""), false)));
    }
    for (String port : quiet.stream().sorted().toList()) {
      participants.add(new Participant(port, AddressBlock.ANY, "", true));
    }
    List<String> neighbours =
        entries(section, "neighbor").stream()
            .map(it -> it.value("ip", ""))
            .filter(it -> !it.isEmpty())
            .toList();
    section.value("router-id", "");
    return participants.isEmpty()
        ? Optional.empty()
        : Optional.of(process(section, protocol, participants, neighbours, List.of()));
  }

  private Optional<RoutingProcess> bgp(Block section) {
    List<String> neighbours = entries(section, "neighbor").stream().map(Block::name).toList();
    List<AddressBlock> announced = new ArrayList<>();
    entries(section, "network").forEach(it -> block(it).ifPresent(announced::add));
    return neighbours.isEmpty() && announced.isEmpty()
        ? Optional.empty()
        : Optional.of(process(section, Protocol.BGP, List.of(), neighbours, announced));
  }

  private RoutingProcess process(
      Block section,
      Protocol protocol,
      List<Participant> participants,
      List<String> neighbours,
      List<AddressBlock> announced) {
    return new RoutingProcess(
        protocol,
        protocol == Protocol.BGP ? section.value("as", "") : "",
        domain.name(),
        participants,
        neighbours,
        announced,
        redistributed(section),
        domain.evidence(section));
  }

  private static List<Redistributed> redistributed(Block section) {
    List<Redistributed> all = new ArrayList<>();
    add(section, "connected", Redistributed.CONNECTED, all);
    add(section, "static", Redistributed.STATIC, all);
    add(section, "ospf", Redistributed.OSPF, all);
    add(section, "bgp", Redistributed.BGP, all);
    add(section, "rip", Redistributed.RIP, all);
    switch (section.value("default-information-originate", "disable")) {
      case "enable" -> all.add(Redistributed.DEFAULT);
      case "always" -> all.add(Redistributed.DEFAULT_ALWAYS);
      default -> {}
    }
    return all;
  }

  private static void add(Block section, String name, Redistributed kind, List<Redistributed> all) {
    boolean on =
        section
            .section("redistribute " + name)
            .map(it -> it.enabled("status", false))
            .orElse(false);
    if (on) {
      all.add(kind);
    }
  }

  private static List<Block> entries(Block section, String name) {
    return section.section(name).map(Block::entries).orElse(List.of());
  }

  private static Optional<AddressBlock> block(Block network) {
    List<String> words = network.values("prefix");
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return AddressBlock.tryParse(
        words.size() > 1 ? words.get(0) + "/" + words.get(1) : words.getFirst());
  }
}
