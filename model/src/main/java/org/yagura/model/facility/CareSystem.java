package org.yagura.model.facility;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * An information system of the facility, such as 電子カルテ or 医事会計.
 *
 * @param role what it is to the hospital
 * @param vendor who serves it; empty when unknown
 * @param assets ids of its assets, sorted
 */
public record CareSystem(
    String id,
    String name,
    Role role,
    String vendor,
    List<String> assets,
    List<Evidence> evidence) {

  /** The part a system plays; the first five are the contract's target roles. */
  public enum Role {
    EHR("ehr", "電子カルテ"),
    BACKUP("backup", "バックアップ"),
    DIRECTORY("directory", "認証基盤"),
    PACS("pacs", "画像"),
    BILLING("billing", "医事会計"),
    OTHER("other", "その他");

    private final String id;
    private final String japanese;

    Role(String id, String japanese) {
      this.id = id;
      this.japanese = japanese;
    }

    public String id() {
      return id;
    }

    public String japanese() {
      return japanese;
    }
  }

  public CareSystem {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(role);
    Objects.requireNonNull(vendor);
    assets = List.copyOf(assets);
    evidence = List.copyOf(evidence);
  }
}
