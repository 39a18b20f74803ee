package org.yagura.intake.ledger.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Row;
import org.yagura.intake.ledger.table.Table.Title;
import org.yagura.knowledge.column.Headings;

/**
 * Finds cards on a sheet: labels at the left and values at the right, one thing a card, several
 * cards stacked or side by side, or one column of values for each thing.
 */
final class Forms {

  private static final int LEAST_LABELS = 4;
  private static final int ROWS_LOOKED_AT = 200;
  private static final int LONGEST_LABEL = 24;

  /**
   * A label with what stands at its right and beneath that.
   *
   * @param known whether the dictionary knows it
   */
  record Pair(int row, Cell label, List<Cell> values, List<Integer> rows, boolean known) {
    String word() {
      return Headings.normalise(label.text());
    }

    private void add(int at, Cell value) {
      values.add(value);
      rows.add(at);
    }
  }

  private final Sheet sheet;
  private final CellLook look;
  private final NavigableSet<Integer> labelColumns = new TreeSet<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Title> rest = new ArrayList<>();
  private final BitSet pairRows = new BitSet();
  private final List<Row> otherRows = new ArrayList<>();

  Forms(Sheet sheet, CellLook look) {
    this.sheet = sheet;
    this.look = look;
  }

  /** The cards in these rows, a table each; empty when most of the rows are of another shape. */
  List<Table> find(List<Row> rows) {
    Map<Integer, Set<String>> words =
        labels(rows.subList(0, Math.min(rows.size(), ROWS_LOOKED_AT)));
    Set<String> all = new HashSet<>();
    words.values().forEach(all::addAll);
    if (look.meanings(all) < LEAST_LABELS) {
      return List.of();
    }
    labelColumns.addAll(words.keySet());
    rows.forEach(this::read);
    long known = pairs.stream().filter(it -> it.known() && !it.values().isEmpty()).count();
    boolean blank = known == 0 && pairs.size() >= LEAST_LABELS;
    if ((known < LEAST_LABELS && !blank) || otherRows.size() > pairs.size() / 2) {
      return List.of();
    }
    return new Cards(sheet, rest).tables(panels(words));
  }

  /** Rows between and beneath the cards that are of another shape. */
  List<Row> otherRows() {
    return otherRows;
  }

  /** Whether the row is one of labels and values, for a row that reads like a heading. */
  boolean holds(Row row) {
    return pairRows.get(row.number());
  }

  /**
   * Where the next card of the same kind begins behind the table that begins at {@code from}: its
   * title's place, or the number of rows.
   */
  int nextCard(List<Row> rows, int from) {
    Pair first = pairs.getFirst();
    for (int index = from; index < rows.size(); index++) {
      Cell cell = SheetGrid.own(rows.get(index), first.label().column());
      if (cell != null && Headings.normalise(cell.text()).equals(first.word())) {
        return index > from && rows.get(index - 1).cells().size() == 1 ? index - 1 : index;
      }
    }
    return rows.size();
  }

