package org.yagura.analysis.finding.ledger;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.observation.ListField;

/** A contract of the contract list that ran out. */
final class ListedContractEnded implements Rule {

  @Override
  public String id() {
    return "listed-contract-ended";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.facility().lists().contracts().stream()
        .filter(it -> Dates.isBefore(it.entry().text(ListField.UNTIL), site.asOf()))
        .map(it ->
            Case.about(it.id(), it.evidence())
                .with("contract", it.name())
                .with("date", it.entry().text(ListField.UNTIL)));
  }
}
