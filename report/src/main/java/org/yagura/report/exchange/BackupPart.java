package org.yagura.report.exchange;

import java.util.List;
import org.yagura.model.backup.BackupPlan;
import org.yagura.model.backup.Criterion;
import org.yagura.model.backup.Proposal;
import org.yagura.model.backup.StoredCopy;
import org.yagura.model.backup.SystemBackup;

/** The backups of {@code governance.json}. */
final class BackupPart {

  private BackupPart() {}

  static void write(Json json, BackupPlan plan) {
    json.objects("systems", plan.systems(), BackupPart::system)
        .objects("proposals", plan.proposals(), BackupPart::proposal)
        .texts("assumptions", plan.assumptions());
  }

  private static void system(Json json, SystemBackup it) {
    json.text("system", it.system())
        .text("name", it.name())
        .text("role", it.role().id())
        .objects("copies", it.copies(), BackupPart::copy)
        .objects("criteria", it.criteria(), BackupPart::criterion)
        .object(
            "recovery",
            row -> {
              GovernanceFile.told(row, "target", it.recovery().target());
              GovernanceFile.told(row, "point", it.recovery().point());
              GovernanceFile.told(row, "measured", it.recovery().measured());
              GovernanceFile.told(row, "frequency", it.recovery().frequency());
            });
  }

  private static void copy(Json json, StoredCopy it) {
    json.text("backup", it.backup())
        .text("medium", it.medium().id())
        .text("method", it.method().text())
        .text("frequency", it.frequency().text())
        .text("generations", it.generations().text())
        .text("tested", it.tested().text())
        .text("procedure", it.procedure().text())
        .text("fate", it.fate().id())
        .object("storage", row -> storage(row, it.storage()))
        .evidence(it.evidence());
  }

  private static void storage(Json json, StoredCopy.Storage it) {
    json.text("place", it.place().text())
        .text("asset", it.asset())
        .text("claim", it.claim().text())
        .text("separation", it.separation().id())
        .text("why", it.why())
        .evidence(it.evidence());
  }

  private static void criterion(Json json, Criterion it) {
    json.text("question", it.question().id())
        .text("text", it.question().japanese())
        .text("met", it.met().id())
        .text("why", it.why())
        .text("todo", it.todo())
        .evidence(it.evidence());
  }

  private static void proposal(Json json, Proposal it) {
    json.text("pattern", it.pattern().id())
        .text("name", it.pattern().japanese())
        .flag("advised", it.advised())
        .texts("systems", it.systems())
        .text("why", it.why())
        .texts("tasks", it.tasks())
        .texts("hospitalBears", it.hospitalBears());
    GovernanceFile.citations(json, List.of(it.source()));
  }
}
