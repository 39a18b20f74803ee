package org.yagura.analysis.exposure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/**
 * Devices that stand in for each other: a cluster's members hold the same addresses on the same
 * interfaces, so that their lines are the same lines.
 */
final class Twins {

  private static final int FEWEST_ADDRESSES = 2;

  private final Map<String, String> firstOf = new HashMap<>();

  Twins(Facility facility) {
    Map<Set<String>, String> firstBySigns = new HashMap<>();
    for (Device device : facility.devices()) {
      Set<String> signs = signs(device);
      if (signs.size() >= FEWEST_ADDRESSES) {
        String first = firstBySigns.computeIfAbsent(signs, it -> device.asset());
        firstOf.put(device.asset(), first);
      }
    }
  }

  private static Set<String> signs(Device device) {
    return device.configuration().network().interfaces().stream()
        .flatMap(it -> it.addresses().stream().map(address -> it.name() + " " + address))
        .collect(Collectors.toSet());
  }

  /** The member of the cluster that speaks for all; the device itself where it stands alone. */
  String speaker(String device) {
    return firstOf.getOrDefault(device, device);
  }

  Set<String> speakers(Set<String> devices) {
    return devices.stream().map(this::speaker).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The candidates, those of other members left out; their evidence stays. */
  List<Candidate> merge(List<Candidate> candidates) {
    Map<String, Candidate> kept = new java.util.LinkedHashMap<>();
    for (Candidate it : candidates) {
      String speaker = speaker(it.device());
      String key = speaker + "|" + it.kind() + "|" + it.interfaceName() + "|" + technology(it);
      Candidate first = kept.get(key);
      if (first == null) {
        kept.put(key, it);
      } else if (speaker.equals(it.device()) || first.device().equals(it.device())) {
        kept.put(key + "|" + kept.size(), it);
      } else {
        kept.put(key, first.alsoSeenIn(it));
      }
    }
    return List.copyOf(kept.values());
  }

  private static String technology(Candidate it) {
    return it.description().technology();
  }
}
