package org.yagura.analysis.reachability.vendor;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Match.Redirected;
import org.yagura.analysis.reachability.forwarding.Pipeline;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.vendor.firewall.Host;
import org.yagura.analysis.reachability.vendor.firewall.Nat;
import org.yagura.analysis.reachability.vendor.part.Clauses;
import org.yagura.analysis.reachability.vendor.part.Doubts;
import org.yagura.analysis.reachability.vendor.part.Faces;
import org.yagura.analysis.reachability.vendor.part.Interfaces;
import org.yagura.analysis.reachability.vendor.part.Services;
import org.yagura.analysis.reachability.vendor.part.Tables;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering.Binding;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.RuleList;

/**
 * Junos: a stateless filter on the way in, static and then destination NAT, the route, policies
 * between the zones and then global ones (which see translated destinations and untranslated
 * sources), source NAT, a stateless filter on the way out ("Flow-based processing", "NAT user
 * guide"). A device without zones and policies is a router or a switch and filters by stateless
 * filters alone.
 */
final class Srx implements Pipeline {

  private static final String HOST = "junos-host";
  private static final String OUTWARD =
      "Junos SRX: 送信側のファイアウォールフィルタは、送信元NATの後のアドレスを見るものとして判定しています。";

  private static final String HOSTED =
      "Junos SRX: ほかのゾーンのインターフェースのアドレスに届くには、そのゾーンへのポリシーと host-inbound-traffic の両方が要るものとして判定しています。";

  /** Beginnings of lines that permit, deny, translate or route. */
  private static final List<String> DECIDING =
      List.of(
          "set security policies",
          "set security nat",
          "set routing-options static",
          "set logical-systems",
          "logical-systems",
          "set tenants",
          "set firewall ");

  private final DeviceConfiguration device;
  private final Faces faces;
  private final Nat nat;
  private final Host host;
  private final Optional<RuleList> policies;
  private final IdentityHashMap<FilterRule, List<Clause>> clauses = new IdentityHashMap<>();

  private Srx(DeviceConfiguration device) {
    this.device = device;
    faces = new Faces(device);
    nat = new Nat(device);
    host =
        new Host(
            new Interfaces(device).ports(), new Services(device), device.identity().evidence());
    policies = device.filtering().transit().findFirst();
    policies
        .map(RuleList::rules)
        .orElse(List.of())
        .forEach(it -> clauses.put(it, Clauses.of(label(it), it)));
  }

  static Appliance appliance(String asset, DeviceConfiguration device) {
    boolean outward =
        device.filtering().bindings().stream().anyMatch(it -> it.direction() == Direction.OUT);
    return new Appliance(
        asset,
        new Interfaces(device).ports(),
        new Tables(device).all(),
        new Srx(device),
        Doubts.of(device, DECIDING),
        assumptions(device, outward));
  }

  private static List<String> assumptions(DeviceConfiguration device, boolean outward) {
    List<String> all = new ArrayList<>();
    if (outward) {
      all.add(OUTWARD);
    }
    if (device.filtering().transit().findAny().isPresent()) {
      all.add(HOSTED);
    }
    return all;
  }

  @Override
  public List<Stage> arriving(String in) {
    List<Stage> stages = new ArrayList<>(filters(in, Direction.IN, Stage.Sees.ARRIVED));
    List<Stage.Redirection> all = new ArrayList<>();
    for (Published it : device.translation().published()) {
      if (it.interfaceName().isEmpty() || faces.match(List.of(it.interfaceName()), in)) {
        nat.redirection(it, in).ifPresent(all::add);
      }
    }
    stages.addAll(nat.arriving(all, in));
    return stages;
  }

  @Override
  public List<Stage> crossing(String in, String out) {
    List<Stage> stages = new ArrayList<>();
    if (!in.isEmpty()) {
      policies.map(it -> judged(it, in, out)).ifPresent(stages::add);
      List<Stage.Masking> maskings = new ArrayList<>();
      for (SourceTranslation rule : device.forwarding().sourceTranslations()) {
        if (faces.match(rule.path(), in, out)) {
          maskings.addAll(nat.maskings(rule, out, Redirected.EITHER_WAY));
        }
      }
      if (!maskings.isEmpty()) {
        stages.add(new Stage.Hide(maskings));
      }
    }
    stages.addAll(filters(out, Direction.OUT, Stage.Sees.TRANSLATED));
    return stages;
  }

