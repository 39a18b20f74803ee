package org.yagura.testkit.network;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Forwarding.TrustLevel;
import org.yagura.model.device.Platform;
import org.yagura.model.device.RuleList.Scope;

/** Gives a device the filters and translations that its vendor has, as its reader would. */
final class Dress {

  private final DeviceDraft device;
  private final RandomRules random;
  private final List<Long> hosts;

  /**
   * @param hosts addresses inside that may be published
   */
  Dress(DeviceDraft device, RandomRules random, List<Long> hosts) {
    this.device = device;
    this.random = random;
    this.hosts = hosts;
  }

  void dress() {
    switch (device.platform) {
      case FORTIOS -> fortios();
      case CISCO_IOS, CISCO_IOS_XE -> ios();
      case CISCO_ASA -> asa();
      case YAMAHA_RTX -> yamaha();
      case NEC_IX -> nec();
      case ALLIEDWARE_PLUS -> allied();
      case JUNOS -> junos();
      case PAN_OS -> panos();
    }
    serve();
  }

  // --- FortiOS --------------------------------------------------------------------------------

  private void fortios() {
    publishAll("", true);
    List<FilterRule> rules = new ArrayList<>();
    int count = 2 + random.below(8);
    for (int i = 1; i <= count; i++) {
      rules.add(policy(Integer.toString(i)));
    }
    if (random.chance(0.5)) {
      rules.add(RandomRules.all(device, Integer.toString(count + 1), Action.PERMIT, path(false)));
    }
    device.list("policy", Scope.TRANSIT, rules, Action.DENY);
    if (random.chance(0.3)) {
      List<FilterRule> local =
          random.rules(device, "local", 3, new FilterRule.Path(path(false).from(), List.of()));
      device.list("local-in-policy", Scope.LOCAL, local, Action.PERMIT);
    }
    if (random.chance(0.2)) {
      device.turn(Switch.Kind.SAME_SECURITY_INTRA, "", random.chance(0.5));
    }
    boolean central = random.chance(0.15);
    if (central) {
      device.turn(Switch.Kind.CENTRAL_NAT, "", true);
    }
    for (FilterRule rule : rules) {
      if (rule.action() == Action.PERMIT) {
        hideByPolicy(rule, central);
      }
    }
  }

  /** A policy that permits without hiding exempts what it permits. */
  private void hideByPolicy(FilterRule rule, boolean central) {
    device.hide(
        new SourceTranslation(
            rule.id(),
            rule.path(),
            central ? AddressMatch.ANY : rule.source(),
            central ? AddressMatch.ANY : rule.destination(),
            central ? List.of(Service.ANY) : rule.services(),
            AddressSet.NONE,
            !random.chance(0.35),
            rule.enabled(),
            device.at("nat of policy " + rule.id())),
        "");
  }

  private FilterRule policy(String id) {
    Action action = random.chance(0.65) ? Action.PERMIT : Action.DENY;
    if (action == Action.DENY && random.chance(0.3)) {
      device.turn(Switch.Kind.MATCH_VIP, device.naming.of(id), random.chance(0.5));
    }
    boolean forVip = !device.published.isEmpty() && random.chance(0.35);
    if (!forVip) {
      return random.rule(device, id, action, path(false));
    }
    Published vip = random.one(device.published);
    AddressMatch named = AddressMatch.of(vip.name(), vip.inside());
    return random.rule(device, id, action, path(false), named);
  }

  // --- Cisco ----------------------------------------------------------------------------------

  private void ios() {
    for (Leg leg : device.legs) {
      lists(leg, 0.5, 0.2, Action.DENY);
    }
    boolean zoned = !device.zones().isEmpty();
    if (zoned) {
      List<FilterRule> rules = new ArrayList<>();
      for (String from : device.zones()) {
        for (String to : device.zones()) {
          FilterRule.Path path = new FilterRule.Path(List.of(from), List.of(to));
          String pair = from + "-" + to + "/";
          if (from.equals(to)) {
            rules.add(RandomRules.all(device, pair + "intra", Action.PERMIT, path));
          } else if (random.chance(0.8)) {
            rules.addAll(random.rules(device, pair, 4, path));
            rules.add(RandomRules.all(device, pair + "default", Action.DENY, path));
          }
        }
      }
      device.list("zone-pair", Scope.TRANSIT, rules, Action.DENY);
    }
    publishAll("", true);
    hideInside();
  }

