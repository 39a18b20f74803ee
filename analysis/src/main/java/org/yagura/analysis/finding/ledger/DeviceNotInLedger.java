package org.yagura.analysis.finding.ledger;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;

/** A thing that answers and stands in no list. */
final class DeviceNotInLedger implements Rule {

  @Override
  public String id() {
    return "device-not-in-ledger";
  }

  @Override
  public Stream<Case> find(Site site) {
    boolean hasLedger = site.facility().assets().stream().anyMatch(it -> it.provenance().listed());
    return site.facility().assets().stream()
        .filter(it -> hasLedger && !it.provenance().listed())
        .filter(it -> it.provenance().measured() || it.provenance().configured())
        .filter(it -> !it.provenance().mobileRouter())
        .map(it ->
            Case.about(it.id(), it.evidence())
                .with("device", it.label())
                .with("address", String.join("、", it.attachment().addresses()))
                .with(
                    "maker",
                    it.product().make().isEmpty() ? "" : "製造元は " + it.product().make() + " です。"));
  }
}
