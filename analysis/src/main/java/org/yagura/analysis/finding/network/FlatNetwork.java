package org.yagura.analysis.finding.network;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.spelling.NameRuns;

/** The EHR's servers and terminals share a segment. */
final class FlatNetwork implements Rule {

  @Override
  public String id() {
    return "flat-network";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.facility().segments().stream()
        .flatMap(segment -> {
          List<Asset> ehr =
              site.assetsOf(CareSystem.Role.EHR)
                  .filter(it -> it.kind() == AssetKind.SERVER)
                  .filter(it -> site.segments(it).contains(segment))
                  .toList();
          int terminals =
              site.facility().assets().stream()
                  .filter(it -> it.kind() == AssetKind.TERMINAL)
                  .filter(it -> site.segments(it).contains(segment))
                  .mapToInt(Asset::count)
                  .sum();
          return ehr.isEmpty() || terminals == 0
              ? Stream.empty()
              : Stream.of(
                  Case.about(segment.id(), segment.evidence())
                      .also(ehr.stream().map(Asset::id).toList())
                      .with("segment", Site.label(segment))
                      .with("ehr", NameRuns.told(ehr.stream().map(Asset::label).toList(), 4))
                      .with("terminals", Integer.toString(terminals)));
        });
  }
}
