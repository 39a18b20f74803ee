package org.yagura.analysis.reachability.vendor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Match.Redirected;
import org.yagura.analysis.reachability.forwarding.Pipeline;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.vendor.firewall.Demand;
import org.yagura.analysis.reachability.vendor.firewall.Host;
import org.yagura.analysis.reachability.vendor.firewall.Nat;
import org.yagura.analysis.reachability.vendor.firewall.Version;
import org.yagura.analysis.reachability.vendor.part.Clauses;
import org.yagura.analysis.reachability.vendor.part.Doubts;
import org.yagura.analysis.reachability.vendor.part.Faces;
import org.yagura.analysis.reachability.vendor.part.Interfaces;
import org.yagura.analysis.reachability.vendor.part.Services;
import org.yagura.analysis.reachability.vendor.part.Tables;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering.Binding;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.Switch;
import org.yagura.model.device.Forwarding.TrustLevel;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.device.RuleList;
import org.yagura.model.evidence.Evidence;

/**
 * Cisco ASA: mapped destinations become real ones, the list of the incoming interface judges (since
 * 8.3 by real addresses), then the list of the leaving one, then the source is translated. Without
 * a list traffic passes from a higher security level to a lower one. What comes out of a VPN skips
 * the lists unless {@code no sysopt connection permit-vpn} stands there, but not its {@code
 * vpn-filter} (Cisco ASA configuration guides, "Access Rules", "NAT", "VPN").
 */
final class Asa implements Pipeline {

  private static final String OLD =
      "Cisco ASA: 8.3 より前の版では、受信側のアクセスリストは変換前（公開側）のアドレスを見るものとして判定しています。";
  private static final String NAMED =
      "Cisco ASA: 8.3 より前の版で、nat の対象なのに出口に同じ番号の global がない通信は、破棄されるかどうかを確認できないため未確定としています。";
  private static final String OLD_OR_NEW =
      "Cisco ASA: 版が設定から分からないため、アクセスリストは 8.3 以降と同じく変換後（実）のアドレスを見るものとして判定しています。";
  private static final String FILTERED =
      "Cisco ASA: vpn-filter は、VPNから来る向きに書かれたものとし、VPNへ向かう通信には送信元と宛先を入れ替えて判定しています。";
  private static final String NAMELESS = "Cisco ASA: 定義のないアクセスリストを使う場所では、通信が通るかどうかを未確定としています。";
  private static final String ROUTED = "Cisco ASA: NAT規則で変換された通信の出口は、経路表で決まるものとして判定しています。";

  /** Beginnings of lines that permit, deny, translate or route. */
  private static final List<String> DECIDING =
      List.of("access-list", "access-group", "nat ", "nat(", "static (", "global (", "route ");

  private final DeviceConfiguration device;
  private final Faces faces;
  private final Nat nat;
  private final Services services;
  private final Host host;
  private final Map<String, TrustLevel> levels = new HashMap<>();
  private final Set<String> vpns;
  private final boolean mapped;

  private Asa(DeviceConfiguration device) {
    this.device = device;
    faces = new Faces(device);
    nat = new Nat(device);
    services = new Services(device);
    host = new Host(new Interfaces(device).ports(), services, device.identity().evidence());
    device.forwarding().trustLevels().forEach(it -> levels.put(it.interfaceName(), it));
    vpns =
        device.remoteAccess().tunnels().stream()
            .map(Interfaces::portOf)
            .collect(Collectors.toSet());
    device.remoteAccess().dialIns().stream().map(Interfaces::portOf).forEach(vpns::add);
    mapped = Version.of(device).map(it -> it.isBefore(new Version(8, 3, 0))).orElse(false);
  }

  static Appliance appliance(String asset, DeviceConfiguration device) {
    Asa asa = new Asa(device);
    List<String> assumptions = new ArrayList<>();
    if (!device.translation().published().isEmpty()) {
      assumptions.add(ROUTED);
      if (asa.mapped) {
        assumptions.add(OLD);
        assumptions.add(NAMED);
      } else if (Version.of(device).isEmpty()) {
        assumptions.add(OLD_OR_NEW);
      }
    }
    List<Binding> bindings = device.filtering().bindings();
    if (bindings.stream().anyMatch(it -> device.network().find(it.interfaceName()).isEmpty())) {
      assumptions.add(FILTERED);
    }
    boolean undefined =
        bindings.stream()
            .flatMap(it -> it.lists().stream())
            .anyMatch(it -> device.filtering().list(it).isEmpty());
    if (undefined) {
      assumptions.add(NAMELESS);
    }
    return new Appliance(
        asset,
        new Interfaces(device).ports(),
        new Tables(device).all(),
        asa,
        Doubts.of(device, DECIDING),
        assumptions);
  }

