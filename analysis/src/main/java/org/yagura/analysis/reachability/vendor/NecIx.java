package org.yagura.analysis.reachability.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Doubt;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Pipeline;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.forwarding.Stage.Sees;
import org.yagura.analysis.reachability.vendor.part.BoundLists;
import org.yagura.analysis.reachability.vendor.part.Doubts;
import org.yagura.analysis.reachability.vendor.part.Interfaces;
import org.yagura.analysis.reachability.vendor.part.OwnAddresses;
import org.yagura.analysis.reachability.vendor.part.Services;
import org.yagura.analysis.reachability.vendor.part.Tables;
import org.yagura.analysis.reachability.vendor.part.Translations;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Remark;

/**
 * NEC UNIVERGE IX. Lists of one interface and direction follow each other by their sequence numbers
 * and end with an implicit denial; without a list everything passes. NAPT refuses what no static
 * entry expects, plain NAT passes it on (function manual, NAT).
 */
final class NecIx implements Pipeline {

  private static final List<String> DECIDING =
      List.of("ip access-list", "ip filter", "ip napt", "ip nat", "ip route", "ip policy");

  private static final List<String> ASSUMPTIONS =
      List.of(
          "NEC IX のフィルターと NAT の順序は資料で確認できませんでした。受信フィルターは、変換後の内側アドレスを書いた"
              + "規則があれば変換後、なければ変換前の宛先で判定し、送信フィルターは変換前の送信元で判定しました。");

  private final DeviceConfiguration device;
  private final OwnAddresses own;
  private final Translations translations;
  private final Services services;
  private final Map<String, List<Stage>> outward = new ConcurrentHashMap<>();

  private NecIx(DeviceConfiguration device) {
    this.device = device;
    own = new OwnAddresses(device);
    translations = new Translations(device, own, true);
    services = new Services(device);
  }

  static Appliance appliance(String asset, DeviceConfiguration device) {
    // A PPPoE sub-interface is up though its port's own interface is shut down.
    Interfaces interfaces = new Interfaces(device, NetworkInterface::enabled);
    return new Appliance(
        asset,
        interfaces.ports(),
        new Tables(device, interfaces, route -> !route.condition().contains("watch")).all(),
        new NecIx(device),
        doubts(device),
        device.filtering().bindings().isEmpty() ? List.of() : ASSUMPTIONS);
  }

  /** What an interface does with a list that is not there is told nowhere. */
  private static List<Doubt> doubts(DeviceConfiguration device) {
    List<Doubt> doubts = new ArrayList<>(Doubts.of(device, DECIDING));
    for (Remark it : device.remarks()) {
      if (it.kind() == Remark.Kind.UNDEFINED_REFERENCE) {
        String what = "フィルターが、存在しない「%s」を使っています。".formatted(it.subject());
        doubts.add(new Doubt(what, Match.ALL, it.evidence()));
      }
    }
    return doubts;
  }

  @Override
  public List<Stage> arriving(String in) {
    List<Stage> translating = new ArrayList<>(translations.published(in));
    translating.addAll(translations.refusesUnexpected(in, "NAPT（変換表にない着信の破棄）"));
    boolean inner = namesInside(in);
    List<Stage> lists =
        BoundLists.at(
            device, in, Direction.IN, inner ? Sees.TRANSLATED : Sees.ARRIVED, BoundLists::entry);
    List<Stage> stages = new ArrayList<>(inner ? translating : lists);
    stages.addAll(inner ? lists : translating);
    stages.addAll(own.arriving(in));
    return stages;
  }

  /** Whether a rule at the interface is written for an address behind the translation. */
  private boolean namesInside(String in) {
    AddressSet inside = AddressSet.NONE;
    for (Published it : device.translation().published()) {
      if (it.interfaceName().equals(in) && !it.inside().equals(it.outside())) {
        inside = inside.union(it.inside());
      }
    }
    AddressSet behind = inside.minus(own.met(in));
    return device
        .filtering()
        .at(in, Direction.IN)
        .flatMap(binding -> binding.lists().stream())
        .flatMap(name -> device.filtering().list(name).stream())
        .flatMap(list -> list.rules().stream())
        .map(rule -> rule.destination().addresses())
        .anyMatch(to -> !to.isAny() && to.overlaps(behind));
  }

  @Override
  public List<Stage> crossing(String in, String out) {
    List<Stage> stages = new ArrayList<>(outward(out));
    stages.addAll(translations.hiding(in, out));
    return stages;
  }

  /** The same stages for every port a packet may have come by. */
  private List<Stage> outward(String out) {
    return outward.computeIfAbsent(
        out, it -> BoundLists.at(device, it, Direction.OUT, Sees.TRANSLATED, BoundLists::entry));
  }

  @Override
  public List<Stage> local(String in) {
    return List.of(services.answering(in));
  }
}
