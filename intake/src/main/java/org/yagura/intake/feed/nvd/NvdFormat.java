package org.yagura.intake.feed.nvd;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.intake.feed.cpe.CpeCondition;
import org.yagura.intake.feed.cve.AffectedProducts;
import org.yagura.intake.feed.cve.Alerts;
import org.yagura.intake.feed.cve.Metrics;
import org.yagura.intake.feed.json.Days;
import org.yagura.intake.feed.json.JsonRecords;
import org.yagura.intake.feed.json.Tree;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.Source;
import org.yagura.model.vulnerability.statement.Statement;

/**
 * The NVD API 2.0, its yearly files, and lists of records with {@code configurations} in the same
 * form, one a line.
 */
public final class NvdFormat implements FeedFormat {

  private static final int SHORT = 160;

  @Override
  public String id() {
    return "nvd";
  }

  @Override
  public boolean recognises(String head) {
    return head.contains("\"NVD_CVE\"")
        || (head.contains("\"configurations\"")
            && head.contains("\"cpeMatch\"")
            && head.contains("\"CVE-"));
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("NVD");
    JsonRecords.read(
        source,
        sink,
        Set.of("vulnerabilities"),
        (list, record, header) -> {
          sink.asOf(Days.of(header.text("timestamp")));
          Tree cve = record.get("cve");
          take(cve.isMissing() ? record : cve, sink);
        });
  }

  private static void take(Tree cve, FeedSink sink) {
    String id = cve.text("id");
    if (!id.startsWith("CVE-")) {
      sink.record(false);
      sink.problem(id, "記録「%s」にCVE番号がありません。この記録を除いて読みました。".formatted(id), "");
      return;
    }
    sink.record(true);
    if (cve.text("vulnStatus").equalsIgnoreCase("Rejected")) {
      sink.add(new Fact.Withdrawn(id, sink.ref(id)));
      return;
    }
    String revision = cve.text("lastModified");
    sink.asOf(Days.of(revision));
    String says = says(cve, id);
    List<Condition> conditions = CpeCondition.of(cve.list("configurations"));
    for (Condition it : conditions) {
      sink.add(
          new Statement(
              id,
              Source.NVD,
              "nvd@nist.gov",
              revision,
              it,
              AffectedProducts.fixes(it),
              says,
              sink.ref(id)));
    }
    for (Tree affected : cve.list("affected")) {
      String asserter = affected.text("source");
      AffectedProducts.of(id, asserter.isEmpty() ? "CNA" : asserter, revision, sink.ref(id))
          .add(
              affected.get("affectedData").isMissing()
                  ? affected.items()
                  : affected.list("affectedData"),
              sink);
    }
    exploited(cve, id, sink);
    Metrics.of(cve.get("metrics"), id, "nvd@nist.gov", sink);
  }

  private static void exploited(Tree cve, String id, FeedSink sink) {
    Alerts.of(cve, id, sink);
    String added = cve.text("cisaExploitAdd");
    if (!added.isEmpty()) {
      String says = "%s cisaExploitAdd %s".formatted(id, added);
      sink.add(new Fact.Exploited(id, "CISA KEV", Days.of(added), false, says, sink.ref(id)));
    }
  }

  private static String says(Tree cve, String id) {
    String text =
        cve.list("descriptions").stream()
            .filter(it -> it.text("lang").startsWith("en"))
            .map(it -> it.text("value"))
            .findFirst()
            .orElse(cve.text("description"));
    String whole = (id + " " + text).strip();
    return whole.length() <= SHORT ? whole : whole.substring(0, SHORT - 1) + "…";
  }
}
