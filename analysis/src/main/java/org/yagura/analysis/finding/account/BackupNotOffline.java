package org.yagura.analysis.finding.account;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/** A system all of whose backups stay connected. */
final class BackupNotOffline implements Rule {

  @Override
  public String id() {
    return "backup-not-offline";
  }

  @Override
  public Stream<Case> find(Site site) {
    return Backups.bySystem(site).entrySet().stream()
        .filter(it -> it.getValue().stream().noneMatch(BackupNotOffline::isOffline))
        .filter(it ->
            it.getValue().stream().anyMatch(b -> b.entry().text(ListField.OFFLINE).equals("no")))
        .map(it ->
            Backups.toCase(it.getKey(), it.getValue())
                .with(
                    "where",
                    it.getValue().stream()
                        .map(b -> b.entry().text(ListField.STORED_AT))
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("、"))));
  }

  private static boolean isOffline(ListedThing it) {
    return it.entry().text(ListField.OFFLINE).equals("yes");
  }
}
