package org.yagura.model.material;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param path relative to the folder that was surveyed, with {@code /} between its parts
 * @param format what it is technically: {@code xlsx}, {@code csv}, {@code FortiOS}, {@code
 *     nmap-xml}
 * @param encoding the character encoding of a text; empty for binary files
 * @param rowsUsed rows of tables that were used; the rows read are these and the rows set aside
 * @param setAside the rows not used, in the order of the file
 * @param unusedColumns headers of columns whose meaning was not recognised, with their place
 * @param coverage how much of a device configuration was understood; null for other materials
 */
public record MaterialReport(
    String path,
    MaterialKind kind,
    String format,
    String encoding,
    int rowsUsed,
    List<SetAside> setAside,
    List<String> unusedColumns,
    List<Problem> problems,
    @Nullable Coverage coverage) {

  public MaterialReport {
    Objects.requireNonNull(path);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(format);
    Objects.requireNonNull(encoding);
    if (rowsUsed < 0) {
      throw new IllegalArgumentException("rows used (%d) must not be negative".formatted(rowsUsed));
    }
    setAside = List.copyOf(setAside);
    unusedColumns = List.copyOf(unusedColumns);
    problems = List.copyOf(problems);
  }

  /** A report on a material without tables. */
  public static MaterialReport of(
      String path, MaterialKind kind, String format, String encoding, List<Problem> problems) {
    return new MaterialReport(
        path, kind, format, encoding, 0, List.of(), List.of(), problems, null);
  }

  /** Every row beneath a header that held anything: {@link #rowsUsed} plus the rows set aside. */
  public int rowsRead() {
    return rowsUsed + setAside.size();
  }

  /** The same report with what was noticed only later, beside the other materials. */
  public MaterialReport with(List<Problem> further) {
    List<Problem> all = Stream.concat(problems.stream(), further.stream()).toList();
    return new MaterialReport(
        path, kind, format, encoding, rowsUsed, setAside, unusedColumns, all, coverage);
  }
}
