package org.yagura.analysis.reachability.vendor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Match.Redirected;
import org.yagura.analysis.reachability.forwarding.Pipeline;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.vendor.firewall.Egress;
import org.yagura.analysis.reachability.vendor.firewall.Host;
import org.yagura.analysis.reachability.vendor.firewall.Nat;
import org.yagura.analysis.reachability.vendor.part.Clauses;
import org.yagura.analysis.reachability.vendor.part.Doubts;
import org.yagura.analysis.reachability.vendor.part.Faces;
import org.yagura.analysis.reachability.vendor.part.Interfaces;
import org.yagura.analysis.reachability.vendor.part.Services;
import org.yagura.analysis.reachability.vendor.part.Tables;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.RuleList;
import org.yagura.model.device.Zone;

/**
 * PAN-OS: one translation rule, the first that matches the packet as it arrived, decides both ends;
 * its destination zone is that of the untranslated address. Security rules see addresses before the
 * translation and the zone behind it (PAN-OS networking guide, "NAT Policy Overview").
 */
final class PaloAlto implements Pipeline {

  private static final String PORTS = "PAN-OS: 宛先ポートも変換される場合、セキュリティルールは変換前のポートを見るものとして判定しています。";
  private static final String APPLICATIONS =
      "PAN-OS: アプリケーションを指定した許可ルールは、指定されたポートで許可されるものとして判定しています" + "（App-ID による内容の判別は考慮していません）。";
  private static final String SYSTEMS =
      "PAN-OS: 仮想システムの間の通信は、互いの外部ゾーンについて両方のルールが許可するものだけが通るものとし、送信元は変換前のアドレスで判定しています。";
  private static final String MANAGED =
      "PAN-OS: インターフェースの管理プロファイルの待ち受けには、そのゾーンへのセキュリティルールも要るものとして判定しています（管理ポートを除く）。";
  private static final String APPLICATION = "application ";

  /** Beginnings of lines that permit, deny, translate or route. */
  private static final List<String> DECIDING =
      List.of("set rulebase security", "set rulebase nat", "set rulebase pbf");

  private final DeviceConfiguration device;
  private final Faces faces;
  private final Interfaces interfaces;
  private final Nat nat;
  private final Services services;
  private final Host host;
  private final List<Port> ports;
  private final Map<String, Egress> egress = new HashMap<>();
  private final IdentityHashMap<FilterRule, List<Clause>> clauses = new IdentityHashMap<>();

  private PaloAlto(DeviceConfiguration device, List<RoutingTable> tables) {
    this.device = device;
    faces = new Faces(device);
    interfaces = new Interfaces(device);
    nat = new Nat(device);
    services = new Services(device);
    ports = interfaces.ports();
    host = new Host(ports, services, device.identity().evidence());
    tables.forEach(it -> egress.put(it.context(), new Egress(it)));
    device
        .filtering()
        .transit()
        .forEach(list -> list.rules().forEach(it -> clauses.put(it, clauses(it))));
  }

  static Appliance appliance(String asset, DeviceConfiguration device) {
    List<RoutingTable> tables = new Tables(device).all();
    PaloAlto firewall = new PaloAlto(device, tables);
    List<String> assumptions = new ArrayList<>();
    if (firewall.namesApplications()) {
      assumptions.add(APPLICATIONS);
    }
    if (device.filtering().transit().count() > 1) {
      assumptions.add(SYSTEMS);
    }
    boolean moves =
        device.translation().published().stream()
            .anyMatch(it -> !it.insidePorts().equals(it.outsidePorts()));
    if (moves) {
      assumptions.add(PORTS);
    }
    boolean answers = device.administration().services().stream().anyMatch(it -> it.enabled());
    if (answers && device.filtering().transit().findAny().isPresent()) {
      assumptions.add(MANAGED);
    }
    return new Appliance(
        asset, firewall.ports, tables, firewall, Doubts.of(device, DECIDING), assumptions);
  }

  private boolean namesApplications() {
    return device
        .filtering()
        .transit()
        .flatMap(it -> it.rules().stream())
        .flatMap(it -> it.services().stream())
        .anyMatch(it -> it.qualifier().startsWith(APPLICATION));
  }

