package org.yagura.intake.ledger.column;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yagura.intake.ledger.column.Recognised.MeantColumn;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.table.Table;
import org.yagura.intake.ledger.table.Table.TableRow;
import org.yagura.knowledge.column.Headings;
import org.yagura.knowledge.column.Meaning;
import org.yagura.knowledge.column.TableKind;
import org.yagura.model.observation.AssetField;
import org.yagura.model.spelling.Spelling;

/**
 * Tells a ledger of devices from the lists whose headings it shares: 種別, 業者 and 接続先 stand in both,
 * but a list of lines holds lines.
 */
final class DeviceTables {

  private static final int ROWS_LOOKED_AT = 100;

  private static final Set<String> DEVICE_NAMES =
      Set.of(
          "機器名",
          "機器名称",
          "装置名",
          "装置名称",
          "端末名",
          "端末名称",
          "サーバ名",
          "サーバー名",
          "サーバ名称",
          "pc名",
          "pc名称",
          "パソコン名",
          "コンピュータ名",
          "コンピューター名",
          "ホスト名",
          "医療機器名");

  /** Words that rows of other lists hold, whatever their headings. */
  private static final Map<TableKind, Pattern> WORDS =
      Map.of(
          TableKind.LINES,
          Pattern.compile(
              "光|フレッツ|vpn|isdn|ins64|adsl|専用線|閉域|広域|インターネット|lte|[45]g|回線|pppoe|ダイヤル|モバイル|wifi"
                  + "|リモート|遠隔|資格確認|固定ip|ntt|kddi|ソフトバンク"),
          TableKind.BACKUPS,
          Pattern.compile("フル|差分|増分|世代|lto|rdx|テープ|スナップショット|バックアップ|レプリ|コピー|外付|クラウド"),
          TableKind.ACCOUNTS,
          Pattern.compile("admin|root|sa\\b|共用|個人|特権|manager|maint|hoshu"),
          TableKind.CONTRACTS,
          Pattern.compile("契約|保守|円|更新|自動|リース|委託"));

  private DeviceTables() {}

  /**
   * Whether the table is a ledger of devices rather than the list that its headings suggest.
   *
   * @param told the kind that the headings suggest
   * @param ledger what its columns mean in a ledger
   */
  static boolean isLedger(
      TableKind told, Table table, ColumnContents contents, List<MeantColumn> ledger) {
    Pattern words = WORDS.get(told);
    if (words == null || !namesDevices(ledger, contents)) {
      return false;
    }
    boolean addressed = has(ledger, AssetField.ADDRESS, contents);
    boolean placed = has(ledger, AssetField.LOCATION, contents);
    return (addressed || placed) && share(table, words) < (addressed ? 0.5 : 0.2);
  }

  /** By the heading over the names, or by a column of kinds of devices. */
  private static boolean namesDevices(List<MeantColumn> ledger, ColumnContents contents) {
    boolean named =
        ledger.stream()
            .flatMap(it -> it.column().headings().stream())
            .anyMatch(it -> DEVICE_NAMES.contains(Headings.normalise(it)));
    return named
        || ledger.stream()
            .anyMatch(it ->
                it.means(new Meaning.OfAsset(AssetField.KIND))
                    && contents.at(it.column().column()).mostlyKinds());
  }

  private static boolean has(List<MeantColumn> ledger, AssetField field, ColumnContents contents) {
    return ledger.stream()
        .filter(it -> it.means(new Meaning.OfAsset(field)))
        .map(it -> contents.at(it.column().column()))
        .anyMatch(it -> field != AssetField.ADDRESS || it.mostlyInternal());
  }

  /** The share of rows with such a word in any cell. */
  private static double share(Table table, Pattern words) {
    List<TableRow> rows = table.rows().stream().limit(ROWS_LOOKED_AT).toList();
    long holding = rows.stream().filter(row -> holds(row, words)).count();
    return rows.isEmpty() ? 1 : holding / (double) rows.size();
  }

  private static boolean holds(TableRow row, Pattern words) {
    for (Cell cell : row.cells()) {
      if (words.matcher(Spelling.fold(cell.text())).find()) {
        return true;
      }
    }
    return false;
  }
}
