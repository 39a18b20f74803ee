package org.yagura.intake.ledger.sheet;

import java.util.List;
import java.util.Objects;
import org.yagura.model.material.Problem;

/**
 * All sheets of a file.
 *
 * @param format {@code xlsx}, {@code xls}, {@code ods}, {@code xml}, {@code html}, {@code csv} or
 *     {@code tsv}
 * @param separator between the fields of a delimited text; 0 for workbooks
 * @param encoding of a delimited text, as in {@link org.yagura.intake.text.DecodedText}; empty for
 *     workbooks
 * @param sheets in the order of the file, hidden ones too; empty when nothing could be read
 */
public record Workbook(
    String format, char separator, String encoding, List<Sheet> sheets, List<Problem> problems) {
  /** A workbook of a spreadsheet program, or one that could not be read. */
  public Workbook(String format, String encoding, List<Sheet> sheets, List<Problem> problems) {
    this(format, '\0', encoding, sheets, problems);
  }

  public Workbook {
    Objects.requireNonNull(format);
    Objects.requireNonNull(encoding);
    sheets = List.copyOf(sheets);
    problems = List.copyOf(problems);
  }

  /** The same sheets with other problems. */
  public Workbook with(List<Problem> others) {
    return new Workbook(format, separator, encoding, sheets, others);
  }
}
