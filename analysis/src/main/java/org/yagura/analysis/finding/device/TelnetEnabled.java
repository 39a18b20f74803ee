package org.yagura.analysis.finding.device;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;

/** Management without encryption. */
final class TelnetEnabled implements Rule {

  @Override
  public String id() {
    return "telnet-enabled";
  }

  @Override
  public Stream<Case> find(Site site) {
    return OpenManagement.over(site, "telnet");
  }
}
