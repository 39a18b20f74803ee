package org.yagura.analysis.attackpath.way;

import java.util.Objects;

/** Where an attacker's traffic begins. */
public sealed interface Place {

  /** The far end of an external connection; for a dial-in, whoever has come through its login. */
  record Beyond(String connection) implements Place {
    public Beyond {
      Objects.requireNonNull(connection);
    }
  }

  /** An asset that the attacker rules. */
  record On(String asset) implements Place {
    public On {
      Objects.requireNonNull(asset);
    }
  }
}
