package org.yagura.analysis.reachability;

import java.util.Objects;

/** Where traffic begins. */
public sealed interface Start {

  /** The id of the connection, segment or asset. */
  String id();

  /** Someone at the other end of an external connection; or its dial-in users. */
  record Connection(String id) implements Start {
    public Connection {
      Objects.requireNonNull(id);
    }
  }

  /** Any address of a segment, whether or not a host is known there. */
  record Segment(String id) implements Start {
    public Segment {
      Objects.requireNonNull(id);
    }
  }

  /** Someone who controls one asset, with its own addresses, in all its places. */
  record Asset(String id) implements Start {
    public Asset {
      Objects.requireNonNull(id);
    }
  }
}
