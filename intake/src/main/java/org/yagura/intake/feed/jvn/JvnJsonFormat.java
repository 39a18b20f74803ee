package org.yagura.intake.feed.jvn;

import java.io.IOException;
import java.util.Set;
import org.yagura.intake.feed.FeedFormat;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import org.yagura.intake.feed.json.Days;
import org.yagura.intake.feed.json.JsonRecords;
import org.yagura.intake.feed.json.Tree;

/**
 * The overviews of JVN's newer interface ({@code feed=oka}, 4.0.0), JSON. Its details are CSAF
 * advisories and read as such.
 */
public final class JvnJsonFormat implements FeedFormat {

  @Override
  public String id() {
    return "jvn-json";
  }

  @Override
  public boolean recognises(String head) {
    return head.startsWith("{") && head.contains("JVNDB-") && !head.contains("\"csaf_version\"");
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("JVN iPedia");
    JsonRecords.read(
        source,
        sink,
        Set.of("vulnerabilities", "items", "item"),
        (list, record, header) -> take(record, sink));
  }

  private static void take(Tree record, FeedSink sink) {
    JvnEntry entry = new JvnEntry();
    entry.id(record.either("sec:identifier", "identifier", "id").text());
    String revision = record.either("dcterms:modified", "modified", "lastModified").text();
    entry.revision(revision);
    sink.asOf(Days.of(revision));
    Tree references = record.either("sec:references", "references");
    for (Tree it : references.items()) {
      entry.reference(it.text("source"), it.text("id"));
    }
    entry.reference("", record.either("cve", "cveId").text());
    for (Tree it : record.either("sec:cpe", "cpe", "products").items()) {
      entry.product(
          it.either("vendor", "vname").text(), it.either("product", "pname", "name").text());
      entry.cpe(it.either("$", "value", "cpe", "cpe23").text());
      it.list("versions").forEach(v -> entry.version(v.text()));
    }
    for (Tree it : record.either("sec:cvss", "cvss").items()) {
      entry.score(it.text("version"), it.text("score"), it.text("vector"));
    }
    entry.emit(sink);
  }
}
