package org.yagura.analysis.finding.ledger;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;

/** A thing whose support ended, by the ledger's own date. */
final class SupportEnded implements Rule {

  @Override
  public String id() {
    return "support-ended-by-ledger";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.facility().assets().stream()
        .filter(it -> Dates.isBefore(it.dates().supportUntil(), site.asOf()))
        .map(it ->
            Case.about(it.id(), it.evidence())
                .with("device", it.label())
                .with("date", it.dates().supportUntil()));
  }
}
