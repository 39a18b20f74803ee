package org.yagura.analysis.exposure;

import java.util.List;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.exposure.ExternalConnection;

/**
 * The external connections of a facility.
 *
 * @param connections sorted by kind, device, interface and id
 * @param discrepancies where the line list and the devices disagree
 */
public record ExposureSurvey(
    List<ExternalConnection> connections, List<Discrepancy> discrepancies) {
  public ExposureSurvey {
    connections = List.copyOf(connections);
    discrepancies = List.copyOf(discrepancies);
  }
}
