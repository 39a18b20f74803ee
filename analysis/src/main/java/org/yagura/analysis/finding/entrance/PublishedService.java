package org.yagura.analysis.finding.entrance;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.exposure.Exposure;

/** Any other service of an inside host answers to strangers. */
final class PublishedService implements Rule {

  @Override
  public String id() {
    return "published-service";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.connections().stream()
        .flatMap(it ->
            it.exposes().stream()
                .filter(e -> e.nature() == Exposure.Nature.PUBLISHED)
                .filter(e -> !Publications.isRemoteControl(e))
                .map(e -> Publications.toCase(site, it, e)));
  }
}
