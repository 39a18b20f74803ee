package org.yagura.intake.reconcile.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yagura.model.observation.Decision;
import org.yagura.model.spelling.Spelling;

/** What people decided about identity; their word beats every score. */
public final class Verdicts {

  private final List<Decision> same;
  private final List<Decision> different;

  public Verdicts(List<Decision> decisions) {
    this.same = decisions.stream().filter(it -> it.kind() == Decision.Kind.SAME).toList();
    this.different = decisions.stream().filter(it -> it.kind() == Decision.Kind.DIFFERENT).toList();
  }

  /** Groups of positions in {@code keys} that a person declared to be one thing. */
  public List<Set<Integer>> forced(List<IdentityKeys> keys) {
    List<Set<Integer>> groups = new ArrayList<>();
    for (Decision decision : same) {
      Set<Integer> group = new LinkedHashSet<>();
      for (int i = 0; i < keys.size(); i++) {
        if (names(decision, keys.get(i))) {
          group.add(i);
        }
      }
      groups.add(group);
    }
    return groups;
  }

  public boolean forbids(IdentityKeys a, IdentityKeys b) {
    return different.stream()
        .anyMatch(it ->
            it.subjects().stream()
                .anyMatch(s ->
                    isNamed(s, a)
                        && !isNamed(s, b)
                        && it.subjects().stream().anyMatch(o -> !o.equals(s) && isNamed(o, b))));
  }

  private static boolean names(Decision decision, IdentityKeys keys) {
    return decision.subjects().stream().anyMatch(it -> isNamed(it, keys));
  }

  /** Whether a subject written by a person is this sighting's id, name, address, MAC or serial. */
  public static boolean isNamed(String subject, IdentityKeys keys) {
    String folded = Spelling.fold(subject);
    return keys.serials().contains(folded)
        || keys.hostnames().contains(folded)
        || keys.names().contains(folded)
        || keys.addresses().contains(subject.strip())
        || keys.macs().contains(subject.strip())
        || AssetIds.candidates(keys).contains(subject.strip());
  }
}
