package org.yagura.analysis.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Doors;
import org.yagura.model.continuity.RestorationStep;
import org.yagura.model.continuity.RestorationStep.Layer;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Told;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.facility.Facility;
import org.yagura.model.observation.ListField;

/**
 * What to bring back first: what others rest on before what rests on it. The order of the layers is
 * ours; within systems of care the stated times decide.
 */
final class Restoration {

  private static final int MOST_EVIDENCE = 3;

  private final Facility facility;
  private final List<RestorationStep> steps = new ArrayList<>();

  private Restoration(Facility facility) {
    this.facility = facility;
  }

  static List<RestorationStep> of(Facility facility) {
    Restoration restoration = new Restoration(facility);
    restoration.base();
    restoration.care();
    return List.copyOf(restoration.steps);
  }

  private void base() {
    assets(
        Layer.NETWORK,
        "ネットワーク（コアスイッチ、ルータ、ファイアウォール）",
        gateways(),
        "ほかのすべての通信がここを通ります。外部との接続は、安全を確かめるまで開きません。");
    assets(
        Layer.HOST,
        "仮想基盤（仮想化の親機）",
        facility.assets().stream().filter(Doors::isHypervisor).toList(),
        "仮想のサーバはこの上で動きます。");
    assets(
        Layer.STORAGE,
        "ストレージ",
        facility.assets().stream()
            .filter(it -> it.kind() == AssetKind.STORAGE && !isBackup(it))
            .toList(),
        "サーバのデータがここにあります。");
    systems(Layer.DIRECTORY, Role.DIRECTORY, "利用者のログオンをここで確かめます。管理者のパスワードを変えてから戻します。");
    systems(Layer.BACKUP, Role.BACKUP, "ここから各システムのデータを戻します。感染していない世代を選びます。");
  }

  private List<Asset> gateways() {
    Set<String> ids = new TreeSet<>();
    facility.segments().forEach(it -> ids.addAll(it.gateways()));
    facility.devices().forEach(it -> ids.add(it.asset()));
    return facility.assets().stream()
        .filter(it -> it.kind() == AssetKind.NETWORK && ids.contains(it.id()))
        .toList();
  }

  private boolean isBackup(Asset asset) {
    return facility.systems().stream()
        .anyMatch(it -> it.role() == Role.BACKUP && it.assets().contains(asset.id()));
  }

  private void assets(Layer layer, String name, List<Asset> assets, String why) {
    if (!assets.isEmpty()) {
      List<Evidence> evidence =
          assets.stream().flatMap(it -> it.evidence().stream()).limit(MOST_EVIDENCE).toList();
      add(layer, name, assets.stream().map(Asset::id).toList(), earlier(), why, evidence);
    }
  }

  private void systems(Layer layer, Role role, String why) {
    for (CareSystem it : facility.systems()) {
      if (it.role() == role) {
        add(layer, it.name(), withAssets(it), beneath(layer), why, it.evidence());
      }
    }
  }

  private void care() {
    List<String> base = List.copyOf(earlier());
    facility.systems().stream()
        .filter(it -> it.role() != Role.DIRECTORY && Systems.isOfCare(it))
        .sorted(Systems.order(facility))
        .forEach(it -> {
          Told rto =
              SystemRows.of(facility, it)
                  .map(row -> row.entry().told(ListField.RTO))
                  .orElse(Told.NOTHING);
          List<Evidence> evidence = rto.isTold() ? rto.evidence() : it.evidence();
          add(Layer.CARE, it.name(), withAssets(it), base, why(rto), evidence);
        });
  }

  private static String why(Told rto) {
    return rto.isTold()
        ? "目標復旧時間は「%s」です。".formatted(rto.text())
        : "目標復旧時間が決まっていないため、順番は仮に置きました。診療への影響を見て決めてください。";
  }

  private static List<String> withAssets(CareSystem system) {
    return Stream.concat(Stream.of(system.id()), system.assets().stream()).toList();
  }

  private List<String> earlier() {
    return steps.stream().map(RestorationStep::name).toList();
  }

  /** Several directories wait for the layers beneath, and not for each other. */
  private List<String> beneath(Layer layer) {
    return steps.stream()
        .filter(it -> it.layer().compareTo(layer) < 0)
        .map(RestorationStep::name)
        .toList();
  }

  private void add(
      Layer layer,
      String name,
      List<String> subjects,
      List<String> after,
      String why,
      List<Evidence> evidence) {
    steps.add(new RestorationStep(steps.size() + 1, layer, name, subjects, after, why, evidence));
  }
}
