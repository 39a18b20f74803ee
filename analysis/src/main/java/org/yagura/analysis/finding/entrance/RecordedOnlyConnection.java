package org.yagura.analysis.finding.entrance;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.exposure.ConnectionStatus;

/** A line that the list names and nothing else shows. */
final class RecordedOnlyConnection implements Rule {

  @Override
  public String id() {
    return "recorded-only-connection";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.connections().stream()
        .filter(it -> it.status() == ConnectionStatus.RECORDED_ONLY)
        .map(it ->
            Case.about(it.id(), it.evidence())
                .with("connection", it.label())
                .with("kind", it.kind().japanese()));
  }
}
