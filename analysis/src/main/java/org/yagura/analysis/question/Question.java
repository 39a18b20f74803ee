package org.yagura.analysis.question;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.address.PortSet;

/**
 * A question as it was understood.
 *
 * @param from where traffic begins; empty for anywhere ({@code 誰が})
 * @param to ids of assets; empty for anything ({@code どこに})
 * @param services kinds of traffic asked about; empty for any
 * @param notUnderstood what the question names and no material knows, as it was written
 */
public record Question(
    String asked,
    List<Start> from,
    List<String> to,
    List<Kind> services,
    List<String> notUnderstood) {

  /**
   * A kind of traffic.
   *
   * @param protocol {@code any} where only a port was named
   */
  public record Kind(String protocol, PortSet ports) {
    public Kind {
      Objects.requireNonNull(protocol);
      Objects.requireNonNull(ports);
    }

    /** Protocols that know ports, and the word for all of them. */
    private static final Set<String> PORTED = Set.of("tcp", "udp", "any");

    /** Whether traffic of a protocol and ports has some of it; no other protocol has ports. */
    boolean meets(String otherProtocol, PortSet otherPorts) {
      boolean same =
          protocol.equals("any")
              ? PORTED.contains(otherProtocol)
              : otherProtocol.equals("any") || protocol.equals(otherProtocol);
      return same && (otherPorts.isAny() || !ports.intersect(otherPorts).isEmpty());
    }
  }

  public Question {
    Objects.requireNonNull(asked);
    from = List.copyOf(from);
    to = List.copyOf(to);
    services = List.copyOf(services);
    notUnderstood = List.copyOf(notUnderstood);
  }

  /** Whether it names nothing at all that is known: no answer would mean anything. */
  public boolean isEmpty() {
    return from.isEmpty() && to.isEmpty();
  }
}
