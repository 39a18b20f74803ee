package org.yagura.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.yagura.analysis.attackpath.AttackPaths;
import org.yagura.analysis.checklist.Checklists;
import org.yagura.analysis.checklist.FirstSteps;
import org.yagura.analysis.checklist.ItemNumbers;
import org.yagura.analysis.exposure.ExposureSurvey;
import org.yagura.analysis.exposure.ExternalConnections;
import org.yagura.analysis.exposure.correction.CorrectedConnections;
import org.yagura.analysis.finding.Findings;
import org.yagura.analysis.governance.GovernanceSurvey;
import org.yagura.analysis.reachability.Outgrown;
import org.yagura.analysis.reachability.Reaching;
import org.yagura.analysis.vendor.VendorReturns;
import org.yagura.analysis.vulnerability.VulnerabilitySurvey;
import org.yagura.analysis.vulnerability.name.NameDecision;
import org.yagura.analysis.vulnerability.name.NameResolver;
import org.yagura.analysis.vulnerability.supply.Papers;
import org.yagura.cli.feeds.FeedStore;
import org.yagura.cli.option.Circumstances;
import org.yagura.intake.folder.FolderReading;
import org.yagura.intake.reconcile.Reconciled;
import org.yagura.intake.reconcile.Reconciler;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.Size;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.conclusion.Assessments;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.Profile;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.vulnerability.DictionaryName;
import org.yagura.model.vulnerability.Vulnerabilities;
import org.yagura.model.vulnerability.statement.Records;

/** From what was read to everything that follows from it. */
final class SurveyRun {

  private SurveyRun() {}

  /** Without any feed of vulnerabilities. */
  static Survey conclude(FolderReading reading, LocalDate asOf) {
    return conclude(reading, Records.NONE, List.of(), asOf);
  }

  /** With the feeds' records and product names, and the newest edition shipped complete. */
  static Survey conclude(
      FolderReading reading, Records records, List<DictionaryName> names, LocalDate asOf) {
    return conclude(reading, records, names, ChecklistEditions.newestComplete(), asOf);
  }

  /**
   * As the circumstances are.
   *
   * @param step what is done now, for whoever waits
   * @param note what a person should know of feeds and editions, in Japanese
   */
  static Survey conclude(
      FolderReading reading,
      Circumstances circumstances,
      Consumer<String> step,
      Consumer<String> note)
      throws IOException {
    FeedStore.Loaded loaded = FeedStore.load(circumstances.feeds(), step, note);
    ChecklistEdition edition = circumstances.edition().edition(note);
    return conclude(reading, loaded.records(), loaded.names(), edition, circumstances.day());
  }

  /** With the feeds' records and product names, and an edition of the checklist. */
  static Survey conclude(
      FolderReading reading,
      Records records,
      List<DictionaryName> names,
      ChecklistEdition edition,
      LocalDate asOf) {
    Reconciled reconciled = Reconciler.reconcile(reading.observations());
    ExposureSurvey found = ExternalConnections.find(reconciled.facility());
    ExposureSurvey exposure =
        CorrectedConnections.of(found, reconciled.facility(), reconciled.corrections());
    List<Problem> notes = new ArrayList<>(reconciled.notes());
    notes.addAll(CorrectedConnections.lost(found, reconciled.facility(), reconciled.corrections()));
    List<Discrepancy> discrepancies = new ArrayList<>(reconciled.discrepancies());
    discrepancies.addAll(exposure.discrepancies());
    discrepancies.sort(
        Comparator.comparing(Discrepancy::subject).thenComparing(Discrepancy::field));
    Survey observed =
        new Survey(
            asOf,
            noted(reading.reports(), notes),
            reconciled.facility(),
            exposure.connections(),
            discrepancies,
            List.of());
    Papers papers = Papers.of(reading.observations());
    List<DictionaryName> known = new ArrayList<>(names);
    known.addAll(papers.names());
    NameResolver resolver =
        NameResolver.of(
            known,
            reconciled.decisions().stream().flatMap(it -> NameDecision.of(it).stream()).toList());
    Reaching reaching = Reaching.of(observed.facility(), observed.connections());
    Assessments assessments = assess(observed, reaching, records, resolver, papers);
    Survey assessed = outgrown(observed, reaching).with(assessments);
    Survey judged = assessed.withFindings(Findings.of(assessed, reconciled.decisions()));
    return answered(judged, edition);
  }

  /** What was noticed of a material only beside the others, told in its report. */
  private static List<MaterialReport> noted(List<MaterialReport> reports, List<Problem> notes) {
    return reports.stream()
        .map(it -> it.with(notes.stream().filter(n -> n.at().file().equals(it.path())).toList()))
        .toList();
  }

  /** What the engines compute; each may use what those before it found. */
  private static Assessments assess(
      Survey observed, Reaching reaching, Records records, NameResolver resolver, Papers papers) {
    Vulnerabilities matched =
        VulnerabilitySurvey.of(observed.facility(), records, resolver, observed.asOf(), papers);
    Assessments reached = observed.assessments().with(reaching.reachability()).with(matched);
    return reached.with(AttackPaths.of(observed.with(reached), reaching));
  }

  /** Says at the longest configuration that its rules were too many to follow, where they were. */
  private static Survey outgrown(Survey observed, Reaching reaching) {
    List<Problem> problems = Outgrown.problems(observed.facility(), reaching.tooComplex().size());
    return problems.isEmpty()
        ? observed
        : new Survey(
            observed.asOf(),
            noted(observed.materials(), problems),
            observed.facility(),
            observed.connections(),
            observed.discrepancies(),
            observed.findings());
  }

  private static Survey answered(Survey judged, ChecklistEdition edition) {
    Profile profile = judged.facility().profile();
    Checklist checklist =
        FirstSteps.in(
            Checklists.answer(edition, judged).lacking(edition.missingFor(profile.kind())),
            edition,
            Size.of(profile.kind(), profile.beds()));
    Survey answered = judged.with(judged.assessments().with(checklist));
    return answered
        .with(answered.assessments().with(GovernanceSurvey.of(answered)))
        .withFindings(ItemNumbers.of(answered.findings(), edition))
        .withFurther(Checklists.contradictions(checklist))
        .withFurther(Checklists.disagreements(edition, judged))
        .withFurther(VendorReturns.contradictions(judged));
  }
}
