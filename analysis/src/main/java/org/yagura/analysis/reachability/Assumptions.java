package org.yagura.analysis.reachability;

import java.util.Set;
import java.util.TreeSet;
import org.yagura.analysis.reachability.network.Entrance;
import org.yagura.analysis.reachability.network.Network;
import org.yagura.model.device.FilterRule;
import org.yagura.model.facility.Facility;

/** What the verdicts take for granted or leave out, in Japanese. */
final class Assumptions {

  private static final String SPARED =
      "国・ホスト名・外部の一覧などで送信元を指定した拒否規則は、どのアドレスか資料から分からないため、後の規則が許可する相手には当たらないものとして判定しています。";

  private static final String SHARED =
      "複数の機器が共有するアドレス（VRRP・HSRP・クラスターなど）は、どの機器も受け持つことがあるものとして、いずれかを通れば届くと判定しています。";
  private static final String LEARNT =
      "経路制御プロトコル（OSPF・BGPなど）で学ぶ経路は、設定のある機器どうしの隣接から求め、コストや経路のフィルターは考慮せず、経由する機器の少ない道を使うものとしています。設定のない相手から学ぶ経路は、相手がつながる区画が /29 以下のときだけ不明とし、それより広い区画の相手は考えていません。";

  private Assumptions() {}

  /** Sorted: the vendors' facts that could not be checked, and what was not judged at all. */
  static Set<String> of(Facility facility, Network network, boolean cutShort, int tooComplex) {
    Set<String> all = new TreeSet<>();
    network.appliances().values().forEach(it -> all.addAll(it.assumptions()));
    for (Entrance it : network.entrances().values()) {
      if (it.ports().isEmpty() && it.lan() < 0 && !it.missing().isEmpty()) {
        all.add(
            "接続「%s」は、%sが資料にないため、どこに届くかを判定していません。".formatted(it.connection().label(), it.missing()));
      }
    }
    long homeless =
        facility.assets().stream()
            .filter(it -> !network.appliances().containsKey(it.id()))
            .filter(it -> network.lansOfAsset(it.id()).isEmpty())
            .count();
    if (homeless > 0) {
      all.add("IPアドレスが分からない機器 %d 件は、どこから届くかを判定していません。".formatted(homeless));
    }
    if (sparesSome(facility)) {
      all.add(SPARED);
    }
    if (tooComplex > 0) {
      all.add("規則と経路の組み合わせが多すぎるため、起点 %d 件からの到達性は計算しきれませんでした（未確定としています）。".formatted(tooComplex));
    }
    if (facility.devices().stream()
        .anyMatch(it -> !it.configuration().forwarding().virtualAddresses().isEmpty())) {
      all.add(SHARED);
    }
    if (facility.devices().stream()
        .anyMatch(it -> !it.configuration().forwarding().routing().isEmpty())) {
      all.add(LEARNT);
    }
    if (cutShort) {
      all.add("通信の広がりが複雑すぎるため、途中で打ち切った起点があります。そこからの到達性は、ここにあるより広いことがあります。");
    }
    return all;
  }

  /** Whether a rule denies senders of which nobody knows who they are. */
  static boolean sparesSome(Facility facility) {
    return facility.devices().stream()
        .flatMap(it -> it.configuration().filtering().lists().stream())
        .flatMap(it -> it.rules().stream())
        .anyMatch(
            it -> it.action() == FilterRule.Action.DENY && !it.source().unresolved().isEmpty());
  }
}
