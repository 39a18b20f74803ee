package org.yagura.analysis.finding.network;

import java.util.List;
import org.yagura.analysis.finding.Rule;

/** All rules about segments. */
public final class NetworkRules {

  private NetworkRules() {}

  /** In the order in which they are documented. */
  public static List<Rule> all() {
    return List.of(
        new GuestAndMedicalWireless(),
        new EhrAndBackupTogether(),
        new FlatNetwork(),
        new QualificationJoinedInternet(),
        new UnfilteredSegments(),
        new RoutingLoop(),
        new ContradictoryRoutes());
  }
}
