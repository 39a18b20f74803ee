package org.yagura.analysis.finding.policy;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Platform;
import org.yagura.model.device.RuleList;
import org.yagura.model.facility.Device;

/**
 * A rule that an earlier one always decides before. A denial of FortiOS that does not name a
 * virtual IP may not see what the virtual IP translates ({@code match-vip}), so it shadows no
 * policy for one unless it says that it sees it.
 */
final class ShadowedRule implements Rule {

  /** What PAN-OS permits within a zone by itself; nobody wrote it and nobody can remove it. */
  private static final String BUILT_IN = "intrazone-default ";

  @Override
  public String id() {
    return "shadowed-rule";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.devices().stream()
        .flatMap(device ->
            device.configuration().filtering().lists().stream()
                .flatMap(list ->
                    Shadows.in(list, (wide, narrow) -> sees(device.configuration(), wide, narrow))
                        .stream()
                        .filter(it -> !it.later().id().startsWith(BUILT_IN))
                        .map(it -> shadowed(site, device, list, it))));
  }

  private static Case shadowed(Site site, Device device, RuleList list, Shadows.Shadow it) {
    return Case.about(device.asset(), List.of(it.later().evidence(), it.earlier().evidence()))
        .keyed(list.name() + "-" + it.later().id())
        .with("device", site.label(device.asset()))
        .with("rule", RuleNames.of(list, it.later()))
        .with("earlier", RuleNames.of(list, it.earlier()));
  }

  /** Whether the earlier rule sees the traffic that the later one is for. */
  private static boolean sees(DeviceConfiguration device, FilterRule earlier, FilterRule later) {
    if (device.identity().platform() != Platform.FORTIOS
        || earlier.action() == FilterRule.Action.PERMIT) {
      return true;
    }
    boolean forVirtual =
        device.translation().published().stream()
            .map(it -> it.name())
            .filter(later.destination().written()::contains)
            .anyMatch(it -> !earlier.destination().written().contains(it));
    return !forVirtual
        || device
            .forwarding()
            .switches(Switch.Kind.MATCH_VIP)
            .filter(it -> it.subject().equals(earlier.id()))
            .anyMatch(Switch::on);
  }
}
