package org.yagura.analysis.exposure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.model.device.Route;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/** Finds the line that carries a VPN. */
final class Carriers {

  private final List<Candidate> candidates;
  private final AddressOwners owners;
  private final Map<String, Device> devices = new HashMap<>();

  Carriers(Facility facility, List<Candidate> candidates, AddressOwners owners) {
    this.candidates = candidates;
    this.owners = owners;
    facility.devices().forEach(it -> devices.putIfAbsent(it.asset(), it));
  }

  /** The position of the line that carries a candidate; -1 for lines and where none is known. */
  int of(int at) {
    Candidate it = candidates.get(at);
    return it.kind() == ConnectionKind.VPN ? of(it, it.device(), new HashSet<>()) : -1;
  }

  /** The line that carries the other end of a tunnel, where both were read; else -1. */
  int ofOtherEnd(int at) {
    Candidate it = candidates.get(at);
    String other = it.description().otherDevice();
    return other.isEmpty() ? -1 : of(it, other, new HashSet<>());
  }

  private int of(Candidate vpn, String device, Set<String> visited) {
    if (!visited.add(device)) {
      return -1;
    }
    int own = ownLine(vpn, device);
    if (own >= 0) {
      return own;
    }
    Device configured = devices.get(device);
    if (configured == null) {
      return -1;
    }
    // A VPN device without a line of its own stands behind the router of its default route.
    return configured.configuration().network().routes().stream()
        .filter(Route::isDefault)
        .map(it -> owners.asset(it.gateway()))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .map(it -> of(vpn, it, visited))
        .orElse(-1);
  }

  private int ownLine(Candidate vpn, String device) {
    int best = -1;
    for (int i = 0; i < candidates.size(); i++) {
      Candidate line = candidates.get(i);
      if (!line.isLine() || !line.device().equals(device)) {
        continue;
      }
      if (line.interfaceName().equals(vpn.carrier())) {
        return i;
      }
      boolean better =
          best < 0
              || (candidates.get(best).kind() != ConnectionKind.INTERNET
                  && line.kind() == ConnectionKind.INTERNET);
      best = better ? i : best;
    }
    return best;
  }
}
