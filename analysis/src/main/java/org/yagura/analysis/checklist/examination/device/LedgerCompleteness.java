package org.yagura.analysis.checklist.examination.device;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.material.MaterialKind;

/** Whether a ledger stands beside measurements that could contradict it, and none does. */
final class LedgerCompleteness implements Examination {

  private static final int MOST_EVIDENCE = 3;

  /** Tenths of the listed devices that must have been seen before none missing says anything. */
  private static final int ENOUGH_TENTHS = 8;

  @Override
  public String id() {
    return "ledger-completeness";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<Asset> listed =
        asked.facility().assets().stream().filter(it -> it.provenance().listed()).toList();
    if (listed.isEmpty()) {
      return Stream.empty();
    }
    Fact there =
        Fact.supporting("台帳に %d 件の機器があります。".formatted(listed.size()), false, evidence(listed));
    List<Asset> addressed = listed.stream().filter(LedgerCompleteness::isFindable).toList();
    List<Asset> seen =
        addressed.stream()
            .filter(it -> it.provenance().measured() || it.provenance().configured())
            .toList();
    if (seen.isEmpty() || asked.found("device-not-in-ledger")) {
      return Stream.of(there);
    }
    boolean scanned =
        asked.survey().materials().stream().anyMatch(it -> it.kind() == MaterialKind.SCAN);
    boolean enough = scanned && 10 * seen.size() >= ENOUGH_TENTHS * addressed.size();
    String what =
        "アドレスのある台帳の機器 %d 件のうち %d 件をスキャンや設定で確かめました。その中に、台帳にない機器は見えません。"
            .formatted(addressed.size(), seen.size());
    return Stream.of(there, Fact.supporting(what, enough, evidence(seen)));
  }

  /** Whether a scan could have seen it: it has a fixed address of its own. */
  private static boolean isFindable(Asset it) {
    return it.attachment().addresses().stream()
        .anyMatch(a -> !a.equals("DHCP") && !a.contains("/"));
  }

  private static List<Evidence> evidence(List<Asset> assets) {
    return assets.stream()
        .flatMap(it -> it.evidence().stream().limit(1))
        .limit(MOST_EVIDENCE)
        .toList();
  }
}