  @Override
  public List<Stage> arriving(String in) {
    List<Stage.Redirection> all = new ArrayList<>();
    String on = faces.interfaceOf(in);
    for (Published it : device.translation().published()) {
      if (it.interfaceName().isEmpty() || it.interfaceName().equals(on)) {
        nat.redirection(it, on).ifPresent(all::add);
      }
    }
    return nat.arriving(all, on);
  }

  @Override
  public List<Stage> crossing(String in, String out) {
    if (in.isEmpty()) {
      return List.of();
    }
    List<Stage> stages = new ArrayList<>();
    boolean bypasses =
        vpns.contains(in) && device.forwarding().isOn(Switch.Kind.VPN_BYPASSES_LISTS, true);
    String on = faces.interfaceOf(in);
    String off = faces.interfaceOf(out);
    levels(on, off, bypasses).ifPresent(stages::add);
    if (!bypasses) {
      filter(on, Direction.IN, mapped ? Stage.Sees.ARRIVED : Stage.Sees.TRANSLATED)
          .ifPresent(stages::add);
      filter(off, Direction.OUT, Stage.Sees.TRANSLATED).ifPresent(stages::add);
    }
    if (mapped) {
      demand(on, off).ifPresent(stages::add);
    }
    if (vpns.contains(in)) {
      vpnFilter(in, false).ifPresent(stages::add);
    }
    if (vpns.contains(out)) {
      vpnFilter(out, true).ifPresent(stages::add);
    }
    List<Stage.Masking> maskings = new ArrayList<>();
    for (SourceTranslation rule : device.forwarding().sourceTranslations()) {
      if (faces.match(rule.path(), on, off)) {
        maskings.addAll(nat.maskings(rule, off, Redirected.EITHER_WAY));
      }
    }
    if (!maskings.isEmpty()) {
      stages.add(new Stage.Hide(maskings));
    }
    return stages;
  }

  /** What the levels say: all there is to say where no list judges what comes in. */
  private Optional<Stage> levels(String in, String out, boolean bypasses) {
    TrustLevel from = levels.get(in);
    TrustLevel to = levels.get(out);
    if (from == null || to == null) {
      String nameless = from == null ? in : out;
      return Optional.of(closed("「" + nameless + "」は nameif がなく通信を通しません", at(nameless)));
    }
    if (managesOnly(in) || managesOnly(out)) {
      return Optional.of(closed("管理専用インターフェースは通信を中継しません", from.evidence()));
    }
    if (in.equals(out)) {
      return device.forwarding().isOn(Switch.Kind.SAME_SECURITY_INTRA, false)
          ? Optional.empty()
          : Optional.of(closed("同じインターフェースへの折り返しは通しません", from.evidence()));
    }
    if (from.level() == to.level()) {
      return device.forwarding().isOn(Switch.Kind.SAME_SECURITY_INTER, false)
          ? Optional.empty()
          : Optional.of(closed("セキュリティレベルが同じ（%d）です".formatted(from.level()), from.evidence()));
    }
    boolean judged = bypasses || device.filtering().at(in, Direction.IN).findAny().isPresent();
    return judged ? Optional.empty() : Optional.of(byLevel(from, to));
  }

  /** What only translations let pass, before 8.3. */
  private Optional<Stage> demand(String in, String out) {
    TrustLevel from = levels.get(in);
    TrustLevel to = levels.get(out);
    if (from == null || to == null || from.level() == to.level()) {
      return Optional.empty();
    }
    Demand demand = new Demand(device, faces);
    return from.level() > to.level() ? demand.downward(in, out) : demand.upward(in, out);
  }

  private static Stage byLevel(TrustLevel from, TrustLevel to) {
    boolean down = from.level() > to.level();
    String label = "セキュリティレベル %d から %d へ".formatted(from.level(), to.level());
    Clause all =
        new Clause(
            label,
            Match.ALL,
            down ? Clause.Action.PERMIT : Clause.Action.DENY,
            true,
            from.evidence());
    return new Stage.Filter(
        "セキュリティレベル", Stage.Sees.TRANSLATED, List.of(all), Clause.Action.DENY, from.evidence());
  }

  private static Stage closed(String why, Evidence evidence) {
    return new Stage.Filter(why, Stage.Sees.TRANSLATED, List.of(), Clause.Action.DENY, evidence);
  }

  private boolean managesOnly(String port) {
    return device
        .network()
        .find(port)
        .map(it -> faces.isManagement(port) && it.evidence().says().contains("management-only"))
        .orElse(false);
  }

  private Evidence at(String port) {
    return device
        .network()
        .find(port)
        .map(it -> it.evidence())
        .orElse(device.identity().evidence());
  }

