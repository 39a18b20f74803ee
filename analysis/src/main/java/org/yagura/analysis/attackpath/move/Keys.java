package org.yagura.analysis.attackpath.move;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.key.KeyRing;

/** Passwords that an attacker may have. */
public record Keys(List<KeyRing> rings) {

  public Keys {
    rings = List.copyOf(rings);
  }

  /** Those that open an asset, the surest first. */
  public Stream<KeyRing> opening(String asset) {
    return rings.stream().filter(it -> it.opens(asset));
  }

  /** The surest one that dials in to the VPN of a device; what a vendor holds is no weakness. */
  public Optional<KeyRing> dialingIn(String device) {
    return rings.stream()
        .filter(it -> it.nature() != KeyRing.Nature.HELD && it.dialsInTo(device))
        .findFirst();
  }
}
