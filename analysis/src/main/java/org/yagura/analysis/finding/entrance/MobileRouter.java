package org.yagura.analysis.finding.entrance;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;

/** A router with a mobile line of its own inside the network, in no list. */
final class MobileRouter implements Rule {

  @Override
  public String id() {
    return "mobile-router";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.connections().stream()
        .filter(it -> it.kind() == ConnectionKind.MOBILE)
        .filter(it -> it.status() == ConnectionStatus.UNRECORDED)
        .map(it ->
            Case.about(it.id(), it.evidence())
                .also(List.of(it.end().device()))
                .with("device", site.label(it.end().device()))
                .with("address", String.join("、", it.end().addresses())));
  }
}
