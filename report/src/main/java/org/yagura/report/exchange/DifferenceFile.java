package org.yagura.report.exchange;

import org.yagura.analysis.question.Difference;

/** What changes open and close as JSON (docs/formats/changes.md). */
public final class DifferenceFile {

  private DifferenceFile() {}

  public static byte[] of(Difference difference) {
    return Json.document(json ->
        json.objects("opened", difference.opened(), DifferenceFile::flow)
            .objects("closed", difference.closed(), DifferenceFile::flow));
  }

  private static void flow(Json json, Difference.Flow it) {
    json.text("from", it.from().id())
        .text("to", it.to())
        .text("protocol", it.protocol())
        .text("ports", it.ports().toString());
  }
}
