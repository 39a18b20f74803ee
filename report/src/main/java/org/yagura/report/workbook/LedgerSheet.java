package org.yagura.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;

/**
 * A ledger that can be corrected: the id in a hidden first column, columns of reference on grey.
 *
 * @param what {@code asset} or {@code connection}
 */
record LedgerSheet<T>(
    String what, String name, List<LedgerColumn<T>> columns, List<T> rows, Function<T, String> id) {
  static final String ID = "yagura-id";
  private static final String NOTE =
      "白い欄は直せます。保存して、調べるフォルダに入れ、もう一度実行してください。灰色の欄は参考で、読み戻しません。空欄は不明です。";
  private static final String ENTERED_ASSET = "台帳にない機器は、名前・設置場所などを書くと、台帳に加えたものとして扱います。";
  private static final String ENTERED_CONNECTION = "記録なしの接続は、用途か管理する部署を書くと、一覧に加えたものとして扱います。";

  LedgerSheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  void write(Workbook book, String title) {
    List<Grid.Column> header = new ArrayList<>(List.of(new Grid.Column(ID, 0)));
    columns.forEach(it -> header.add(new Grid.Column(it.title(), it.width())));
    Grid grid =
        new Grid(
            book,
            name,
            title,
            NOTE + (what.equals("asset") ? ENTERED_ASSET : ENTERED_CONNECTION),
            header);
    for (T row : rows) {
      grid.text(0, CellText.safe(id.apply(row)));
      for (int i = 0; i < columns.size(); i++) {
        grid.text(i + 1, columns.get(i).text(row));
      }
      grid.next();
    }
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).editable()) {
        grid.shade(i + 1);
      }
      choices(grid, i + 1, columns.get(i).choices());
    }
    grid.finish(2, columns.size() > 20 ? 3 : 2);
  }

  /** A list to choose from, also for a few rows that a person may add. */
  private static void choices(Grid grid, int column, String choices) {
    if (!choices.isEmpty()) {
      grid.sheet()
          .range(Grid.HEADER + 1, column, grid.row() + 200, column)
          .validateWithListByFormula(choices)
          .errorStyle(DataValidationErrorStyle.WARNING)
          .showErrorMessage(true);
    }
  }
}
