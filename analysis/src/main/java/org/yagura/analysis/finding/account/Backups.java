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

  static Map<String, List<ListedThing>> bySystem(Site site) {
    Map<String, List<ListedThing>> bySystem = new TreeMap<>();
    for (ListedThing it : site.facility().lists().backups()) {
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
