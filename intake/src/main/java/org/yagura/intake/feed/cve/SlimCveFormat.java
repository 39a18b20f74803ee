package org.yagura.intake.feed.cve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.intake.feed.json.Days;
import org.yagura.intake.feed.json.JsonRecords;
import org.yagura.intake.feed.json.Tree;
import org.yagura.model.vulnerability.statement.Fact;

/**
 * CVE records cut down to what matching needs, one a line: {@code id}, {@code s}, {@code cna},
 * {@code a} and {@code adp} with {@code v}, {@code p}, {@code r}, {@code c}, {@code d}.
 */
public final class SlimCveFormat implements FeedFormat {

  @Override
  public String id() {
    return "cve-slim";
  }

  @Override
  public boolean recognises(String head) {
    return head.startsWith("{\"id\":\"CVE-")
        && head.contains("\"s\":\"")
        && head.contains("\"r\":[[");
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("CVE");
    JsonRecords.read(source, sink, Set.of(), (list, record, header) -> take(record, sink));
  }

  private static void take(Tree record, FeedSink sink) {
    String id = record.text("id");
    if (!id.startsWith("CVE-")) {
      sink.record(false);
      return;
    }
    sink.record(true);
    String revision = record.text("upd");
    sink.asOf(Days.of(revision));
    if (record.text("s").equals("REJ")) {
      sink.add(new Fact.Withdrawn(id, sink.ref(id)));
      return;
    }
    String assigner = record.text("cna");
    AffectedProducts.of(id, assigner, revision, sink.ref(id)).add(products(record, "a"), sink);
    AffectedProducts.of(id, "CISA-ADP", revision, sink.ref(id)).add(products(record, "adp"), sink);
    facts(record, id, sink);
  }

  private static void facts(Tree record, String id, FeedSink sink) {
    for (Tree it : record.list("m")) {
      List<Tree> parts = it.items();
      if (parts.size() == 3) {
        String vector = parts.get(1).text();
        Map<String, Object> score = new LinkedHashMap<>();
        score.put("baseScore", parts.get(2).text());
        score.put("vectorString", vector);
        score.put("version", vector.startsWith("CVSS:") ? vector.substring(5, 8) : "2.0");
        Metrics.score(Tree.ofMap(score), id, parts.getFirst().text(), sink);
      }
    }
    List<Tree> ssvc = record.list("ssvc");
    if (ssvc.size() == 3) {
      sink.add(
          new Fact.Stakes(
              id,
              "CISA",
              ssvc.get(0).text(),
              ssvc.get(1).text(),
              ssvc.get(2).text(),
              sink.ref(id)));
    }
    String kev = record.text("kev");
    if (!kev.isEmpty()) {
      String says = id + " KEV " + kev;
      sink.add(new Fact.Exploited(id, "CISA KEV", Days.of(kev), false, says, sink.ref(id)));
    }
  }

  /** The same products under the long keys. */
  private static List<Tree> products(Tree record, String key) {
    List<Tree> products = new ArrayList<>();
    for (Tree it : record.list(key)) {
      Map<String, Object> product = new LinkedHashMap<>();
      product.put("vendor", it.text("v"));
      product.put("product", it.text("p"));
      product.put(
          "defaultStatus",
          switch (it.text("d")) {
            case "aff" -> "affected";
            case "una" -> "unaffected";
            default -> "unknown";
          });
      product.put("cpes", it.list("c").stream().<Object>map(Tree::text).toList());
      product.put("versions", it.list("r").stream().map(SlimCveFormat::version).toList());
      products.add(Tree.ofMap(product));
    }
    return products;
  }

  private static Object version(Tree entry) {
    List<Tree> parts = entry.slots();
    Map<String, Object> version = new LinkedHashMap<>();
    List<String> keys = List.of("version", "lessThan", "lessThanOrEqual", "status");
    for (int i = 0; i < keys.size() && i < parts.size(); i++) {
      String text = parts.get(i).text();
      if (!text.isEmpty()) {
        version.put(keys.get(i), i < 3 ? text : text.equals("u") ? "unaffected" : "affected");
      }
    }
    return version;
  }
}
