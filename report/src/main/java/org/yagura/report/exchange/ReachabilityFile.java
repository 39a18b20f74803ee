package org.yagura.report.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.reachability.Hop;
import org.yagura.model.reachability.Origin;
import org.yagura.model.reachability.Reach;
import org.yagura.model.reachability.Reachability;
import org.yagura.model.reachability.Undecided;

/** {@code reachability.json}: who may initiate what, and what could not be decided. */
public final class ReachabilityFile {

  /** The lines that decide; a way over more devices is told by its first ones and {@code via}. */
  private static final int MOST_EVIDENCE = 8;

  private static final int MOST_SENDERS = 100;

  private final Map<String, String> labels = new HashMap<>();

  private ReachabilityFile(Survey survey) {
    for (Asset asset : survey.facility().assets()) {
      labels.put(asset.id(), asset.label());
    }
  }

  public static byte[] of(Survey survey) {
    ReachabilityFile file = new ReachabilityFile(survey);
    Reachability all = survey.assessments().reachability();
    return Json.document(json ->
        json.objects("from", all.from(), file::origin).texts("assumptions", all.assumptions()));
  }

  private void origin(Json json, Origin it) {
    json.text(
            switch (it.kind()) {
              case CONNECTION -> "connection";
              case SEGMENT -> "segment";
            },
            it.id())
        .objects("reaches", it.reaches(), this::reach)
        .objects("undecided", it.undecided(), ReachabilityFile::undecided);
  }

  private void reach(Json json, Reach it) {
    json.text("asset", it.asset())
        .text("protocol", it.protocol())
        .text("ports", it.ports().toString())
        .texts("via", it.via().stream().map(this::words).toList())
        .texts("senders", it.senders().isAny() ? List.of() : blocks(it.senders()))
        .evidence(first(it.evidence()));
  }

  /** Empty where the traffic passes from all addresses of its start. */
  private static List<String> blocks(AddressSet senders) {
    return senders.blocks().stream().limit(MOST_SENDERS).map(AddressBlock::toString).toList();
  }

  /** {@code FW01（wan1→lan）: ポリシー 3「renkei」が許可}. */
  private String words(Hop hop) {
    String name = labels.getOrDefault(hop.device(), hop.device());
    String ports =
        hop.out().isEmpty()
            ? hop.in()
            : hop.in().isEmpty() ? hop.out() : hop.in() + "→" + hop.out();
    String deeds = String.join("、", hop.did().stream().map(Hop.Deed::what).toList());
    String where = ports.isEmpty() ? name : name + "（" + ports + "）";
    return deeds.isEmpty() ? where : where + ": " + deeds;
  }

  private static List<Evidence> first(List<Evidence> evidence) {
    return evidence.stream().limit(MOST_EVIDENCE).toList();
  }

  private static void undecided(Json json, Undecided it) {
    json.text("asset", it.asset())
        .text("protocol", it.protocol())
        .text("ports", it.ports().toString())
        .texts("missing", it.missing())
        .evidence(first(it.evidence()));
  }
}
