package org.yagura.intake.feed.listing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.intake.feed.json.Days;
import org.yagura.intake.feed.json.JsonRecords;
import org.yagura.intake.feed.json.Tree;
import org.yagura.model.vulnerability.statement.Fact;

/** ENISA's list of exploited vulnerabilities (EU-KEV), JSON. */
public final class EuKevFormat implements FeedFormat {

  @Override
  public String id() {
    return "eu-kev";
  }

  @Override
  public boolean recognises(String head) {
    return head.contains("\"euvdID\"")
        && (head.contains("\"dateReported\"") || head.contains("\"exploitationType\""));
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("ENISA EU-KEV");
    JsonRecords.read(
        source,
        sink,
        Set.of("items", "vulnerabilities"),
        (list, record, header) -> take(record, sink));
  }

  /** {@code 17/01/25} is a day of this century. */
  private static @Nullable LocalDate day(String text) {
    String[] parts = text.split("/", -1);
    return parts.length == 3 && parts[2].length() == 2
        ? Days.of("20" + parts[2] + "-" + parts[1] + "-" + parts[0])
        : Days.of(text);
  }

  private static void take(Tree record, FeedSink sink) {
    String id = record.either("cveId", "cveID", "cve").text();
    sink.record(id.startsWith("CVE-"));
    if (!id.startsWith("CVE-")) {
      return;
    }
    String since = record.either("dateReported", "dateAdded").text();
    sink.asOf(day(since));
    String says = id + " " + record.text("vendorProject") + " " + since;
    sink.add(new Fact.Exploited(id, "ENISA EU-KEV", day(since), false, says.strip(), sink.ref(id)));
  }
}
