package org.yagura.analysis.reachability.packet;

import java.io.Serial;

/** The sets of packets of a network became too manifold to be held. */
public final class TooManyPackets extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  TooManyPackets(int nodes) {
    super("more than %d nodes are needed".formatted(nodes));
  }
}
