package org.yagura.model.facility;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing an asset is, as the contract names it. */
public enum AssetKind {
  SERVER("server", "サーバ"),
  TERMINAL("terminal", "端末"),
  NETWORK("network", "ネットワーク機器"),
  MEDICAL("medical", "医療機器"),
  STORAGE("storage", "ストレージ"),
  PRINTER("printer", "プリンタ・複合機"),
  MOBILE("mobile", "携帯端末"),
  OTHER("other", "その他");

  private final String id;
  private final String japanese;

  AssetKind(String id, String japanese) {
    this.id = id;
    this.japanese = japanese;
  }

  public String id() {
    return id;
  }

  public String japanese() {
    return japanese;
  }

  public static Optional<AssetKind> ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }
}
