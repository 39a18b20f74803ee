package org.yagura.report.exchange;

import java.util.List;
import org.yagura.analysis.question.Difference;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;

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
        .text("ports", it.ports().toString())
        .texts("senders", it.senders().isAny() ? List.of() : words(it.senders()))
        .texts("othersStillPass", words(it.others()));
  }

  private static List<String> words(AddressSet addresses) {
    return addresses.blocks().stream().map(AddressBlock::toString).toList();
  }
}
