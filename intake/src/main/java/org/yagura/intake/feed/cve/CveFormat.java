package org.yagura.intake.feed.cve;

import java.io.IOException;
import java.util.Set;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.intake.feed.json.Days;
import org.yagura.intake.feed.json.JsonRecords;
import org.yagura.intake.feed.json.Tree;
import org.yagura.model.vulnerability.statement.Fact;

/** CVE records, format 5.x: one a file, a list, or one a line. */
public final class CveFormat implements FeedFormat {

  @Override
  public String id() {
    return "cve";
  }

  @Override
  public boolean recognises(String head) {
    return head.contains("\"CVE_RECORD\"")
        || (head.contains("\"cveMetadata\"") && head.contains("\"containers\""));
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("CVE");
    JsonRecords.read(source, sink, Set.of(), (list, record, header) -> take(record, sink));
  }

  private static void take(Tree record, FeedSink sink) {
    Tree metadata = record.get("cveMetadata");
    String id = metadata.text("cveId");
    if (!id.startsWith("CVE-")) {
      sink.record(false);
      sink.problem(id, "記録「%s」にCVE番号がありません。この記録を除いて読みました。".formatted(id), "");
      return;
    }
    sink.record(true);
    String revision = metadata.text("dateUpdated");
    sink.asOf(Days.of(revision));
    if (metadata.text("state").equalsIgnoreCase("REJECTED")) {
      sink.add(new Fact.Withdrawn(id, sink.ref(id)));
      return;
    }
    Tree containers = record.get("containers");
    String assigner = metadata.text("assignerShortName");
    container(containers.get("cna"), id, assigner.isEmpty() ? "CNA" : assigner, revision, sink);
    for (Tree adp : containers.list("adp")) {
      String name = adp.get("providerMetadata").text("shortName");
      container(adp, id, name.isEmpty() ? "ADP" : name, revision, sink);
    }
  }

  private static void container(
      Tree container, String id, String asserter, String revision, FeedSink sink) {
    AffectedProducts.of(id, asserter, revision, sink.ref(id)).add(container.list("affected"), sink);
    Alerts.of(container, id, sink);
    for (Tree metric : container.list("metrics")) {
      for (String key : metric.keys()) {
        Tree value = metric.get(key);
        if (key.startsWith("cvss")) {
          Metrics.score(value, id, asserter, sink);
        } else if (key.equals("other")) {
          other(value, id, sink);
        }
      }
    }
  }

  private static void other(Tree other, String id, FeedSink sink) {
    Tree content = other.get("content");
    if (other.text("type").equals("ssvc")) {
      Metrics.stakes(content, id, "CISA", sink);
    } else if (other.text("type").equals("kev")) {
      String added = content.text("dateAdded");
      String says = id + " KEV dateAdded " + added;
      sink.add(new Fact.Exploited(id, "CISA KEV", Days.of(added), false, says, sink.ref(id)));
    }
  }
}
