package org.yagura.analysis.finding.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.attack.BackupCopy;
import org.yagura.model.attack.BackupCopy.Fate;
import org.yagura.model.facility.ListedThing;

/** A system all of whose copies an attacker with administrators' passwords can destroy. */
final class NoCopySurvives implements Rule {

  @Override
  public String id() {
    return "no-copy-survives";
  }

  @Override
  public Stream<Case> find(Site site) {
    // What was never copied has its own finding.
    Set<String> none =
        site.facility().lists().backups().stream()
            .filter(ListedThing::isNoBackup)
            .map(ListedThing::id)
            .collect(Collectors.toSet());
    Map<String, List<BackupCopy>> bySystem =
        site.attack().copies().stream()
            .filter(it -> !none.contains(it.backup()))
            .collect(
                Collectors.groupingBy(BackupCopy::system, LinkedHashMap::new, Collectors.toList()));
    return bySystem.entrySet().stream()
        .filter(it -> it.getValue().stream().allMatch(copy -> copy.fate() == Fate.FALLS))
        .map(it -> toCase(it.getKey(), it.getValue()));
  }

  private static Case toCase(String system, List<BackupCopy> copies) {
    return Case.about(
            copies.getFirst().backup(),
            copies.stream().flatMap(it -> it.evidence().stream()).distinct().toList())
        .also(copies.stream().map(BackupCopy::backup).toList())
        .also(copies.stream().map(BackupCopy::asset).toList())
        .with("system", system)
        .with("why", copies.getFirst().why());
  }
}
