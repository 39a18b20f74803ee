package org.yagura.model.evidence;

import java.util.Objects;

/** A place in a material that a person can open and check. */
public sealed interface SourceRef {

  /** The file, relative to the folder that was surveyed, with {@code /} between its parts. */
  String file();

  /** The place within the file, as people name it: {@code 機器一覧!C14}, {@code line 120}. */
  String location();

  /** One cell of one sheet; {@code address} is as Excel writes it, such as {@code C14}. */
  record Cell(String file, String sheet, String address) implements SourceRef {
    public Cell {
      Objects.requireNonNull(file);
      Objects.requireNonNull(sheet);
      Objects.requireNonNull(address);
    }

    @Override
    public String location() {
      return sheet + "!" + address;
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
