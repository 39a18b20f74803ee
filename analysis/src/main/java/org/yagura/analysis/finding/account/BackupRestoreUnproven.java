package org.yagura.analysis.finding.account;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/** A system of whose backups no one proved that they can be restored. */
final class BackupRestoreUnproven implements Rule {

  @Override
  public String id() {
    return "backup-restore-unproven";
  }

  @Override
  public Stream<Case> find(Site site) {
    return Backups.bySystem(site).entrySet().stream()
        .filter(it -> it.getValue().stream().allMatch(BackupRestoreUnproven::isUnproven))
        .map(it -> Backups.toCase(it.getKey(), it.getValue()));
  }

  /** The list itself says no; silence is no finding. */
  private static boolean isUnproven(ListedThing it) {
    return it.entry().text(ListField.RESTORE_PROCEDURE).equals("no")
        || it.entry().text(ListField.RESTORE_TESTED).equals("no");
  }
}
