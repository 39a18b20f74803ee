package org.yagura.intake.ledger.sheet;

import java.util.List;
import java.util.Objects;
import org.yagura.model.material.Problem;

/**
 * All sheets of a file.
 *
 * @param format {@code xlsx}, {@code xls}, {@code csv} or {@code tsv}
 * @param encoding of a delimited text, as in {@link org.yagura.intake.text.DecodedText}; empty for
 *     workbooks
 * @param sheets in the order of the file, hidden ones too; empty when nothing could be read
 */
public record Workbook(String format, String encoding, List<Sheet> sheets, List<Problem> problems) {
  public Workbook {
    Objects.requireNonNull(format);
    Objects.requireNonNull(encoding);
    sheets = List.copyOf(sheets);
    problems = List.copyOf(problems);
  }
}
