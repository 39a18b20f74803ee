package org.yagura.intake.feed.listing;

import java.io.IOException;
import java.util.Set;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.intake.feed.json.JsonRecords;
import org.yagura.intake.feed.json.Numbers;
import org.yagura.intake.feed.json.Tree;
import org.yagura.model.vulnerability.statement.Fact;

/**
 * ENISA's vulnerability database: scores and exploitation by CVE number. Its products repeat what
 * the CVE records say and are left to these.
 */
public final class EuvdFormat implements FeedFormat {

  @Override
  public String id() {
    return "euvd";
  }

  @Override
  public boolean recognises(String head) {
    return head.contains("\"EUVD-") && head.contains("\"enisaUuid\"");
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("ENISA EUVD");
    JsonRecords.read(source, sink, Set.of("items"), (list, record, header) -> take(record, sink));
  }

  private static void take(Tree record, FeedSink sink) {
    String id = record.text("id");
    boolean named = false;
    for (String alias : record.text("aliases").split("\\s+", -1)) {
      if (alias.startsWith("CVE-")) {
        named = true;
        about(alias, record, sink);
      }
    }
    sink.record(named);
    if (!named) {
      sink.problem(id, "EUVDの記録「%s」にCVE番号がありません。この記録を除いて読みました。".formatted(id), "");
    }
  }

  private static void about(String cve, Tree record, FeedSink sink) {
    Numbers.of(record.text("baseScore"))
        .ifPresent(score -> {
          if (score >= 0 && score <= 10) {
            sink.add(
                new Fact.Score(
                    cve,
                    "ENISA EUVD",
                    record.text("baseScoreVersion"),
                    score,
                    record.text("baseScoreVector"),
                    sink.ref(cve)));
          }
        });
    String since = record.text("exploitedSince");
    if (!since.isEmpty()) {
      String says = cve + " exploitedSince " + since;
      sink.add(new Fact.Exploited(cve, "ENISA EUVD", null, false, says, sink.ref(cve)));
    }
  }
}