  private void asa() {
    List<FilterRule> rules = new ArrayList<>();
    for (Leg leg : device.legs) {
      device.trust.add(new TrustLevel(leg.name(), level(leg), device.at("level " + leg.name())));
    }
    for (Leg leg : device.legs) {
      boolean judged = random.chance(0.7);
      if (judged) {
        device.bind(leg, Direction.IN, permissive(leg, 5), Action.DENY);
      }
      if (random.chance(0.15)) {
        device.bind(leg, Direction.OUT, permissive(leg, 3), Action.DENY);
      }
      levels(leg, judged, rules);
    }
    if (random.chance(0.4)) {
      device.turn(Switch.Kind.MANAGED_FROM_VPN, random.one(device.legs).name(), random.chance(0.8));
    }
    device.list("security-level", Scope.TRANSIT, rules, Action.DENY);
    publishAll("", true);
    device.published.stream().filter(it -> it.protocol().equals("any")).forEach(this::bothWays);
    hideInside();
  }

  /** A static translation hides its host, too. */
  private void bothWays(Published it) {
    device.hide(
        new SourceTranslation(
            it.name(),
            new FilterRule.Path(List.of(), List.of(it.interfaceName())),
            AddressMatch.of(it.name(), it.inside()),
            AddressMatch.ANY,
            List.of(Service.ANY),
            it.outside(),
            false,
            it.inUse(),
            it.evidence()),
        it.interfaceName());
  }

  private static int level(Leg leg) {
    return leg.outside() ? 0 : (int) (50 + 10 * (leg.address() % 3));
  }

  private void levels(Leg from, boolean judged, List<FilterRule> rules) {
    List<String> to = new ArrayList<>();
    for (Leg it : device.legs) {
      boolean lower = level(it) < level(from);
      if (level(it) != level(from) && (judged || lower)) {
        to.add(it.zone());
      }
    }
    if (!to.isEmpty()) {
      FilterRule.Path path = new FilterRule.Path(List.of(from.zone()), to);
      rules.add(RandomRules.all(device, "security-level " + from.zone(), Action.PERMIT, path));
    }
  }

  // --- Japanese routers -----------------------------------------------------------------------

  private void yamaha() {
    for (Leg leg : device.legs) {
      lists(leg, 0.5, 0.25, Action.DENY);
    }
    for (Leg leg : device.outside()) {
      hideAt(leg, "nat descriptor 1");
    }
    publishAll("nat descriptor 1 ", true);
  }

  private void nec() {
    for (Leg leg : device.legs) {
      lists(leg, 0.5, 0.2, Action.DENY);
    }
    for (Leg leg : device.outside()) {
      hideAt(leg, "ip napt");
    }
    publishAll("", !device.hidden.isEmpty());
  }

  private void allied() {
    for (Leg leg : device.legs) {
      if (random.chance(0.25)) {
        device.bind(
            leg,
            Direction.IN,
            random.rules(device, leg.name() + " ", 3, FilterRule.Path.ANY),
            Action.PERMIT);
      }
    }
    List<FilterRule> rules = new ArrayList<>();
    List<FilterRule> local = new ArrayList<>();
    int count = 2 + random.below(6);
    for (int i = 1; i <= count; i++) {
      Action action = random.chance(0.7) ? Action.PERMIT : Action.DENY;
      FilterRule rule = random.rule(device, Integer.toString(10 * i), action, path(false));
      rules.add(rule);
      local.add(
          new FilterRule(
              rule.id(),
              "",
              action,
              rule.enabled(),
              new FilterRule.Path(rule.path().from(), List.of()),
              rule.source(),
              rule.destination(),
              rule.services(),
              rule.condition(),
              rule.evidence()));
    }
    device.turn(Switch.Kind.FIREWALL_ENABLED, "", true);
    device.turn(Switch.Kind.NAT_ENABLED, "", true);
    device.list("firewall", Scope.TRANSIT, rules, Action.DENY);
    device.list("firewall self", Scope.LOCAL, local, Action.DENY);
    publishAll("portfwd ", true);
    for (Leg leg : device.outside()) {
      hideAt(leg, "masq");
    }
  }

