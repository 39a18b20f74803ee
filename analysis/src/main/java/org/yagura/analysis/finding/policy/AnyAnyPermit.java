package org.yagura.analysis.finding.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.address.Service;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Platform;
import org.yagura.model.device.RuleList;
import org.yagura.model.facility.Device;

/** A rule that permits everything to everywhere. */
final class AnyAnyPermit implements Rule {

  /** What an ASA permits from higher to lower levels without a rule of anyone's. */
  private static final String IMPLIED = "security-level";

  @Override
  public String id() {
    return "any-any-permit";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.devices().stream().flatMap(it -> on(site, it));
  }

  private static Stream<Case> on(Site site, Device device) {
    Filtering filtering = device.configuration().filtering();
    Stream<Case> byDefault =
        filtering.lists().stream()
            .filter(it -> permitsTheRest(device, it))
            .map(it ->
                Case.about(device.asset(), List.of(it.evidence()))
                    .keyed(it.name() + "-default")
                    .with("device", site.label(device.asset()))
                    .with("rule", "どの規則にも当てはまらない通信の扱い"));
    Stream<Case> byRules =
        filtering.lists().stream()
            .filter(it -> judgesIncoming(filtering, it) && !it.name().equals(IMPLIED))
            .flatMap(list ->
                widest(list)
                    .map(it ->
                        Case.about(device.asset(), List.of(it.evidence()))
                            .keyed(list.name() + "-" + it.id())
                            .with("device", site.label(device.asset()))
                            .with("rule", RuleNames.of(list, it))));
    return Stream.concat(byDefault, byRules);
  }

  /** Firewalls that deny by default, unless told to permit whatever no rule names. */
  private static boolean permitsTheRest(Device device, RuleList list) {
    Platform platform = device.configuration().identity().platform();
    return (platform == Platform.JUNOS || platform == Platform.PAN_OS)
        && list.scope() == RuleList.Scope.TRANSIT
        && list.otherwise() == FilterRule.Action.PERMIT;
  }

  /** Permitting all that leaves is usual. */
  private static boolean judgesIncoming(Filtering filtering, RuleList list) {
    return list.scope() != RuleList.Scope.INTERFACE
        || filtering.bindings().stream()
            .anyMatch(
                it -> it.direction() == Filtering.Direction.IN && it.lists().contains(list.name()));
  }

  /** A rule for the rest, after others that deny, is no rule for everything. */
  private static Stream<FilterRule> widest(RuleList list) {
    for (FilterRule it : list.rules()) {
      if (permitsAll(it)) {
        return Stream.of(it);
      }
      if (it.enabled() && it.action() == FilterRule.Action.DENY) {
        return Stream.empty();
      }
    }
    return Stream.empty();
  }

  /** What stays within one zone passes no border. */
  private static boolean permitsAll(FilterRule it) {
    return it.enabled()
        && it.action() == FilterRule.Action.PERMIT
        && (it.path().from().isEmpty() || !it.path().from().equals(it.path().to()))
        && it.source().addresses().isAny()
        && it.destination().addresses().isAny()
        && it.condition().users().isEmpty()
        && it.services().stream().anyMatch(s -> s.equals(Service.ANY))
        && !towardsOutside(it);
  }

  private static boolean towardsOutside(FilterRule it) {
    return !it.path().to().isEmpty()
        && it.path().to().stream()
            .allMatch(z ->
                z.toLowerCase(Locale.ROOT)
                    .matches("(virtual-)?wan.*|untrust|outside|internet|ppp.*|eth0|dialer.*"));
  }
}
