package org.yagura.analysis.finding.ledger;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;

/** A thing whose maintenance contract ended. */
final class ContractEnded implements Rule {

  @Override
  public String id() {
    return "contract-ended";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.facility().assets().stream()
        .filter(it -> Dates.isBefore(it.dates().contractUntil(), site.asOf()))
        .map(it ->
            Case.about(it.id(), it.evidence())
                .with("device", it.label())
                .with("date", it.dates().contractUntil()));
  }
}
