package org.yagura.analysis.finding.entrance;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.Remark;

/** A device that passes everything from outside on to the inside. */
final class ForwardsEverything implements Rule {

  @Override
  public String id() {
    return "forwards-everything";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.devices().stream()
        .flatMap(device ->
            device.configuration().remarks().stream()
                .filter(it -> it.kind() == Remark.Kind.FORWARDS_EVERYTHING)
                .map(it ->
                    Case.about(device.asset(), List.of(it.evidence()))
                        .keyed(it.subject())
                        .on(device.configuration().identity().platform())
                        .with("device", site.label(device.asset()))
                        .with("subject", it.subject())));
  }
}
