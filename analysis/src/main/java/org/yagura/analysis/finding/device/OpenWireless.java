package org.yagura.analysis.finding.device;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.Remark;

/** Wireless that anybody can read or join. */
final class OpenWireless implements Rule {

  @Override
  public String id() {
    return "open-wireless";
  }

  @Override
  public Stream<Case> find(Site site) {
    return Remarks.of(site, Remark.Kind.OPEN_WIRELESS);
  }
}
