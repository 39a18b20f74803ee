package org.yagura.intake.feed.listing;

import java.io.IOException;
import java.util.Set;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.intake.feed.json.Days;
import org.yagura.intake.feed.json.JsonRecords;
import org.yagura.intake.feed.json.Tree;
import org.yagura.model.vulnerability.statement.Fact;

/** CISA's catalogue of known exploited vulnerabilities, JSON. */
public final class KevFormat implements FeedFormat {

  @Override
  public String id() {
    return "kev";
  }

  @Override
  public boolean recognises(String head) {
    return head.contains("\"catalogVersion\"")
        && head.contains("\"cveID\"")
        && !head.contains("\"$schema\"");
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("CISA KEV");
    JsonRecords.read(
        source,
        sink,
        Set.of("vulnerabilities"),
        (list, record, header) -> {
          sink.asOf(Days.of(header.text("dateReleased")));
          sink.asOf(Days.of(header.text("catalogVersion")));
          take(record, sink);
        });
  }

  private static void take(Tree record, FeedSink sink) {
    String id = record.text("cveID");
    sink.record(id.startsWith("CVE-"));
    if (!id.startsWith("CVE-")) {
      sink.problem(id, "KEVの記録「%s」にCVE番号がありません。この記録を除いて読みました。".formatted(id), "");
      return;
    }
    boolean ransomware = record.text("knownRansomwareCampaignUse").equalsIgnoreCase("Known");
    String says =
        "%s %s %s 追加 %s 期限 %s"
            .formatted(
                id,
                record.text("vendorProject"),
                record.text("product"),
                record.text("dateAdded"),
                record.text("dueDate"));
    sink.add(
        new Fact.Exploited(
            id, "CISA KEV", Days.of(record.text("dateAdded")), ransomware, says, sink.ref(id)));
    ListedProducts.add(
        id,
        record.text("vendorProject"),
        record.text("product"),
        record.text("shortDescription"),
        sink);
    String action = record.text("requiredAction");
    if (!action.isEmpty()) {
      sink.add(new Fact.Remedy(id, "CISA KEV", action, sink.ref(id)));
    }
  }
}
