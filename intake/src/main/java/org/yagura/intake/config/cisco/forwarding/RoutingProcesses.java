package org.yagura.intake.config.cisco.forwarding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.yagura.intake.config.acl.Masks;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Protocol;
import org.yagura.model.device.RoutingProcess.Redistributed;

/**
 * {@code router ospf|eigrp|bgp|rip}: an interface takes part when a network statement holds its own
 * address, or, for OSPF, when it says so itself.
 */
final class RoutingProcesses {

  private static final int MOST_PARTICIPANTS = 5000;

  private final Notes notes;
  private final List<Block> routers = new ArrayList<>();

  RoutingProcesses(Notes notes) {
    this.notes = notes;
  }

  boolean read(Block command) {
    if (!command.starts("router") || protocol(command.word(1)).isEmpty()) {
      return false;
    }
    notes.use(command);
    routers.add(command);
    children(command);
    return true;
  }

  private void children(Block command) {
    for (Block child : command.children()) {
      switch (child.word(0)) {
        case "network", "neighbor", "redistribute", "passive-interface", "default-information" ->
            notes.use(child);
        case "address-family" -> {
          notes.use(child);
          children(child);
        }
        default -> {
          boolean active = child.refuses("passive-interface");
          if (active) {
            notes.use(child);
          } else {
            notes.skip(child);
          }
        }
      }
    }
  }

  private static Optional<Protocol> protocol(String word) {
    return switch (word) {
      case "ospf" -> Optional.of(Protocol.OSPF);
      case "eigrp" -> Optional.of(Protocol.EIGRP);
      case "bgp" -> Optional.of(Protocol.BGP);
      case "rip" -> Optional.of(Protocol.RIP);
      default -> Optional.empty();
    };
  }

  List<RoutingProcess> build(List<NetworkInterface> interfaces, Collection<Place> places) {
    List<RoutingProcess> processes = new ArrayList<>();
    for (Block router : routers) {
      Protocol protocol = protocol(router.word(1)).orElse(Protocol.RIP);
      List<Block> lines = new ArrayList<>(router.children());
      router.all("address-family").forEach(it -> lines.addAll(it.children()));
      List<Participant> participants = new ArrayList<>();
      if (protocol != Protocol.BGP) {
        byNetwork(protocol, lines, interfaces, participants);
      }
      if (protocol == Protocol.OSPF) {
        byInterface(router, lines, places, participants);
      }
      processes.add(
          new RoutingProcess(
              protocol,
              router.word(2),
              router.after("vrf"),
              participants,
              neighbours(lines),
              protocol == Protocol.BGP ? announced(lines) : List.of(),
              List.copyOf(redistributed(lines)),
              notes.evidence(router)));
    }
    return processes;
  }

  private static void byNetwork(
      Protocol protocol,
      List<Block> lines,
      List<NetworkInterface> interfaces,
      List<Participant> participants) {
    for (NetworkInterface it : interfaces) {
      if (it.addresses().isEmpty() || participants.size() > MOST_PARTICIPANTS) {
        continue;
      }
      long address = it.addresses().getFirst().address();
      lines.stream()
          .filter(line -> line.starts("network") && network(protocol, line).contains(address))
          .findFirst()
          .ifPresent(line ->
              participants.add(
                  new Participant(
                      it.name(),
                      AddressBlock.ANY,
                      line.after("area"),
                      isPassive(it.name(), lines))));
    }
  }

  /** {@code network 10.0.0.0 0.0.255.255 area 0}; classful where no wildcard follows. */
  private static AddressSet network(Protocol protocol, Block line) {
    OptionalLong base = Ipv4.tryParse(line.word(1));
    if (base.isEmpty()) {
      return AddressSet.NONE;
    }
    boolean wildcard = protocol != Protocol.RIP && Ipv4.tryParse(line.word(2)).isPresent();
    if (wildcard) {
      return Masks.wildcard(line.word(1), line.word(2)).orElse(AddressSet.NONE);
    }
    long first = base.getAsLong() >>> 24;
    int length = first < 128 ? 8 : first < 192 ? 16 : 24;
    boolean all = base.getAsLong() == 0;
    return AddressSet.of(all ? AddressBlock.ANY : AddressBlock.network(base.getAsLong(), length));
  }

  private static boolean isPassive(String name, List<Block> lines) {
    boolean passive = false;
    for (Block line : lines) {
      String named = line.text(line.word(0).equals("no") ? 2 : 1).replace(" ", "");
      if (line.starts("passive-interface")) {
        passive |= named.equals("default") || named.equals(name);
      } else if (line.refuses("passive-interface") && named.equals(name)) {
        passive = false;
      }
    }
    return passive;
  }

  /** {@code ip ospf 1 area 0} within an interface. */
  private static void byInterface(
      Block router, List<Block> lines, Collection<Place> places, List<Participant> participants) {
    for (Place place : places) {
      boolean known = participants.stream().anyMatch(it -> it.interfaceName().equals(place.name()));
      place
          .lines()
          .filter(it -> it.starts("ip", "ospf", router.word(2), "area"))
          .filter(it -> !known)
          .findFirst()
          .ifPresent(it ->
              participants.add(
                  new Participant(
                      place.name(),
                      AddressBlock.ANY,
                      it.after("area"),
                      isPassive(place.name(), lines))));
    }
  }

  private static List<String> neighbours(List<Block> lines) {
    return lines.stream()
        .filter(it -> it.starts("neighbor") && Ipv4.tryParse(it.word(1)).isPresent())
        .map(it -> it.word(1))
        .distinct()
        .toList();
  }

  private static List<AddressBlock> announced(List<Block> lines) {
    return lines.stream()
        .filter(it -> it.starts("network"))
        .flatMap(it -> Masks.network(it.word(1), it.after("mask")).stream())
        .toList();
  }

  private static Set<Redistributed> redistributed(List<Block> lines) {
    Set<Redistributed> kinds = new LinkedHashSet<>();
    for (Block line : lines) {
      if (line.starts("default-information", "originate")) {
        kinds.add(line.has("always") ? Redistributed.DEFAULT_ALWAYS : Redistributed.DEFAULT);
      } else if (line.starts("redistribute")) {
        switch (line.word(1).toLowerCase(Locale.ROOT)) {
          case "connected" -> kinds.add(Redistributed.CONNECTED);
          case "static" -> kinds.add(Redistributed.STATIC);
          case "ospf" -> kinds.add(Redistributed.OSPF);
          case "bgp" -> kinds.add(Redistributed.BGP);
          case "rip" -> kinds.add(Redistributed.RIP);
          default -> {}
        }
      }
    }
    return kinds;
  }
}
