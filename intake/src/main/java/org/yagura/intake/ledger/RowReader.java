package org.yagura.intake.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.column.Recognised;
import org.yagura.intake.ledger.column.Recognised.MeantColumn;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.table.Table.Filled;
import org.yagura.intake.ledger.table.Table.TableRow;
import org.yagura.intake.ledger.value.CellText;
import org.yagura.intake.ledger.value.EqualSecrets;
import org.yagura.knowledge.column.Meaning;
import org.yagura.knowledge.column.Meaning.Special;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.ListField;

/**
 * Reads the rows of one table top down: follows ditto marks and merged areas, leaves out secrets,
 * placeholders and error cells.
 */
final class RowReader {

  /**
   * A cell that states something.
   *
   * @param clean in one form of its characters, secrets replaced
   */
  record Stated(MeantColumn column, Cell cell, SourceRef at, String clean, Places places) {

    Evidence evidence() {
      return places.quote(at, cell);
    }

    String heading() {
      return column.column().heading();
    }
  }

  private static final Pattern PASSWORD =
      Pattern.compile("パスワード|ﾊﾟｽﾜｰﾄﾞ|password|passwd|PASS|PW|ＰＷ", Pattern.CASE_INSENSITIVE);

  private record Above(Cell cell, SourceRef at) {}

  private final Places places;
  private final Account account;
  private final Octets octets;
  private final List<MeantColumn> columns;
  private final Set<Integer> secretColumns = new HashSet<>();
  private final Map<Integer, Above> above = new HashMap<>();
  private final Map<Integer, Sourced<String>> samePasswords = new HashMap<>();

  RowReader(Places places, Account account, Recognised recognised, List<String> titles) {
    this.places = places;
    this.account = account;
    this.octets = Octets.of(recognised, titles);
    this.columns = recognised.columns();
    for (MeantColumn column : columns) {
      if (column.meaning().filter(it -> it == Special.SECRET).isPresent()) {
        secretColumns.add(column.column().column());
      }
    }
  }

  /** Compares what the rows hold as passwords, so that equal ones can be told without them. */
  void comparePasswords(List<TableRow> rows) {
    for (MeantColumn column : columns) {
      boolean password = PASSWORD.matcher(column.column().heading()).find();
      if (password && secretColumns.contains(column.column().column())) {
        compare(column.column().column(), rows);
      }
    }
  }

  private void compare(int column, List<TableRow> rows) {
    List<TableRow> filled = rows.stream().filter(it -> find(it.cells(), column) != null).toList();
    List<Cell> cells =
        filled.stream().flatMap(it -> Stream.ofNullable(find(it.cells(), column))).toList();
    List<String> told = EqualSecrets.told(cells.stream().map(Cell::text).toList());
    for (int i = 0; i < cells.size(); i++) {
      if (!told.get(i).isEmpty()) {
        SourceRef at = places.at(filled.get(i), cells.get(i));
        samePasswords.put(
            filled.get(i).number(), new Sourced<>(told.get(i), Evidence.of(at, "***")));
      }
    }
  }

  /** How many rows hold the same password as this one, in words; empty where none does. */
  Optional<Sourced<String>> samePassword(TableRow row) {
    return Optional.ofNullable(samePasswords.get(row.number()));
  }

  Set<Integer> secretColumns() {
    return secretColumns;
  }

  Places places() {
    return places;
  }

  /** What the row states, in the order of its columns; placeholders state nothing. */
  List<Stated> read(TableRow row) {
    List<Stated> stated = new ArrayList<>(columns.size());
    List<Above> broken = new ArrayList<>(0);
    for (MeantColumn column : columns) {
      int at = column.column().column();
      if (!secretColumns.contains(at)) {
        Above shown = shown(row, at);
        if (shown != null && shown.cell().type() == Sheet.Type.ERROR) {
          broken.add(shown);
        } else if (shown != null) {
          add(column, shown, stated);
        }
      }
    }
    broken.forEach(it -> broken(it, label(stated)));
    return stated;
  }

  /** The beginning of a sentence about a row, by the name of its thing; empty where it has none. */
  static String label(List<Stated> row) {
    for (Stated stated : row) {
      Meaning meaning = stated.column().meaning().orElse(null);
      if (stated.column().primary()
          && meaning instanceof Meaning.OfAsset asset
          && (asset.field() == AssetField.NAME || asset.field() == AssetField.HOSTNAME)) {
        return "「" + stated.clean().replace('\n', ' ') + "」の";
      }
    }
    return "";
  }

  private void broken(Above shown, String label) {
    account.problem(
        new Problem(
            shown.at(),
            Gravity.PARTIAL,
            label + "セルがエラー「" + shown.cell().text() + "」になっています。この項目は不明としました。",
            "表計算ソフトで開き、数式を直すか値を入れてください。"));
  }

  /** What the column shows in this row: its own cell, a merged one, or the one a ditto repeats. */
  private @Nullable Above shown(TableRow row, int column) {
    Cell own = find(row.cells(), column);
    if (own == null) {
      Above filled = filled(row, column);
      remember(column, filled);
      return filled;
    }
    if (CellText.isDitto(own.text())) {
      Above repeated = above.get(column);
      if (repeated == null) {
        account.problem(
            new Problem(
                places.at(row, own),
                Gravity.NOTE,
                "「" + own.text() + "」の上に、くり返す値がありません。この項目は不明としました。",
                "値を書いてください。"));
      }
      return repeated;
    }
    Above shown = new Above(own, places.at(row, own));
    remember(column, shown);
    return shown;
  }

  private void remember(int column, @Nullable Above shown) {
    if (shown == null) {
      above.remove(column);
    } else {
      above.put(column, shown);
    }
  }

  private @Nullable Above filled(TableRow row, int column) {
    for (Filled filled : row.filled()) {
      if (filled.column() == column) {
        return new Above(filled.cell(), places.at(filled.row(), filled.cell().column()));
      }
    }
    return null;
  }

  private void add(MeantColumn column, Above shown, List<Stated> stated) {
    Cell cell = shown.cell();
    String clean = octets.whole(column, places.masked(cell.column(), CellText.clean(cell.text())));
    if (!CellText.isUnknown(clean) || mayMeanNo(column, clean) || answers(column, clean)) {
      stated.add(new Stated(column, cell, shown.at(), clean, places));
    }
  }

  /** なし and 無 are answers in columns of yes and no, and in that of the method of a backup. */
  private static boolean mayMeanNo(MeantColumn column, String clean) {
    return (clean.equals("なし") || clean.equals("無し") || clean.equals("無"))
        && column
            .meaning()
            .filter(it ->
                it instanceof Meaning.OfList list
                    && (ListRows.isYesNo(list.field()) || list.field() == ListField.METHOD))
            .isPresent();
  }

  /** 該当なし and 確認中 are what somebody answered; a dash or a question mark is not. */
  private static boolean answers(MeantColumn column, String clean) {
    return clean.length() > 1
        && Character.isIdeographic(clean.codePointAt(0))
        && column
            .meaning()
            .filter(it -> it instanceof Meaning.OfList list && list.field() == ListField.ANSWER)
            .isPresent();
  }

  static @Nullable Cell find(List<Cell> cells, int column) {
    int low = 0;
    int high = cells.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = cells.get(middle).column();
      if (at == column) {
        return cells.get(middle);
      }
      if (at < column) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
