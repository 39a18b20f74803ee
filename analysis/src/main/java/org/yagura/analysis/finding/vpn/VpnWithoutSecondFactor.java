package org.yagura.analysis.finding.vpn;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.RemoteAccess;

/** A dial-in that asks for a password alone. */
final class VpnWithoutSecondFactor implements Rule {

  @Override
  public String id() {
    return "vpn-without-second-factor";
  }

  @Override
  public Stream<Case> find(Site site) {
    return DialIns.of(site)
        .filter(it -> it.dialIn().access().secondFactor() == RemoteAccess.SecondFactor.ABSENT)
        .map(it -> it.toCase(site));
  }
}
