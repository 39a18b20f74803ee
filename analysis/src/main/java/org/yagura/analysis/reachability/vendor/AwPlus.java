package org.yagura.analysis.reachability.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.RuleList;

/**
 * AlliedWare Plus. Lists at ports and interfaces see what arrives; port forwarding follows, then
 * the route, then the firewall, which sees the address behind the forwarding, then masquerading.
 * Without {@code protect} there is no firewall; with it what no rule permits is denied, to the
 * device itself as well.
 */
final class AwPlus implements Pipeline {

  private static final List<String> DECIDING =
      List.of("access-list", "rule ", "ip route", "nat", "vlan filter", "permit ", "deny ");

  private static final List<String> ASSUMPTIONS =
      List.of(
          "AlliedWare Plus のファイアウォールは、ポート転送後の宛先と、マスカレード前の送信元で判定するものとしました。",
          "AlliedWare Plus のファイアウォールで protect を設定した場合、どの規則にも一致しない通信は破棄されるものとしました。");

  private final DeviceConfiguration device;
  private final OwnAddresses own;
  private final Translations translations;
  private final Services services;
  private final Map<String, List<Stage>> outward = new ConcurrentHashMap<>();

  private AwPlus(DeviceConfiguration device) {
    this.device = device;
    own = new OwnAddresses(device);
    translations = new Translations(device, own);
    services = new Services(device);
  }

  static Appliance appliance(String asset, DeviceConfiguration device) {
    Interfaces interfaces = new Interfaces(device);
    return new Appliance(
        asset,
        interfaces.ports(),
        new Tables(device, interfaces, route -> route.condition().isEmpty()).all(),
        new AwPlus(device),
        Doubts.of(device, DECIDING),
        device.filtering().transit().findAny().isEmpty() ? List.of() : ASSUMPTIONS);
  }

  @Override
  public List<Stage> arriving(String in) {
    List<Stage> stages = new ArrayList<>(PortLists.at(device, in, BoundLists::entry));
    stages.addAll(BoundLists.at(device, in, Direction.IN, Sees.ARRIVED, BoundLists::entry));
    stages.addAll(translations.published(in));
    stages.addAll(own.arriving(in));
    return stages;
  }

  @Override
  public List<Stage> crossing(String in, String out) {
    List<Stage> stages = new ArrayList<>(Unrouted.where(device, in, true));
    device.filtering().transit().forEach(list -> stages.add(firewall(list, in, out)));
    stages.addAll(translations.hiding(in, out));
    stages.addAll(outward(out));
    return stages;
  }

  private static Stage firewall(RuleList list, String in, String out) {
    List<Clause> clauses = new ArrayList<>();
    for (FilterRule rule : list.rules()) {
      boolean leads = names(rule.path().from(), in) && names(rule.path().to(), out);
      if (leads && !isOfDevice(rule)) {
        clauses.addAll(Clauses.of("ファイアウォール規則 %s".formatted(rule.id()), rule));
      }
    }
    return new Stage.Filter(
        "ファイアウォール", Sees.TRANSLATED, clauses, BoundLists.action(list.otherwise()), list.evidence());
  }

  private static boolean names(List<String> interfaces, String one) {
    return interfaces.isEmpty() || one.isEmpty() || interfaces.contains(one);
  }

  /** A host "dynamic interface ppp0" is the device itself: nothing through it is meant. */
  private static boolean isOfDevice(FilterRule rule) {
    return isOf(rule.source()) || isOf(rule.destination());
  }

  private static boolean isOf(AddressMatch side) {
    return side.unresolved().stream().anyMatch(it -> it.startsWith("dynamic"));
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
        .forEach(it -> stages.add(self(it, in)));
    stages.add(services.answering(in));
    return stages;
  }

  private static Stage self(RuleList list, String in) {
    List<Clause> clauses = new ArrayList<>();
    for (FilterRule rule : list.rules()) {
      if (names(rule.path().from(), in) && !isOf(rule.source())) {
        clauses.addAll(Clauses.of("ファイアウォール規則 %s".formatted(rule.id()), rule));
      }
    }
    return new Stage.Filter(
        "装置自身を守るファイアウォール",
        Sees.TRANSLATED,
        clauses,
        BoundLists.action(list.otherwise()),
        list.evidence());
  }
}