  /** Columns with two or more different labels, which are at least half of what they hold. */
  private Map<Integer, Set<String>> labels(List<Row> rows) {
    TreeMap<Integer, Set<String>> words = new TreeMap<>();
    Map<Integer, Integer> texts = new HashMap<>();
    for (Row row : rows) {
      List<Cell> cells = row.cells();
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        boolean answered = i + 1 < cells.size() && !isSure(cells.get(i + 1));
        String joined = joined(cell);
        if (joined != null || (isKnown(cell) && (answered || cells.size() == 1))) {
          String word = joined == null ? cell.text() : joined;
          words.computeIfAbsent(cell.column(), it -> new HashSet<>()).add(Headings.normalise(word));
        }
        texts.merge(cell.column(), isKnown(cell) || joined != null ? 1 : -1, Integer::sum);
      }
    }
    words
        .entrySet()
        .removeIf(it -> it.getValue().size() < 2 || texts.getOrDefault(it.getKey(), 0) < 0);
    return words;
  }

  /** Known as it stands, where 「FW1」 would only be known without its number. */
  private boolean isSure(Cell cell) {
    return look.meanings(Set.of(Headings.normalise(cell.text()))) > 0;
  }

  private boolean isKnown(Cell cell) {
    return look.known(List.of(cell)) == 1;
  }

  /** The label of a cell such as {@code 機器名：受付PC}; null for others. */
  private @Nullable String joined(Cell cell) {
    String text = cell.text();
    int colon = text.indexOf('：') < 0 ? text.indexOf(':') : text.indexOf('：');
    if (colon < 1 || colon > LONGEST_LABEL || text.substring(colon + 1).isBlank()) {
      return null;
    }
    String label = text.substring(0, colon);
    boolean known = isKnown(new Cell(cell.column(), label, cell.type(), cell.hidden()));
    return known ? label : null;
  }

  private void read(Row row) {
    if (isOther(row)) {
      otherRows.add(row);
      return;
    }
    int before = pairs.size();
    Pair open = null;
    boolean beneath = false;
    for (Cell cell : row.cells()) {
      if (isLabel(cell, row, open)) {
        open = label(row, cell);
        pairs.add(open);
        pairRows.set(row.number());
      } else if (open != null) {
        open.add(row.number(), cell);
      } else if (!continues(row, cell)) {
        rest.add(new Title(row.number(), cell));
      } else {
        beneath = true;
      }
    }
    if (pairs.size() == before && !beneath && row.cells().size() > 1) {
      otherRows.add(row);
    }
  }

  /**
   * A row of some table between the cards: it is a heading, or its first cell, though in a column
   * of labels, is no label that is known, but a value, or stands beneath such a row.
   */
  private boolean isOther(Row row) {
    Cell first = row.cells().getFirst();
    if (isHeading(row)) {
      return true;
    }
    boolean unknown = row.cells().size() > 1 && !isKnown(first) && joined(first) == null;
    if (!unknown || !labelColumns.contains(first.column())) {
      return false;
    }
    return CellLook.isValue(first)
        || isSure(row.cells().get(1))
        || (!otherRows.isEmpty() && otherRows.getLast().number() == row.number() - 1);
  }

  /** Three words or more with as many meanings, of which only one stands where labels do. */
  private boolean isHeading(Row row) {
    Set<String> words = new HashSet<>();
    row.cells().forEach(it -> words.add(Headings.normalise(it.text())));
    long labels = row.cells().stream().filter(it -> labelColumns.contains(it.column())).count();
    return row.cells().size() >= 3 && labels <= 1 && look.meanings(words) >= row.cells().size();
  }

  /** In a column of labels with something at its right, or known elsewhere behind a full pair. */
  private boolean isLabel(Cell cell, Row row, @Nullable Pair open) {
    boolean last = cell.equals(row.cells().getLast());
    if (labelColumns.contains(cell.column())) {
      return !last || isKnown(cell) || joined(cell) != null;
    }
    return open != null && !open.values().isEmpty() && !last && isSure(cell);
  }

  private Pair label(Row row, Cell cell) {
    String label = joined(cell);
    if (label == null) {
      return new Pair(row.number(), cell, new ArrayList<>(1), new ArrayList<>(1), isKnown(cell));
    }
    Cell word = new Cell(cell.column(), label, cell.type(), cell.hidden());
    String said = cell.text().substring(label.length() + 1).strip();
    Pair pair = new Pair(row.number(), word, new ArrayList<>(1), new ArrayList<>(1), true);
    pair.add(row.number(), new Cell(cell.column(), said, cell.type(), cell.hidden()));
    return pair;
  }

  /** Adds the cell to the pair above when it goes on beneath its value. */
  private boolean continues(Row row, Cell cell) {
    Integer column = labelColumns.lower(cell.column());
    for (int i = pairs.size() - 1; column != null && i >= 0; i--) {
      Pair pair = pairs.get(i);
      if (pair.label().column() == column) {
        int above = pair.rows().isEmpty() ? pair.row() : pair.rows().getLast();
        boolean goesOn = row.number() - above <= 1 && !pair.values().isEmpty();
        if (goesOn && pair.values().getLast().column() == cell.column()) {
          pair.add(row.number(), cell);
          return true;
        }
        return false;
      }
    }
    return false;
  }

  /** Columns of labels that say the same belong to cards side by side. */
  private List<List<Pair>> panels(Map<Integer, Set<String>> words) {
    List<List<Pair>> panels = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    NavigableSet<Integer> begins = new TreeSet<>();
    for (int column : labelColumns) {
      Set<String> own = words.getOrDefault(column, Set.of());
      long same = own.stream().filter(taken::contains).count();
      if (begins.isEmpty() || (same >= 2 && same * 2 >= Math.min(own.size(), taken.size()))) {
        begins.add(column);
        taken.clear();
      }
      taken.addAll(own);
    }
    for (int begin : begins) {
      Integer next = begins.higher(begin);
      int end = next == null ? Integer.MAX_VALUE : next;
      panels.add(
          pairs.stream()
              .filter(it -> it.label().column() >= begin && it.label().column() < end)
              .toList());
    }
    return panels;
  }
}
