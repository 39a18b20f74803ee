package org.yagura.analysis.checklist.examination.device;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Sourced;

/** Which devices send their logs away from themselves; servers' own logs no material shows. */
final class LogPractice implements Examination {

  private static final int MOST_EVIDENCE = 3;

  @Override
  public String id() {
    return "log-practice";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<Sourced<String>> servers =
        asked.facility().devices().stream()
            .flatMap(it -> it.configuration().administration().logServers().stream().limit(1))
            .toList();
    return servers.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Fact.supporting(
                "ネットワーク機器 %d 台のうち %d 台が、記録をログサーバに送っています（サーバの記録は、資料からは分かりません）。"
                    .formatted(asked.facility().devices().size(), servers.size()),
                false,
                servers.stream().map(Sourced::evidence).limit(MOST_EVIDENCE).toList()));
  }
}
