package org.yagura.intake.ledger.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Row;
import org.yagura.knowledge.column.ColumnDictionary;

/** Finds all tables on a sheet, stacked or side by side. */
public final class TableFinder {

  /** Cards with a table beneath each, on one sheet. */
  private static final int MOST_CARDS = 60;

  private final ColumnDictionary dictionary;

  public TableFinder(ColumnDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The tables of the sheet, top down and from left to right; empty where it holds none. */
  public List<Table> find(Sheet sheet) {
    return find(sheet, 0);
  }

  private List<Table> find(Sheet sheet, int depth) {
    SheetGrid grid = new SheetGrid(sheet);
    CellLook look = new CellLook(dictionary);
    List<Header> headers = new ArrayList<>(new HeaderFinder(grid, look).find());
    if (depth < MOST_CARDS) {
      List<Table> withCards = cards(sheet, headers, look, depth);
      if (!withCards.isEmpty()) {
        return withCards;
      }
    }
    int above = headers.stream().mapToInt(Header::first).min().orElse(sheet.rows().size());
    UnknownTables.find(grid, look, above, headers.isEmpty()).ifPresent(it -> headers.addFirst(it));
    headers.sort(Comparator.comparingInt(Header::last).thenComparingInt(Header::from));
    return new Regions(grid, headers).tables();
  }

  /**
   * The cards of a sheet that begins with one, and the tables and cards beneath; empty for sheets
   * that begin otherwise. A card's row that reads like a heading is none.
   */
  private List<Table> cards(Sheet sheet, List<Header> headers, CellLook look, int depth) {
    Forms whole = new Forms(sheet, look);
    List<Table> cards = whole.find(sheet.rows());
    if (headers.stream().allMatch(it -> whole.holds(sheet.rows().get(it.first())))) {
      return cards.isEmpty() ? List.of() : withOthers(sheet, cards, whole.otherRows());
    }
    int heading = headers.stream().mapToInt(Header::first).min().orElse(0);
    while (heading > 0 && sheet.rows().get(heading - 1).cells().size() == 1) {
      heading--; // the title of the table beneath the card
    }
    Forms first = new Forms(sheet, look);
    List<Table> top = first.find(sheet.rows().subList(0, heading));
    if (top.isEmpty()) {
      return List.of();
    }
    List<Table> found = new ArrayList<>(withOthers(sheet, top, first.otherRows()));
    int next = first.nextCard(sheet.rows(), heading);
    found.addAll(find(part(sheet, heading, next), depth + 1));
    if (next < sheet.rows().size()) {
      found.addAll(find(part(sheet, next, sheet.rows().size()), depth + 1));
    }
    return found;
  }

  /** Rows that stand together make a table of their own, mostly one that nobody knows. */
  private List<Table> withOthers(Sheet sheet, List<Table> cards, List<Row> others) {
    List<Table> tables = new ArrayList<>(cards);
    int from = 0;
    for (int i = 1; i <= others.size(); i++) {
      if (i == others.size() || others.get(i).number() != others.get(i - 1).number() + 1) {
        tables.addAll(
            find(
                new Sheet(sheet.name(), sheet.hidden(), others.subList(from, i), sheet.merges()),
                MOST_CARDS));
        from = i;
      }
    }
    return tables;
  }

  private static Sheet part(Sheet sheet, int from, int to) {
    return new Sheet(sheet.name(), sheet.hidden(), sheet.rows().subList(from, to), sheet.merges());
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
