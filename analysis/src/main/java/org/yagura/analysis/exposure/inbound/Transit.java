package org.yagura.analysis.exposure.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RuleList;

/** What a policy between interfaces or zones lets in from outside. */
public final class Transit {

  private Transit() {}

  /** Judges the device's policies; none at all lets everything in. */
  public static Inbound.Passage through(
      DeviceConfiguration device, NetworkInterface outside, Inbound.Target target) {
    List<FilterRule> decisive = new ArrayList<>();
    AddressSet passing = Inbound.STRANGERS;
    for (RuleList list : device.filtering().transit().toList()) {
      passing = through(list, outside, target, passing, decisive);
    }
    return new Inbound.Passage(passing, decisive);
  }

  private static AddressSet through(
      RuleList list,
      NetworkInterface outside,
      Inbound.Target target,
      AddressSet senders,
      List<FilterRule> decisive) {
    Set<String> here = Set.of(outside.name(), outside.placement().zone());
    AddressSet permitted = AddressSet.NONE;
    AddressSet undecided = senders;
    for (FilterRule rule : list.rules()) {
      List<String> from = rule.path().from();
      boolean fromHere = from.isEmpty() || from.stream().anyMatch(here::contains);
      if (!fromHere || !Inbound.concerns(rule, target)) {
        continue;
      }
      AddressSet matched = undecided.intersect(rule.source().addresses());
      if (!matched.isEmpty()) {
        decisive.add(rule);
        permitted =
            rule.action() == FilterRule.Action.PERMIT ? permitted.union(matched) : permitted;
        undecided = undecided.minus(matched);
      }
    }
    return list.otherwise() == FilterRule.Action.PERMIT ? permitted.union(undecided) : permitted;
  }
}
