package org.yagura.analysis.question;

import java.util.List;
import java.util.Objects;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.reachability.Hop;

/**
 * The answer to a question.
 *
 * @param found what passes and what may pass; nothing where all of it is denied
 * @param refusals what stops it, where all is denied and the question names both ends
 * @param unplaced what would have to be known of beginnings that no material places, so that nobody
 *     can say where they lead
 */
public record Reply(
    Question question, List<Found> found, List<Hop.Deed> refusals, List<String> unplaced) {

  public enum Verdict {
    PERMITTED,
    DENIED,
    UNDECIDED
  }

  /**
   * Traffic of one start to one asset.
   *
   * @param missing what would have to be known; empty where it passes
   * @param senders of the start's addresses, those from which it passes
   */
  public record Found(
      Start from,
      String to,
      String protocol,
      PortSet ports,
      List<Hop> via,
      List<String> missing,
      List<Evidence> evidence,
      AddressSet senders) {
    public Found {
      Objects.requireNonNull(senders);
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
      Objects.requireNonNull(protocol);
      Objects.requireNonNull(ports);
      via = List.copyOf(via);
      missing = List.copyOf(missing);
      evidence = List.copyOf(evidence);
    }

    public Verdict verdict() {
      return missing.isEmpty() ? Verdict.PERMITTED : Verdict.UNDECIDED;
    }
  }

  public Reply {
    Objects.requireNonNull(question);
    found = List.copyOf(found);
    refusals = List.copyOf(refusals);
    unplaced = List.copyOf(unplaced);
  }

  /** Of all together: permitted where anything passes. */
  public Verdict verdict() {
    if (found.stream().anyMatch(it -> it.verdict() == Verdict.PERMITTED)) {
      return Verdict.PERMITTED;
    }
    return found.isEmpty() && unplaced.isEmpty() ? Verdict.DENIED : Verdict.UNDECIDED;
  }
}
