package org.yagura.intake.ledger.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.ledger.sheet.Sheet.Row;
import org.yagura.intake.ledger.table.Table.Column;
import org.yagura.intake.ledger.table.Table.Filled;
import org.yagura.intake.ledger.table.Table.TableRow;
import org.yagura.intake.ledger.table.Table.Title;

/** Shares the cells of a sheet among its headings. */
final class Regions {

  private static final int MOST_COLUMNS = 1_000;

  private final SheetGrid grid;
  private final List<Header> headers;
  private final List<Header> repeats;
  private final IdentityHashMap<Header, Integer> ends = new IdentityHashMap<>();
  private final Set<Long> titleCells = new HashSet<>();
  private final BitSet titleRows = new BitSet();

  Regions(SheetGrid grid, List<Header> headers) {
    this.grid = grid;
    this.headers = headers;
    this.repeats = headers.stream().filter(Header::repeats).toList();
    headers.forEach(it -> ends.put(it, endOf(it)));
  }

  List<Table> tables() {
    List<List<Title>> titles = new ArrayList<>();
    for (Header header : headers) {
      titles.add(titlesOf(header));
    }
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      if (!headers.get(i).repeats()) {
        tables.add(table(headers.get(i), titles.get(i)));
      }
    }
    return tables;
  }

  private List<Title> titlesOf(Header header) {
    boolean topmost = headers.stream().noneMatch(it -> it.last() < header.first());
    List<Title> titles = new Titles(grid).above(header, left(header), right(header), topmost);
    titles.forEach(it -> titleCells.add(place(it.row(), it.cell().column())));
    titles.forEach(it -> titleRows.set(it.row()));
    Collections.reverse(titles);
    return titles;
  }

  private Table table(Header header, List<Title> titles) {
    int left = left(header);
    int right = right(header);
    int end = end(header);
    List<TableRow> rows = new ArrayList<>(Math.max(0, end - header.last() - 1));
    Set<Integer> extra = new HashSet<>();
    BitSet known = new BitSet();
    header.headings().keySet().forEach(known::set);
    for (int index = header.last() + 1; index < end; index++) {
      if (isHeading(header, index)) {
        continue;
      }
      Row row = grid.rows().get(index);
      List<Cell> cells = cells(row, left, right);
      if (!cells.isEmpty()) {
        rows.add(new TableRow(row.number(), row.hidden(), cells, filled(row, header)));
        addExtra(known, cells, extra);
      }
    }
    return new Table(
        grid.sheet().name(), grid.sheet().hidden(), columns(header, extra), rows, titles);
  }

  private static void addExtra(BitSet known, List<Cell> cells, Set<Integer> extra) {
    for (Cell cell : cells) {
      if (!known.get(cell.column()) && extra.size() < MOST_COLUMNS) {
        extra.add(cell.column());
      }
    }
  }

  private List<Column> columns(Header header, Set<Integer> extra) {
    int row = grid.rows().get(Math.max(header.first(), header.last())).number();
    TreeMap<Integer, List<String>> all = new TreeMap<>(header.headings());
    extra.forEach(it -> all.putIfAbsent(it, List.of()));
    List<Column> columns = new ArrayList<>();
    all.forEach((column, words) -> columns.add(new Column(column, row, words)));
    return columns;
  }

  private boolean isHeading(Header header, int index) {
    for (Header other : repeats) {
      if (index >= other.first() && index <= other.last() && other.overlaps(header)) {
        return true;
      }
    }
    return false;
  }

  private List<Cell> cells(Row row, int left, int right) {
    List<Cell> cells = HeaderLines.within(row, left, right);
    if (!titleRows.get(row.number()) || cells.stream().noneMatch(it -> isTitle(row, it))) {
      return cells;
    }
    return cells.stream().filter(it -> !isTitle(row, it)).toList();
  }

  private boolean isTitle(Row row, Cell cell) {
    return titleCells.contains(place(row.number(), cell.column()));
  }

  private static long place(int row, int column) {
    return ((long) row << 20) | column;
  }

  /**
   * What merged areas lend the row: those that begin beneath the heading, in rows above this one.
   */
  private List<Filled> filled(Row row, Header header) {
    if (!grid.hasMerges()) {
      return List.of();
    }
    List<Filled> filled = new ArrayList<>(0);
    int top = header.last() < header.first() ? 0 : grid.rows().get(header.last()).number();
    for (int column : header.headings().keySet()) {
      Merge merge = grid.mergeAt(row.number(), column);
      if (merge != null
          && merge.firstRow() < row.number()
          && merge.firstRow() > top
          && merge.firstColumn() == column) {
        Row anchor = grid.rowNumbered(merge.firstRow());
        Cell cell = anchor == null ? null : SheetGrid.own(anchor, column);
        if (cell != null) {
          filled.add(new Filled(merge.firstRow(), cell, column));
        }
      }
    }
    return filled;
  }

  /** Behind the last row: where the next heading over the same columns begins. */
  private int endOf(Header header) {
    int end = grid.rows().size();
    for (Header other : headers) {
      if (other.first() > Math.max(header.first(), header.last())
          && !other.repeats()
          && other.overlaps(header)) {

        end = Math.min(end, other.first());
      }
    }
    return end;
  }

  private int end(Header header) {
    return ends.getOrDefault(header, grid.rows().size());
  }

  private int right(Header header) {
    int right = Integer.MAX_VALUE;
    for (Header other : headers) {
      if (!other.repeats() && other.from() > header.to() && besides(header, other)) {
        right = Math.min(right, other.from() - 1);
      }
    }
    return right;
  }

  private int left(Header header) {
    boolean first = true;
    for (Header other : headers) {
      first &= other.repeats() || other.to() >= header.from() || !besides(header, other);
    }
    return first ? 0 : header.from();
  }

  private boolean besides(Header header, Header other) {
    return header.first() < end(other) && other.first() < end(header);
  }
}
