package org.yagura.intake.config.alliedware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.References;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.Zone;

/**
 * Zones, their networks and their hosts, named {@code zone}, {@code zone.network} and {@code
 * zone.network.host}. A zone is all its networks; a network all its subnets.
 */
final class AwEntities {

  /** Addresses at an interface; the interface is empty where the entity names none. */
  record Part(String interfaceName, AddressMatch match, boolean own) {
    Part {
      Objects.requireNonNull(interfaceName);
      Objects.requireNonNull(match);
    }
  }

  private final Notes notes;
  private final Map<String, Block> zones = new LinkedHashMap<>();
  private final References references = new References();

  AwEntities(Notes notes) {
    this.notes = notes;
  }

  boolean read(Block command) {
    if (!command.starts("zone") || command.size() != 2) {
      return false;
    }
    notes.useAll(command);
    zones.put(command.word(1), command);
    return true;
  }

  /** The parts of an entity, grouped by interface; an unknown entity is one unresolved part. */
  List<Part> find(String name, Block by) {
    String[] path = name.split("\\.", -1);
    Block zone = zones.get(path[0]);
    List<Block> networks = zone == null ? List.of() : zone.all("network").toList();
    List<Block> lines = new ArrayList<>();
    for (Block network : networks) {
      if (path.length == 1 || network.word(1).equals(path[1])) {
        lines.addAll(path.length > 2 ? hostLines(network, path[2]) : subnetLines(network));
      }
    }
    if (lines.isEmpty()) {
      references.use(name, by);
      return List.of(new Part("", unresolved(name, name), false));
    }
    return grouped(name, lines);
  }

  private static List<Block> subnetLines(Block network) {
    return network.all("ip", "subnet").toList();
  }

  private static List<Block> hostLines(Block network, String host) {
    return network.all("host", host).flatMap(it -> it.all("ip", "address")).toList();
  }

  private static List<Part> grouped(String name, List<Block> lines) {
    Map<String, List<AddressBlock>> byInterface = new LinkedHashMap<>();
    List<Part> parts = new ArrayList<>();
    for (Block line : lines) {
      String at = line.after("interface");
      Optional<AddressBlock> block = AddressBlock.tryParse(line.word(2));
      if (line.word(2).equals("dynamic")) {
        parts.add(new Part(at, unresolved(name, line.text(2)), true));
      } else if (line.word(2).equals("range")) {
        AddressBlock.tryParse(line.word(3) + "-" + line.word(4))
            .ifPresent(it -> byInterface.computeIfAbsent(at, k -> new ArrayList<>()).add(it));
      } else if (block.isPresent()) {
        byInterface.computeIfAbsent(at, k -> new ArrayList<>()).add(block.get());
      } else {
        parts.add(new Part(at, unresolved(name, line.text(2)), false));
      }
    }
    byInterface.forEach((at, blocks) ->
        parts.add(new Part(at, AddressMatch.of(name, AddressSet.of(blocks)), false)));
    return parts;
  }

  private static AddressMatch unresolved(String name, String why) {
    return new AddressMatch(List.of(name), AddressSet.NONE, List.of(why));
  }

  /** All addresses of an entity, wherever they are. */
  AddressSet addresses(String name, Block by) {
    AddressSet all = AddressSet.NONE;
    for (Part part : find(name, by)) {
      all = all.union(part.match().addresses());
    }
    return all;
  }

  /** The one interface of an entity; empty where it names none or several. */
  String interfaceOf(String name, Block by) {
    List<String> names =
        find(name, by).stream()
            .map(Part::interfaceName)
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList();
    return names.size() == 1 ? names.getFirst() : "";
  }

  /** The zone whose networks name the interface, or hold its address; empty where none does. */
  String zoneOf(AwPort port) {
    for (Map.Entry<String, Block> zone : zones.entrySet()) {
      for (Part part : find(zone.getKey(), zone.getValue())) {
        boolean named = part.interfaceName().equals(port.name);
        boolean holds =
            part.interfaceName().isEmpty()
                && !part.match().addresses().isAny()
                && port.addresses.stream()
                    .anyMatch(it -> part.match().addresses().contains(it.address()));
        if (named || holds) {
          return zone.getKey();
        }
      }
    }
    return "";
  }

  List<Zone> zones(AwInterfaces interfaces) {
    return zones.entrySet().stream()
        .map(it ->
            new Zone(
                it.getKey(),
                interfaces.all().stream()
                    .filter(port -> zoneOf(port).equals(it.getKey()))
                    .map(port -> port.name)
                    .toList(),
                notes.evidence(it.getValue())))
        .toList();
  }

  void report() {
    references.report(notes);
  }
}
