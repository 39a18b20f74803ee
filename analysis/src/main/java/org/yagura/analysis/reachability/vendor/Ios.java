package org.yagura.analysis.reachability.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Pipeline;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.forwarding.Stage.Sees;
import org.yagura.analysis.reachability.vendor.part.BoundLists;
import org.yagura.analysis.reachability.vendor.part.Clauses;
import org.yagura.analysis.reachability.vendor.part.Doubts;
import org.yagura.analysis.reachability.vendor.part.Interfaces;
import org.yagura.analysis.reachability.vendor.part.OwnAddresses;
import org.yagura.analysis.reachability.vendor.part.PortLists;
import org.yagura.analysis.reachability.vendor.part.Services;
import org.yagura.analysis.reachability.vendor.part.Tables;
import org.yagura.analysis.reachability.vendor.part.Translations;
import org.yagura.analysis.reachability.vendor.part.Unrouted;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Facing;
import org.yagura.model.device.RuleList;

/**
 * Cisco IOS and IOS XE. Inward: list, translation from outside to inside, route; outward: zone
 * firewall, translation from inside to outside, list (Cisco, "NAT Order of Operation"). Traffic of
 * the device itself passes no outward list. Inspection only lets replies pass.
 */
final class Ios implements Pipeline {

  private static final List<String> DECIDING =
      List.of(
          "access-list",
          "ip access-list",
          "permit ",
          "deny ",
          "ip nat",
          "ip route ",
          "zone",
          "vlan filter",
          "vlan access-map",
          "ip access-group",
          "ip policy",
          "match ",
          "evaluate ");

  private static final String MAPS =
      "Cisco IOS の暗号マップを通って届いた通信には、外側インターフェースの受信リストが重ねて適用されないものとしました。";
  private static final String UNDEFINED = "Cisco IOS: 定義のないアクセスリストを適用したインターフェースは、すべての通信を通すものとしました。";
  private static final String INSPECTED =
      "Cisco IOS: 検査（inspect、CBAC、reflexive）が開けるのは応答だけで、最初のパケットはリストとゾーンの規則で判定されるものとしました。";

  private final DeviceConfiguration device;
  private final Interfaces interfaces;
  private final OwnAddresses own;
  private final Translations translations;
  private final Services services;
  private final Map<String, List<Stage>> outward = new ConcurrentHashMap<>();

  private Ios(DeviceConfiguration device, Interfaces interfaces) {
    this.device = device;
    this.interfaces = interfaces;
    own = new OwnAddresses(device);
    translations = new Translations(device, own);
    services = new Services(device);
  }

  static Appliance appliance(String asset, DeviceConfiguration device) {
    Interfaces interfaces = new Interfaces(device, new LineStates(device)::isUp);
    boolean maps =
        device.remoteAccess().tunnels().stream()
            .anyMatch(it -> it.enabled() && it.interfaceName().isEmpty());
    return new Appliance(
        asset,
        interfaces.ports(),
        new Tables(device, interfaces, route -> !route.condition().contains("track")).all(),
        new Ios(device, interfaces),
        Doubts.of(device, DECIDING),
        assumptions(device, maps));
  }

  private static List<String> assumptions(DeviceConfiguration device, boolean maps) {
    List<String> all = new ArrayList<>();
    if (maps) {
      all.add(MAPS);
    }
    boolean undefined =
        device.filtering().bindings().stream()
            .flatMap(it -> it.lists().stream())
            .anyMatch(it -> device.filtering().list(it).isEmpty());
    if (undefined) {
      all.add(UNDEFINED);
    }
    boolean stateful =
        device.filtering().lists().stream().anyMatch(RuleList::stateful)
            || device.filtering().transit().findAny().isPresent();
    if (stateful) {
      all.add(INSPECTED);
    }
    return all;
  }

  @Override
  public List<Stage> arriving(String in) {
    List<Stage> stages = new ArrayList<>(PortLists.at(device, in, BoundLists::entry));
    stages.addAll(BoundLists.at(device, in, Direction.IN, Sees.ARRIVED, BoundLists::entry));
    if (facing(in) == Facing.OUTSIDE) {
      stages.addAll(translations.published(in));
      stages.addAll(translations.renaming(carrier(in)));
    }
    stages.addAll(own.arriving(in));
    return stages;
  }

  @Override
  public List<Stage> crossing(String in, String out) {
    List<Stage> stages = new ArrayList<>(Unrouted.where(device, in, true));
    if (!in.isEmpty()) {
      device.filtering().transit().forEach(list -> stages.add(zones(list, in, out)));
      if (facing(in) == Facing.INSIDE && facing(out) == Facing.OUTSIDE) {
        stages.addAll(translations.naming(carrier(in), carrier(out)));
        stages.addAll(translations.hiding(carrier(in), carrier(out)));
      }
      stages.addAll(outward(out));
    }
    return stages;
  }

  /** The same stages for every port a packet may have come by. */
  private List<Stage> outward(String out) {
    return outward.computeIfAbsent(
        out, it -> BoundLists.at(device, it, Direction.OUT, Sees.TRANSLATED, BoundLists::entry));
  }

  @Override
  public List<Stage> local(String in) {
    List<Stage> stages = new ArrayList<>();
    device.filtering().lists().stream()
        .filter(it -> it.scope() == RuleList.Scope.LOCAL)
        .forEach(it -> stages.add(zones(it, in, "")));
    stages.add(services.answering(carrier(in)));
    return stages;
  }

  /** What a crypto map carries comes and goes by the interface the map stands at. */
  private String carrier(String port) {
    return device.remoteAccess().tunnels().stream()
        .filter(it -> it.interfaceName().isEmpty() && it.name().equals(port))
        .map(it -> it.carrier())
        .findFirst()
        .or(() ->
            device.remoteAccess().dialIns().stream()
                .filter(it -> it.interfaceName().isEmpty() && it.name().equals(port))
                .map(it -> it.carrier())
                .findFirst())
        .filter(it -> !it.isEmpty())
        .orElse(port);
  }

  private Facing facing(String port) {
    return interfaceOf(port).map(it -> it.placement().facing()).orElse(Facing.UNSTATED);
  }

  private Optional<NetworkInterface> interfaceOf(String port) {
    return device.network().find(carrier(port));
  }

  private Stage zones(RuleList list, String in, String out) {
    Set<String> from = names(in);
    Set<String> to = names(out);
    List<Clause> clauses = new ArrayList<>();
    for (FilterRule rule : list.rules()) {
      if (leads(rule.path().from(), from) && leads(rule.path().to(), to)) {
        clauses.addAll(Clauses.of(label(rule), rule));
      }
    }
    return new Stage.Filter(
        "ゾーンベースのファイアウォール",
        Sees.TRANSLATED,
        clauses,
        BoundLists.action(list.otherwise()),
        list.evidence());
  }

  private Set<String> names(String port) {
    String name = carrier(port);
    return Set.copyOf(List.of(name, interfaces.zoneOf(name)));
  }

  private static boolean leads(List<String> path, Set<String> names) {
    return path.isEmpty() || path.stream().anyMatch(names::contains);
  }

  private static String label(FilterRule rule) {
    if (rule.id().endsWith("/no-zone")) {
      return "ゾーンに属さないインターフェースどうしの通信";
    }
    int within = rule.id().indexOf("/intra-zone");
    return within > 0
        ? "ゾーン「%s」の中の通信".formatted(rule.id().substring(0, within))
        : "ゾーンペア %s".formatted(rule.id());
  }
}
