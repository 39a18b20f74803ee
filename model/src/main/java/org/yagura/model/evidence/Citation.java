package org.yagura.model.evidence;

import java.util.Objects;

/**
 * Where a figure or a rule comes from that the facility's own materials don't hold.
 *
 * @param source the publication with its date, in Japanese; for ours, what it was set by
 * @param says the source's own words; empty for ours
 * @param ours whether it is our own assumption and stands in no publication
 */
public record Citation(String source, String says, boolean ours) {
  public Citation {
    Objects.requireNonNull(source);
    Objects.requireNonNull(says);
  }

  /** An assumption of ours. */
  public static Citation ours(String why) {
    return new Citation(why, "", true);
  }
}
