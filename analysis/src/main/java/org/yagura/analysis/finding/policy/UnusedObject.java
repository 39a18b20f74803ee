package org.yagura.analysis.finding.policy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.Remark;

/** Definitions that nothing uses. */
final class UnusedObject implements Rule {

  @Override
  public String id() {
    return "unused-object";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.devices().stream()
        .flatMap(device -> {
          List<Remark> unused =
              device.configuration().remarks().stream()
                  .filter(it -> it.kind() == Remark.Kind.UNUSED_OBJECT)
                  .toList();
          return unused.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  Case.about(device.asset(), unused.stream().map(Remark::evidence).toList())
                      .with("device", site.label(device.asset()))
                      .with("count", Integer.toString(unused.size()))
                      .with(
                          "names",
                          unused.stream()
                                  .map(Remark::subject)
                                  .distinct()
                                  .limit(8)
                                  .collect(Collectors.joining("、"))
                              + (unused.size() > 8 ? " ほか" : "")));
        });
  }
}
