package org.yagura.intake.folder;

import java.util.List;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.observation.Observation;

/**
 * What a folder yielded.
 *
 * @param reports one for each file, sorted by path
 * @param observations in the order of the files
 * @param unusable whether no file gave any fact
 */
public record FolderReading(
    List<MaterialReport> reports, List<Observation> observations, boolean unusable) {
  public FolderReading {
    reports = List.copyOf(reports);
    observations = List.copyOf(observations);
  }
}