  @Override
  public List<Stage> arriving(String in) {
    List<Stage.Redirection> all = new ArrayList<>();
    for (SourceTranslation rule : device.forwarding().sourceTranslations()) {
      if (rule.enabled() && faces.match(rule.path().from(), in)) {
        redirections(rule, in, all);
      }
    }
    for (Published it : device.translation().published()) {
      boolean here = it.interfaceName().isEmpty() || faces.match(List.of(it.interfaceName()), in);
      if (here && !isForward(it)) {
        nat.redirection(it, in).ifPresent(all::add);
      }
    }
    return nat.arriving(all, in);
  }

  private void redirections(SourceTranslation rule, String in, List<Stage.Redirection> all) {
    String context = interfaces.contextOf(in);
    AddressSet there = rule.path().to().isEmpty() ? AddressSet.ANY : behind(rule, context);
    List<Published> forwards =
        device.translation().published().stream()
            .filter(it -> it.name().equals(rule.name()) && isForward(it))
            .distinct()
            .toList();
    for (Clauses.Part part :
        Clauses.matches(rule.inside(), rule.destination(), rule.services(), it -> it)) {
      AddressSet destinations = part.match().destinations().intersect(there);
      if (destinations.isEmpty()) {
        continue;
      }
      for (Service service : part.match().services()) {
        Optional<Published> to =
            forwards.stream().filter(it -> it.protocol().equals(service.protocol())).findFirst();
        boolean keeps = to.map(it -> it.insidePorts().equals(it.outsidePorts())).orElse(true);
        all.add(
            new Stage.Redirection(
                rule.name(),
                Match.of(part.match().sources(), destinations, List.of(service)),
                to.map(Published::inside).orElse(AddressSet.NONE),
                keeps ? PortSet.NONE : to.map(Published::insidePorts).orElse(PortSet.NONE),
                rule.evidence(),
                part.certain()));
      }
    }
  }

  /** Untranslated destinations that lie behind the zones, or the interface, a rule leads to. */
  private AddressSet behind(SourceTranslation rule, String context) {
    Egress routes = egress.get(context);
    List<String> leaving =
        ports.stream().map(Port::name).filter(it -> faces.match(rule.path().to(), it)).toList();
    return routes == null ? AddressSet.ANY : routes.by(leaving);
  }

  /** Whether a rule for destinations publishes it, rather than the way back of one for sources. */
  private boolean isForward(Published published) {
    return device.forwarding().sourceTranslations().stream()
        .filter(it -> it.name().equals(published.name()))
        .anyMatch(it -> it.destination().addresses().equals(published.outside()));
  }

  @Override
  public List<Stage> crossing(String in, String out) {
    if (in.isEmpty()) {
      return List.of();
    }
    List<Stage> stages = new ArrayList<>();
    if (leavesSystem(in, out)) {
      stages.add(between(in, out, true));
      stages.add(between(in, out, false));
    } else {
      stages.add(judged(in, out));
    }
    List<Stage.Masking> maskings = new ArrayList<>();
    for (SourceTranslation rule : device.forwarding().sourceTranslations()) {
      if (!faces.match(rule.path().from(), in)) {
        continue;
      }
      boolean forwards =
          device.translation().published().stream()
              .anyMatch(it -> it.name().equals(rule.name()) && isForward(it));
      if (forwards) {
        SourceTranslation whole = anywhere(rule);
        maskings.addAll(nat.maskings(whole, out, Redirected.by(List.of(rule.name()))));
      } else if (faces.match(rule.path().to(), out)) {
        // Its exemption may count as a redirection that changes nothing.
        maskings.addAll(nat.maskings(rule, out, Redirected.by(List.of(rule.name()))));
        maskings.addAll(nat.maskings(rule, out, Redirected.NOT));
      }
    }
    if (maskings.stream().anyMatch(it -> !it.outside().isEmpty())) {
      stages.add(new Stage.Hide(maskings));
    }
    return stages;
  }

  /** A rule whose destination was checked before it was translated. */
  private static SourceTranslation anywhere(SourceTranslation rule) {
    return new SourceTranslation(
        rule.name(),
        rule.path(),
        rule.inside(),
        AddressMatch.ANY,
        List.of(Service.ANY),
        rule.outside(),
        rule.exempt(),
        rule.enabled(),
        rule.evidence());
  }

  private String systemOf(String port) {
    return interfaces.contextOf(faces.interfaceOf(port));
  }

  private boolean leavesSystem(String in, String out) {
    return !systemOf(in).equals(systemOf(out)) && device.filtering().transit().count() > 1;
  }

