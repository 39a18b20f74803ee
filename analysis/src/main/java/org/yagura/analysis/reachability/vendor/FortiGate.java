package org.yagura.analysis.reachability.vendor;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Match.Redirected;
import org.yagura.analysis.reachability.forwarding.Pipeline;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.vendor.firewall.Host;
import org.yagura.analysis.reachability.vendor.firewall.Nat;
import org.yagura.analysis.reachability.vendor.firewall.Version;
import org.yagura.analysis.reachability.vendor.part.Clauses;
import org.yagura.analysis.reachability.vendor.part.Doubts;
import org.yagura.analysis.reachability.vendor.part.Faces;
import org.yagura.analysis.reachability.vendor.part.Interfaces;
import org.yagura.analysis.reachability.vendor.part.Services;
import org.yagura.analysis.reachability.vendor.part.Tables;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RuleList;

/**
 * FortiOS: virtual IPs translate the destination, then the route is chosen, then policies judge in
 * the order of their list, then the source is translated ("Life of a Packet"). Policies see ports
 * behind the translation. One that names virtual IPs is for traffic that these translated; one that
 * names plain addresses is for other traffic, unless it denies with {@code match-vip} (Fortinet
 * Technical Tips 192456 and 355966).
 */
final class FortiGate implements Pipeline {

  private static final String ALLOWED =
      "FortiOS: 宛先が通常のアドレスの許可ポリシーが、バーチャルIPで変換された通信にも当てはまるかどうかは資料で確認できないため、" + "その通信は未確定としています。";
  private static final String DENIED =
      "FortiOS: ファームウェアの版が設定から分からない、または資料の記述が分かれる版のため、拒否ポリシーが"
          + "バーチャルIP宛の通信を止めるかどうか（match-vip の初期値）を未確定としています。";
  private static final String TURNED =
      "FortiOS: 入ったインターフェースへ折り返す通信は、送信元がそのインターフェースのネットワークにない場合、" + "ポリシーが要るかどうかが版で異なるため、未確定としています。";
  private static final String BARE =
      "FortiOS: ポリシーベースのIPsecから入る通信を許すポリシーは、設定の向きと逆に読む必要があり、未確定としています。";

  /** Tables that permit, deny, translate or route; an unknown one of them may do so, too. */
  private static final List<String> DECIDING =
      List.of("config firewall", "config router", "config vpn", "config system sdwan");

  private static final String POLICY = "policy";

  private enum Sees {
    YES,
    NO,
    UNKNOWN
  }

  private final DeviceConfiguration device;
  private final Faces faces;
  private final Interfaces interfaces;
  private final Nat nat;
  private final Host host;
  private final Set<String> virtual = new LinkedHashSet<>();
  private final IdentityHashMap<FilterRule, List<Clause>> clauses = new IdentityHashMap<>();

  private FortiGate(DeviceConfiguration device) {
    this.device = device;
    faces = new Faces(device);
    interfaces = new Interfaces(device);
    nat = new Nat(device);
    host = new Host(interfaces.ports(), new Services(device), device.identity().evidence());
    device.translation().published().forEach(it -> virtual.add(it.name()));
    device
        .filtering()
        .transit()
        .forEach(list -> {
          String context = list.name().startsWith(POLICY + " ") ? list.name().substring(7) : "";
          list.rules().forEach(it -> clauses.put(it, clauses(it, context)));
        });
  }

  static Appliance appliance(String asset, DeviceConfiguration device) {
    FortiGate gate = new FortiGate(device);
    return new Appliance(
        asset,
        gate.interfaces.ports(),
        new Tables(device).all(),
        gate,
        Doubts.of(device, DECIDING),
        gate.assumptions());
  }

  private List<String> assumptions() {
    List<String> all = new ArrayList<>();
    all.add(TURNED);
    boolean publishes = device.translation().published().stream().anyMatch(Published::inUse);
    if (publishes && !isCentral("")) {
      all.add(ALLOWED);
      if (byFirmware() == Sees.UNKNOWN) {
        all.add(DENIED);
      }
    }
    if (device.remoteAccess().tunnels().stream().anyMatch(it -> it.interfaceName().isEmpty())) {
      all.add(BARE);
    }
    return all;
  }

