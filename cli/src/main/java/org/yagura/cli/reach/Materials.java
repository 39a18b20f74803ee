package org.yagura.cli.reach;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.attackpath.AttackPaths;
import org.yagura.analysis.exposure.ExternalConnections;
import org.yagura.analysis.exposure.correction.CorrectedConnections;
import org.yagura.analysis.question.Unlisted;
import org.yagura.analysis.reachability.Reaching;
import org.yagura.intake.folder.FolderReading;
import org.yagura.intake.folder.Progress;
import org.yagura.intake.folder.SurveyFolder;
import org.yagura.intake.reconcile.Reconciled;
import org.yagura.intake.reconcile.Reconciler;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Facility;

/** A folder of materials, read and ready for questions. */
record Materials(
    Path folder, Facility facility, List<ExternalConnection> connections, Reaching reaching) {

  private static final long LARGEST = 256L << 20;

  /** The folder to read: the one named, else the one surveyed last. */
  static Optional<Path> folder(@Nullable Path named) {
    return LastSurvey.folder(named);
  }

  /** Empty where nothing in the folder could be used. */
  static Optional<Materials> read(Path folder) throws IOException {
    FolderReading reading = SurveyFolder.read(folder, Set.of(), LARGEST, Progress.NONE);
    if (reading.unusable()) {
      return Optional.empty();
    }
    Reconciled reconciled = Reconciler.reconcile(reading.observations());
    Facility facility = reconciled.facility();
    List<ExternalConnection> connections =
        CorrectedConnections.of(
                ExternalConnections.find(facility), facility, reconciled.corrections())
            .connections();
    return Optional.of(
        new Materials(folder, facility, connections, Reaching.of(facility, connections)));
  }

  /** The same, with machines at addresses that a question names and no list does. */
  Materials asked(String question) {
    Facility more = Unlisted.added(facility, question);
    return more.assets().size() == facility.assets().size()
        ? this
        : new Materials(folder, more, connections, Reaching.of(more, connections));
  }

  /** The attack paths that facts support; vulnerabilities of feeds are not among them. */
  List<AttackPath> paths() {
    return paths(facility, connections, reaching);
  }

  static List<AttackPath> paths(
      Facility facility, List<ExternalConnection> connections, Reaching reaching) {
    Survey observed =
        new Survey(LocalDate.EPOCH, List.of(), facility, connections, List.of(), List.of());
    return AttackPaths.of(observed, reaching).paths();
  }
}
