package org.yagura.analysis.finding.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Segment;

/** The segment of online qualification shares a device with an internet line. */
final class QualificationJoinedInternet implements Rule {

  @Override
  public String id() {
    return "qualification-joined-internet";
  }

  @Override
  public Stream<Case> find(Site site) {
    Set<String> internetDevices =
        site.connections().stream()
            .filter(it -> it.kind() == ConnectionKind.INTERNET)
            .filter(it -> it.status() != ConnectionStatus.RECORDED_ONLY)
            .map(it -> it.end().device())
            .collect(Collectors.toSet());
    return site.facility().assets().stream()
        .filter(it -> it.kind() != AssetKind.NETWORK)
        .filter(it -> (it.label() + it.placement().system()).contains("資格確認"))
        .flatMap(asset ->
            site.segments(asset).stream()
                .flatMap(segment ->
                    segment.gateways().stream()
                        .filter(internetDevices::contains)
                        .map(gateway -> joined(site, asset, segment, gateway))));
  }

  private static Case joined(Site site, Asset asset, Segment segment, String gateway) {
    List<Evidence> evidence = new ArrayList<>(segment.evidence());
    evidence.add(asset.evidence().getFirst());
    return Case.about(segment.id(), evidence)
        .also(List.of(asset.id(), gateway))
        .keyed(gateway)
        .with("asset", asset.label())
        .with("segment", Site.label(segment))
        .with("device", site.label(gateway));
  }
}