  // --- Junos and PAN-OS -----------------------------------------------------------------------

  private void junos() {
    for (Leg leg : device.legs) {
      lists(leg, 0.2, 0.1, Action.DENY);
    }
    List<FilterRule> rules = new ArrayList<>();
    for (String from : device.zones()) {
      for (String to : device.zones()) {
        FilterRule.Path path = new FilterRule.Path(List.of(from), List.of(to));
        if (random.chance(0.75)) {
          rules.addAll(random.rules(device, from + "-" + to + " ", 4, path));
        }
      }
    }
    if (random.chance(0.3)) {
      rules.addAll(random.rules(device, "global ", 2, FilterRule.Path.ANY));
    }
    device.list("policies", Scope.TRANSIT, rules, Action.DENY);
    if (random.chance(0.25)) {
      device.list(
          "lo0 protect",
          Scope.LOCAL,
          random.rules(device, "protect ", 3, FilterRule.Path.ANY),
          Action.DENY);
    }
    publishAll("", true);
    hideInside();
  }

  private void panos() {
    List<FilterRule> rules = new ArrayList<>();
    int count = 2 + random.below(8);
    for (int i = 1; i <= count; i++) {
      Action action = random.chance(0.7) ? Action.PERMIT : Action.DENY;
      rules.add(random.rule(device, "r" + i, action, path(true)));
    }
    for (String zone : device.zones()) {
      FilterRule.Path path = new FilterRule.Path(List.of(zone), List.of(zone));
      rules.add(RandomRules.all(device, "intrazone-default " + zone, Action.PERMIT, path));
    }
    publishAll("", true);
    for (Published it : device.published) {
      if (random.chance(0.6)) {
        AddressMatch outside = AddressMatch.of(it.name(), it.outside());
        rules.addFirst(random.rule(device, "for " + it.name(), Action.PERMIT, path(true), outside));
      }
    }
    device.list("security", Scope.TRANSIT, rules, Action.DENY);
    device.published.forEach(this::exempt);
    hideInside();
  }

  /** One rule decides both ends: what a rule publishes keeps its source. */
  private void exempt(Published it) {
    AddressSet outside = it.outside().isEmpty() ? own(it.interfaceName()) : it.outside();
    boolean whole = it.protocol().equals("any");
    device.hide(
        new SourceTranslation(
            it.name(),
            new FilterRule.Path(outsideZone(), outsideZone()),
            AddressMatch.ANY,
            AddressMatch.of(it.name(), outside),
            List.of(whole ? Service.ANY : Service.to(it.protocol(), it.outsidePorts())),
            AddressSet.NONE,
            true,
            it.inUse(),
            it.evidence()),
        it.interfaceName());
  }

  private List<String> outsideZone() {
    return List.of(device.naming.of("outside"));
  }

  private AddressSet own(String interfaceName) {
    return AddressSet.of(
        device.legs.stream()
            .filter(it -> it.name().equals(interfaceName))
            .map(it -> new AddressBlock(it.address(), it.address()))
            .toList());
  }

  // --- what several vendors share -------------------------------------------------------------

  private void lists(Leg leg, double in, double out, Action otherwise) {
    if (random.chance(in)) {
      device.bind(leg, Direction.IN, permissive(leg, 5), otherwise);
    }
    if (random.chance(out)) {
      device.bind(leg, Direction.OUT, permissive(leg, 3), otherwise);
    }
  }

  /** Lists of denies with a permit for the rest are as usual as lists of permits. */
  private List<FilterRule> permissive(Leg leg, int most) {
    List<FilterRule> rules =
        new ArrayList<>(random.rules(device, leg.name() + " ", most, FilterRule.Path.ANY));
    if (random.chance(0.5)) {
      rules.add(RandomRules.all(device, leg.name() + " rest", Action.PERMIT, FilterRule.Path.ANY));
    }
    return rules;
  }

