package org.yagura.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yagura.analysis.exposure.ExposureSurvey;
import org.yagura.analysis.exposure.ExternalConnections;
import org.yagura.analysis.finding.Findings;
import org.yagura.intake.folder.FolderReading;
import org.yagura.intake.reconcile.Reconciled;
import org.yagura.intake.reconcile.Reconciler;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.conclusion.Survey;

/** From what was read to everything that follows from it. */
final class SurveyRun {

  private SurveyRun() {}

  static Survey conclude(FolderReading reading, LocalDate asOf) {
    Reconciled reconciled = Reconciler.reconcile(reading.observations());
    ExposureSurvey exposure = ExternalConnections.find(reconciled.facility());
    List<Discrepancy> discrepancies = new ArrayList<>(reconciled.discrepancies());
    discrepancies.addAll(exposure.discrepancies());
    discrepancies.sort(
        Comparator.comparing(Discrepancy::subject).thenComparing(Discrepancy::field));
    Survey observed =
        new Survey(
            asOf,
            reading.reports(),
            reconciled.facility(),
            exposure.connections(),
            discrepancies,
            List.of());
    return new Survey(
        asOf,
        observed.materials(),
        observed.facility(),
        observed.connections(),
        observed.discrepancies(),
        Findings.of(observed, reconciled.decisions()));
  }
}
