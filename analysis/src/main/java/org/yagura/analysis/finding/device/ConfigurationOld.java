package org.yagura.analysis.finding.device;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.evidence.Sourced;

/** A configuration printed more than a year ago. */
final class ConfigurationOld implements Rule {

  @Override
  public String id() {
    return "configuration-old";
  }

  @Override
  public Stream<Case> find(Site site) {
    String limit = site.asOf().minusYears(1).toString();
    return site.devices().stream()
        .flatMap(device -> {
          Sourced<String> captured = device.configuration().identity().capturedOn();
          return captured != null && captured.value().compareTo(limit) < 0
              ? Stream.of(
                  Case.about(device.asset(), List.of(captured.evidence()))
                      .keyed(device.configuration().file())
                      .with("device", site.label(device.asset()))
                      .with("date", captured.value()))
              : Stream.empty();
        });
  }
}
