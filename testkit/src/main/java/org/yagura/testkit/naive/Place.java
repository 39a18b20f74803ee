package org.yagura.testkit.naive;

import java.util.Objects;

/** Where a packet begins. */
public sealed interface Place {

  String id();

  /** A connection or a segment by its id. */
  static Place of(String id, boolean line) {
    return line ? new Line(id) : new Network(id);
  }

  /** At the other end of an external connection. */
  record Line(String id) implements Place {
    public Line {
      Objects.requireNonNull(id);
    }
  }

  /** Somewhere in a segment. */
  record Network(String id) implements Place {
    public Network {
      Objects.requireNonNull(id);
    }
  }

  /** At an interface of the device of this id, as it comes in. */
  record Wire(String id, String interfaceName) implements Place {
    public Wire {
      Objects.requireNonNull(id);
      Objects.requireNonNull(interfaceName);
    }
  }

  /** On the device of this id itself. */
  record Within(String id) implements Place {
    public Within {
      Objects.requireNonNull(id);
    }
  }
}
