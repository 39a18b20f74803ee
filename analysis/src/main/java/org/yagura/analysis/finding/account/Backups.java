package org.yagura.analysis.finding.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/** The hospital's backups by the system they are of. */
final class Backups {

  private Backups() {}

  /** What is backed up, with its copies. */
  static Map<String, List<ListedThing>> bySystem(Site site) {
    return bySystem(site, false);
  }

  /** What the list says is not backed up, and no other row says is. */
  static Map<String, List<ListedThing>> missing(Site site) {
    Map<String, List<ListedThing>> missing = bySystem(site, true);
    missing.keySet().removeAll(bySystem(site, false).keySet());
    return missing;
  }

  private static Map<String, List<ListedThing>> bySystem(Site site, boolean none) {
    Map<String, List<ListedThing>> bySystem = new TreeMap<>();
    for (ListedThing it : site.facility().lists().backups()) {
      if (it.isNoBackup() != none) {
        continue;
      }
      String target = it.entry().text(ListField.TARGET).lines().findFirst().orElse("");
      bySystem
          .computeIfAbsent(target.isEmpty() ? it.name() : target, s -> new ArrayList<>())
          .add(it);
    }
    return bySystem;
  }

  static Case toCase(String system, List<ListedThing> backups) {
    return Case.about(
            backups.getFirst().id(),
            backups.stream().flatMap(it -> it.evidence().stream()).toList())
        .also(backups.stream().map(ListedThing::id).toList())
        .with("system", system);
  }
}
