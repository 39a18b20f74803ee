package org.yagura.analysis.finding.device;

import java.util.List;
import org.yagura.analysis.finding.Rule;

/** All rules about device settings. */
public final class DeviceRules {

  private DeviceRules() {}

  /** In the order in which they are documented. */
  public static List<Rule> all() {
    return List.of(
        new UndefinedReference(),
        new WeakSecret(),
        new WellKnownCommunity(),
        new OpenWireless(),
        new TelnetEnabled(),
        new HttpManagement(),
        new NoLogServer(),
        new NoTimeServer(),
        new ConfigurationOld(),
        new ConfigurationPartlyUnderstood());
  }
}
