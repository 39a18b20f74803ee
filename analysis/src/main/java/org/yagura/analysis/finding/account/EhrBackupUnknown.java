package org.yagura.analysis.finding.account;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.knowledge.system.SystemRoles;
import org.yagura.model.facility.CareSystem;

/** No material says how the EHR is backed up. */
final class EhrBackupUnknown implements Rule {

  @Override
  public String id() {
    return "ehr-backup-unknown";
  }

  @Override
  public Stream<Case> find(Site site) {
    boolean told =
        Stream.concat(
                Backups.bySystem(site).keySet().stream(), Backups.missing(site).keySet().stream())
            .anyMatch(it ->
                SystemRoles.standard().ofName(it).filter(r -> r == CareSystem.Role.EHR).isPresent()
                    || it.contains("全"));
    return told
        ? Stream.empty()
        : site.facility().systems().stream()
            .filter(it -> it.role() == CareSystem.Role.EHR && !it.evidence().isEmpty())
            .limit(1)
            .map(it -> Case.about(it.id(), it.evidence()));
  }
}