  /**
   * What passes from one virtual system to another: the rules of each judge it, towards and from
   * the external zone that leads to the other ("Communication Between Virtual Systems").
   *
   * @param first whether the system it leaves judges, or the one it enters
   */
  private Stage between(String in, String out, boolean first) {
    String own = first ? in : out;
    String other = systemOf(first ? out : in);
    List<String> external =
        device.network().zones().stream()
            .filter(it -> it.interfaces().contains(other))
            .map(Zone::name)
            .toList();
    List<Clause> matching = new ArrayList<>();
    for (FilterRule rule : list(own).map(RuleList::rules).orElse(List.of())) {
      List<String> far = first ? rule.path().to() : rule.path().from();
      List<String> near = first ? rule.path().from() : rule.path().to();
      boolean leads = far.isEmpty() || far.stream().anyMatch(external::contains);
      if (!external.isEmpty() && leads && faces.match(near, own)) {
        matching.addAll(clauses.getOrDefault(rule, List.of()));
      }
    }
    return new Stage.Filter(
        "仮想システム %s のセキュリティルール".formatted(systemOf(own)),
        Stage.Sees.ARRIVED,
        matching,
        Clause.Action.DENY,
        list(own).map(RuleList::evidence).orElse(device.identity().evidence()));
  }

  private Stage judged(String in, String out) {
    boolean closed =
        faces.zoneOf(in).isEmpty() || faces.zoneOf(out).isEmpty() || faces.isManagement(in);
    Optional<RuleList> list = list(in);
    List<Clause> matching = closed ? List.of() : towards(in, out);
    boolean opens = !closed && list.map(it -> it.otherwise() == Action.PERMIT).orElse(false);
    return new Stage.Filter(
        closed
            ? "ゾーンに属さないインターフェースは通信を中継しません"
            : "ゾーン %s から %s へのセキュリティルール".formatted(faces.zoneOf(in), faces.zoneOf(out)),
        Stage.Sees.ARRIVED,
        matching,
        opens ? Clause.Action.PERMIT : Clause.Action.DENY,
        list.map(RuleList::evidence).orElse(device.identity().evidence()));
  }

  /** Rules from the zone of a port to that of another. */
  private List<Clause> towards(String in, String out) {
    List<Clause> matching = new ArrayList<>();
    for (FilterRule rule : list(in).map(RuleList::rules).orElse(List.of())) {
      if (!faces.zoneOf(out).isEmpty() && faces.match(rule.path(), in, out)) {
        matching.addAll(clauses.getOrDefault(rule, List.of()));
      }
    }
    return matching;
  }

  /** The rules of the virtual system that a port belongs to. */
  private Optional<RuleList> list(String port) {
    List<RuleList> all = device.filtering().transit().toList();
    String own = "security " + interfaces.contextOf(faces.interfaceOf(port));
    return all.size() == 1
        ? Optional.of(all.getFirst())
        : all.stream().filter(it -> it.name().equals(own)).findFirst();
  }

  private List<Clause> clauses(FilterRule rule) {
    FilterRule judged =
        rule.action() == Action.PERMIT ? withServices(rule, opened(rule.services())) : rule;
    return Clauses.of("セキュリティルール「%s」".formatted(rule.id()), judged);
  }

  /** An application opens its ports until it is told by its content. */
  private static List<Service> opened(List<Service> services) {
    return services.stream()
        .map(it -> {
          boolean ported = !it.protocol().equals("any") && !it.destination().isAny();
          return it.qualifier().startsWith(APPLICATION) && ported
              ? new Service(it.protocol(), it.source(), it.destination(), "")
              : it;
        })
        .toList();
  }

  private static FilterRule withServices(FilterRule rule, List<Service> services) {
    return new FilterRule(
        rule.id(),
        rule.name(),
        rule.action(),
        rule.enabled(),
        rule.path(),
        rule.source(),
        rule.destination(),
        services,
        rule.condition(),
        rule.evidence());
  }

  /** Security rules judge what goes to the device's own addresses too, but on its own port. */
  @Override
  public List<Stage> local(String in) {
    if (faces.isManagement(in)) {
      return List.of(services.answering(in));
    }
    return faces.zoneOf(in).isEmpty()
        ? List.of(host.answering())
        : List.of(
            host.reached("", Stage.Sees.ARRIVED, it -> towards(in, it.name())), host.answering());
  }
}
