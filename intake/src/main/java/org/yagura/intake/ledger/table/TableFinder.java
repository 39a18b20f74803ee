package org.yagura.intake.ledger.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.knowledge.column.ColumnDictionary;

/** Finds all tables on a sheet, stacked or side by side. */
public final class TableFinder {

  private final ColumnDictionary dictionary;

  public TableFinder(ColumnDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The tables of the sheet, top down and from left to right; empty where it holds none. */
  public List<Table> find(Sheet sheet) {
    SheetGrid grid = new SheetGrid(sheet);
    CellLook look = new CellLook(dictionary);
    List<Header> headers = new ArrayList<>(new HeaderFinder(grid, look).find());
    if (headers.isEmpty()) {
      List<Table> forms = new Forms(sheet, look).find();
      if (!forms.isEmpty()) {
        return forms;
      }
    }
    int above = headers.stream().mapToInt(Header::first).min().orElse(sheet.rows().size());
    UnknownTables.find(grid, look, above, headers.isEmpty()).ifPresent(it -> headers.addFirst(it));
    headers.sort(Comparator.comparingInt(Header::last).thenComparingInt(Header::from));
    return new Regions(grid, headers).tables();
  }

  /**
   * The table whose heading stands in the given rows, counted from 1 with both ends included;
   * everything beneath belongs to it.
   */
  public List<Table> find(Sheet sheet, int firstHeaderRow, int lastHeaderRow) {
    SheetGrid grid = new SheetGrid(sheet);
    int first = -1;
    int last = -1;
    for (int index = 0; index < sheet.rows().size(); index++) {
      int number = sheet.rows().get(index).number();
      if (number >= firstHeaderRow && number <= lastHeaderRow) {
        first = first < 0 ? index : first;
        last = index;
      }
    }
    if (first < 0) {
      return find(sheet);
    }
    Header header = new HeaderLines(grid, new CellLook(dictionary)).fixed(first, last);
    return new Regions(grid, List.of(header)).tables();
  }
}
