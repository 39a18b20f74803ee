package org.yagura.intake.ledger.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Row;
import org.yagura.intake.ledger.table.Table.Column;
import org.yagura.intake.ledger.table.Table.Filled;
import org.yagura.intake.ledger.table.Table.TableRow;
import org.yagura.knowledge.column.Headings;

/**
 * Sheets that hold one thing each, with labels at the left and values at the right. A form becomes
 * a table of one row; a label that comes again begins the next form.
 */
final class Forms {

  private static final int LEAST_LABELS = 4;

  private record Pair(int row, Cell label, Cell value) {}

  private final Sheet sheet;
  private final CellLook look;

  Forms(Sheet sheet, CellLook look) {
    this.sheet = sheet;
    this.look = look;
  }

  /** The forms of a sheet; empty when most of its rows are of another shape. */
  List<Table> find() {
    List<Pair> pairs = new ArrayList<>();
    int other = 0;
    for (Row row : sheet.rows()) {
      int before = pairs.size();
      addPairs(row, pairs);
      other += pairs.size() == before && row.cells().size() > 1 ? 1 : 0;
    }
    if (pairs.size() < LEAST_LABELS || other > pairs.size() / 2) {
      return List.of();
    }
    List<Table> forms = new ArrayList<>();
    int from = 0;
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (!labels.add(Headings.normalise(pairs.get(i).label().text()))) {
        forms.add(form(pairs.subList(from, i)));
        from = i;
        labels.clear();
        labels.add(Headings.normalise(pairs.get(i).label().text()));
      }
    }
    forms.add(form(pairs.subList(from, pairs.size())));
    return forms;
  }

  private void addPairs(Row row, List<Pair> pairs) {
    List<Cell> cells = row.cells();
    for (int i = 0; i + 1 < cells.size(); i++) {
      boolean label = look.known(cells.subList(i, i + 1)) == 1;
      if (label && look.known(cells.subList(i + 1, i + 2)) < 1) {
        pairs.add(new Pair(row.number(), cells.get(i), cells.get(i + 1)));
        i++;
      }
    }
  }

  /** Each label is a column of its own, numbered so that its place can still be told. */
  private Table form(List<Pair> pairs) {
    List<Column> columns = new ArrayList<>();
    List<Filled> values = new ArrayList<>();
    int number = 0;
    for (Pair pair : pairs) {
      number++;
      int column = number * Column.FORM + pair.label().column();
      columns.add(new Column(column, pair.row(), List.of(pair.label().text())));
      values.add(new Filled(pair.row(), pair.value(), column));
    }
    Pair first = pairs.getFirst();
    boolean hidden = first.label().hidden();
    TableRow row = new TableRow(first.row(), hidden, List.of(first.label()), values);
    return new Table(sheet.name(), sheet.hidden(), columns, List.of(row), List.of());
  }
}
