package org.yagura.analysis.reachability.flow;

import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/** Where a device sends packets. */
public sealed interface Exit {

  /** To its own services. */
  record Itself() implements Exit {}

  /**
   * Out of a port.
   *
   * @param gateway the next hop's address; {@link #DIRECT} where the destination is on the port's
   *     own network
   * @param route the line that says so
   */
  record Out(String port, long gateway, Evidence route) implements Exit {

    public static final long DIRECT = -1;

    public Out {
      Objects.requireNonNull(port);
      Objects.requireNonNull(route);
    }
  }
}
