package org.yagura.analysis.finding.account;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/** A system whose only backups keep one generation. */
final class BackupOneGeneration implements Rule {

  @Override
  public String id() {
    return "backup-one-generation";
  }

  @Override
  public Stream<Case> find(Site site) {
    return Backups.bySystem(site).entrySet().stream()
        .filter(it -> it.getValue().stream().allMatch(BackupOneGeneration::keepsOne))
        .map(it ->
            Backups.toCase(it.getKey(), it.getValue())
                .with("method", it.getValue().getFirst().entry().text(ListField.METHOD))
                .with("generations", it.getValue().getFirst().entry().text(ListField.GENERATIONS)));
  }

  private static boolean keepsOne(ListedThing it) {
    return it.entry().text(ListField.GENERATIONS).matches("1|1 ?世代|上書き.*|最新のみ.*");
  }
}
