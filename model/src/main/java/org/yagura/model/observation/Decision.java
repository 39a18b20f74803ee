package org.yagura.model.observation;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * A person's decision from {@code decisions.yaml}. No run ever writes that file.
 *
 * @param subjects what it is about: ids, names, hostnames, addresses or serial numbers, at least
 *     one
 * @param field for {@link Kind#SET} the field's name, for {@link Kind#ACCEPT} the rule; otherwise
 *     empty
 * @param value for {@link Kind#SET} the value, for {@link Kind#PRODUCT} the product; otherwise
 *     empty
 * @param author who decided; empty when the file does not say
 * @param date when, ISO; empty when the file does not say
 */
public record Decision(
    Kind kind,
    List<String> subjects,
    String field,
    String value,
    String author,
    String date,
    String reason,
    Evidence evidence)
    implements Observation {

  /** What is decided. */
  public enum Kind {
    /** The subjects are one thing. */
    SAME,
    /** The subjects are different things and must never be merged. */
    DIFFERENT,
    /** A field of the subject has this value, whatever the materials say. */
    SET,
    /** The finding with this rule on the subject is accepted for a reason. */
    ACCEPT,
    /**
     * The subject, a text as materials write it, names the product in the value, such as {@code
     * o:fortinet:fortios}; an empty value says that public records know no such product.
     */
    PRODUCT
  }

  public Decision {
    Objects.requireNonNull(kind);
    subjects = List.copyOf(subjects);
    Objects.requireNonNull(field);
    Objects.requireNonNull(value);
    Objects.requireNonNull(author);
    Objects.requireNonNull(date);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(evidence);
  }
}
