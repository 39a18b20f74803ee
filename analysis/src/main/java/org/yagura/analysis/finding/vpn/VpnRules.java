package org.yagura.analysis.finding.vpn;

import java.util.List;
import org.yagura.analysis.finding.Rule;

/** All rules about VPNs. */
public final class VpnRules {

  private VpnRules() {}

  /** In the order in which they are documented. */
  public static List<Rule> all() {
    return List.of(
        new VpnWithoutSecondFactor(),
        new VpnSecondFactorUnknown(),
        new VpnAnySource(),
        new WeakCrypto());
  }
}
