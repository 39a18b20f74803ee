package org.yagura.analysis.finding.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.vulnerability.Supply;

/** A bill of materials that fits no device: its parts were compared for nobody. */
final class BillWithoutDevice implements Rule {

  private static final int NAMED = 8;

  @Override
  public String id() {
    return "bill-without-device";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.vulnerabilities().supply().bills().stream()
        .filter(it -> it.assets().isEmpty())
        .map(BillWithoutDevice::found);
  }

  private static Case found(Supply.Bill bill) {
    String described = bill.describes().isEmpty() ? "製品名の記載なし" : bill.describes();
    return new Case(
        bill.file(),
        List.of(),
        Map.of(
            "file",
            bill.file(),
            "describes",
            described,
            "components",
            "" + bill.components(),
            "cves",
            cves(bill)),
        bill.evidence(),
        Optional.empty(),
        bill.affected().isEmpty() ? Optional.empty() : Optional.of(Severity.HIGH));
  }

  private static String cves(Supply.Bill bill) {
    return bill.affected().isEmpty()
        ? "照合できた部品に、該当する脆弱性は見つかっていません"
        : "部品が該当する脆弱性: "
            + bill.affected().stream().limit(NAMED).collect(Collectors.joining("、"))
            + (bill.affected().size() > NAMED
                ? "ほか%d件".formatted(bill.affected().size() - NAMED)
                : "");
  }
}
