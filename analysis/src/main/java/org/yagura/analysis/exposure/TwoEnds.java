package org.yagura.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.exposure.ConnectionKind;

/** A tunnel whose two ends were both read is one connection. */
final class TwoEnds {

  private final AddressOwners owners;
  private final List<Candidate> candidates;

  private TwoEnds(List<Candidate> candidates, AddressOwners owners) {
    this.candidates = candidates;
    this.owners = owners;
  }

  static List<Candidate> merge(List<Candidate> candidates, AddressOwners owners) {
    return new TwoEnds(candidates, owners).merged();
  }

  private List<Candidate> merged() {
    List<Candidate> merged = new ArrayList<>();
    for (Candidate next : candidates) {
      int other = otherEnd(merged, next);
      if (other < 0) {
        merged.add(next);
      } else {
        merged.set(other, joined(merged.get(other), next));
      }
    }
    return merged;
  }

  private int otherEnd(List<Candidate> earlier, Candidate end) {
    for (int i = 0; i < earlier.size(); i++) {
      Candidate it = earlier.get(i);
      boolean differ = !it.device().equals(end.device());
      if (differ && isTunnel(it) && isTunnel(end) && (leadTo(it, end) || calls(it, end))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTunnel(Candidate it) {
    return it.kind() == ConnectionKind.VPN && !it.isDialIn();
  }

  private boolean leadTo(Candidate one, Candidate other) {
    return towards(one).equals(other.device()) && towards(other).equals(one.device());
  }

  private String towards(Candidate it) {
    return owners.endpoint(it.description().peer());
  }

  /** One end knows the other's address; the other waits for a caller without a fixed address. */
  private boolean calls(Candidate one, Candidate other) {
    return waitsFor(one, other) || waitsFor(other, one);
  }

  private boolean waitsFor(Candidate waiting, Candidate caller) {
    boolean anyone = AddressBlock.tryParse(waiting.description().peer()).isEmpty();
    boolean calledHere = towards(caller).equals(waiting.device());
    return anyone
        && calledHere
        && candidates.stream().filter(it -> isAnyones(it, waiting)).count() == 1
        && candidates.stream().filter(it -> isTunnel(it) && callsFor(it, waiting)).count() == 1;
  }

  private boolean isAnyones(Candidate it, Candidate waiting) {
    return isTunnel(it)
        && it.device().equals(waiting.device())
        && AddressBlock.tryParse(it.description().peer()).isEmpty();
  }

  /** Whether it calls the waiting end's device and that device has no tunnel back to it. */
  private boolean callsFor(Candidate it, Candidate waiting) {
    return towards(it).equals(waiting.device())
        && candidates.stream()
            .noneMatch(back ->
                back.device().equals(waiting.device()) && towards(back).equals(it.device()));
  }

  /** The end at the larger site speaks for both. */
  private Candidate joined(Candidate first, Candidate second) {
    boolean secondIsLarger = connections(second) > connections(first);
    Candidate one = secondIsLarger ? second : first;
    Candidate other = secondIsLarger ? first : second;
    List<String> words = new ArrayList<>(one.description().words());
    words.addAll(other.description().words());
    Candidate both = one.alsoSeenIn(other);
    return new Candidate(
        one.kind(),
        true,
        one.device(),
        one.interfaceName(),
        one.carrier(),
        one.addresses(),
        new Candidate.Description(
            one.description().name(),
            one.description().technology(),
            one.description().peer(),
            words,
            one.description().alwaysOn(),
            other.device()),
        one.exposes(),
        both.evidence());
  }

  private long connections(Candidate end) {
    return candidates.stream().filter(it -> it.device().equals(end.device())).count();
  }
}
