package org.yagura.analysis.finding.ledger;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.observation.ListField;

/** A contract that does not say who mends vulnerabilities. */
final class ContractWithoutDuty implements Rule {

  @Override
  public String id() {
    return "contract-without-duty";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.facility().lists().contracts().stream()
        .filter(it -> it.entry().text(ListField.VULNERABILITY_DUTY).equals("no"))
        .map(it ->
            Case.about(it.id(), it.evidence())
                .with("contract", it.name())
                .with("counterpart", it.entry().text(ListField.COUNTERPART)));
  }
}
