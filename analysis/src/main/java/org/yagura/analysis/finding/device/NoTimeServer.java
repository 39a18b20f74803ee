package org.yagura.analysis.finding.device;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;

/** A device that keeps its own time. */
final class NoTimeServer implements Rule {

  @Override
  public String id() {
    return "no-time-server";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.devices().stream()
        .filter(it -> it.configuration().administration().timeServers().isEmpty())
        .map(it ->
            Case.about(it.asset(), List.of(it.configuration().identity().evidence()))
                .on(it.configuration().identity().platform())
                .with("device", site.label(it.asset())));
  }
}
