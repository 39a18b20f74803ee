package org.yagura.model.facility;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.ListKind;

/**
 * An account, a backup, a contract, an answer and so on, as a list states it.
 *
 * @param name what it is called
 * @param asset the id of the asset it belongs to; empty when it belongs to none or is unknown
 * @param entry the row it comes from
 */
public record ListedThing(String id, String name, String asset, ListEntry entry) {
  private static final Set<String> NONE =
      Set.of("なし", "無し", "無", "未取得", "取っていない", "取得していない", "取得なし", "未実施", "実施していない", "していない");

  public ListedThing {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(asset);
    Objects.requireNonNull(entry);
  }

  /** Whether a row of the list of backups says that no backup is taken at all: 「方法: なし」. */
  public boolean isNoBackup() {
    return entry.kind() == ListKind.BACKUP && NONE.contains(entry.text(ListField.METHOD).strip());
  }

  public List<Evidence> evidence() {
    return List.of(entry.evidence());
  }
}
