package org.yagura.analysis.finding.device;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.Remark;

/** Remarks of one kind as cases, one for each subject on a device. */
final class Remarks {

  private Remarks() {}

  static Stream<Case> of(Site site, Remark.Kind kind) {
    return site.devices().stream()
        .flatMap(device -> {
          List<Remark> remarks =
              device.configuration().remarks().stream().filter(it -> it.kind() == kind).toList();
          return remarks.stream()
              .map(Remark::subject)
              .distinct()
              .map(subject ->
                  Case.about(
                          device.asset(),
                          remarks.stream()
                              .filter(it -> it.subject().equals(subject))
                              .map(Remark::evidence)
                              .toList())
                      .keyed(subject)
                      .on(device.configuration().identity().platform())
                      .with("device", site.label(device.asset()))
                      .with("subject", subject));
        });
  }
}
