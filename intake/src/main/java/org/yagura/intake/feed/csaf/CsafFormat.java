package org.yagura.intake.feed.csaf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.intake.feed.cve.Metrics;
import org.yagura.intake.feed.json.Days;
import org.yagura.intake.feed.json.JsonRecords;
import org.yagura.intake.feed.json.Tree;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.RecordRef;
import org.yagura.model.vulnerability.statement.Source;
import org.yagura.model.vulnerability.statement.Statement;

/**
 * Advisories, CSAF 2.0 and 2.1; scores are taken where either version puts them, since documents
 * that say 2.1 hold 2.0.
 */
public final class CsafFormat implements FeedFormat {

  private static final int LONGEST_REMEDY = 600;

  @Override
  public String id() {
    return "csaf";
  }

  @Override
  public boolean recognises(String head) {
    return head.contains("\"csaf_version\"");
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("CSAF");
    JsonRecords.read(source, sink, Set.of(), (list, record, header) -> take(record, sink));
  }

  private static void take(Tree advisory, FeedSink sink) {
    Tree document = advisory.get("document");
    Tree tracking = document.get("tracking");
    String id = tracking.text("id");
    String revision = tracking.text("current_release_date");
    String publisher = document.get("publisher").text("name");
    boolean maker = document.get("publisher").text("category").equals("vendor");
    sink.asOf(Days.of(revision));
    ProductTree products = ProductTree.of(advisory.get("product_tree"));
    List<Tree> vulnerabilities = advisory.list("vulnerabilities");
    sink.record(!vulnerabilities.isEmpty());
    if (vulnerabilities.isEmpty()) {
      sink.problem(id, "勧告「%s」に脆弱性の項目がありません。".formatted(id), "");
    }
    RecordRef ref = sink.ref(id);
    for (Tree it : vulnerabilities) {
      String cve = it.text("cve");
      if (cve.startsWith("CVE-")) {
        Source source = maker ? Source.VENDOR : Source.COORDINATOR;
        statements(it, cve, products, new Speaker(source, publisher, revision, id, ref), sink);
        remedies(it, cve, ref, sink);
        scores(it, cve, publisher, sink);
        ExploitStatus.of(it, cve, publisher, Days.of(revision), ref, sink);
      }
    }
  }

  private record Speaker(
      Source source, String asserter, String revision, String advisory, RecordRef ref) {}

  private static void statements(
      Tree vulnerability, String cve, ProductTree products, Speaker who, FeedSink sink) {
    Tree status = vulnerability.get("product_status");
    Map<String, ProductStatus> byProduct = new LinkedHashMap<>();
    for (String kind : status.keys()) {
      for (Tree id : status.list(kind)) {
        for (ProductTree.Entry entry : products.of(id.text())) {
          byProduct.computeIfAbsent(entry.key().name(), n -> new ProductStatus()).add(kind, entry);
        }
      }
    }
    boolean patched =
        who.source() == Source.COORDINATOR
            && vulnerability.list("remediations").stream()
                .anyMatch(it -> it.text("category").equals("vendor_fix"));
    byProduct
        .values()
        .forEach(it -> {
          Condition condition = it.condition(patched);
          sink.add(
              new Statement(
                  cve,
                  who.source(),
                  who.asserter(),
                  who.revision(),
                  condition,
                  it.fixes(),
                  who.advisory() + ": " + it.words(),
                  who.ref()));
        });
  }

  private static void remedies(Tree vulnerability, String cve, RecordRef ref, FeedSink sink) {
    List<String> seen = new ArrayList<>();
    for (Tree it : vulnerability.list("remediations")) {
      String details = it.text("details");
      if (!details.isEmpty() && seen.size() < 20 && !seen.contains(details)) {
        seen.add(details);
        String text =
            details.length() <= LONGEST_REMEDY ? details : details.substring(0, LONGEST_REMEDY);
        sink.add(new Fact.Remedy(cve, it.text("category"), text, ref));
      }
    }
  }

  private static void scores(Tree vulnerability, String cve, String publisher, FeedSink sink) {
    for (String list : List.of("scores", "metrics")) {
      for (Tree it : vulnerability.list(list)) {
        Tree content = it.get("content").isMissing() ? it : it.get("content");
        for (String key : List.of("cvss_v2", "cvss_v3", "cvss_v4")) {
          Metrics.score(content.get(key), cve, publisher, sink);
        }
      }
    }
  }
}
