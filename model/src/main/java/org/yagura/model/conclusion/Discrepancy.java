package org.yagura.model.conclusion;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * A field on which materials disagree.
 *
 * @param subject id of the asset or connection
 * @param field its field's name in the contract's JSON
 * @param values every value stated, the kept one first
 * @param kept the value that was kept
 * @param why the rule that chose, and what a person should check, in Japanese
 */
public record Discrepancy(
    String id, String subject, String field, List<Stated> values, String kept, String why) {

  /** A value with the places that state it. */
  public record Stated(String value, List<Evidence> evidence) {
    public Stated {
      Objects.requireNonNull(value);
      evidence = List.copyOf(evidence);
    }
  }

  public Discrepancy {
    Objects.requireNonNull(id);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(field);
    values = List.copyOf(values);
    Objects.requireNonNull(kept);
    Objects.requireNonNull(why);
  }
}
