package org.yagura.analysis.finding.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Segment;
import org.yagura.model.spelling.NameRuns;

/** The EHR and its backup share a segment. */
final class EhrAndBackupTogether implements Rule {

  @Override
  public String id() {
    return "ehr-and-backup-together";
  }

  @Override
  public Stream<Case> find(Site site) {
    List<Asset> backups = site.assetsOf(CareSystem.Role.BACKUP).toList();
    return site.facility().segments().stream()
        .flatMap(segment -> {
          List<Asset> ehr =
              site.assetsOf(CareSystem.Role.EHR)
                  .filter(it -> it.kind() == AssetKind.SERVER)
                  .filter(it -> site.segments(it).contains(segment))
                  .toList();
          List<Asset> backup =
              backups.stream().filter(it -> site.segments(it).contains(segment)).toList();
          return ehr.isEmpty() || backup.isEmpty()
              ? Stream.empty()
              : Stream.of(together(segment, ehr, backup));
        });
  }

  private static Case together(Segment segment, List<Asset> ehr, List<Asset> backup) {
    List<Evidence> evidence = new ArrayList<>(segment.evidence());
    ehr.forEach(it -> evidence.add(it.evidence().getFirst()));
    backup.forEach(it -> evidence.add(it.evidence().getFirst()));
    return Case.about(segment.id(), evidence)
        .also(ehr.stream().map(Asset::id).toList())
        .also(backup.stream().map(Asset::id).toList())
        .with("segment", Site.label(segment))
        .with("ehr", names(ehr))
        .with("backup", names(backup));
  }

  private static String names(List<Asset> assets) {
    return NameRuns.told(assets.stream().map(Asset::label).toList(), 4);
  }
}
