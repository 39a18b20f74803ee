package org.yagura.analysis.finding.entrance;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.exposure.ConnectionKind;

/** Remote-control software on an inside host. */
final class RemoteTool implements Rule {

  @Override
  public String id() {
    return "remote-tool";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.connections().stream()
        .filter(it -> it.kind() == ConnectionKind.REMOTE_TOOL)
        .map(it ->
            Case.about(it.id(), it.evidence())
                .also(List.of(it.end().device()))
                .with("device", site.label(it.end().device()))
                .with("technology", it.purpose().technology()));
  }
}
