package org.yagura.report.exchange;

import java.util.List;
import java.util.Locale;
import org.yagura.model.address.AddressSet;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.material.Coverage;
import org.yagura.model.material.MaterialReport;

/** The contract's JSON files as bytes; the same survey always gives the same bytes. */
public final class ContractFiles {

  /** More lines than this are counted and no longer quoted. */
  private static final int MOST_LINES_QUOTED = 200;

  private ContractFiles() {}

  /** {@code intake.json}: every file and what became of its rows. */
  public static byte[] intake(List<MaterialReport> materials) {
    return Json.document(json -> json.objects("files", materials, ContractFiles::material));
  }

  private static void material(Json json, MaterialReport it) {
    json.text("path", it.path())
        .text("kind", it.kind().id())
        .text("format", it.format())
        .text("encoding", it.encoding())
        .object(
            "rows",
            rows ->
                rows.number("read", it.rowsRead())
                    .number("used", it.rowsUsed())
                    .number("setAside", it.setAside().size()))
        .objects(
            "setAside",
            it.setAside(),
            (row, s) ->
                row.text("location", s.at().location())
                    .text("raw", s.raw())
                    .text("reason", s.reason())
                    .text("hint", s.hint()))
        .texts("unusedColumns", it.unusedColumns())
        .objects(
            "problems",
            it.problems(),
            (row, p) ->
                row.text("location", p.at().location())
                    .text("severity", p.gravity().id())
                    .text("message", p.message())
                    .text("hint", p.hint()));
    Coverage coverage = it.coverage();
    if (coverage != null) {
      json.object("coverage", row -> coverage(row, coverage));
    }
  }

  private static void coverage(Json json, Coverage coverage) {
    json.number("lines", coverage.lines())
        .number("understood", coverage.understood())
        .number("ignored", coverage.ignored())
        .share("share", coverage.share())
        .objects(
            "notUnderstood",
            coverage.notUnderstood().stream().limit(MOST_LINES_QUOTED).toList(),
            (row, e) -> row.text("location", e.at().location()).text("says", e.says()));
  }

  /** {@code external-connections.json}. */
  public static byte[] connections(Survey survey) {
    return Json.document(
        json -> json.objects("connections", survey.connections(), ContractFiles::connection));
  }

  private static void connection(Json json, ExternalConnection it) {
    String device = it.end().device().isEmpty() ? it.end().deviceAsWritten() : it.end().device();
    json.text("id", it.id())
        .text("kind", it.kind().id())
        .text("name", it.label())
        .text("device", device)
        .text("interface", it.end().interfaceName())
        .texts("addresses", it.end().addresses())
        .text("counterpart", it.counterpart())
        .text(
            "purpose",
            it.purpose().purpose().isEmpty() ? it.purpose().name() : it.purpose().purpose())
        .text("technology", it.purpose().technology())
        .text("owner", it.purpose().owner())
        .text("line", it.line())
        .text("status", it.status().id())
        .flag("alwaysOn", it.alwaysOn())
        .objects("exposes", it.exposes(), ContractFiles::exposure)
        .evidence(it.evidence());
  }

  private static void exposure(Json json, Exposure it) {
    json.text("service", it.service())
        .text("nature", it.nature().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .text("protocol", it.protocol())
        .text("port", it.port())
        .text("to", it.to())
        .text("from", it.sources().equals(AddressSet.ANY) ? "any" : it.sources().toString())
        .evidence(it.evidence());
  }

  /** {@code discrepancies.json}. */
  public static byte[] discrepancies(Survey survey) {
    return Json.document(
        json -> json.objects("discrepancies", survey.discrepancies(), ContractFiles::discrepancy));
  }

  private static void discrepancy(Json json, Discrepancy it) {
    json.text("id", it.id())
        .text("subject", it.subject())
        .text("field", it.field())
        .objects(
            "values", it.values(), (row, v) -> row.text("value", v.value()).evidence(v.evidence()))
        .text("kept", it.kept())
        .text("why", it.why());
  }

  /** {@code findings.json}. */
  public static byte[] findings(Survey survey) {
    return Json.document(
        json -> json.objects("findings", survey.findings(), ContractFiles::finding));
  }

  private static void finding(Json json, Finding it) {
    json.text("id", it.id())
        .text("rule", it.rule())
        .text("severity", it.severity().id())
        .text("title", it.title())
        .texts("subjects", it.subjects())
        .object(
            "because",
            because ->
                because
                    .text("seen", it.because().seen())
                    .text("matters", it.because().matters())
                    .evidence(it.because().evidence()))
        .object(
            "measure",
            measure ->
                measure
                    .text("what", it.measure().what())
                    .text("who", it.measure().who())
                    .text("effort", it.measure().effort().id())
                    .text("command", it.measure().command()))
        .texts("references", it.references())
        .texts("checklistItems", it.checklistItems());
  }
}
