package org.yagura.intake.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yagura.intake.ledger.table.Table;
import org.yagura.intake.ledger.table.Table.Column;
import org.yagura.intake.secret.SecretText;
import org.yagura.knowledge.column.TableKind;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;
import org.yagura.model.material.SetAside;
import org.yagura.model.observation.Observation;

/** Keeps account of every row, column and problem of one material. */
final class Account {

  private static final int MOST_PROBLEMS = 1_000;

  private final List<Observation> observations = new ArrayList<>();
  private final List<SetAside> setAside = new ArrayList<>();
  private final List<String> unusedColumns = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<TableKind, Integer> used = new EnumMap<>(TableKind.class);
  private int unshown;

  void used(TableKind kind, Observation observation) {
    observations.add(observation);
    used.merge(kind, 1, Integer::sum);
  }

  /** Counts a row that says more of the device of the row above. */
  void joined(TableKind kind) {
    used.merge(kind, 1, Integer::sum);
  }

  /** Remembers that a table of the kind is there, even when none of its rows is used. */
  void seen(TableKind kind) {
    used.merge(kind, 0, Integer::sum);
  }

  /** Says that there is nothing beneath a heading. */
  void empty(Places places, List<Column> columns) {
    Column first = columns.getFirst();
    problem(
        new Problem(
            places.at(first.row(), first.column()),
            Gravity.NOTE,
            "「" + SecretText.mask(first.heading()) + "」から始まる見出しの下に、行がありません。",
            "記入前のひな形であれば、このままで構いません。"));
  }

  /** Says that a sheet holds words which make no table. */
  void unread(Places places, Table table) {
    Column first = table.columns().getFirst();
    problem(
        new Problem(
            places.at(first.row(), first.column()),
            Gravity.NOTE,
            "「" + SecretText.mask(table.sheet()) + "」シートのこの部分は、一覧の表ではないと判断し、読みませんでした。",
            "機器や回線の一覧であれば、見出しの行を付けてください。"));
  }

  void aside(SetAside row) {
    setAside.add(row);
  }

  void unusedColumn(String column) {
    unusedColumns.add(column);
  }

  void problem(Problem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    } else {
      unshown++;
    }
  }

  boolean hasTables() {
    return !used.isEmpty() || !setAside.isEmpty();
  }

  boolean hasRecognised() {
    return !used.isEmpty();
  }

  List<Observation> observations() {
    return observations;
  }

  MaterialReport report(String path, String format, String encoding) {
    if (unshown > 0) {
      problems.add(
          new Problem(
              new SourceRef.Whole(path),
              Gravity.NOTE,
              "ほかに同じような問題が「" + unshown + "件」あります。",
              "上に示した問題を直してから、もう一度実行してください。"));
    }
    int rows = used.values().stream().mapToInt(Integer::intValue).sum();
    return new MaterialReport(
        path, kind(), format, encoding, rows, setAside, unusedColumns, problems, null);
  }

  /** The kind of most of its rows. */
  private MaterialKind kind() {
    TableKind best = null;
    for (Map.Entry<TableKind, Integer> entry : used.entrySet()) {
      if (best == null || entry.getValue() > used.getOrDefault(best, 0)) {
        best = entry.getKey();
      }
    }
    return best == null ? MaterialKind.UNRECOGNISED : best.material();
  }
}