  @Override
  public List<Stage> arriving(String in) {
    List<Stage.Redirection> all = new ArrayList<>();
    for (Published it : device.translation().published()) {
      boolean here = it.interfaceName().isEmpty() || faces.match(List.of(it.interfaceName()), in);
      if (here) {
        nat.redirection(it, in).ifPresent(all::add);
      }
    }
    return nat.arriving(all, in);
  }

  @Override
  public List<Stage> crossing(String in, String out) {
    if (in.isEmpty()) {
      return List.of();
    }
    List<Clause> matching = new ArrayList<>();
    boolean turns = in.equals(out);
    if (turns) {
      matching.addAll(turned(in));
    }
    matching.addAll(policies(in, out));
    Stage policies =
        new Stage.Filter(
            "%s から %s へのポリシー".formatted(in, out),
            Stage.Sees.TRANSLATED,
            matching,
            Clause.Action.DENY,
            list(POLICY, contextOf(in))
                .map(RuleList::evidence)
                .orElse(device.identity().evidence()));
    // What turns back without a policy keeps its source.
    Redirected who = turns ? Redirected.by(List.copyOf(virtual)) : Redirected.EITHER_WAY;
    List<Stage.Masking> maskings = new ArrayList<>();
    for (SourceTranslation rule : device.forwarding().sourceTranslations()) {
      if (faces.match(rule.path(), in, out)) {
        maskings.addAll(nat.maskings(rule, faces.interfaceOf(out), who));
      }
    }
    return maskings.isEmpty() ? List.of(policies) : List.of(policies, new Stage.Hide(maskings));
  }

  private String contextOf(String port) {
    return interfaces.contextOf(faces.interfaceOf(port));
  }

  /** The policies from one port to another, in the order of their list. */
  private List<Clause> policies(String in, String out) {
    List<Clause> matching = new ArrayList<>();
    Optional<RuleList> list = list(POLICY, contextOf(in));
    for (FilterRule rule : list.map(RuleList::rules).orElse(List.of())) {
      if (faces.match(rule.path(), in, out)) {
        matching.addAll(clauses.getOrDefault(rule, List.of()));
      }
    }
    if (faces.isBare(in)) {
      matching.add(turning("ポリシーベースのIPsec「" + in + "」からの通信", AddressSet.ANY, false));
    }
    return matching;
  }

  /**
   * Traffic that leaves by the port it came by needs no policy where {@code allow-traffic-redirect}
   * is on, as it is by default before 7.4.10 and 7.6.5 (Technical Tip 98332); whether its source
   * must lie in the port's own network differs between versions (Technical Tip 196651).
   */
  private List<Clause> turned(String port) {
    Optional<Version> version = Version.of(device);
    boolean byDefault =
        version
            .map(it ->
                it.isBefore(new Version(7, 4, 10))
                    || (it.isBefore(new Version(7, 6, 5)) && !it.isBefore(new Version(7, 6, 0))))
            .orElse(true);
    if (!device.forwarding().isOn(Switch.Kind.SAME_SECURITY_INTRA, byDefault)) {
      return List.of();
    }
    AddressSet own =
        AddressSet.of(
            device.network().find(port).map(NetworkInterface::addresses).orElse(List.of()).stream()
                .map(NetworkInterface.Address::network)
                .toList());
    List<Clause> all = new ArrayList<>();
    String label = "同じインターフェースへの折り返し（allow-traffic-redirect）";
    boolean stated =
        device.forwarding().switches(Switch.Kind.SAME_SECURITY_INTRA).findAny().isPresent();
    if (!own.isEmpty()) {
      all.add(turning(label, own, stated || version.isPresent()));
    }
    all.add(turning(label, own.complement(), false));
    return all;
  }

  private Clause turning(String label, AddressSet sources, boolean certain) {
    Match match =
        new Match(sources, AddressSet.ANY, List.of(Service.ANY), List.of(), Redirected.NOT);
    return new Clause(label, match, Clause.Action.PERMIT, certain, device.identity().evidence());
  }

