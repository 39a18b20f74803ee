package org.yagura.knowledge.naming;

/**
 * A product's name found in a folded text.
 *
 * @param start where it begins
 * @param end where it ends, not included
 * @param kind how much the words say
 * @param number where a number begins that ends the name and may be its version; else the end
 * @param weight how many characters of the name are fixed; longer is surer
 */
public record NameHit(KnownProduct product, int start, int end, int number, Kind kind, int weight) {

  /** How much the words say. */
  public enum Kind {
    /** The product's own name. */
    NAME,
    /** A device, from which the firmware follows. */
    MODEL,
    /** A common word, which counts only beside the vendor's name or alone with a version. */
    WEAK,
    /** A short model number that others use too, which counts only beside the vendor's name. */
    GATED
  }

  boolean overlays(NameHit other) {
    return start < other.end && other.start < end && end - start > other.end - other.start;
  }
}
