package org.yagura.testkit.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.FilterRule.Condition;

/** Draws rules about the addresses and ports of one network. */
final class RandomRules {

  static final List<Integer> PORTS = List.of(22, 80, 443, 445, 3389, 8080);

  private final Random random;
  private final List<AddressBlock> places;

  /**
   * @param places hosts, segments and strangers that rules may name
   */
  RandomRules(Random random, List<AddressBlock> places) {
    this.random = random;
    this.places = List.copyOf(places);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A few rules in which denies and permits take turns. */
  List<FilterRule> rules(DeviceDraft device, String prefix, int most, FilterRule.Path path) {
    List<FilterRule> rules = new ArrayList<>();
    int count = 1 + below(most);
    for (int i = 1; i <= count; i++) {
      Action action = chance(0.65) ? Action.PERMIT : Action.DENY;
      rules.add(rule(device, prefix + i, action, path));
    }
    return rules;
  }

  FilterRule rule(DeviceDraft device, String id, Action action, FilterRule.Path path) {
    return rule(device, id, action, path, address());
  }

  FilterRule rule(
      DeviceDraft device, String id, Action action, FilterRule.Path path, AddressMatch to) {
    boolean scheduled = chance(0.06);
    return new FilterRule(
        device.naming.of(id),
        "",
        action,
        !chance(0.08),
        path,
        address(),
        to,
        services(),
        scheduled ? new Condition("business-hours", List.of(), false) : Condition.NONE,
        device.at("rule " + id + " " + action));
  }

  /** What lets everything pass, or stops it. */
  static FilterRule all(DeviceDraft device, String id, Action action, FilterRule.Path path) {
    return new FilterRule(
        device.naming.of(id),
        "",
        action,
        true,
        path,
        AddressMatch.ANY,
        AddressMatch.ANY,
        List.of(Service.ANY),
        Condition.NONE,
        device.at("rule " + id + " " + action));
  }

  AddressMatch address() {
    double kind = random.nextDouble();
    if (kind < 0.35) {
      return AddressMatch.ANY;
    }
    AddressBlock block = one(places);
    AddressSet set = AddressSet.of(block);
    if (kind < 0.75) {
      return AddressMatch.of(block.toString(), set);
    }
    if (kind < 0.85) {
      AddressBlock other = one(places);
      return new AddressMatch(
          List.of(block.toString(), other.toString()), AddressSet.of(block, other), List.of());
    }
    if (kind < 0.92) {
      return new AddressMatch(List.of("!" + block), set.complement(), List.of());
    }
    if (kind < 0.96) {
      return new AddressMatch(
          List.of("cloud.example.jp"), AddressSet.NONE, List.of("cloud.example.jp"));
    }
    return new AddressMatch(
        List.of(block.toString(), "cloud.example.jp"), set, List.of("cloud.example.jp"));
  }

  List<Service> services() {
    List<Service> services = new ArrayList<>();
    do {
      services.add(service());
    } while (chance(0.25));
    return services;
  }

  private Service service() {
    double kind = random.nextDouble();
    if (kind < 0.3) {
      return Service.ANY;
    }
    String protocol = chance(0.8) ? "tcp" : "udp";
    int port = one(PORTS);
    if (kind < 0.7) {
      return Service.to(protocol, PortSet.of(port));
    }
    if (kind < 0.8) {
      return Service.to(protocol, PortSet.range(port, port + 3000));
    }
    if (kind < 0.85) {
      return Service.to(protocol, PortSet.ANY);
    }
    if (kind < 0.9) {
      return Service.to("icmp", PortSet.ANY);
    }
    if (kind < 0.95) {
      return new Service("tcp", PortSet.ANY, PortSet.ANY, "established");
    }
    return new Service(protocol, PortSet.range(1024, 65_535), PortSet.of(port), "");
  }
}
