package org.yagura.analysis.finding.entrance;

import java.util.List;
import org.yagura.analysis.finding.Rule;

/** All rules about the ways in. */
public final class EntranceRules {

  private EntranceRules() {}

  /** In the order in which they are documented. */
  public static List<Rule> all() {
    return List.of(
        new UnrecordedConnection(),
        new RecordedOnlyConnection(),
        new MobileRouter(),
        new ManagementOpenOutside(),
        new PublishedRemoteControl(),
        new PublishedService(),
        new PublishedButFiltered(),
        new ForwardsEverything(),
        new MaintenanceAlwaysOn(),
        new RemoteTool(),
        new ConnectionWithoutOwner());
  }
}
