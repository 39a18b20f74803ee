package org.yagura.analysis.finding.entrance;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;

/** Remote control or file sharing of an inside host answers to strangers. */
final class PublishedRemoteControl implements Rule {

  @Override
  public String id() {
    return "published-remote-control";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.connections().stream()
        .flatMap(it ->
            it.exposes().stream()
                .filter(Publications::isRemoteControl)
                .map(e -> Publications.toCase(site, it, e)));
  }
}
