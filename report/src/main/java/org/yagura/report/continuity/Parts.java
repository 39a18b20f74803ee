package org.yagura.report.continuity;

import java.util.List;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Told;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Tone;

/** Small pieces that all plans are made of. */
final class Parts {
  /** What a person must write; documents mark it so that it is not overlooked. */
  static final String GAP = "【要記入】";

  private Parts() {}

  static Block gap(String what) {
    return new Block.Prose(Tone.UNKNOWN, GAP + what);
  }

  static Block prose(String text) {
    return new Block.Prose(Tone.PLAIN, text);
  }

  static Block note(String text) {
    return new Block.Prose(Tone.FAINT, text);
  }

  static Block heading(String text) {
    return new Block.Heading(text);
  }

  static Block table(String name, List<Column> columns, List<Row> rows, String whenEmpty) {
    return new Block.Table(name, columns, rows, rows.size(), GAP + whenEmpty);
  }

  static Row row(List<Cell> cells, List<Evidence> evidence) {
    return new Row("", cells, evidence);
  }

  /** What was told, or a place to write it. */
  static Cell told(Told it) {
    return it.isTold() ? Cell.of(it.text()) : Cell.of(Tone.UNKNOWN, GAP);
  }

  static Cell orGap(String text) {
    return text.isEmpty() ? Cell.of(Tone.UNKNOWN, GAP) : Cell.of(text);
  }
}
