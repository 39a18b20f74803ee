package org.yagura.report.exchange;

import java.time.LocalDate;
import java.util.Locale;
import org.yagura.analysis.vulnerability.priority.Priorities;
import org.yagura.analysis.vulnerability.priority.Priority;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.vulnerability.Match;
import org.yagura.model.vulnerability.Vulnerabilities;

/** {@code vulnerabilities.json}: what the feeds say about the facility. */
public final class VulnerabilitiesFile {

  private VulnerabilitiesFile() {}

  /** The file's bytes; the same conclusions always give the same bytes. */
  public static byte[] of(Survey survey) {
    Vulnerabilities found = survey.assessments().vulnerabilities();
    Priorities priorities = new Priorities(survey);
    return Json.document(json ->
        json.flag("asked", !found.feeds().isEmpty())
            .objects("feeds", found.feeds(), VulnerabilitiesFile::feed)
            .objects("matches", found.matches(), (row, it) -> match(row, it, priorities.of(it)))
            .objects("unmatched", found.unmatched(), VulnerabilitiesFile::unmatched)
            .objects("endOfLife", found.endOfLife(), VulnerabilitiesFile::end)
            .objects("endingSoon", found.endingSoon(), VulnerabilitiesFile::end));
  }

  private static void feed(Json json, Vulnerabilities.Feed it) {
    json.text("name", it.name())
        .text("asOf", it.asOf() == null ? "" : it.asOf().toString())
        .number("records", it.records());
  }

  private static void match(Json json, Match it, Priority priority) {
    json.text("asset", it.asset())
        .text("product", it.product())
        .text("version", it.version())
        .text("cve", it.cve())
        .text("verdict", it.verdict().name().toLowerCase(Locale.ROOT))
        .text("confidence", it.confidence().name().toLowerCase(Locale.ROOT))
        .flag("kev", it.threat().exploited().contains("CISA KEV"))
        .texts("exploited", it.threat().exploited())
        .decimal("epss", it.threat().epss())
        .decimal("cvss", it.threat().cvss())
        .text("vector", it.threat().vector())
        .texts("fixedIn", it.fixedIn())
        .text("why", it.why())
        .object("priority", row -> priority(row, priority))
        .evidence(it.evidence());
  }

  private static void priority(Json json, Priority it) {
    LocalDate due = it.due();
    json.text("exposure", it.exposure().id())
        .text("due", due == null ? "" : due.toString())
        .flag("forensics", it.forensics())
        .text("who", it.who())
        .texts("inputs", it.inputs());
  }

  private static void unmatched(Json json, Vulnerabilities.Unmatched it) {
    json.text("asset", it.asset()).text("product", it.product()).text("why", it.why());
  }

  private static void end(Json json, Vulnerabilities.EndOfLife it) {
    json.text("asset", it.asset())
        .text("product", it.product())
        .text("date", it.date().toString())
        .evidence(it.evidence());
  }
}
