package org.yagura.report.exchange;

import java.util.Locale;
import org.yagura.model.vulnerability.Match;
import org.yagura.model.vulnerability.Vulnerabilities;

/** {@code vulnerabilities.json}: what the feeds say about the facility. */
public final class VulnerabilitiesFile {

  private VulnerabilitiesFile() {}

  /** The file's bytes; the same conclusions always give the same bytes. */
  public static byte[] of(Vulnerabilities found) {
    return Json.document(json ->
        json.flag("asked", !found.feeds().isEmpty())
            .objects("feeds", found.feeds(), VulnerabilitiesFile::feed)
            .objects("matches", found.matches(), VulnerabilitiesFile::match)
            .objects("unmatched", found.unmatched(), VulnerabilitiesFile::unmatched)
            .objects("endOfLife", found.endOfLife(), VulnerabilitiesFile::end)
            .objects("endingSoon", found.endingSoon(), VulnerabilitiesFile::end));
  }

  private static void feed(Json json, Vulnerabilities.Feed it) {
    json.text("name", it.name())
        .text("asOf", it.asOf() == null ? "" : it.asOf().toString())
        .number("records", it.records());
  }

  private static void match(Json json, Match it) {
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
