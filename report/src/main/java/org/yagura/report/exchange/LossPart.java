package org.yagura.report.exchange;

import org.yagura.model.loss.Damage;
import org.yagura.model.loss.LossEstimate;
import org.yagura.model.loss.Outlay;
import org.yagura.model.loss.PublishedCase;
import org.yagura.model.loss.Scenario;

/** The loss estimate of {@code governance.json}; yen and days. */
final class LossPart {

  private LossPart() {}

  static void write(Json json, LossEstimate loss) {
    json.objects("scenarios", loss.scenarios(), LossPart::scenario)
        .objects("cases", loss.cases(), LossPart::published)
        .objects("outlays", loss.outlays(), LossPart::outlay)
        .texts("assumptions", loss.assumptions())
        .texts("missing", loss.missing());
  }

  private static void scenario(Json json, Scenario it) {
    json.text("id", it.id()).text("title", it.title()).texts("paths", it.paths());
    json.objects("systems", it.systems(), LossPart::outage);
    GovernanceFile.span(json, "days", it.days());
    json.objects("damages", it.damages(), LossPart::damage);
    GovernanceFile.span(json, "yen", it.total());
  }

  private static void outage(Json json, Scenario.Outage it) {
    json.text("system", it.system()).text("name", it.name());
    GovernanceFile.span(json, "days", it.days());
    json.text("why", it.why());
  }

  private static void damage(Json json, Damage it) {
    json.text("kind", it.kind().id()).text("name", it.kind().japanese());
    GovernanceFile.span(json, "yen", it.yen());
    json.text("how", it.how());
    GovernanceFile.citations(json, it.sources());
  }

  private static void published(Json json, PublishedCase it) {
    json.text("name", it.name()).text("when", it.when()).number("beds", it.beds());
    json.text("harm", it.harm());
    GovernanceFile.span(json, "yen", it.yen());
    GovernanceFile.citations(json, it.sources());
  }

  private static void outlay(Json json, Outlay it) {
    json.text("id", it.id()).text("kind", it.kind().id()).text("what", it.what());
    GovernanceFile.span(json, "yen", it.yen());
    json.number("unpriced", it.unpriced()).texts("closes", it.closes());
    GovernanceFile.citations(json, it.sources());
  }
}
