package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.device.Zone;

/**
 * Security zones and what they let reach the device itself. What an interface says of its own
 * replaces what its zone says.
 */
final class JunosZones {

  private final List<Zone> zones = new ArrayList<>();
  private final Map<String, Node> zoneOf = new LinkedHashMap<>();
  private final Map<String, Node> interfaceNode = new LinkedHashMap<>();
  private final boolean present;

  JunosZones(Junos junos) {
    present = junos.root().has("security", "zones");
    List<Node> all = new ArrayList<>(junos.root().all("security", "zones", "security-zone"));
    all.addAll(junos.root().all("security", "zones", "functional-zone"));
    for (Node zone : all) {
      List<String> names = new ArrayList<>();
      for (Node each : zone.all("interfaces")) {
        String name = Junos.unit(each.word());
        names.add(name);
        zoneOf.putIfAbsent(name, zone);
        interfaceNode.putIfAbsent(name, each);
      }
      zones.add(new Zone(zone.word(), names, junos.source().evidence(zone)));
    }
  }

  List<Zone> zones() {
    return zones;
  }

  /** Whether the device works by zones at all; switches do not. */
  boolean present() {
    return present;
  }

  /** The zone of a logical interface; empty where it is in none. */
  String zoneOf(String unit) {
    Node zone = zoneOf.getOrDefault(unit, zoneOf.get("all"));
    return zone == null ? "" : zone.word();
  }

  /** The zone's only interface, or the zone's own name. */
  String standIn(String zone) {
    return zones.stream()
        .filter(it -> it.name().equals(zone) && it.interfaces().size() == 1)
        .map(it -> it.interfaces().getFirst())
        .findFirst()
        .orElse(zone);
  }

  /** The line that lets a service of the device be reached through a logical interface. */
  Optional<Node> opens(String unit, String service) {
    Node zone = zoneOf.getOrDefault(unit, zoneOf.get("all"));
    if (zone == null) {
      return Optional.empty();
    }
    Node own = interfaceNode.getOrDefault(unit, interfaceNode.get("all"));
    boolean decides = own != null && own.has("host-inbound-traffic");
    Node place = decides ? own : zone;
    return place == null
        ? Optional.empty()
        : place
            .find("host-inbound-traffic", "system-services")
            .flatMap(it -> Optional.ofNullable(opening(it, service)));
  }

  private static @Nullable Node opening(Node services, String service) {
    services.useAll();
    if (services.has(service, "except")) {
      return null;
    }
    for (String word : List.of(service, "all", "any-service")) {
      Optional<Node> found = services.find(word);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }
}
