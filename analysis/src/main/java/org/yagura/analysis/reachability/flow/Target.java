package org.yagura.analysis.reachability.flow;

import java.util.Objects;
import org.yagura.analysis.reachability.network.Identity;
import org.yagura.analysis.reachability.network.PortRef;
import org.yagura.analysis.reachability.network.UnknownRouter;

/** Where packets come to. */
public sealed interface Target {

  /** A port of a device, from where it passes them on. */
  record AtPort(PortRef at, Identity who) implements Target {
    public AtPort {
      Objects.requireNonNull(at);
      Objects.requireNonNull(who);
    }
  }

  /** The hosts of a segment, by its number. */
  record InLan(int lan) implements Target {}

  /** The services of a device itself. */
  record OnDevice(String device) implements Target {
    public OnDevice {
      Objects.requireNonNull(device);
    }
  }

  /** A router that does with them nobody knows what. */
  record AtUnknown(UnknownRouter router) implements Target {
    public AtUnknown {
      Objects.requireNonNull(router);
    }
  }
}