  @Override
  public List<Stage> local(String in) {
    List<Clause> matching = new ArrayList<>();
    Optional<RuleList> list = list("local-in-policy", interfaces.contextOf(in));
    for (FilterRule rule : list.map(RuleList::rules).orElse(List.of())) {
      if (faces.match(rule.path().from(), in)) {
        matching.addAll(Clauses.of("ローカルインポリシー " + rule.id(), rule));
      }
    }
    List<Stage> stages = new ArrayList<>();
    list.ifPresent(it ->
        stages.add(
            new Stage.Filter(
                in + " のローカルインポリシー",
                Stage.Sees.TRANSLATED,
                matching,
                Clause.Action.PERMIT,
                it.evidence())));
    // The address of another port takes a policy to that port (Technical Tip 369268).
    stages.add(host.reached(in, Stage.Sees.TRANSLATED, it -> policies(in, it.name())));
    stages.add(host.answering());
    return stages;
  }

  private Optional<RuleList> list(String name, String context) {
    return device.filtering().list(context.isEmpty() ? name : name + " " + context);
  }

  private static String label(FilterRule rule) {
    return rule.name().isEmpty()
        ? "ポリシー " + rule.id()
        : "ポリシー %s「%s」".formatted(rule.id(), rule.name());
  }

  private List<Clause> clauses(FilterRule rule, String context) {
    if (isCentral(context)) {
      return Clauses.of(label(rule), rule);
    }
    List<Clause> all = new ArrayList<>();
    List<String> named = rule.destination().written().stream().filter(virtual::contains).toList();
    if (!named.isEmpty()) {
      all.addAll(Clauses.of(label(rule), rule, AddressMatch.ANY, Redirected.by(named)));
    }
    AddressMatch plain = plain(rule, named);
    all.addAll(Clauses.of(label(rule), rule, plain, Redirected.NOT));
    if (!virtual.isEmpty()) {
      all.addAll(translated(rule, plain, context));
    }
    return all;
  }

  /** The destinations that are no virtual IPs. */
  private AddressMatch plain(FilterRule rule, List<String> named) {
    AddressMatch destination = rule.destination();
    if (destination.written().contains("all") || destination.written().contains("any")) {
      return AddressMatch.ANY;
    }
    AddressSet rest = destination.addresses().minus(mapped(named));
    return new AddressMatch(destination.written(), rest, destination.unresolved());
  }

  private AddressSet mapped(List<String> names) {
    AddressSet all = AddressSet.NONE;
    for (Published it : device.translation().published()) {
      all = names.contains(it.name()) ? all.union(it.inside()) : all;
    }
    return all;
  }

  /** What a rule for plain addresses does to traffic that a virtual IP has translated. */
  private List<Clause> translated(FilterRule rule, AddressMatch plain, String context) {
    List<String> all = List.copyOf(virtual);
    List<Clause> seen = Clauses.of(label(rule), rule, plain, Redirected.by(all));
    if (rule.action() == Action.PERMIT) {
      return seen.stream().map(Clauses::unsure).toList();
    }
    return switch (sees(rule, context)) {
      case NO -> List.of();
      case UNKNOWN -> seen.stream().map(Clauses::unsure).toList();
      case YES -> plain.addresses().isAny() ? seen : seen.stream().map(Clauses::unsure).toList();
    };
  }

  private Sees sees(FilterRule rule, String context) {
    String subject = context.isEmpty() ? rule.id() : context + "/" + rule.id();
    return device
        .forwarding()
        .switches(Switch.Kind.MATCH_VIP)
        .filter(it -> it.subject().equals(subject))
        .reduce((first, second) -> second)
        .map(it -> it.on() ? Sees.YES : Sees.NO)
        .orElseGet(this::byFirmware);
  }

  /** On since 7.2.4; of 7.2.3 the sources disagree. */
  private Sees byFirmware() {
    Optional<Version> version = Version.of(device);
    if (version.isEmpty() || version.get().equals(new Version(7, 2, 3))) {
      return Sees.UNKNOWN;
    }
    return version.get().isBefore(new Version(7, 2, 4)) ? Sees.NO : Sees.YES;
  }

  private boolean isCentral(String context) {
    return device
        .forwarding()
        .switches(Switch.Kind.CENTRAL_NAT)
        .filter(it -> it.subject().equals(context) || context.isEmpty())
        .reduce((first, second) -> second)
        .map(Switch::on)
        .orElse(false);
  }
}
