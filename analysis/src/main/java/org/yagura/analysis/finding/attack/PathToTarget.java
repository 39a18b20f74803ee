package org.yagura.analysis.finding.attack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.spelling.NameRuns;

/** An attacker who comes by one entrance gets to what a role needs. */
record PathToTarget(String id, Role role) implements Rule {

  private static final int NAMES = 3;

  @Override
  public Stream<Case> find(Site site) {
    Map<String, List<AttackPath>> byEntry =
        site.attack().paths().stream()
            .filter(it -> it.role() == role)
            .collect(Collectors.groupingBy(AttackPath::entry, TreeMap::new, Collectors.toList()));
    return byEntry.entrySet().stream().map(it -> toCase(site, it.getKey(), it.getValue()));
  }

  private static Case toCase(Site site, String entry, List<AttackPath> paths) {
    AttackPath best = paths.getFirst();
    List<Evidence> evidence =
        best.steps().stream()
            .flatMap(it -> it.because().stream())
            .flatMap(it -> it.evidence().stream())
            .distinct()
            .toList();
    List<String> targets = paths.stream().map(AttackPath::target).distinct().toList();
    return Case.about(entry, evidence)
        .also(targets)
        .with("entry", site.connectionLabel(entry))
        .with("targets", NameRuns.told(targets.stream().map(site::label).toList(), NAMES))
        .with("count", Integer.toString(paths.size()))
        .with("sentence", best.sentence())
        .with("likelihood", best.likelihood().japanese())
        .rated(severity(best));
  }

  private static Severity severity(AttackPath best) {
    return switch (best.likelihood()) {
      case CERTAIN, LIKELY -> Severity.CRITICAL;
      case POSSIBLE -> Severity.HIGH;
      case NEEDS_FACTS -> Severity.UNKNOWN;
    };
  }
}
