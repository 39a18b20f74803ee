package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.device.Zone;

/** Zones of all virtual systems, and which virtual system an interface is of. */
final class PanZones {

  private static final Set<String> KINDS =
      Set.of("layer3", "layer2", "virtual-wire", "tap", "tunnel", "external");

  private final List<Zone> zones = new ArrayList<>();
  private final Map<String, String> zoneOf = new LinkedHashMap<>();
  private final Map<String, String> systemOf = new LinkedHashMap<>();
  private final Map<String, String> contextOf = new LinkedHashMap<>();

  PanZones(Pan pan) {
    for (Pan.Vsys system : pan.systems()) {
      for (Node zone : system.node().all("zone")) {
        List<String> names = new ArrayList<>();
        for (Node kind : zone.all("network")) {
          if (KINDS.contains(kind.word())) {
            names.addAll(zone.words("network", kind.word()));
          }
        }
        names.forEach(it -> zoneOf.putIfAbsent(it, zone.word()));
        names.forEach(it -> systemOf.putIfAbsent(it, system.name()));
        zones.add(new Zone(zone.word(), names, pan.source().evidence(zone)));
      }
      system
          .node()
          .words("import", "network", "interface")
          .forEach(it -> systemOf.putIfAbsent(it, system.name()));
    }
    routers(pan);
  }

  /** Where one virtual system has several routers, these keep the contexts apart. */
  private void routers(Pan pan) {
    List<Node> routers = pan.onDevices("network", "virtual-router");
    boolean several = pan.systems().stream().anyMatch(it -> !it.name().isEmpty());
    for (Node router : routers) {
      List<String> ports = router.words("interface");
      if (several) {
        contextOf.put(router.word(), ports.isEmpty() ? "" : systemOf(ports.getFirst()));
      } else if (routers.size() > 1) {
        contextOf.put(router.word(), router.word());
        ports.forEach(it -> systemOf.put(it, router.word()));
      }
    }
  }

  /** All virtual systems whose interfaces a router serves; itself where it serves one. */
  List<String> contextsOf(Node router) {
    List<String> own = List.of(contextOf(router.word()));
    boolean several = contextOf.containsKey(router.word()) && zones.size() > 1;
    List<String> served =
        router.words("interface").stream()
            .filter(systemOf::containsKey)
            .map(this::systemOf)
            .distinct()
            .toList();
    return several && served.size() > 1 ? served : own;
  }

  /** What keeps a router's routes apart from others; empty where it is the only one. */
  String contextOf(String router) {
    return contextOf.getOrDefault(router, "");
  }

  List<Zone> zones() {
    return zones;
  }

  String zoneOf(String interfaceName) {
    return zoneOf.getOrDefault(interfaceName, "");
  }

  String systemOf(String interfaceName) {
    return systemOf.getOrDefault(interfaceName, "");
  }

  /** The zone's only interface, or the zone's own name; empty for any. */
  String standIn(String zone) {
    if (zone.equals("any")) {
      return "";
    }
    return zones.stream()
        .filter(it -> it.name().equals(zone) && it.interfaces().size() == 1)
        .map(it -> it.interfaces().getFirst())
        .findFirst()
        .orElse(zone);
  }
}
