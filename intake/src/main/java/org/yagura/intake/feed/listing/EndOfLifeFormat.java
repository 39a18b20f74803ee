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
import org.yagura.model.vulnerability.statement.Support;

/**
 * endoflife.date: a list of cycles in a file that bears the product's name, a product with its
 * releases, or many products.
 */
public final class EndOfLifeFormat implements FeedFormat {

  @Override
  public String id() {
    return "end-of-life";
  }

  @Override
  public boolean recognises(String head) {
    boolean dated = head.contains("\"eol\"") || head.contains("\"eolFrom\"");
    return dated
        && (head.contains("\"cycle\"")
            || head.contains("\"releaseCycle\"")
            || head.contains("\"releases\""));
  }

  @Override
  public void read(FeedSource source, FeedSink sink) throws IOException {
    sink.name("endoflife.date");
    String named = baseName(source.file());
    JsonRecords.read(
        source,
        sink,
        Set.of("products"),
        (list, record, header) -> {
          header.keys().forEach(it -> sink.asOf(inBrackets(header.text(it))));
          Tree result = record.get("result").isMissing() ? record : record.get("result");
          String product = result.either("product", "name").text();
          if (result.get("releases").isMissing()) {
            cycle(record, named, sink);
          } else {
            String name = product.isEmpty() ? named : product;
            result.list("releases").forEach(it -> cycle(it, name, sink));
          }
        });
  }

  /** The day that a source such as {@code endoflife.date@a70eca3 (2026-08-22)} names. */
  private static @Nullable LocalDate inBrackets(String text) {
    int at = text.indexOf('(');
    return at < 0 ? null : Days.of(text.substring(at + 1));
  }

  private static String baseName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static void cycle(Tree record, String product, FeedSink sink) {
    String cycle = record.either("cycle", "releaseCycle", "name").text();
    sink.record(!cycle.isEmpty());
    if (cycle.isEmpty()) {
      sink.problem(product, "「%s」の記録に系列の名前がありません。この記録を除いて読みました。".formatted(product), "");
      return;
    }
    Tree eol = record.either("eol", "eolFrom", "isEol");
    LocalDate until = Days.of(eol.text());
    Boolean ended =
        until != null ? null : eol.text().equals("true") ? Boolean.TRUE : notEnded(eol.text());
    LocalDate extended = Days.of(record.either("eoes", "extendedSupport", "eoesFrom").text());
    String says = "%s %s eol %s".formatted(product, cycle, eol.text());
    String id = product + " " + cycle;
    sink.add(new Support(product, cycle, until, ended, extended, says, sink.ref(id)));
  }

  private static @Nullable Boolean notEnded(String text) {
    return text.equals("false") ? Boolean.FALSE : null;
  }
}
