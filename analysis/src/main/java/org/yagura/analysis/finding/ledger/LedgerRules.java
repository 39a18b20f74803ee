package org.yagura.analysis.finding.ledger;

import java.util.List;
import org.yagura.analysis.finding.Rule;

/** All rules about things and ledgers. */
public final class LedgerRules {

  private LedgerRules() {}

  /** In the order in which they are documented. */
  public static List<Rule> all() {
    return List.of(
        new DeviceNotInLedger(),
        new LedgerDeviceNotSeen(),
        new DuplicateAddress(),
        new SupportEnded(),
        new ContractEnded(),
        new ListedContractEnded(),
        new ContractWithoutDuty(),
        new HiddenDevice(),
        new GatewayNotRead(),
        new PointedAtUnknown());
  }
}
