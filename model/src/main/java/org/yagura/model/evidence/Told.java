package org.yagura.model.evidence;

import java.util.List;
import java.util.Objects;

/**
 * What materials say of one thing, in their own words.
 *
 * @param text as written; empty when nobody says anything, which is never a no
 */
public record Told(String text, List<Evidence> evidence) {

  public static final Told NOTHING = new Told("", List.of());

  public Told {
    Objects.requireNonNull(text);
    evidence = List.copyOf(evidence);
  }

  public boolean isTold() {
    return !text.isEmpty();
  }
}
