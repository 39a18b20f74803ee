package org.yagura.analysis.finding.device;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.Remark;

/** An SNMP community that everybody knows. */
final class WellKnownCommunity implements Rule {

  @Override
  public String id() {
    return "well-known-community";
  }

  @Override
  public Stream<Case> find(Site site) {
    return Remarks.of(site, Remark.Kind.WELL_KNOWN_COMMUNITY);
  }
}
