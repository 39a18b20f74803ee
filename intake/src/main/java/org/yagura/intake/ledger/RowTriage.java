package org.yagura.intake.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yagura.intake.ledger.RowReader.Stated;
import org.yagura.intake.ledger.column.Recognised;
import org.yagura.intake.ledger.column.Recognised.MeantColumn;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.table.Notes;
import org.yagura.intake.ledger.table.Table.TableRow;
import org.yagura.intake.ledger.value.AddressText;
import org.yagura.knowledge.column.Headings;
import org.yagura.knowledge.column.Meaning;
import org.yagura.model.observation.AssetField;

/** Tells notes, totals and sub-titles from the rows of a table. */
final class RowTriage {

  /** Why a row is not of the table, and what a person can do. */
  record Reason(String reason, String hint) {}

  private static final Reason NOTE = new Reason("表の注記の行です。", "");
  private static final Reason FOOTER = new Reason("表の作成者や日付の行です。", "");
  private static final Set<String> FOOTERS =
      Set.of(
          "作成", "作成者", "作成日", "更新", "更新者", "更新日", "最終更新", "最終更新日", "改訂日", "承認", "承認者", "承認日", "確認",
          "確認者", "確認印", "担当印", "検印", "問合せ先", "問い合わせ先", "お問い合わせ先", "お問合せ先", "文書番号", "版", "版数");
  private static final Reason TOTAL = new Reason("合計の行です。", "");
  private static final Reason SUBTITLE =
      new Reason("区切りの見出しの行と判断しました。", "機器や項目の行であれば、ほかの列も埋めてください。");

  private static final Set<AssetField> STRONG =
      Set.of(
          AssetField.NAME,
          AssetField.HOSTNAME,
          AssetField.ADDRESS,
          AssetField.MAC,
          AssetField.SERIAL);
  private static final int LONGEST_NAME = 40;

  private static final Reason UNASSIGNED =
      new Reason("機器に割り当てられていないアドレスの行です。", "機器がある場合は、名称を書いてください。");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:空き?|空番|空欄|未使用|未割り?当て?|予備|欠番|リザーブ|予約|使用不可|reserved?|free|unused|available|vacant"
              + "|dhcp(?:用|配布|割当|払出し?|プール|pool|scope|スコープ|範囲|領域)*"
              + "|ネットワークアドレス|ブロードキャスト(?:アドレス)?|network ?address|broadcast(?: ?address)?)"
              + "(?:ip|アドレス|枠|分)?",
          Pattern.CASE_INSENSITIVE);

  private RowTriage() {}

  /**
   * The reason to set aside a row of a table of addresses that no device has; empty for others.
   *
   * @param addressTable whether the table lists addresses rather than devices, so that an address
   *     alone is none
   */
  static Optional<Reason> unassigned(List<Stated> row, boolean addressTable) {
    boolean address = false;
    boolean nobody = false;
    for (Stated stated : row) {
      if (stated.column().meaning().orElse(null) instanceof Meaning.OfAsset asset) {
        boolean empty = NOBODY.matcher(stated.clean().replace(" ", "")).matches();
        if (asset.field() == AssetField.ADDRESS) {
          address |= !AddressText.parse(stated.clean()).addresses().isEmpty();
        } else if (empty) {
          nobody = true;
        } else if (asset.field() != AssetField.NOTE || !nobody) {
          return Optional.empty();
        }
      }
    }
    return address && (nobody || addressTable) ? Optional.of(UNASSIGNED) : Optional.empty();
  }

  /** The reason to set a row aside by its form; empty for a row of the table. */
  static Optional<Reason> of(TableRow row, Recognised recognised) {
    if (row.isCard()) {
      return Optional.empty();
    }
    List<Cell> cells = row.cells();
    Cell first = cells.getFirst();
    if (cells.size() <= 2 && recognised.columns().size() >= 3 && isFooter(first)) {
      return Optional.of(FOOTER);
    }
    if (isTotal(cells)) {
      return Optional.of(TOTAL);
    }
    if (cells.size() <= 2 && Notes.isNote(first.text())) {
      return Optional.of(NOTE);
    }
    if (cells.size() > 1 || recognised.columns().size() < 3) {
      return Optional.empty();
    }
    if (first.type() == Sheet.Type.TEXT
        && (Notes.isMarked(first.text())
            || Notes.isSentence(first.text())
            || first.text().length() > LONGEST_NAME)) {
      return Optional.of(NOTE);
    }
    return row.filled().isEmpty() && !identifies(recognised, first.column())
        ? Optional.of(SUBTITLE)
        : Optional.empty();
  }

  private static boolean isFooter(Cell first) {
    String text = first.text();
    int colon = text.indexOf('：') < 0 ? text.indexOf(':') : text.indexOf('：');
    String label = Headings.normalise(colon < 0 ? text : text.substring(0, colon));
    return first.type() == Sheet.Type.TEXT && FOOTERS.contains(label);
  }

  private static boolean isTotal(List<Cell> cells) {
    for (int i = 0; i < cells.size() && i < 3; i++) {
      Cell cell = cells.get(i);
      if (cell.type() == Sheet.Type.TEXT && Notes.isTotal(cell.text())) {
        return cells.stream()
            .filter(it -> it.column() != cell.column())
            .allMatch(RowTriage::isAmount);
      }
    }
    return false;
  }

  private static boolean isAmount(Cell cell) {
    if (cell.type() == Sheet.Type.NUMBER || cell.type() == Sheet.Type.ERROR) {
      return true;
    }
    String text = cell.text();
    return text.length() <= 20
        && text.chars().anyMatch(Character::isDigit)
        && text.chars()
            .allMatch(it -> Character.isDigit(it) || " ,.-円台件個本名人¥￥／/，".indexOf(it) >= 0);
  }

  private static boolean identifies(Recognised recognised, int column) {
    for (MeantColumn meant : recognised.columns()) {
      if (meant.column().column() == column) {
        return meant.meaning().filter(RowTriage::isIdentity).isPresent();
      }
    }
    return false;
  }

  private static boolean isIdentity(Meaning meaning) {
    return meaning instanceof Meaning.OfAsset asset && STRONG.contains(asset.field());
  }

  /** Whether a claim on the field tells one device from others. */
  static boolean isIdentity(AssetField field) {
    return STRONG.contains(field) || field == AssetField.MODEL || field == AssetField.ASSET_TAG;
  }
}
