package org.yagura.analysis.attackpath.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.analysis.attackpath.fact.BackupStores;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.key.KeyRing;
import org.yagura.analysis.attackpath.search.MoveTable;
import org.yagura.analysis.attackpath.search.Route;
import org.yagura.model.attack.BackupCopy;
import org.yagura.model.attack.BackupCopy.Fate;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/** Which backups are still there when an attacker holds the administrators' passwords. */
public final class Copies {

  private final Premises premises;
  private final List<KeyRing> rings;
  private final Set<String> reached;

  private Copies(MoveTable table, List<Route> told) {
    this.premises = table.premises();
    this.rings = table.rings();
    this.reached = told.stream().map(it -> it.target().asset()).collect(Collectors.toSet());
  }

  /** Every backup of the lists, in their order. */
  public static List<BackupCopy> of(MoveTable table, List<Route> told) {
    Copies copies = new Copies(table, told);
    return table.premises().facility().lists().backups().stream().map(copies::judge).toList();
  }

  private BackupCopy judge(ListedThing it) {
    Optional<Asset> store = BackupStores.store(it, premises);
    if (it.isNoBackup()) {
      String why = "一覧の方法が「%s」で、バックアップを取っていません".formatted(it.entry().text(ListField.METHOD));
      return copy(it, store, Fate.FALLS, why, List.of());
    }
    if (BackupStores.isApart(it)) {
      return copy(it, store, Fate.SURVIVES, "ネットワークから切り離して保管していると一覧にあります", List.of());
    }
    if (store.isEmpty()) {
      return copy(it, store, Fate.UNKNOWN, "保管先の機器が台帳にないため、守られているかどうか分かりません", List.of());
    }
    Asset asset = store.get();
    if (reached.contains(asset.id())) {
      return copy(it, store, Fate.FALLS, asset.label() + "まで攻撃の経路があります", asset.evidence());
    }
    Optional<KeyRing> key =
        rings.stream()
            .filter(ring -> ring.nature() != KeyRing.Nature.HELD && ring.opens(asset.id()))
            .findFirst();
    if (key.isPresent()) {
      return copy(
          it,
          store,
          Fate.FALLS,
          "%sは%sで開きます（%s）"
              .formatted(asset.label(), key.get().nature().japanese(), key.get().what()),
          key.get().evidence());
    }
    return asset.provenance().inDirectory()
        ? copy(it, store, Fate.FALLS, asset.label() + "はドメインに参加しており、ドメイン管理者が消せます", asset.evidence())
        : copy(it, store, Fate.UNKNOWN, "経路は見つかりませんが、切り離して保管しているという記録もありません", List.of());
  }

  private static BackupCopy copy(
      ListedThing it, Optional<Asset> store, Fate fate, String why, List<Evidence> more) {
    List<Evidence> evidence = new ArrayList<>(it.evidence());
    evidence.addAll(more);
    String target = it.entry().text(ListField.TARGET);
    return new BackupCopy(
        it.id(),
        target.isEmpty() ? it.name() : target.lines().findFirst().orElse(it.name()),
        it.entry().text(ListField.STORED_AT),
        store.map(Asset::id).orElse(""),
        fate,
        why,
        evidence.stream().distinct().toList());
  }
}
