package org.yagura.intake.feed.cve;

import java.util.Locale;
import java.util.OptionalDouble;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.json.Tree;
import org.yagura.model.vulnerability.statement.Fact;

/** Scores and decision points, as the NVD and the CVE programme write them. */
public final class Metrics {

  private Metrics() {}

  /** Adds what the NVD's {@code metrics} hold. */
  public static void of(Tree metrics, String cve, String asserter, FeedSink sink) {
    if (metrics.keys().isEmpty()) {
      metrics.items().forEach(it -> score(it, cve, asserter, sink));
    }
    for (String kind : metrics.keys()) {
      for (Tree it : metrics.list(kind)) {
        String source = it.text("source");
        Tree ssvc = it.get("ssvcData");
        if (!ssvc.isMissing()) {
          stakes(ssvc, cve, "CISA", sink);
        } else {
          score(it.get("cvssData"), cve, source.isEmpty() ? asserter : source, sink);
        }
      }
    }
  }

  /** Adds a CVSS object. */
  public static void score(Tree cvss, String cve, String asserter, FeedSink sink) {
    OptionalDouble score = cvss.number("baseScore");
    if (score.isPresent() && score.getAsDouble() >= 0 && score.getAsDouble() <= 10) {
      sink.add(
          new Fact.Score(
              cve,
              asserter,
              cvss.text("version"),
              score.getAsDouble(),
              cvss.text("vectorString"),
              sink.ref(cve)));
    }
  }

  /** Adds SSVC decision points; their spelling varies in case and form. */
  public static void stakes(Tree ssvc, String cve, String asserter, FeedSink sink) {
    String exploitation = "";
    String automatable = "";
    String impact = "";
    for (Tree option : ssvc.list("options")) {
      for (String key : option.keys()) {
        String value = option.text(key).toLowerCase(Locale.ROOT);
        switch (key.toLowerCase(Locale.ROOT).replace(" ", "")) {
          case "exploitation" -> exploitation = value;
          case "automatable" -> automatable = value;
          case "technicalimpact" -> impact = value;
          default -> {}
        }
      }
    }
    if (!(exploitation + automatable + impact).isEmpty()) {
      sink.add(new Fact.Stakes(cve, asserter, exploitation, automatable, impact, sink.ref(cve)));
    }
  }
}
