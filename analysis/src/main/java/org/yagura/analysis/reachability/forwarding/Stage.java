package org.yagura.analysis.reachability.forwarding;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.evidence.Evidence;

/** One thing a device does to a packet. */
public sealed interface Stage {

  /** Which form of a packet a filter looks at. */
  enum Sees {
    /** The packet as it arrived at the device. */
    ARRIVED,
    /** The packet as translations of earlier stages have left it. */
    TRANSLATED
  }

  /**
   * Lets a packet pass or drops it; the first clause that matches decides.
   *
   * @param name in Japanese, such as {@code lan1 の受信フィルタ}
   * @param otherwise what happens when no clause matches
   * @param evidence what says that it stands here, or that nothing does
   */
  record Filter(
      String name, Sees sees, List<Clause> clauses, Clause.Action otherwise, Evidence evidence)
      implements Stage {
    public Filter {
      Objects.requireNonNull(name);
      Objects.requireNonNull(sees);
      clauses = List.copyOf(clauses);
      Objects.requireNonNull(otherwise);
      Objects.requireNonNull(evidence);
    }
  }

  /** Changes the destination; the first redirection that matches does. */
  record Translate(List<Redirection> redirections) implements Stage {
    public Translate {
      redirections = List.copyOf(redirections);
    }
  }

  /** Changes the source; the first masking that matches does. */
  record Hide(List<Masking> maskings) implements Stage {
    public Hide {
      maskings = List.copyOf(maskings);
    }
  }

  /**
   * A new destination for packets that match.
   *
   * @param name by which clauses refer to it
   * @param inside the new addresses: as many as the match's destinations, in the same order, or one
   *     for all; empty changes nothing (an exemption)
   * @param insidePorts the new ports: as many as the match's, in order, or one for all; empty keeps
   *     them
   * @param certain whether all that matches is surely meant
   */
  record Redirection(
      String name,
      Match match,
      AddressSet inside,
      PortSet insidePorts,
      Evidence evidence,
      boolean certain) {
    public Redirection(
        String name, Match match, AddressSet inside, PortSet insidePorts, Evidence evidence) {
      this(name, match, inside, insidePorts, evidence, true);
    }

    public Redirection {
      Objects.requireNonNull(name);
      Objects.requireNonNull(match);
      Objects.requireNonNull(inside);
      Objects.requireNonNull(insidePorts);
      Objects.requireNonNull(evidence);
    }
  }

  /**
   * A new source for packets that match.
   *
   * @param outside any of these addresses; empty changes nothing (an exemption)
   * @param certain whether all that matches is surely meant
   */
  record Masking(String name, Match match, AddressSet outside, Evidence evidence, boolean certain) {
    public Masking(String name, Match match, AddressSet outside, Evidence evidence) {
      this(name, match, outside, evidence, true);
    }

    public Masking {
      Objects.requireNonNull(name);
      Objects.requireNonNull(match);
      Objects.requireNonNull(outside);
      Objects.requireNonNull(evidence);
    }
  }
}
