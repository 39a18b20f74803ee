package org.yagura.analysis.finding.device;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;

/** A management page without encryption. */
final class HttpManagement implements Rule {

  @Override
  public String id() {
    return "http-management";
  }

  @Override
  public Stream<Case> find(Site site) {
    return OpenManagement.over(site, "http");
  }
}
