package org.yagura.analysis.finding.device;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.Remark;
import org.yagura.model.facility.Device;

/** A password that is empty, readable or the maker's own. */
final class WeakSecret implements Rule {

  @Override
  public String id() {
    return "weak-secret";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.devices().stream().flatMap(it -> of(site, it).stream());
  }

  /** One for a device: its passwords are changed on one visit. */
  private static Optional<Case> of(Site site, Device device) {
    List<Remark> weak =
        device.configuration().remarks().stream()
            .filter(it -> it.kind() == Remark.Kind.WEAK_SECRET)
            .toList();
    String subjects =
        weak.stream().map(Remark::subject).distinct().collect(Collectors.joining("」「"));
    return weak.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Case.about(device.asset(), weak.stream().map(Remark::evidence).distinct().toList())
                .on(device.configuration().identity().platform())
                .with("device", site.label(device.asset()))
                .with("subject", subjects));
  }
}
