package org.yagura.model.facility;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
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
      Set.of(
          "なし",
          "無し",
          "無",
          "未取得",
          "取っていない",
          "取得していない",
          "取得なし",
          "未実施",
          "実施していない",
          "していない",
          "未",
          "×",
          "✕",
          "取得せず",
          "実施せず",
          "行っていない",
          "バックアップなし",
          "対象外",
          "不要",
          "no");

  private static final Pattern NOT_YET =
      Pattern.compile("(予定|検討中|検討|計画中|計画|準備中|構築中|停止中|休止中|中止|未定|取れていない|取得できていない)[)）」]?$");

  private static final List<ListField> TELLING =
      List.of(
          ListField.METHOD,
          ListField.MEDIA,
          ListField.STORED_AT,
          ListField.FREQUENCY,
          ListField.GENERATIONS,
          ListField.OFFLINE,
          ListField.DEVICE);

  public ListedThing {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(asset);
    Objects.requireNonNull(entry);
  }

  /**
   * Whether a row of the list of backups says that no backup is taken: 「方法: なし」, 「LTO（導入予定）」, 「頻度:
   * 停止中」. What is planned is no copy yet.
   */
  public boolean isNoBackup() {
    return entry.kind() == ListKind.BACKUP
        && (denies(entry.text(ListField.METHOD)) || denies(entry.text(ListField.FREQUENCY)));
  }

  /** Whether a row of the list of backups names a system and tells nothing of a copy. */
  public boolean isSilentBackup() {
    return entry.kind() == ListKind.BACKUP
        && TELLING.stream().allMatch(it -> entry.text(it).isEmpty());
  }

  private static boolean denies(String words) {
    String said = words.strip();
    int bracket = said.indexOf('(') > 0 ? said.indexOf('(') : said.indexOf('（');
    String before = bracket > 0 ? said.substring(0, bracket).strip() : said;
    return NONE.contains(before) || NOT_YET.matcher(said).find();
  }

  public List<Evidence> evidence() {
    return List.of(entry.evidence());
  }
}
