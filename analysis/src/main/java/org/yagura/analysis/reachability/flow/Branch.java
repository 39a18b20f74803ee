package org.yagura.analysis.reachability.flow;

import java.util.Objects;

/**
 * One way through a device.
 *
 * @param admits packets that take it, as they arrive
 * @param translation what becomes of their header
 */
public record Branch(Verdict admits, Translation translation, Exit exit) {
  public Branch {
    Objects.requireNonNull(admits);
    Objects.requireNonNull(translation);
    Objects.requireNonNull(exit);
  }
}
