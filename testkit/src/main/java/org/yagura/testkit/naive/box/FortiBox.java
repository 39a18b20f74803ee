package org.yagura.testkit.naive.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;
import org.yagura.testkit.naive.rule.Matching;
import org.yagura.testkit.naive.rule.Matching.Sure;

/**
 * FortiOS: virtual IPs, the device itself, routing, policies, source translation (Fortinet,
 * "Parallel path processing").
 *
 * <p>A policy for plain addresses does not see what a virtual IP has translated, but for a deny
 * with {@code match-vip} (Fortinet technical tip 94794). An address of another interface takes a
 * policy to that interface beside its {@code allowaccess} (tip 369268). What leaves by the
 * interface it came by may need no policy (tip 98332: the default depends on the version).
 */
final class FortiBox extends Box {

  FortiBox(DeviceConfiguration device, List<Route> learnt) {
    super(device, learnt);
  }

  @Override
  Passage pass(Passage begin) {
    return begin
        .then(it -> translator.publish(it, vip -> standsAt(vip, it)))
        .then(this::forItself)
        .then(this::route)
        .then(this::policies)
        .then(this::hide);
  }

  @Override
  List<Flight> forItself(Flight flight) {
    Optional<NetworkInterface> owner = owner(flight);
    if (owner.isEmpty()) {
      return List.of(flight);
    }
    String at = owner.get().name();
    List<Flight> ways = at.equals(flight.in()) ? List.of(flight) : transit(flight, names(at));
    List<Flight> next = new ArrayList<>();
    for (Flight way : ways) {
      next.addAll(way.end() == null ? local(way, at) : List.of(way));
    }
    return next;
  }

  /** What turns round passes by policies, or perhaps without one. */
  private List<Flight> policies(Flight flight) {
    List<Flight> ways = new ArrayList<>(transit(flight));
    if (flight.routed().out().equals(flight.in())) {
      ways.addAll(turned(flight));
    }
    return ways;
  }

  /**
   * Switched on or left at its default (on before 7.4.10 and 7.6.5), {@code allow-traffic-redirect}
   * lets what turns round pass; versions differ for senders of other networks (tip 196651).
   */
  private List<Flight> turned(Flight flight) {
    boolean known = device.identity().firmware() != null;
    boolean byDefault = before(7, 4, 10) || (!before(7, 6, 0) && before(7, 6, 5));
    if (!device.forwarding().isOn(Switch.Kind.SAME_SECURITY_INTRA, byDefault)) {
      return List.of();
    }
    boolean near =
        device.network().find(flight.in()).stream()
            .flatMap(it -> it.addresses().stream())
            .anyMatch(it -> it.network().contains(flight.packet().source()));
    boolean sure = near && known && flight.published() == null;
    return List.of(sure ? flight : flight.doubting(List.of("allow-traffic-redirect")));
  }

  @Override
  Sure policy(FilterRule rule, Flight flight, Set<String> towards) {
    boolean here =
        leads(rule.path().from(), names(flight.in())) && leads(rule.path().to(), towards);
    if (!here) {
      return Sure.NO;
    }
    return destination(rule, flight)
        .and(matches(withDestination(rule, AddressMatch.ANY), flight.packet(), flight));
  }

  private Sure destination(FilterRule rule, Flight flight) {
    long address = flight.packet().destination();
    Published vip = flight.published();
    if (central()) {
      return Matching.address(rule.destination(), address);
    }
    if (vip == null) {
      return Matching.address(plainOnly(rule.destination()), address);
    }
    if (rule.destination().written().contains(vip.name())) {
      return Sure.YES;
    }
    if (rule.action() == Action.DENY && !matchesVips(rule.id())) {
      return Sure.NO;
    }
    // Documents tell what denials of everything see of translated traffic, no more than that.
    Sure known = Matching.address(rule.destination(), address);
    boolean told = rule.action() == Action.DENY && rule.destination().addresses().isAny();
    return told ? known : known.and(Sure.MAYBE);
  }

  /** A virtual IP among the destinations means translated traffic alone. */
  private AddressMatch plainOnly(AddressMatch match) {
    AddressSet plain = match.addresses();
    for (Published vip : device.translation().published()) {
      if (match.written().contains(vip.name())) {
        plain = plain.minus(vip.inside());
      }
    }
    return new AddressMatch(match.written(), plain, match.unresolved());
  }

  private static FilterRule withDestination(FilterRule rule, AddressMatch destination) {
    return new FilterRule(
        rule.id(),
        rule.name(),
        rule.action(),
        rule.enabled(),
        rule.path(),
        rule.source(),
        destination,
        rule.services(),
        rule.condition(),
        rule.evidence());
  }

  private boolean matchesVips(String policy) {
    return device
        .forwarding()
        .switches(Switch.Kind.MATCH_VIP)
        .filter(it -> it.subject().equals(policy))
        .reduce((first, second) -> second)
        .map(Switch::on)
        .orElseGet(() -> !before(7, 2, 4));
  }

  private boolean central() {
    return device.forwarding().isOn(Switch.Kind.CENTRAL_NAT, false);
  }

  /** A policy hides those that it lets pass; a central table hides whom it names. */
  private List<Flight> hide(Flight flight) {
    @Nullable FilterRule permit = flight.permit();
    return translator.hide(
        flight,
        flight.packet(),
        names(flight.in()),
        names(flight.routed().out()),
        rule -> central() || (permit != null && rule.name().equals(permit.id())));
  }

  /** An unknown version comes before all others. */
  private boolean before(int major, int minor, int patch) {
    var firmware = device.identity().firmware();
    String[] parts = (firmware == null ? "" : firmware.value()).split("\\.", -1);
    List<Integer> wanted = List.of(major, minor, patch);
    for (int i = 0; i < wanted.size(); i++) {
      String digits = i < parts.length ? parts[i].replaceAll("\\D.*", "") : "";
      int part = digits.isEmpty() ? 0 : Integer.parseInt(digits);
      if (part != wanted.get(i)) {
        return part < wanted.get(i);
      }
    }
    return false;
  }
}
