package org.yagura.report.document.content;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;
import org.yagura.report.document.chart.Chart;

/** A piece of a section. */
public sealed interface Block {

  /** A paragraph. */
  record Prose(Tone tone, String text) implements Block {
    public Prose {
      Objects.requireNonNull(tone);
      Objects.requireNonNull(text);
    }
  }

  /** A heading within a section. */
  record Heading(String text) implements Block {
    public Heading {
      Objects.requireNonNull(text);
    }
  }

  /** Findings, worst first; a printed page shows the first {@code printed} of them. */
  record Cards(List<Card> cards, int printed) implements Block {
    public Cards {
      cards = List.copyOf(cards);
    }
  }

  /**
   * A table.
   *
   * @param name what a person calls it; names its search field and its remainder in print
   * @param printed how many rows a printed page shows; the others stand in the HTML and workbook
   * @param whenEmpty what is said when there are no rows; never blank, since silence is no answer
   * @param each the rows as a workbook filters them, where {@code rows} gather several things
   */
  record Table(
      String name,
      List<Column> columns,
      List<Row> rows,
      int printed,
      String whenEmpty,
      List<Row> each)
      implements Block {

    /** A table whose rows are told one by one everywhere. */
    public Table(String name, List<Column> columns, List<Row> rows, int printed, String whenEmpty) {
      this(name, columns, rows, printed, whenEmpty, rows);
    }

    public Table {
      Objects.requireNonNull(name);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      Objects.requireNonNull(whenEmpty);
      each = List.copyOf(each);
    }
  }

  /** A picture; documents that cannot draw tell it in words. */
  record Drawn(String name, Chart chart) implements Block {
    public Drawn {
      Objects.requireNonNull(name);
      Objects.requireNonNull(chart);
    }
  }

  /**
   * A form to be written on by hand.
   *
   * @param fields from top to bottom
   */
  record Blanks(String name, List<Field> fields) implements Block {
    public Blanks {
      Objects.requireNonNull(name);
      fields = List.copyOf(fields);
    }
  }

  /**
   * A place to write in.
   *
   * @param known what is known already and stands printed in it; empty for nothing
   * @param lines how many lines of handwriting it has room for
   */
  record Field(String label, String known, int lines) {
    public Field {
      Objects.requireNonNull(label);
      Objects.requireNonNull(known);
    }
  }

  /**
   * A column.
   *
   * @param share its part of the width, relative to the other columns
   * @param use what a reader does with it
   */
  record Column(String title, int share, Use use) {
    public Column {
      Objects.requireNonNull(title);
      Objects.requireNonNull(use);
    }

    public static Column of(String title, int share) {
      return new Column(title, share, Use.READ);
    }

    public static Column filter(String title, int share) {
      return new Column(title, share, Use.FILTER);
    }

    public static Column number(String title, int share) {
      return new Column(title, share, Use.NUMBER);
    }
  }

  /** What a column is for. */
  enum Use {
    READ,
    /** Holds few different values, worth a filter. */
    FILTER,
    /** A figure: right-aligned, sorted as a number. */
    NUMBER
  }

  /**
   * A row.
   *
   * @param id what the row is the home of, so that links lead to it; empty when it is none's home
   */
  record Row(String id, List<Cell> cells, List<Evidence> evidence) {
    public Row {
      Objects.requireNonNull(id);
      cells = List.copyOf(cells);
      evidence = List.copyOf(evidence);
    }
  }
}
