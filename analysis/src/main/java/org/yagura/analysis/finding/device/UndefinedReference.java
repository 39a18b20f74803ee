package org.yagura.analysis.finding.device;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.Remark;

/** A setting that names something defined nowhere. */
final class UndefinedReference implements Rule {

  @Override
  public String id() {
    return "undefined-reference";
  }

  @Override
  public Stream<Case> find(Site site) {
    return Remarks.of(site, Remark.Kind.UNDEFINED_REFERENCE);
  }
}
