package org.yagura.analysis.backup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.attack.BackupCopy;
import org.yagura.model.attack.BackupCopy.Fate;
import org.yagura.model.backup.StoredCopy;
import org.yagura.model.backup.StoredCopy.Medium;
import org.yagura.model.backup.StoredCopy.Separation;
import org.yagura.model.backup.StoredCopy.Storage;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Told;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Assertion;

/** Tells of each listed backup where it lies and whether the network reaches it. */
final class Stores {

  private static final Pattern REMOVED = Pattern.compile("取り?外|抜(い|き|去)|着脱|持ち?出|金庫|交換して保管|媒体を保管");
  private static final Pattern INSTALLED =
      Pattern.compile(
          "装着したまま|(入れ|挿し|差し|刺し)たまま|常時(装着|挿入|接続)|オートチェンジャ|オートローダ|ライブラリ装置|テープライブラリ|ドライブ内|つなぎっぱなし|取り?外さ(ず|ない)|取り?外していない");
  private static final Pattern AWAY =
      Pattern.compile("金庫|別棟|別館|遠隔|他施設|別の?建物|倉庫|外部保管|貸金庫|キャビネット|保管庫|別拠点");
  private static final Pattern IMMUTABLE =
      Pattern.compile(
          "イミュータブル|immutable|WORM|追記のみ|追記不可|書き?換え?(不可|できない)|改ざん防止|変更不可", Pattern.CASE_INSENSITIVE);

  private final Survey survey;
  private final Map<String, BackupCopy> fates = new HashMap<>();
  private final ReachedStores reached;

  Stores(Survey survey) {
    this.survey = survey;
    survey.assessments().attack().copies().forEach(it -> fates.put(it.backup(), it));
    Set<String> kept = new TreeSet<>();
    fates.values().stream().map(BackupCopy::asset).filter(it -> !it.isEmpty()).forEach(kept::add);
    survey.facility().lists().backups().stream().map(ListedThing::asset).forEach(kept::add);
    this.reached = ReachedStores.of(survey, kept);
  }

  StoredCopy copy(ListedThing it) {
    ListEntry entry = it.entry();
    Optional<Asset> asset = store(it);
    Medium medium = Media.of(entry, asset);
    Storage storage = storage(entry, asset, medium);
    return new StoredCopy(
        it.id(),
        entry.told(ListField.METHOD),
        medium,
        storage,
        entry.told(ListField.FREQUENCY),
        entry.told(ListField.GENERATIONS),
        entry.told(ListField.RESTORE_TESTED),
        entry.told(ListField.RESTORE_PROCEDURE),
        fate(it, storage.separation()),
        it.evidence());
  }

  /** What keeps it; where the list only names the source, nothing does. */
  private Optional<Asset> store(ListedThing it) {
    BackupCopy copy = fates.get(it.id());
    return copy == null || copy.asset().isEmpty()
        ? Optional.empty()
        : survey.facility().asset(copy.asset());
  }

  /** No copy survives for sure merely because a list calls it offline. */
  private Fate fate(ListedThing it, Separation separation) {
    BackupCopy copy = fates.get(it.id());
    if (copy == null || (!separation.isApart() && copy.fate() == Fate.SURVIVES)) {
      return Fate.UNKNOWN;
    }
    return copy.fate();
  }

  private Storage storage(ListEntry entry, Optional<Asset> asset, Medium medium) {
    Told place = entry.told(ListField.STORED_AT);
    Told claim = entry.told(ListField.OFFLINE);
    Finding found = find(entry, asset, medium, claim);
    return new Storage(
        place,
        asset.map(Asset::id).orElse(""),
        claim,
        found.separation(),
        found.why(),
        found.evidence());
  }

  private record Finding(Separation separation, String why, List<Evidence> evidence) {}

  private Finding find(ListEntry entry, Optional<Asset> asset, Medium medium, Told claim) {
    String words = words(entry);
    List<Evidence> row = List.of(entry.evidence());
    boolean denied = claim.text().equals("no");
    if (!denied && Assertion.names(IMMUTABLE, words)) {
      return new Finding(Separation.IMMUTABLE, "書き換えできない保管と一覧にあります", row);
    }
    if (Media.isRemovable(medium) && INSTALLED.matcher(words).find()) {
      return new Finding(
          Separation.CONNECTED, "%sを装置に入れたままと一覧にあります".formatted(medium.japanese()), row);
    }
    if (!denied && Media.isRemovable(medium) && Assertion.names(REMOVED, words)) {
      return new Finding(
          Separation.APART, "%sを取り外して保管すると一覧にあります".formatted(medium.japanese()), row);
    }
    Optional<ReachedStores.Reached> way = asset.flatMap(it -> reached.find(it.id()));
    if (way.isPresent()) {
      return reached(asset.orElseThrow(), way.get(), claim.text().equals("yes"));
    }
    return unreached(entry, asset, medium, claim);
  }

  private static Finding reached(Asset asset, ReachedStores.Reached way, boolean claimed) {
    String why =
        "%sは%s".formatted(asset.label(), way.how()) + (claimed ? "。一覧の「オフライン」と食い違います" : "");
    return new Finding(
        claimed ? Separation.CONTRADICTED : Separation.CONNECTED, why, way.evidence());
  }

  private static Finding unreached(
      ListEntry entry, Optional<Asset> asset, Medium medium, Told claim) {
    List<Evidence> row = List.of(entry.evidence());
    if (claim.text().equals("no")) {
      return new Finding(Separation.CONNECTED, "切り離していないと一覧にあります", row);
    }
    if (!claim.text().equals("yes")) {
      return new Finding(Separation.UNKNOWN, "切り離しているかどうかが一覧にありません", row);
    }
    if (asset.isPresent()) {
      return new Finding(
          Separation.UNKNOWN,
          "一覧にはオフラインとありますが、%sに通信が届かないことを設定やスキャンで確かめられません".formatted(asset.get().label()),
          row);
    }
    boolean away =
        Media.isRemovable(medium) || Assertion.names(AWAY, entry.text(ListField.STORED_AT));
    return away && medium != Medium.CLOUD
        ? new Finding(Separation.APART, "ネットワークにつながる機器ではない場所に保管すると一覧にあります", row)
        : new Finding(Separation.UNKNOWN, "一覧にはオフラインとありますが、どの機器や媒体に保管しているかが分かりません", row);
  }

  private static String words(ListEntry entry) {
    return Stream.of(
            ListField.METHOD,
            ListField.MEDIA,
            ListField.STORED_AT,
            ListField.NETWORK,
            ListField.OFFLINE,
            ListField.NOTE)
        .map(entry::text)
        .collect(Collectors.joining(" "));
  }
}
