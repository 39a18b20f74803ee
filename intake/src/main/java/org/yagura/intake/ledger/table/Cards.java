package org.yagura.intake.ledger.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.table.Forms.Pair;
import org.yagura.intake.ledger.table.Table.Column;
import org.yagura.intake.ledger.table.Table.Filled;
import org.yagura.intake.ledger.table.Table.TableRow;
import org.yagura.intake.ledger.table.Table.Title;

/** Makes a table of one row of each card, whose labels become its headings. */
final class Cards {

  private static final int TITLE_ROWS = 4;

  private final Sheet sheet;
  private final TreeMap<Integer, List<Title>> rest = new TreeMap<>();

  /** {@code rest} is what stands beside the labels and values: titles, headings, notes. */
  Cards(Sheet sheet, List<Title> rest) {
    this.sheet = sheet;
    rest.forEach(it -> this.rest.computeIfAbsent(it.row(), row -> new ArrayList<>()).add(it));
  }

  /** The tables of all panels; a sheet of empty cards alone is one table without rows. */
  List<Table> tables(List<List<Pair>> panels) {
    List<Table> tables = new ArrayList<>();
    for (List<Pair> panel : panels) {
      int above = 0;
      for (List<Pair> card : split(panel)) {
        List<Title> titles = titles(above, card.getFirst().row());
        things(card).forEach(it -> tables.add(table(it, titles)));
        above = card.getLast().row();
      }
    }
    if (tables.isEmpty()) {
      tables.add(
          new Table(
              sheet.name(), sheet.hidden(), columns(panels.getFirst()), List.of(), List.of()));
    }
    return tables;
  }

  /** A card ends where its first label comes again, or any of its labels behind a gap. */
  private static List<List<Pair>> split(List<Pair> panel) {
    List<List<Pair>> cards = new ArrayList<>();
    String first = panel.getFirst().word();
    Set<String> seen = new HashSet<>();
    int from = 0;
    for (int i = 0; i < panel.size(); i++) {
      Pair pair = panel.get(i);
      boolean again = i > from && seen.contains(pair.word());
      boolean apart = i > 0 && pair.row() - lastRow(panel.get(i - 1)) > 1;
      if (again && (pair.word().equals(first) || apart)) {
        cards.add(panel.subList(from, i));
        from = i;
        seen.clear();
      }
      seen.add(pair.word());
    }
    cards.add(panel.subList(from, panel.size()));
    return cards;
  }

  private static int lastRow(Pair pair) {
    return pair.rows().isEmpty() ? pair.row() : pair.rows().getLast();
  }

  private List<Title> titles(int above, int card) {
    int from = above == 0 ? 0 : Math.max(above, card - TITLE_ROWS - 1);
    return rest.subMap(from, false, Math.max(from, card), true).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  /**
   * The things of a card: one, or one for each column of values where most labels have a value in
   * two columns or more. Labels without a value are left out, and cards without any.
   */
  private static List<List<Pair>> things(List<Pair> card) {
    List<Pair> told = card.stream().filter(it -> !it.values().isEmpty()).toList();
    if (told.isEmpty()) {
      return List.of();
    }
    TreeMap<Integer, Integer> columns = new TreeMap<>();
    for (Pair pair : told) {
      new HashSet<>(pair.values().stream().map(Cell::column).toList())
          .forEach(it -> columns.merge(it, 1, Integer::sum));
    }
    columns.values().removeIf(it -> it * 10 < told.size() * 6);
    boolean oneLabelColumn = told.stream().map(it -> it.label().column()).distinct().count() == 1;
    if (!oneLabelColumn || columns.size() < 2) {
      return List.of(told);
    }
    return columns.keySet().stream().map(it -> ofColumn(told, it)).toList();
  }

  private static List<Pair> ofColumn(List<Pair> card, int column) {
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : card) {
      List<Cell> values = new ArrayList<>(1);
      List<Integer> rows = new ArrayList<>(1);
      for (int i = 0; i < pair.values().size(); i++) {
        if (pair.values().get(i).column() == column) {
          values.add(pair.values().get(i));
          rows.add(pair.rows().get(i));
        }
      }
      if (!values.isEmpty()) {
        pairs.add(new Pair(pair.row(), pair.label(), values, rows, pair.known()));
      }
    }
    return pairs;
  }

  /** Each value is in a column of its own, numbered so that its place can still be told. */
  private Table table(List<Pair> pairs, List<Title> titles) {
    List<Column> columns = columns(pairs);
    List<Filled> values = new ArrayList<>();
    int number = 0;
    for (Pair pair : pairs) {
      for (int i = 0; i < pair.values().size(); i++) {
        int column = columns.get(number++).column();
        values.add(new Filled(pair.rows().get(i), pair.values().get(i), column));
      }
    }
    Pair first = pairs.getFirst();
    boolean hidden = first.label().hidden();
    TableRow row = new TableRow(first.row(), hidden, List.of(first.label()), values);
    return new Table(sheet.name(), sheet.hidden(), columns, List.of(row), titles);
  }

  private static List<Column> columns(List<Pair> pairs) {
    List<Column> columns = new ArrayList<>();
    for (Pair pair : pairs) {
      for (int i = 0; i < Math.max(1, pair.values().size()); i++) {
        int column = (columns.size() + 1) * Column.FORM + pair.label().column();
        columns.add(new Column(column, pair.row(), List.of(pair.label().text())));
      }
    }
    return columns;
  }
}
