package org.yagura.intake.config.fortios;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.intake.config.fortios.tree.ResourceLines;

/** What every FortiGate knows without being told: services, objects; kept as lines of resources. */
final class Predefined {

  private static final Map<String, List<String>> SERVICES = services();
  private static final Set<String> OBJECTS = new HashSet<>(ResourceLines.of("objects.txt"));

  private Predefined() {}

  /** A service's protocols and ports, as {@code tcp 53}; empty when it is not predefined. */
  static List<String> service(String name) {
    return SERVICES.getOrDefault(name, List.of());
  }

  /** Whether an address, group or schedule of the name comes with the device. */
  static boolean isObject(String name) {
    return OBJECTS.contains(name);
  }

  private static Map<String, List<String>> services() {
    Map<String, List<String>> services = new HashMap<>();
    for (String line : ResourceLines.of("services.txt")) {
      int colon = line.indexOf('=');
      String name = line.substring(0, colon).strip();
      services.put(name, List.of(line.substring(colon + 1).strip().split(" *, *", -1)));
    }
    return services;
  }
}
