package org.yagura.model.reachability;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * What a device did to traffic that passed it.
 *
 * @param device id of the asset
 * @param in the interface it came by; empty where it began on the device
 * @param out the interface it left by; empty where it ended on the device
 * @param did rules, translations and routes, in the order in which they took effect
 */
public record Hop(String device, String in, String out, List<Deed> did) {

  /**
   * One rule, translation or route that took effect.
   *
   * @param what in Japanese, such as {@code ポリシー 3「terminal-server」が許可}
   */
  public record Deed(String what, Evidence evidence) {
    public Deed {
      Objects.requireNonNull(what);
      Objects.requireNonNull(evidence);
    }
  }

  public Hop {
    Objects.requireNonNull(device);
    Objects.requireNonNull(in);
    Objects.requireNonNull(out);
    did = List.copyOf(did);
  }
}
