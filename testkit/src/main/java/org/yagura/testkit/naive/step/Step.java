package org.yagura.testkit.naive.step;

import java.util.List;
import java.util.Objects;
import org.yagura.model.reachability.Packet;

/** What a device did in the end. */
public sealed interface Step {

  /** Why it is only possible; empty where it is certain. */
  List<String> missing();

  /**
   * Passed on.
   *
   * @param out the interface it leaves by
   * @param nextHop the address it is handed to; -1 where the line has only one other end
   */
  record Sent(String out, long nextHop, Packet packet, List<String> missing) implements Step {
    public Sent {
      Objects.requireNonNull(out);
      Objects.requireNonNull(packet);
      missing = List.copyOf(missing);
    }
  }

  /** Taken by a service of the device itself. */
  record Answered(String service, Packet packet, List<String> missing) implements Step {
    public Answered {
      Objects.requireNonNull(service);
      Objects.requireNonNull(packet);
      missing = List.copyOf(missing);
    }
  }

  /** Dropped. */
  record Stopped(String by, List<String> missing) implements Step {
    public Stopped {
      Objects.requireNonNull(by);
      missing = List.copyOf(missing);
    }
  }
}
