package org.yagura.report.exchange;

import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.attack.BackupCopy;
import org.yagura.model.attack.Cut;
import org.yagura.model.conclusion.Survey;

/** {@code attack-paths.json} as bytes. */
public final class AttackFile {

  private AttackFile() {}

  public static byte[] of(Survey survey) {
    AttackAnalysis attack = survey.assessments().attack();
    return Json.document(json ->
        json.objects("paths", attack.paths(), AttackFile::path)
            .objects("cuts", attack.cuts(), AttackFile::cut)
            .objects("copies", attack.copies(), AttackFile::copy)
            .texts("assumptions", attack.assumptions())
            .objects(
                "outlooks",
                attack.outlooks(),
                (each, it) -> each.text("entry", it.entry()).text("why", it.why())));
  }

  private static void path(Json json, AttackPath it) {
    json.text("id", it.id())
        .text("entry", it.entry())
        .text("target", it.target())
        .text("targetRole", it.role().id())
        .text("likelihood", it.likelihood().id())
        .text("sentence", it.sentence())
        .objects("steps", it.steps(), AttackFile::step);
  }

  private static void step(Json json, AttackPath.Step it) {
    json.text("from", it.from())
        .text("to", it.to())
        .text("how", it.how())
        .text("protocol", it.protocol())
        .text("port", it.ports().toString())
        .objects(
            "because",
            it.because(),
            (row, ground) -> row.text("what", ground.what()).evidence(ground.evidence()));
  }

  private static void cut(Json json, Cut it) {
    json.text("id", it.id())
        .text("purpose", it.purpose())
        .objects("measures", it.measures(), AttackFile::measure)
        .texts("closes", it.closes());
  }

  private static void measure(Json json, Cut.Measure it) {
    json.text("id", it.id())
        .text("what", it.what())
        .text("where", it.where())
        .amount("costYen", it.costYen())
        .text("costSource", it.costSource())
        .text("effort", it.effort().id())
        .text("command", it.command())
        .text("breaks", it.breaks());
  }

  private static void copy(Json json, BackupCopy it) {
    json.text("backup", it.backup())
        .text("system", it.system())
        .text("storedAt", it.storedAt())
        .text("asset", it.asset())
        .text("fate", it.fate().id())
        .text("why", it.why())
        .evidence(it.evidence());
  }
}
