package org.yagura.report.exchange;

import java.util.List;
import java.util.Locale;
import org.yagura.analysis.question.Reply;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.reachability.Hop;

/** The answer to a question as JSON (docs/formats/ask.md). */
public final class ReplyFile {

  private ReplyFile() {}

  public static byte[] of(Reply reply) {
    return Json.document(json -> {
      json.text("question", reply.question().asked())
          .text("verdict", word(reply.verdict()))
          .object(
              "understood",
              it ->
                  it.texts("from", reply.question().from().stream().map(Start::id).toList())
                      .texts("to", reply.question().to())
                      .texts("services", services(reply)))
          .texts("notUnderstood", reply.question().notUnderstood())
          .objects("flows", reply.found(), ReplyFile::found)
          .objects("refusals", reply.refusals(), ReplyFile::refusal)
          .texts("unplaced", reply.unplaced());
    });
  }

  private static List<String> services(Reply reply) {
    return reply.question().services().stream()
        .map(it -> it.protocol() + "/" + it.ports())
        .toList();
  }

  private static String word(Reply.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static void found(Json json, Reply.Found it) {
    json.text("from", it.from().id())
        .text("to", it.to())
        .text("verdict", word(it.verdict()))
        .text("protocol", it.protocol())
        .text("ports", it.ports().toString())
        .objects("via", it.via(), ReplyFile::hop)
        .texts("missing", it.missing())
        .texts(
            "senders",
            it.senders().isAny()
                ? List.of()
                : it.senders().blocks().stream().map(AddressBlock::toString).toList())
        .evidence(it.evidence());
  }

  private static void refusal(Json json, Hop.Deed it) {
    json.text("what", it.what()).evidence(List.of(it.evidence()));
  }

  private static void hop(Json json, Hop it) {
    json.text("device", it.device())
        .text("in", it.in())
        .text("out", it.out())
        .texts("did", it.did().stream().map(Hop.Deed::what).toList());
  }
}
