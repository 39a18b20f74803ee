package org.yagura.intake.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.table.Table.Column;
import org.yagura.intake.material.Material;
import org.yagura.knowledge.column.Headings;
import org.yagura.knowledge.column.Meaning;
import org.yagura.knowledge.column.TableKind;
import org.yagura.model.material.Problem;

/**
 * What {@code mapping.yaml} tells of files, sheets and columns; it wins over what is recognised.
 *
 * @param rules in the order of the file; the first that fits a sheet holds
 * @param problems what in the file could not be understood
 */
public record Mapping(List<Rule> rules, List<Problem> problems) {

  /** Nothing is told. */
  public static final Mapping NONE = new Mapping(List.of(), List.of());

  /**
   * What is told of the sheets that fit.
   *
   * @param file path or name, {@code *} for any run of characters
   * @param sheet name of the sheet, {@code *} for any run of characters
   * @param skip whether its rows are set aside
   * @param headerFirst first row of the heading, counted from 1; 0 when it is to be found
   * @param headerLast last row of the heading
   * @param columns meanings by heading or column letter, as the file names both
   */
  public record Rule(
      String file,
      String sheet,
      boolean skip,
      Optional<TableKind> kind,
      int headerFirst,
      int headerLast,
      Map<String, String> columns) {
    public Rule {
      Objects.requireNonNull(kind);
      columns = Map.copyOf(columns);
    }

    /** The meaning told of a column, by its heading or its letter. */
    Optional<Meaning> meaning(TableKind of, Column column) {
      String heading = Headings.normalise(String.join("", column.headings()));
      String last =
          column.headings().isEmpty() ? "" : Headings.normalise(column.headings().getLast());
      for (Map.Entry<String, String> entry : columns.entrySet()) {
        String key = Headings.normalise(entry.getKey());
        boolean letter = entry.getKey().equals(Sheet.columnName(column.column()));
        if (letter || (!key.isEmpty() && (key.equals(heading) || key.equals(last)))) {
          return MappingReader.meaning(of, entry.getValue());
        }
      }
      return Optional.empty();
    }
  }

  public Mapping {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }

  /** Reads the file, however damaged: what cannot be understood becomes problems. */
  public static Mapping read(Material material) {
    return new MappingReader(material).read();
  }

  /** The first rule for a sheet of a file. */
  Optional<Rule> find(String path, String sheet) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return rules.stream()
        .filter(it -> fits(it.file(), path) || fits(it.file(), name))
        .filter(it -> fits(it.sheet(), sheet))
        .findFirst();
  }

  /** Whether a name fits a pattern with stars, in time proportional to both lengths. */
  private static boolean fits(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int mark = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = n;
      } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
