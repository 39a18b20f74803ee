package org.yagura.analysis.finding.vpn;

import java.util.stream.Stream;
import org.yagura.analysis.exposure.inbound.DialInSources;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;

/** A dial-in that accepts every source, and before which no filter stands. */
final class VpnAnySource implements Rule {

  @Override
  public String id() {
    return "vpn-any-source";
  }

  @Override
  public Stream<Case> find(Site site) {
    return DialIns.of(site)
        .filter(it -> DialInSources.of(it.device().configuration(), it.dialIn()).isAny())
        .filter(it -> !it.dialIn().technology().equals("ISDN"))
        .map(it -> it.toCase(site));
  }
}
