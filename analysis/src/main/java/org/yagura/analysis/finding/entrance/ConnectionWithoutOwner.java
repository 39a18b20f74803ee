package org.yagura.analysis.finding.entrance;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.exposure.ConnectionStatus;

/** A connection of which no material says whom it serves. */
final class ConnectionWithoutOwner implements Rule {

  @Override
  public String id() {
    return "connection-without-owner";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.connections().stream()
        .filter(it -> it.status() != ConnectionStatus.UNRECORDED)
        .filter(it -> it.counterpart().isEmpty() && it.purpose().name().isEmpty())
        .filter(it -> it.purpose().purpose().isEmpty())
        .map(it ->
            Case.about(it.id(), it.evidence())
                .with("connection", it.label())
                .with("device", site.label(it.end().device())));
  }
}
