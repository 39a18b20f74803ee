package org.yagura.analysis.attackpath.key;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yagura.analysis.attackpath.fact.Premises;

/** All passwords of which a material states that an attacker may have them. */
public final class KeyRings {

  private KeyRings() {}

  /** The surest first; vague statements of reuse give way to those that name machines. */
  public static List<KeyRing> of(Premises premises) {
    List<KeyRing> stated = new ArrayList<>(new AccountKeys(premises).rings());
    stated.addAll(new AnswerKeys(premises).rings());
    List<KeyRing> shared =
        SharedKeys.merged(
            stated.stream().filter(it -> it.nature() == KeyRing.Nature.SHARED).toList());
    List<KeyRing> rings = new ArrayList<>(shared);
    for (KeyRing it : stated) {
      boolean vague = it.nature() == KeyRing.Nature.REUSED && !shared.isEmpty();
      if (it.nature() != KeyRing.Nature.SHARED
          && !vague
          && !(it.assets().isEmpty() && it.logins().isEmpty())) {
        rings.add(it);
      }
    }
    rings.sort(Comparator.comparing(KeyRing::nature).thenComparing(KeyRing::id));
    return rings;
  }
}
