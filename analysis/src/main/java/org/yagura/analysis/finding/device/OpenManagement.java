package org.yagura.analysis.finding.device;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Site;

/** Devices that can be managed over a service, one case a device. */
final class OpenManagement {

  private OpenManagement() {}

  static Stream<Case> over(Site site, String service) {
    return site.devices().stream()
        .flatMap(device ->
            device.configuration().administration().services().stream()
                .filter(it -> it.enabled() && it.service().equals(service))
                .filter(it -> !it.allowedSources().isEmpty())
                .limit(1)
                .map(it ->
                    Case.about(device.asset(), List.of(it.evidence()))
                        .on(device.configuration().identity().platform())
                        .with("device", site.label(device.asset()))
                        .with("interface", it.openOn().isEmpty() ? "" : it.openOn().getFirst())
                        .with("default", it.byDefault() ? "設定はなく、出荷時の既定で有効" : "設定で有効")));
  }
}
