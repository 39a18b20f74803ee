package org.yagura.analysis.finding.entrance;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.exposure.inbound.BlockedPublications;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;

/** A translation that publishes a service which the same device then stops. */
final class PublishedButFiltered implements Rule {

  @Override
  public String id() {
    return "published-but-filtered";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.devices().stream()
        .flatMap(device ->
            BlockedPublications.of(site.facility(), device)
                .map(it ->
                    Case.about(device.asset(), List.of(it.evidence()))
                        .keyed(it.name())
                        .with("device", site.label(device.asset()))
                        .with("name", it.name())));
  }
}