  private Optional<Stage> filter(String port, Direction direction, Stage.Sees sees) {
    Optional<Binding> binding = device.filtering().at(port, direction).findFirst();
    String way = direction == Direction.IN ? "受信" : "送信";
    return binding.map(it ->
        new Stage.Filter(
            "%s の%sアクセスリスト %s".formatted(nameOf(port), way, String.join(", ", it.lists())),
            sees,
            clauses(it),
            Clause.Action.DENY,
            it.evidence()));
  }

  private String nameOf(String port) {
    String zone = faces.zoneOf(port);
    return zone.isEmpty() ? port : zone;
  }

  private List<Clause> clauses(Binding binding) {
    List<Clause> all = new ArrayList<>();
    for (String name : binding.lists()) {
      Optional<RuleList> list = device.filtering().list(name);
      for (FilterRule rule : list.map(RuleList::rules).orElse(List.of())) {
        all.addAll(Clauses.of(label(name, rule), rule));
      }
      if (list.isEmpty()) {
        String label = "定義のないアクセスリスト " + name;
        all.add(new Clause(label, Match.ALL, Clause.Action.PERMIT, false, binding.evidence()));
      }
    }
    return all;
  }

  private static String label(String list, FilterRule rule) {
    return "アクセスリスト %s の %s 行目".formatted(list, rule.id());
  }

  /**
   * The list of a VPN is written for what comes out of it; for what goes in its sides change places
   * (Cisco, "PIX/ASA: VPN filter"). Where groups have different lists each may be the one.
   */
  private Optional<Stage> vpnFilter(String vpn, boolean turned) {
    Optional<Binding> binding = device.filtering().at(nameOfVpn(vpn), Direction.IN).findFirst();
    if (binding.isEmpty()) {
      return Optional.empty();
    }
    List<Clause> clauses = new ArrayList<>();
    for (Clause it : clauses(binding.get())) {
      Clause way = turned ? turned(it) : it;
      clauses.add(binding.get().lists().size() > 1 ? Clauses.unsure(way) : way);
    }
    return Optional.of(
        new Stage.Filter(
            "%s の vpn-filter".formatted(vpn),
            Stage.Sees.TRANSLATED,
            clauses,
            Clause.Action.DENY,
            binding.get().evidence()));
  }

  /** The configuration binds the list to the VPN by its name. */
  private String nameOfVpn(String port) {
    for (Tunnel it : device.remoteAccess().tunnels()) {
      if (Interfaces.portOf(it).equals(port)) {
        return it.name();
      }
    }
    for (DialIn it : device.remoteAccess().dialIns()) {
      if (Interfaces.portOf(it).equals(port)) {
        return it.name();
      }
    }
    return port;
  }

  private static Clause turned(Clause clause) {
    Match match = clause.match();
    List<Service> services =
        match.services().stream()
            .map(it ->
                it.protocol().equals("icmp")
                    ? it
                    : new Service(
                        it.protocol(),
                        /* source= */ it.destination(),
                        /* destination= */ it.source(),
                        it.qualifier()))
            .toList();
    return new Clause(
        clause.label(),
        new Match(
            /* sources= */ match.destinations(),
            /* destinations= */ match.sources(),
            services,
            match.users(),
            match.redirected()),
        clause.action(),
        clause.certain(),
        clause.evidence());
  }

  /** Lets what comes out of a VPN manage the device at one interface ("management-access"). */
  private List<Clause> managed(String port) {
    return device
        .forwarding()
        .switches(Switch.Kind.MANAGED_FROM_VPN)
        .reduce((first, last) -> last)
        .filter(it -> it.on() && it.subject().equals(port))
        .map(it ->
            new Clause("management-access", Match.ALL, Clause.Action.PERMIT, true, it.evidence()))
        .stream()
        .toList();
  }

  /** Lines that open management stand above lists of the control plane ("Access Rules"). */
  @Override
  public List<Stage> local(String in) {
    List<Stage> stages = new ArrayList<>();
    // No address of another interface answers, but what comes out of a VPN meets management-access.
    stages.add(
        host.reached(
            in, Stage.Sees.TRANSLATED, it -> vpns.contains(in) ? managed(it.name()) : List.of()));
    String list = "control-plane " + nameOf(faces.interfaceOf(in));
    Optional<RuleList> control = device.filtering().list(list);
    if (control.isEmpty()) {
      stages.add(host.answering());
      return stages;
    }
    List<Clause> clauses = new ArrayList<>(services.management(in));
    for (FilterRule rule : control.get().rules()) {
      clauses.addAll(Clauses.of(label(list, rule), rule));
    }
    stages.add(
        new Stage.Filter(
            list,
            Stage.Sees.TRANSLATED,
            clauses,
            control.get().otherwise() == FilterRule.Action.PERMIT
                ? Clause.Action.PERMIT
                : Clause.Action.DENY,
            control.get().evidence()));
    stages.add(host.answering());
    return stages;
  }
}
