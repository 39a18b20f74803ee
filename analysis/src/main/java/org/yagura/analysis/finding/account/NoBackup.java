package org.yagura.analysis.finding.account;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.knowledge.system.SystemRoles;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/** The list of backups itself says that a system is not backed up. */
final class NoBackup implements Rule {

  @Override
  public String id() {
    return "no-backup";
  }

  @Override
  public Stream<Case> find(Site site) {
    return Backups.missing(site).entrySet().stream().map(it -> toCase(it.getKey(), it.getValue()));
  }

  private static Case toCase(String system, List<ListedThing> rows) {
    List<Evidence> cells =
        rows.stream()
            .flatMap(it -> it.entry().find(ListField.METHOD).map(Sourced::evidence).stream())
            .toList();
    boolean record =
        SystemRoles.standard().ofName(system).filter(it -> it == CareSystem.Role.EHR).isPresent();
    Case found =
        Case.about(rows.getFirst().id(), cells)
            .also(rows.stream().map(ListedThing::id).toList())
            .with("system", system)
            .with("words", rows.getFirst().entry().text(ListField.METHOD));
    return record ? found.rated(Severity.CRITICAL) : found;
  }
}
