package org.yagura.model.observation;

import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * A person's edit in the exported workbook: the field of one thing, as it should be.
 *
 * @param subject the id of an asset or a connection in an earlier output
 * @param field the field's name in {@code facility.json} or {@code external-connections.json}
 * @param value empty when the person cleared the cell
 */
public record Correction(String subject, String field, String value, Evidence evidence)
    implements Observation {
  public Correction {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(field);
    Objects.requireNonNull(value);
    Objects.requireNonNull(evidence);
  }
}
