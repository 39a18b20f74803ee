package org.yagura.analysis.checklist.examination.device;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/** Whether a ledger stands beside measurements that could contradict it, and none does. */
final class LedgerCompleteness implements Examination {

  private static final int MOST_EVIDENCE = 3;
  private static final int SHORTEST_NAME = 3;
  private static final String ADDED_DEVICE = "added:機器";

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
    List<Fact> added = addedByVendors(asked.facility());
    if (!added.isEmpty()) {
      return Stream.concat(added.stream(), Stream.of(there));
    }
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

  /** Devices of which only their vendor told, in a row that it added to its answers. */
  private static List<Fact> addedByVendors(Facility facility) {
    return facility.lists().vendorAnswers().stream()
        .filter(it -> it.entry().text(ListField.NUMBER).startsWith(ADDED_DEVICE))
        .filter(it -> !it.entry().text(ListField.ANSWER).equals("no"))
        .filter(it -> !isKnown(facility, it.entry().text(ListField.QUESTION)))
        .map(it ->
            Fact.against(
                "事業者の回答に、台帳にない機器「%s」があります。".formatted(it.entry().text(ListField.QUESTION)),
                true,
                List.of(it.entry().evidence())))
        .toList();
  }

  private static boolean isKnown(Facility facility, String words) {
    String folded = Spelling.fold(words);
    return facility.assets().stream()
        .filter(it -> it.provenance().listed())
        .flatMap(it -> Stream.of(it.names().name(), it.names().hostname()))
        .map(Spelling::fold)
        .anyMatch(it -> it.length() >= SHORTEST_NAME && folded.contains(it));
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
