package org.yagura.model.maturity;

import java.util.List;
import java.util.Objects;

/**
 * The four elements and the awareness of staff.
 *
 * @param elements all four, the weakest first
 * @param awareness of the staff, as far as facts allow
 */
public record Maturity(List<Element> elements, Awareness awareness) {

  public static final Maturity NONE = new Maturity(List.of(), Awareness.UNKNOWN);

  public Maturity {
    elements = List.copyOf(elements);
    Objects.requireNonNull(awareness);
  }
}
