package org.yagura.model.evidence;

import java.util.Objects;

/** A place in a material that a person can open and check. */
public sealed interface SourceRef {

  /** The file, relative to the folder that was surveyed, with {@code /} between its parts. */
  String file();

  /** The place within the file, as people name it: {@code 機器一覧!C14}, {@code line 120}. */
  String location();

  /**
   * A cell of a sheet, or cells beside each other; there are very many, so numbers name them.
   *
   * @param row counted from 1, as Excel shows it
   * @param first the column, counted from 0 (A)
   * @param last the last column, included
   */
  record Cell(String file, String sheet, int row, int first, int last) implements SourceRef {
    public Cell {
      Objects.requireNonNull(file);
      Objects.requireNonNull(sheet);
      if (row < 1 || first < 0 || last < first) {
        throw new IllegalArgumentException(
            "cells (row %d, columns %d-%d) must not run backwards".formatted(row, first, last));
      }
    }

    /** One cell. */
    public static Cell of(String file, String sheet, int row, int column) {
      return new Cell(file, sheet, row, column, column);
    }

    /** {@code 機器一覧!C14}, or {@code 機器一覧!A14:F14}. */
    @Override
    public String location() {
      return first == last
          ? sheet + '!' + columnName(first) + row
          : sheet + '!' + columnName(first) + row + ':' + columnName(last) + row;
    }

    /** A column as Excel names it: 0 is {@code A}, 26 is {@code AA}. */
    public static String columnName(int column) {
      StringBuilder name = new StringBuilder();
      for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        name.insert(0, (char) ('A' + (rest - 1) % 26));
      }
      return name.toString();
    }
  }

  /** A line of a text, or a run of lines; counted from 1, both ends included. */
  record Line(String file, int first, int last) implements SourceRef {
    public Line {
      Objects.requireNonNull(file);
      if (first < 1 || last < first) {
        throw new IllegalArgumentException(
            "lines (%d-%d) must count from 1 and not run backwards".formatted(first, last));
      }
    }

    public static Line of(String file, int number) {
      return new Line(file, number, number);
    }

    @Override
    public String location() {
      return first == last ? "line " + first : "line " + first + "-" + last;
    }
  }

  /** An element of a structured file that has no useful line, such as {@code host[3]/address}. */
  record Element(String file, String path) implements SourceRef {
    public Element {
      Objects.requireNonNull(file);
      Objects.requireNonNull(path);
    }

    @Override
    public String location() {
      return path;
    }
  }

  /** The file as a whole. */
  record Whole(String file) implements SourceRef {
    public Whole {
      Objects.requireNonNull(file);
    }

    @Override
    public String location() {
      return "file";
    }
  }
}
