package org.yagura.intake.ledger.delimited;

import java.util.ArrayList;
import java.util.List;

/**
 * The records of a delimited text one after the other (RFC 4180, leniently). A quote that is never
 * closed, or closed in the middle of a word far below, ends at its own line instead of swallowing
 * the lines beneath.
 */
final class Records {

  /** Excel's own bound of columns. */
  private static final int MOST_FIELDS = 16_384;

  private static final int LONGEST_FIELD = 32_767; // Excel's own bound of a cell

  private final String text;
  private final char delimiter;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private int at;
  private int line = 1;
  private int recordLine = 1;
  private boolean unclosed;
  private boolean shortened;
  private boolean overfull;

  Records(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** Moves to the next record; false when there is none. */
  boolean next() {
    if (at >= text.length()) {
      return false;
    }
    recordLine = line;
    unclosed = false;
    shortened = false;
    overfull = false;
    fields.clear();
    do {
      readField();
    } while (skipDelimiter());
    skipLineEnd();
    return true;
  }

  /** The line the record begins on, from 1. */
  int line() {
    return recordLine;
  }

  /** The fields of the record; the list is used again for the next one. */
  List<String> fields() {
    return fields;
  }

  /** Whether a quote of the record had no end. */
  boolean unclosed() {
    return unclosed;
  }

  /** Whether a field was longer than a cell may be and was cut. */
  boolean shortened() {
    return shortened;
  }

  /** Whether the record had more fields than a sheet has columns; the others were left out. */
  boolean overfull() {
    return overfull;
  }

  private void readField() {
    field.setLength(0);
    if (at < text.length() && text.charAt(at) == '"') {
      int end = closingQuote(at + 1);
      if (end >= 0) {
        quoted(at + 1, end);
        at = end + 1;
      } else {
        unclosed = true;
        at++; // the quote itself means nothing then
      }
    }
    plain();
    if (fields.size() < MOST_FIELDS) {
      fields.add(unwrapped(field.toString()));
    } else {
      overfull = true;
    }
  }

  /** The place of the quote that ends the field; -1 when the quote before has no sensible end. */
  private int closingQuote(int from) {
    boolean linesPassed = false;
    int last = Math.min(text.length(), from + LONGEST_FIELD);
    for (int i = from; i < last; i++) {
      char c = text.charAt(i);
      linesPassed = linesPassed || c == '\n' || c == '\r';
      if (c == '"') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          i++;
        } else {
          return linesPassed && !endsField(i + 1) ? -1 : i;
        }
      }
    }
    return -1;
  }

  private boolean endsField(int place) {
    if (place >= text.length()) {
      return true;
    }
    char c = text.charAt(place);
    return c == delimiter || c == '\n' || c == '\r';
  }

  private void quoted(int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i++; // the first of two
      } else if (c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n')) {
        line++;
      }
      if (c != '\r') {
        field.append(c);
      } else if (text.charAt(i + 1) != '\n') {
        field.append('\n');
      }
    }
  }

  private void plain() {
    int from = at;
    while (!endsField(at)) {
      at++;
    }
    int end = Math.min(at, from + LONGEST_FIELD);
    shortened = shortened || end < at;
    field.append(text, from, end);
  }

  /** Excel writes {@code ="0012"} where a number must stay text. */
  private static String unwrapped(String value) {
    boolean wrapped = value.length() >= 3 && value.startsWith("=\"") && value.endsWith("\"");
    return wrapped ? value.substring(2, value.length() - 1).replace("\"\"", "\"") : value;
  }

  private boolean skipDelimiter() {
    boolean found = at < text.length() && text.charAt(at) == delimiter;
    at += found ? 1 : 0;
    return found;
  }

  private void skipLineEnd() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
      if (at >= text.length() || text.charAt(at) != '\n') {
        line++;
        return;
      }
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
      line++;
    }
  }
}
