package org.yagura.report.exchange;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.vulnerability.priority.Priorities;
import org.yagura.analysis.vulnerability.priority.Priority;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.vulnerability.Background;
import org.yagura.model.vulnerability.Match;
import org.yagura.model.vulnerability.Supply;
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
            .objects("endingSoon", found.endingSoon(), VulnerabilitiesFile::end)
            .objects("bills", found.supply().bills(), VulnerabilitiesFile::bill)
            .objects("advisories", found.supply().advisories(), VulnerabilitiesFile::advice));
  }

  private static void feed(Json json, Vulnerabilities.Feed it) {
    json.text("name", it.name())
        .text("asOf", it.asOf() == null ? "" : it.asOf().toString())
        .number("records", it.records())
        .number("defects", it.defects());
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
        .object("background", row -> background(row, it.threat().background()))
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
        .text("outcome", it.outcome().id())
        .text("humanImpact", it.humanImpact())
        .text("due", due == null ? "" : due.toString())
        .flag("forensics", it.forensics())
        .text("who", it.who())
        .texts("inputs", it.inputs())
        .texts("assumed", it.assumed())
        .texts("steps", it.steps());
  }

  /** Who said what of the vulnerability, and when. */
  private static void background(Json json, Background it) {
    Background.Epss epss = it.epss();
    Background.Stakes stakes = it.stakes();
    json.objects("exploitation", it.exploitation(), VulnerabilitiesFile::exploitation)
        .decimal("epssPercentile", epss == null ? null : epss.percentile())
        .text("epssModel", epss == null ? "" : epss.model())
        .text("epssDay", epss == null ? "" : day(epss.day()))
        .text("ssvcBy", stakes == null ? "" : stakes.asserter())
        .text("ssvcExploitation", stakes == null ? "" : stakes.exploitation())
        .text("ssvcAutomatable", stakes == null ? "" : stakes.automatable())
        .text("ssvcImpact", stakes == null ? "" : stakes.impact());
  }

  private static void exploitation(Json json, Background.Exploitation it) {
    json.text("asserter", it.asserter())
        .text("since", day(it.since()))
        .flag("ransomware", it.ransomware());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static void bill(Json json, Supply.Bill it) {
    json.text("file", it.file())
        .text("describes", it.describes())
        .texts("assets", it.assets())
        .number("components", it.components())
        .number("resolved", it.resolved())
        .texts("affected", it.affected())
        .objects("dismissed", it.dismissed(), VulnerabilitiesFile::dismissal)
        .text("why", it.why())
        .evidence(it.evidence());
  }

  /** What the maker says is none in its product. */
  private static void dismissal(Json json, Supply.Dismissal it) {
    json.text("cve", it.cve())
        .text("part", it.part())
        .text("state", it.state())
        .text("why", it.why())
        .evidence(it.evidence());
  }

  private static void advice(Json json, Supply.Advice it) {
    json.text("file", it.file())
        .text("id", it.id())
        .text("publisher", it.publisher())
        .text("asOf", it.asOf())
        .number("vulnerabilities", it.vulnerabilities())
        .texts("assets", it.assets())
        .evidence(it.evidence());
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
