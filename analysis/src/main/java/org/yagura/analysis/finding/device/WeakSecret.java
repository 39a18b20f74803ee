package org.yagura.analysis.finding.device;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.Remark;

/** A password that is empty, readable or the maker's own. */
final class WeakSecret implements Rule {

  @Override
  public String id() {
    return "weak-secret";
  }

  @Override
  public Stream<Case> find(Site site) {
    return Remarks.of(site, Remark.Kind.WEAK_SECRET);
  }
}
