package org.yagura.testkit.example;

import java.util.ArrayList;
import java.util.List;

/**
 * The sheets of one workbook, row by row. A cell is written as text; {@code #12} is a number,
 * {@code @2022-03-01} a serial date, {@code !#REF!} an error and {@code =3} the kept result of a
 * formula.
 */
final class Sheets {

  /** One sheet; the rows are those written so far, {@code null} cells never occur. */
  static final class Sheet {
    private final String name;
    private final boolean hidden;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> merges = new ArrayList<>();

    private Sheet(String name, boolean hidden) {
      this.name = name;
      this.hidden = hidden;
    }

    /** A row of cells that {@code |} separates; an empty text is a blank row. */
    Sheet row(String cells) {
      rows.add(List.of(cells.split("\\|", -1)));
      return this;
    }

    /** The rows of a text, one a line. */
    Sheet rows(String lines) {
      lines.lines().forEach(this::row);
      return this;
    }

    /** A merged area such as {@code A1:C1}. */
    Sheet merge(String area) {
      merges.add(area);
      return this;
    }

    /** The number of the row last written, from 1. */
    int last() {
      return rows.size();
    }

    String name() {
      return name;
    }

    boolean hidden() {
      return hidden;
    }

    List<List<String>> rows() {
      return rows;
    }

    List<String> merges() {
      return merges;
    }
  }

  private final List<Sheet> sheets = new ArrayList<>();

  Sheet sheet(String name) {
    return add(new Sheet(name, false));
  }

  Sheet hiddenSheet(String name) {
    return add(new Sheet(name, true));
  }

  private Sheet add(Sheet sheet) {
    sheets.add(sheet);
    return sheet;
  }

  List<Sheet> all() {
    return sheets;
  }
}
