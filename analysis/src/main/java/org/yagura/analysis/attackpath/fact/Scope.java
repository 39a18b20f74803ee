package org.yagura.analysis.attackpath.fact;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem;

/** Groups of machines that a remark names: 全サーバ, 院内の全Windows, ネットワーク機器. */
public enum Scope {
  SERVERS("サーバ"),
  TERMINALS("端末|PC|パソコン|クライアント"),
  WINDOWS("Windows|ウィンドウズ|全マシン"),
  NETWORK("ネットワーク機器|NW機器|LAN機器|ルータ|スイッチ|VPN装置|VPN機器|ファイアウォール"),
  STORAGE("NAS|ストレージ|バックアップ"),
  DIRECTORY("AD|ドメイン|Active ?Directory|認証基盤|認証サーバ"),
  EVERYTHING("(全|すべての|全ての|院内)(機器|装置|システム)");

  private final Pattern words;

  Scope(String words) {
    this.words = Pattern.compile(words);
  }

  /** The groups that a text names. */
  public static Set<Scope> in(String text) {
    Set<Scope> found = EnumSet.noneOf(Scope.class);
    for (Scope scope : values()) {
      if (scope.words.matcher(text).find()) {
        found.add(scope);
      }
    }
    if (found.contains(DIRECTORY) && text.contains("認証サーバ")) {
      found.remove(SERVERS);
    }
    return found;
  }

  /** Ids of the assets meant. */
  public static SortedSet<String> assets(Set<Scope> scopes, Premises premises) {
    SortedSet<String> ids = new TreeSet<>();
    for (Asset asset : premises.facility().assets()) {
      if (Premises.isComputer(asset) && scopes.stream().anyMatch(it -> it.holds(asset, premises))) {
        ids.add(asset.id());
      }
    }
    return ids;
  }

  private boolean holds(Asset asset, Premises premises) {
    return switch (this) {
      case SERVERS -> asset.kind() == AssetKind.SERVER;
      case TERMINALS -> asset.kind() == AssetKind.TERMINAL;
      case WINDOWS -> Premises.isWindows(asset);
      case NETWORK -> asset.kind() == AssetKind.NETWORK;
      case STORAGE -> asset.kind() == AssetKind.STORAGE;
      case DIRECTORY ->
          premises.assetsOf(CareSystem.Role.DIRECTORY).contains(asset.id())
              || asset.provenance().inDirectory();
      case EVERYTHING -> true;
    };
  }
}
