package org.yagura.model.maturity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Evidence;

/**
 * Which of the five stages of awareness the facts show.
 *
 * @param stage 1 to 5; null when nothing shows it
 * @param name as the Ministry's training material names it
 * @param why what shows it, in Japanese
 * @param next what leads to the next stage, in the material's words
 */
public record Awareness(
    @Nullable Integer stage, String name, String why, List<String> next, List<Evidence> evidence) {

  public static final Awareness UNKNOWN =
      new Awareness(null, "", "研修や規程の記録がないため分かりません。", List.of(), List.of());

  public Awareness {
    Objects.requireNonNull(name);
    Objects.requireNonNull(why);
    next = List.copyOf(next);
    evidence = List.copyOf(evidence);
  }
}
