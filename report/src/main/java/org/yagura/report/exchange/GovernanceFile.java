package org.yagura.report.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.model.conclusion.Governance;
import org.yagura.model.evidence.Citation;
import org.yagura.model.evidence.Told;
import org.yagura.model.loss.Span;
import org.yagura.model.maturity.Awareness;
import org.yagura.model.maturity.Element;
import org.yagura.model.maturity.Maturity;

/** {@code governance.json} as bytes: backups, continuity, loss and maturity. */
public final class GovernanceFile {

  private GovernanceFile() {}

  /** Everything that management asks, with its evidence and its sources. */
  public static byte[] of(Governance governance) {
    return Json.document(json ->
        json.object("backups", it -> BackupPart.write(it, governance.backups()))
            .object("continuity", it -> ContinuityPart.write(it, governance.continuity()))
            .object("loss", it -> LossPart.write(it, governance.loss()))
            .object("maturity", it -> maturity(it, governance.maturity())));
  }

  private static void maturity(Json json, Maturity maturity) {
    Awareness awareness = maturity.awareness();
    json.objects("elements", maturity.elements(), GovernanceFile::element)
        .object(
            "awareness",
            it ->
                it.number("stage", awareness.stage())
                    .text("name", awareness.name())
                    .text("why", awareness.why())
                    .texts("next", awareness.next())
                    .evidence(awareness.evidence()));
  }

  private static void element(Json json, Element it) {
    json.text("kind", it.kind().id())
        .number("level", it.level())
        .objects(
            "marks",
            it.marks(),
            (row, mark) ->
                row.text("about", mark.about())
                    .text("item", mark.item())
                    .text("answer", mark.verdict().id())
                    .evidence(mark.evidence()));
  }

  /** What a material tells, with its place; empty text where nobody says anything. */
  static void told(Json json, String key, Told told) {
    json.object(key, it -> it.text("text", told.text()).evidence(told.evidence()));
  }

  /** Both ends of a range; an empty object where nothing is known. */
  static void span(Json json, String key, @Nullable Span span) {
    json.object(
        key,
        it -> {
          if (span != null) {
            it.amount("low", span.low()).amount("high", span.high());
          }
        });
  }

  static void citations(Json json, List<Citation> citations) {
    json.objects(
        "sources",
        citations,
        (row, it) ->
            row.text("source", it.source()).text("says", it.says()).flag("ours", it.ours()));
  }
}
