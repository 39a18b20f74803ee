package org.yagura.intake.ledger.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.knowledge.column.ColumnDictionary;
import org.yagura.knowledge.column.Headings;
import org.yagura.knowledge.column.Meaning;
import org.yagura.knowledge.column.TableKind;

/** Tells headings from values by looking at cells; remembers what it saw. */
final class CellLook {

  private static final int LONGEST_HEADING = 40;
  private static final int SURE = 8;
  private static final int MOST_REMEMBERED = 20_000;

  private final ColumnDictionary dictionary;
  private final Map<String, Integer> remembered = new HashMap<>();

  CellLook(ColumnDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Whether these cells read like a row of headings that the dictionary knows. */
  boolean isHeading(List<Cell> cells) {
    int count = cells.size();
    if (count < 2 || hasValues(cells, count / 5 + 1)) {
      return false;
    }
    int points = 0;
    int exact = 0;
    for (Cell cell : cells) {
      int known = knownPoints(cell);
      points += known;
      exact += known == 2 ? 1 : 0;
    }
    return exact >= 1 && points >= 4 && points * (count <= 6 ? 10 : 12) >= count * 12;
  }

  /** How many of the cells the dictionary knows as headings, partly known ones by half. */
  double known(List<Cell> cells) {
    return cells.stream().mapToInt(this::knownPoints).sum() / 2.0;
  }

  int values(List<Cell> cells) {
    int values = 0;
    for (Cell cell : cells) {
      values += isValue(cell) ? 1 : 0;
    }
    return values;
  }

  /** Whether at least so many of the cells are values. */
  private static boolean hasValues(List<Cell> cells, int least) {
    int values = 0;
    for (Cell cell : cells) {
      if (isValue(cell) && ++values >= least) {
        return true;
      }
    }
    return false;
  }

  /** How many different things the normalised words surely mean in one kind of list, at most. */
  int meanings(Set<String> words) {
    int most = 0;
    for (TableKind kind : TableKind.values()) {
      Set<Meaning> meanings = new HashSet<>();
      for (String word : words) {
        dictionary.senses(kind, word).stream()
            .limit(1)
            .filter(it -> it.weight() >= SURE)
            .forEach(it -> meanings.add(it.meaning()));
      }
      most = Math.max(most, meanings.size());
    }
    return most;
  }

  /** Numbers, dates, addresses, sentences: what no one writes as a heading. */
  static boolean isValue(Cell cell) {
    if (cell.type() != Sheet.Type.TEXT) {
      return true;
    }
    String text = beforeBrackets(cell.text());
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return isItem(text)
        || (digits >= 3 && digits * 2 >= text.length())
        || text.length() > LONGEST_HEADING
        || digits >= 6;
  }

  /** The number of an item of a form: 2-⑤, 3-1. */
  private static boolean isItem(String text) {
    return text.length() >= 3
        && text.length() <= 5
        && Character.isDigit(text.charAt(0))
        && text.charAt(1) == '-'
        && (Character.isDigit(text.charAt(2)) || (text.charAt(2) >= '①' && text.charAt(2) <= '⑳'));
  }

  /** 「IP (192.168.76.)」 is a heading in spite of its numbers. */
  private static String beforeBrackets(String text) {
    int at = Math.max(text.indexOf('('), text.indexOf('（'));
    return at > 0 ? text.substring(0, at) : text;
  }

  /** 2 for a heading of the dictionary, 1 when one stands at its end, 0 otherwise. */
  private int knownPoints(Cell cell) {
    String text = cell.text();
    if (cell.type() != Sheet.Type.TEXT
        || text.length() > LONGEST_HEADING
        || digitsInside(beforeBrackets(text)) > 1) {
      return 0;
    }
    Integer seen = remembered.get(text);
    if (seen == null) {
      seen = points(text);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(text, seen);
      }
    }
    return seen;
  }

  private int points(String text) {
    String whole = Headings.normalise(text);
    if (knows(whole) || knows(Headings.normalise(Headings.withoutBrackets(text)))) {
      return 2;
    }
    if (whole.length() <= 14) {
      for (int from = 1; from + 3 <= whole.length(); from++) {
        if (dictionary.knows(whole.substring(from))) {
          return 1;
        }
      }
    }
    return 0;
  }

  private boolean knows(String normalised) {
    if (dictionary.knows(normalised)) {
      return true;
    }
    int end = normalised.length();
    while (end > 1 && Character.isDigit(normalised.charAt(end - 1))) {
      end--;
    }
    return end < normalised.length() && dictionary.knows(normalised.substring(0, end));
  }

  private static int digitsInside(String text) {
    int digits = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }
}
