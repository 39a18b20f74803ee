package org.yagura.analysis.exposure.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RuleList;

/**
 * What the filters of a device let in from outside, for one service at a time.
 *
 * <p>Outside senders are all addresses but the private ones: a rule that stops forged private
 * senders stops nobody real.
 */
public final class Inbound {

  public static final AddressSet STRANGERS =
      AddressSet.of(
              AddressBlock.of("10.0.0.0/8"),
              AddressBlock.of("172.16.0.0/12"),
              AddressBlock.of("192.168.0.0/16"),
              AddressBlock.of("127.0.0.0/8"),
              AddressBlock.of("169.254.0.0/16"),
              AddressBlock.of("224.0.0.0/3"),
              AddressBlock.of("0.0.0.0/8"))
          .complement();

  /**
   * A packet's target.
   *
   * @param addresses addresses under which a rule may name it: before or after translation,
   *     whichever the vendor's filters see
   */
  public record Target(String protocol, int port, AddressSet addresses) {}

  /**
   * The judgement.
   *
   * @param sources strangers that get in
   * @param decisive rules that let them in or kept others out, in order
   */
  public record Passage(AddressSet sources, List<FilterRule> decisive) {
    boolean open() {
      return !sources.isEmpty();
    }
  }

  private Inbound() {}

  /** Judges the lists bound inward at an interface; no list lets everything in. */
  public static Passage at(DeviceConfiguration device, NetworkInterface outside, Target target) {
    return at(device, outside, target, STRANGERS);
  }

  public static Passage at(
      DeviceConfiguration device, NetworkInterface outside, Target target, AddressSet senders) {
    List<FilterRule> decisive = new ArrayList<>();
    AddressSet passing = senders;
    for (Filtering.Binding binding :
        device.filtering().at(outside.name(), Filtering.Direction.IN).toList()) {
      passing = throughBinding(device.filtering(), binding, target, passing, decisive);
    }
    return new Passage(passing, decisive);
  }

  private static AddressSet throughBinding(
      Filtering filtering,
      Filtering.Binding binding,
      Target target,
      AddressSet senders,
      List<FilterRule> decisive) {
    AddressSet permitted = AddressSet.NONE;
    AddressSet undecided = senders;
    boolean defined = false;
    FilterRule.Action otherwise = FilterRule.Action.PERMIT;
    for (String name : binding.lists()) {
      Optional<RuleList> list = filtering.list(name);
      if (list.isEmpty()) {
        continue;
      }
      defined = true;
      otherwise = list.get().otherwise();
      for (FilterRule rule : list.get().rules()) {
        if (undecided.isEmpty() || !concerns(rule, target)) {
          continue;
        }
        AddressSet matched = undecided.intersect(rule.source().addresses());
        if (matched.isEmpty()) {
          continue;
        }
        decisive.add(rule);
        if (rule.action() == FilterRule.Action.PERMIT) {
          permitted = permitted.union(matched);
        }
        if (decides(rule, target)) {
          undecided = undecided.minus(matched);
        }
      }
    }
    boolean restPasses = !defined || otherwise == FilterRule.Action.PERMIT;
    return restPasses ? permitted.union(undecided) : permitted;
  }

  /** Whether the rule can match a first packet to the target. */
  public static boolean concerns(FilterRule rule, Target target) {
    return rule.enabled()
        && rule.condition().users().isEmpty()
        && rule.destination().addresses().overlaps(target.addresses())
        && rule.services().stream()
            .anyMatch(it -> isFirst(it) && it.meets(target.protocol(), target.port()));
  }

  /** Replies and refusals are no first packets: nobody gets in by a rule for them. */
  static boolean isFirst(Service service) {
    String q = service.qualifier();
    return !(q.contains("established")
        || q.contains("tcprst")
        || q.contains("tcpfin")
        || q.contains("icmp-error"));
  }

  /** Whether the rule matches every packet to the target, whatever its source port. */
  static boolean decides(FilterRule rule, Target target) {
    return rule.condition().schedule().isEmpty()
        && rule.source().unresolved().isEmpty()
        && rule.destination().addresses().contains(target.addresses())
        && rule.services().stream().anyMatch(it -> it.covers(target.protocol(), target.port()));
  }
}