  private FilterRule.Path path(boolean zonesOnly) {
    return new FilterRule.Path(names(zonesOnly), names(zonesOnly));
  }

  private List<String> names(boolean zonesOnly) {
    if (random.chance(0.3)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    do {
      Leg leg = random.one(device.legs);
      boolean byInterface = leg.zone().isEmpty() || (!zonesOnly && random.chance(0.5));
      // Entities of AlliedWare Plus name interfaces, which their readers put into the path.
      boolean entities = device.platform == Platform.ALLIEDWARE_PLUS;
      names.add(byInterface || entities ? leg.name() : leg.zone());
    } while (random.chance(0.3));
    return names.stream().distinct().toList();
  }

  private void publishAll(String prefix, boolean works) {
    for (Leg leg : device.outside()) {
      int count = random.below(3);
      for (int i = 1; i <= count; i++) {
        publish(prefix + "vip" + i, leg, works);
      }
    }
  }

  private void publish(String name, Leg leg, boolean works) {
    boolean ownAddress = random.chance(0.4);
    boolean whole = !ownAddress && random.chance(0.3);
    int outer = random.one(RandomRules.PORTS);
    int inner = random.chance(0.6) ? outer : random.one(RandomRules.PORTS);
    AddressSet outside =
        AddressSet.of(
            ownAddress
                ? new AddressBlock(leg.address(), leg.address())
                : new AddressBlock(leg.address() + 1, leg.address() + 1));
    long inside = random.one(hosts);
    device.published.add(
        new Published(
            name,
            leg.name(),
            // A rule of PAN-OS always names the address.
            ownAddress && random.chance(0.5) && device.platform != Platform.PAN_OS
                ? AddressSet.NONE
                : outside,
            whole ? "any" : "tcp",
            whole ? PortSet.ANY : PortSet.of(outer),
            AddressSet.of(new AddressBlock(inside, inside)),
            whole ? PortSet.ANY : PortSet.of(inner),
            works && !random.chance(0.1),
            device.at("publish " + name)));
  }

  private void hideInside() {
    for (Leg leg : device.outside()) {
      if (random.chance(0.7)) {
        hideAt(leg, "overload " + leg.name());
      }
    }
  }

  private void hideAt(Leg leg, String name) {
    if (random.chance(0.25)) {
      return;
    }
    boolean pool = random.chance(0.3);
    AddressMatch inside =
        random.chance(0.6)
            ? AddressMatch.ANY
            : AddressMatch.of("10.0.0.0/8", AddressSet.of(AddressBlock.of("10.0.0.0/8")));
    device.hide(
        new SourceTranslation(
            name,
            new FilterRule.Path(List.of(), List.of(leg.name())),
            inside,
            AddressMatch.ANY,
            List.of(Service.ANY),
            pool
                ? AddressSet.of(new AddressBlock(leg.address() + 2, leg.address() + 2))
                : AddressSet.NONE,
            false,
            true,
            device.at(name)),
        leg.name());
    boolean router = device.platform == Platform.YAMAHA_RTX || device.platform == Platform.NEC_IX;
    if (router) {
      device.turn(Switch.Kind.UNEXPECTED_REFUSED, leg.name(), !random.chance(0.2));
    }
  }

  private void serve() {
    for (String service : List.of("ssh", "https", "telnet")) {
      if (random.chance(0.45)) {
        int port = service.equals("ssh") ? 22 : service.equals("https") ? 443 : 23;
        AddressSet sources = random.chance(0.6) ? AddressSet.ANY : random.address().addresses();
        device.serve(service, port, openOn(), sources);
      }
    }
  }

  /** Firewalls open a service on interfaces; routers everywhere. */
  private List<String> openOn() {
    return switch (device.platform) {
      case FORTIOS, CISCO_ASA, JUNOS, PAN_OS -> List.of(random.one(device.legs).name());
      case CISCO_IOS, CISCO_IOS_XE, YAMAHA_RTX, NEC_IX, ALLIEDWARE_PLUS ->
          random.chance(0.7) ? List.of() : List.of(random.one(device.legs).name());
    };
  }
}