  private Stage judged(RuleList list, String in, String out) {
    String from = faces.zoneOf(in);
    String to = faces.zoneOf(out);
    boolean closed =
        from.isEmpty() || to.isEmpty() || faces.isManagement(in) || faces.isManagement(out);
    List<Clause> matching = closed ? List.of() : towards(list, in, out);
    String name = closed ? "ゾーンに属さないインターフェースは通信を中継しません" : "ゾーン %s から %s へのポリシー".formatted(from, to);
    boolean opens = !closed && list.otherwise() == FilterRule.Action.PERMIT;
    return new Stage.Filter(
        name,
        Stage.Sees.TRANSLATED,
        matching,
        opens ? Clause.Action.PERMIT : Clause.Action.DENY,
        list.evidence());
  }

  /** Policies from the zone of a port to that of another; the last word is the default policy's. */
  private List<Clause> towards(RuleList list, String in, String out) {
    List<Clause> matching = new ArrayList<>();
    if (faces.zoneOf(in).isEmpty() || faces.zoneOf(out).isEmpty()) {
      return matching;
    }
    for (FilterRule rule : list.rules()) {
      if (faces.match(rule.path(), in, out)) {
        matching.addAll(clauses.getOrDefault(rule, List.of()));
      }
    }
    return matching;
  }

  private static String label(FilterRule rule) {
    return rule.path().from().size() == 1 && rule.path().to().size() == 1
        ? "ポリシー「%s」（%s → %s）"
            .formatted(rule.id(), rule.path().from().getFirst(), rule.path().to().getFirst())
        : "グローバルポリシー「%s」".formatted(rule.id());
  }

  /** The stateless filters of a port, tried one after the other; what none matches is discarded. */
  private List<Stage> filters(String port, Direction direction, Stage.Sees sees) {
    String way = direction == Direction.IN ? "受信" : "送信";
    return device
        .filtering()
        .at(port, direction)
        .map(it ->
            (Stage)
                new Stage.Filter(
                    "%s の%sフィルタ %s".formatted(port, way, String.join(", ", it.lists())),
                    sees,
                    terms(it),
                    Clause.Action.DENY,
                    it.evidence()))
        .toList();
  }

  private List<Clause> terms(Binding binding) {
    List<Clause> all = new ArrayList<>();
    for (String name : binding.lists()) {
      // A filter that stands on the loopback too goes by a name of its own there.
      Optional<RuleList> list =
          device.filtering().list(name).or(() -> device.filtering().list("lo0 " + name));
      for (FilterRule rule : list.map(RuleList::rules).orElse(List.of())) {
        all.addAll(Clauses.of("フィルタ %s の %s".formatted(name, rule.id()), rule));
      }
      if (list.isEmpty()) {
        String label = "定義のないフィルタ " + name;
        all.add(new Clause(label, Match.ALL, Clause.Action.PERMIT, false, binding.evidence()));
      }
    }
    return all;
  }

  @Override
  public List<Stage> local(String in) {
    List<Stage> stages = new ArrayList<>();
    List<Clause> terms = new ArrayList<>();
    List<RuleList> own =
        device.filtering().lists().stream()
            .filter(it -> it.scope() == RuleList.Scope.LOCAL)
            .toList();
    for (RuleList list : own) {
      for (FilterRule rule : list.rules()) {
        terms.addAll(Clauses.of("フィルタ %s の %s".formatted(list.name(), rule.id()), rule));
      }
    }
    if (!own.isEmpty()) {
      stages.add(
          new Stage.Filter(
              "lo0 のフィルタ",
              Stage.Sees.TRANSLATED,
              terms,
              Clause.Action.DENY,
              own.getFirst().evidence()));
    }
    policies.ifPresent(it -> {
      stages.add(host.reached(in, Stage.Sees.TRANSLATED, port -> towards(it, in, port.name())));
      stages.addAll(toHost(it, in));
    });
    stages.add(host.answering());
    return stages;
  }

  /** Policies towards the device itself; without any, what a zone opens is open. */
  private List<Stage> toHost(RuleList list, String in) {
    List<Clause> matching = new ArrayList<>();
    for (FilterRule rule : list.rules()) {
      if (rule.path().to().contains(HOST) && faces.match(rule.path().from(), in)) {
        matching.addAll(clauses.getOrDefault(rule, List.of()));
      }
    }
    return matching.isEmpty()
        ? List.of()
        : List.of(
            new Stage.Filter(
                "機器自身（junos-host）へのポリシー",
                Stage.Sees.TRANSLATED,
                matching,
                Clause.Action.PERMIT,
                list.evidence()));
  }
}
