package org.yagura.model.evidence;

import java.util.Comparator;
import java.util.Objects;

/**
 * The proof of a fact: a place and the words that stand there. Secrets in the words were replaced
 * by {@code ***} when they were read.
 *
 * @param says the source's own text, never empty
 * @param hidden whether the place was hidden from view (hidden sheet, row or column)
 */
public record Evidence(SourceRef at, String says, boolean hidden) implements Comparable<Evidence> {

  private static final Comparator<Evidence> ORDER =
      Comparator.comparing((Evidence it) -> it.at().file())
          .thenComparing(Evidence::at, PlaceOrder.INSTANCE)
          .thenComparing(Evidence::says)
          .thenComparing(Evidence::hidden);

  public Evidence {
    Objects.requireNonNull(at);
    if (says.isBlank()) {
      throw new IllegalArgumentException("evidence at (%s) must quote some text".formatted(at));
    }
  }

  public static Evidence of(SourceRef at, String says) {
    return new Evidence(at, says, false);
  }

  /** Whether it stands in the facility's own materials, and not in a feed or a shipped table. */
  public boolean isOfMaterials() {
    return !at.file().startsWith("feeds/") && !at.file().startsWith("knowledge/");
  }

  /** By file, then by place: lines by their number, all other places by their text. */
  @Override
  public int compareTo(Evidence other) {
    return ORDER.compare(this, other);
  }

  private enum PlaceOrder implements Comparator<SourceRef> {
    INSTANCE;

    @Override
    public int compare(SourceRef left, SourceRef right) {
      if (left instanceof SourceRef.Line l && right instanceof SourceRef.Line r) {
        int byFirst = Integer.compare(l.first(), r.first());
        return byFirst != 0 ? byFirst : Integer.compare(l.last(), r.last());
      }
      return left.location().compareTo(right.location());
    }
  }
}
