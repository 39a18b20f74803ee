package org.yagura.intake.material;

import java.util.List;
import java.util.Objects;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.observation.Observation;

/** What one material yielded: observations, and the account of every row and line. */
public record MaterialReading(MaterialReport report, List<Observation> observations) {
  public MaterialReading {
    Objects.requireNonNull(report);
    observations = List.copyOf(observations);
  }
}
