package org.yagura.intake.feed.listing;

import java.util.List;
import java.util.Locale;
import org.yagura.intake.feed.FeedSink;
import org.yagura.knowledge.record.RecordNames;
import org.yagura.model.vulnerability.ProductKey;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.Source;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.model.vulnerability.statement.Target;
import org.yagura.model.vulnerability.statement.VersionSet;

/** What a list of exploited vulnerabilities says of products: their names, and no versions. */
final class ListedProducts {

  private ListedProducts() {}

  /** Where the product is "Multiple Products", the sentence about it names them. */
  static void add(String cve, String vendor, String product, String sentence, FeedSink sink) {
    String names = product;
    int verb = sentence.indexOf(" contain");
    if (product.toLowerCase(Locale.ROOT).contains("multiple") && verb > 0) {
      names = sentence.substring(0, verb).replace(", and ", ", ");
    }
    String says = "%s %s %s".formatted(cve, vendor, product);
    for (ProductKey key : RecordNames.standard().ofWords(vendor, names)) {
      sink.add(
          new Statement(
              cve,
              Source.LISTING,
              "CISA KEV",
              "",
              new Condition.Product(Target.of(key), new VersionSet.NotGiven(""), true),
              List.of(),
              says,
              sink.ref(cve)));
    }
  }
}
