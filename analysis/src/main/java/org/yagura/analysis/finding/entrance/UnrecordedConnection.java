package org.yagura.analysis.finding.entrance;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;

/** A connection that devices show and the line list omits. */
final class UnrecordedConnection implements Rule {

  @Override
  public String id() {
    return "unrecorded-connection";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.connections().stream()
        .filter(it -> it.status() == ConnectionStatus.UNRECORDED)
        .filter(it -> it.kind() != ConnectionKind.MOBILE)
        .map(it ->
            Case.about(it.id(), it.evidence())
                .also(List.of(it.end().device()))
                .with("connection", it.label())
                .with("kind", it.kind().japanese())
                .with("device", site.label(it.end().device())));
  }
}
