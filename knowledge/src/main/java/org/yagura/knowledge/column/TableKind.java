package org.yagura.knowledge.column;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.observation.ListKind;

/**
 * What the rows of a table are; {@code id} is its name in {@code columns.yaml} and mapping.yaml.
 */
public enum TableKind {
  LEDGER("ledger", "機器台帳", MaterialKind.LEDGER, null),
  LINES("lines", "回線一覧", MaterialKind.LINES, ListKind.LINE),
  SYSTEMS("systems", "システム一覧", MaterialKind.SYSTEMS, ListKind.SYSTEM),
  ACCOUNTS("accounts", "アカウント一覧", MaterialKind.ACCOUNTS, ListKind.ACCOUNT),
  CONTRACTS("contracts", "契約一覧", MaterialKind.CONTRACTS, ListKind.CONTRACT),
  BACKUPS("backups", "バックアップ一覧", MaterialKind.BACKUPS, ListKind.BACKUP),
  TRAINING("training", "研修一覧", MaterialKind.TRAINING, ListKind.TRAINING),
  CONTACTS("contacts", "連絡先一覧", MaterialKind.CONTACTS, ListKind.CONTACT),
  ANSWERS("answers", "ヒアリングシート", MaterialKind.ANSWERS, ListKind.ANSWER),
  DIRECTORY_USERS("directory-users", "ADユーザー一覧", MaterialKind.DIRECTORY, ListKind.DIRECTORY_USER),
  DIRECTORY_GROUPS(
      "directory-groups", "ADグループ一覧", MaterialKind.DIRECTORY, ListKind.DIRECTORY_GROUP),
  DIRECTORY_COMPUTERS("directory-computers", "ADコンピュータ一覧", MaterialKind.DIRECTORY, null);

  private final String id;
  private final String japanese;
  private final MaterialKind material;
  private final @Nullable ListKind list;

  TableKind(String id, String japanese, MaterialKind material, @Nullable ListKind list) {
    this.id = id;
    this.japanese = japanese;
    this.material = material;
    this.list = list;
  }

  public String id() {
    return id;
  }

  public String japanese() {
    return japanese;
  }

  /** The kind of a file most of whose rows are of this kind. */
  public MaterialKind material() {
    return material;
  }

  /** The kind of its entries; empty where each row is a device. */
  public Optional<ListKind> list() {
    return Optional.ofNullable(list);
  }

  public static Optional<TableKind> ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }
}
