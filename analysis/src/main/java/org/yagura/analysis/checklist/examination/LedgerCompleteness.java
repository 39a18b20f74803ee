package org.yagura.analysis.checklist.examination;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;

/** Whether a ledger stands beside measurements that could contradict it, and none does. */
final class LedgerCompleteness implements Examination {

  @Override
  public String id() {
    return "ledger-completeness";
  }

  @Override
  public Stream<Fact> examine(Survey survey, String row, String note) {
    if (used(survey, MaterialKind.LEDGER).isEmpty()) {
      return Stream.empty();
    }
    boolean unlisted =
        survey.findings().stream().anyMatch(it -> it.rule().equals("device-not-in-ledger"));
    boolean measured =
        !used(survey, MaterialKind.SCAN).isEmpty() && !used(survey, MaterialKind.CONFIG).isEmpty();
    List<String> ledgers =
        used(survey, MaterialKind.LEDGER).stream().map(MaterialReport::path).toList();
    String listed = "台帳（%s）があります。".formatted(String.join("、", ledgers));
    return unlisted
        ? Stream.of(Fact.supporting(listed, false, List.of()))
        : Stream.of(
            Fact.supporting(
                measured ? listed + "走査と設定に見えた機器は、すべて台帳にあります。" : listed, measured, List.of()));
  }

  private static List<MaterialReport> used(Survey survey, MaterialKind kind) {
    return survey.materials().stream()
        .filter(it -> it.kind() == kind && (it.rowsUsed() > 0 || kind != MaterialKind.LEDGER))
        .toList();
  }
}
