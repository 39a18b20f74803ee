package org.yagura.analysis.finding.policy;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.address.Service;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.RuleList;

/** A rule that permits everything to everywhere. */
final class AnyAnyPermit implements Rule {

  @Override
  public String id() {
    return "any-any-permit";
  }

  @Override
  public Stream<Case> find(Site site) {

    return site.devices().stream()
        .flatMap(device ->
            device.configuration().filtering().lists().stream()
                .filter(AnyAnyPermit::judgesIncoming)
                .flatMap(list ->
                    list.rules().stream()
                        .filter(AnyAnyPermit::permitsAll)
                        .limit(1)
                        .map(it ->
                            Case.about(device.asset(), List.of(it.evidence()))
                                .keyed(list.name() + "-" + it.id())
                                .with("device", site.label(device.asset()))
                                .with("rule", RuleNames.of(list, it)))));
  }

  /** Permitting all that leaves is usual; a list named for outgoing traffic is no finding. */
  private static boolean judgesIncoming(RuleList list) {
    return !list.name().endsWith(" out");
  }

  private static boolean permitsAll(FilterRule it) {
    return it.enabled()
        && it.action() == FilterRule.Action.PERMIT
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
                z.toLowerCase(java.util.Locale.ROOT)
                    .matches("(virtual-)?wan.*|untrust|outside|internet|ppp.*|eth0|dialer.*"));
  }
}
