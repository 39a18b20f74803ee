package org.yagura.analysis.reachability.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Pipeline;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.vendor.part.BoundLists;
import org.yagura.analysis.reachability.vendor.part.Doubts;
import org.yagura.analysis.reachability.vendor.part.Interfaces;
import org.yagura.analysis.reachability.vendor.part.OwnAddresses;
import org.yagura.analysis.reachability.vendor.part.Services;
import org.yagura.analysis.reachability.vendor.part.Tables;
import org.yagura.analysis.reachability.vendor.part.Translations;
import org.yagura.analysis.reachability.vendor.part.Unrouted;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.Remark;
import org.yagura.model.device.Route;
import org.yagura.model.device.RuleList;

/**
 * Yamaha routers. What comes in is translated, filtered, routed; what goes out is routed, filtered,
 * translated, so that filters of both directions see the inner addresses. An interface without a
 * list passes everything, a list without a match discards. All LANs and virtual LANs reach each
 * other unless a list stands between them. Dynamic filters let replies pass and nothing else.
 */
final class Yamaha implements Pipeline {

  private static final List<String> DECIDING =
      List.of(
          "ip filter",
          "ip policy",
          "ip route",
          "nat descriptor",
          "vlan interconnect",
          "ip inbound");

  private final DeviceConfiguration device;
  private final OwnAddresses own;
  private final Translations translations;
  private final Services services;
  private final Map<String, List<Stage>> lists = new ConcurrentHashMap<>();

  private Yamaha(DeviceConfiguration device) {
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
        new Tables(device, interfaces, Yamaha::isSure).all(),
        new Yamaha(device),
        Doubts.of(device, DECIDING),
        assumptions(device));
  }

  private static List<String> assumptions(DeviceConfiguration device) {
    List<String> all = new ArrayList<>();
    List<RuleList> lists = device.filtering().lists();
    boolean translates =
        !device.translation().published().isEmpty() || !device.translation().hidden().isEmpty();
    if (translates && !lists.isEmpty()) {
      all.add("ヤマハルーターのフィルターは、受信・送信とも、変換の内側のアドレスで判定されるものとしました（受信は変換のあと、送信は変換の前）。");
    }
    if (lists.stream().anyMatch(RuleList::stateful)) {
      all.add("ヤマハルーターの動的フィルターは応答だけを通し、最初のパケットは静的フィルターで判定されるものとしました。");
    }
    boolean restricts =
        lists.stream()
            .flatMap(it -> it.rules().stream())
            .anyMatch(it -> it.name().equals("restrict"));
    if (restricts) {
      all.add("ヤマハルーターの restrict は、回線がつながっているものとして通過と判定しました。");
    }
    boolean undefined =
        device.remarks().stream()
            .filter(it -> it.kind() == Remark.Kind.UNDEFINED_REFERENCE)
            .anyMatch(it -> it.subject().startsWith("ip filter"));
    if (undefined) {
      all.add("ヤマハルーターのフィルター列にある定義のない番号は、ないものとして判定しました。");
    }
    return all;
  }

  /** A route that is hidden while its line is down, or watched by keepalive, may be absent. */
  private static boolean isSure(Route route) {
    String condition = route.condition().toLowerCase(Locale.ROOT);
    return !condition.contains("hide") && !condition.contains("keepalive");
  }

  @Override
  public List<Stage> arriving(String in) {
    List<Stage> stages = new ArrayList<>(translations.published(in));
    stages.addAll(translations.refusesUnexpected(in, "masquerade incoming（変換表にない着信の破棄）"));
    stages.addAll(list(in, Direction.IN));
    stages.addAll(own.arriving(in));
    return stages;
  }

  @Override
  public List<Stage> crossing(String in, String out) {
    List<Stage> stages = new ArrayList<>();
    stages.addAll(Unrouted.where(device, in, true));
    stages.addAll(list(out, Direction.OUT));
    stages.addAll(translations.hiding(in, out));
    return stages;
  }

  @Override
  public List<Stage> local(String in) {
    return List.of(services.answering(in));
  }

  private List<Stage> list(String interfaceName, Direction direction) {
    return lists.computeIfAbsent(
        interfaceName + " " + direction,
        it ->
            BoundLists.at(device, interfaceName, direction, Stage.Sees.TRANSLATED, Yamaha::label));
  }

  private static String label(RuleList list, FilterRule rule) {
    return "IPフィルター %s（%s）".formatted(rule.id(), list.name());
  }
}
