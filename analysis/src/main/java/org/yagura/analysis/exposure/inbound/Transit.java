package org.yagura.analysis.exposure.inbound;

import java.util.ArrayList;
import java.util.HashSet;
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
    return through(device, outside, target, Set.of());
  }

  /**
   * As {@link #through(DeviceConfiguration, NetworkInterface, Inbound.Target)}, for traffic that
   * leaves towards one of these interfaces or zones; empty when that is not known.
   */
  static Inbound.Passage through(
      DeviceConfiguration device,
      NetworkInterface outside,
      Inbound.Target target,
      Set<String> towards) {
    List<FilterRule> decisive = new ArrayList<>();
    AddressSet passing = Inbound.STRANGERS;
    for (RuleList list : device.filtering().transit().toList()) {
      passing = through(list, outside, target, passing, new Course(towards, decisive));
    }
    return new Inbound.Passage(passing, decisive);
  }

  private static AddressSet through(
      RuleList list,
      NetworkInterface outside,
      Inbound.Target target,
      AddressSet senders,
      Course course) {
    // An interface may bear its zone's name.
    Set<String> here = new HashSet<>(List.of(outside.name(), outside.placement().zone()));
    AddressSet permitted = AddressSet.NONE;
    AddressSet undecided = senders;
    for (FilterRule rule : list.rules()) {
      List<String> from = rule.path().from();
      boolean fromHere = from.isEmpty() || from.stream().anyMatch(here::contains);
      if (!fromHere || !course.leads(rule, here) || !Inbound.concerns(rule, target)) {
        continue;
      }
      AddressSet matched = undecided.intersect(rule.source().addresses());
      boolean permits = rule.action() == FilterRule.Action.PERMIT;
      if (!matched.isEmpty() && (permits || Inbound.decides(rule, target))) {
        course.decisive().add(rule);
        permitted = permits ? permitted.union(matched) : permitted;
        undecided = undecided.minus(matched);
      }
    }
    return list.otherwise() == FilterRule.Action.PERMIT ? permitted.union(undecided) : permitted;
  }

  /** Where traffic goes, and the rules that decided about it so far. */
  private record Course(Set<String> towards, List<FilterRule> decisive) {

    /** Traffic that stays on the outside is not what comes in, wherever inside it may lead. */
    boolean leads(FilterRule rule, Set<String> here) {
      List<String> to = rule.path().to();
      if (to.isEmpty()) {
        return true;
      }
      return towards.isEmpty() ? !here.containsAll(to) : to.stream().anyMatch(towards::contains);
    }
  }
}
