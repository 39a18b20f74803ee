package org.yagura.intake.ledger.delimited;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yagura.intake.ledger.sheet.Rows;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.material.Material;
import org.yagura.intake.text.DecodedText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/**
 * Reads texts separated by commas, tabs, semicolons or bars as one sheet whose cells are all texts.
 */
public final class DelimitedReader {

  private static final int MOST_CELLS = 2_000_000;
  private static final int MOST_PROBLEMS = 50;
  private static final int SAMPLE = 8_192;

  /** More of them do not come from a slip of some program, but from a file of another kind. */
  private static final int MOST_ZEROS = 3;

  private final Material material;
  private final List<Problem> problems = new ArrayList<>();
  private int cells;

  private DelimitedReader(Material material) {
    this.material = material;
  }

  /** Reads the table; empty when the content is no text, or a text that is no table. */
  public static Optional<Workbook> read(Material material) {
    DecodedText read = TextDecoder.decode(material.bytes());
    if (read.text().isBlank() || isBinary(read.text())) {
      return Optional.empty();
    }
    boolean zeros = read.text().indexOf(0) >= 0;
    DecodedText decoded =
        zeros
            ? new DecodedText(
                read.text().replace("\0", ""), read.encoding(), read.undecodableLines())
            : read;
    String name = material.fileName().toLowerCase(Locale.ROOT);
    boolean named = name.endsWith(".csv") || name.endsWith(".tsv");
    return Delimiter.of(decoded.text(), named)
        .map(it -> new DelimitedReader(material).workbook(decoded, it, zeros));
  }

  /** The line of dashes beneath the headings of a table drawn with bars. */
  private static boolean isRule(List<String> fields) {
    return fields.stream().allMatch(it -> it.chars().allMatch(c -> " -:+=".indexOf(c) >= 0));
  }

  /** Texts hold hardly any control characters. */
  private static boolean isBinary(String text) {
    int controls = 0;
    int zeros = 0;
    int length = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      zeros += c == 0 ? 1 : 0;
      boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1A;
      controls += (c < ' ' && !layout) || c == '\uFFFD' ? 1 : 0;
    }
    return controls * 10L > length || zeros > MOST_ZEROS;
  }

  private Workbook workbook(DecodedText decoded, Delimiter delimiter, boolean zeros) {
    undecodable(decoded);
    if (zeros) {
      problem(1, "文字でないもの（NUL）が混じっています。それを除いて読みました。", "元のファイルを作り直してください。");
    }
    Rows rows = new Rows();
    Records records =
        new Records(decoded.text().substring(delimiter.from()), delimiter.separator());
    int skipped = delimiter.from() > 0 ? 1 : 0;
    while (cells < MOST_CELLS && records.next()) {
      int line = records.line() + skipped;
      problemsOf(records, line);
      if (delimiter.separator() != '|' || !isRule(records.fields())) {
        rows.add(line, false, cells(records.fields()));
      }
    }
    if (cells >= MOST_CELLS) {
      int line = records.line() + skipped;
      problem(line, "セルが多すぎるため（上限 200万個）、%d 行目より後を読んでいません。".formatted(line), "ファイルを分けてください。");
    }
    String format = delimiter.separator() == '\t' ? "tsv" : "csv";
    Sheet sheet = new Sheet(title(), false, rows.all(), List.of());
    return new Workbook(
        format, delimiter.separator(), decoded.encoding(), List.of(sheet), problems);
  }

  private String title() {
    String name = material.fileName();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private List<Cell> cells(List<String> fields) {
    List<Cell> found = new ArrayList<>();
    for (int column = 0; column < fields.size(); column++) {
      String text = fields.get(column);
      if (!text.isBlank()) {
        found.add(new Cell(column, text, Sheet.Type.TEXT, false));
      }
    }
    cells += found.size();
    return found;
  }

  private void undecodable(DecodedText decoded) {
    if (!decoded.undecodableLines().isEmpty()) {
      String lines =
          decoded.undecodableLines().stream().map(String::valueOf).collect(Collectors.joining("、"));
      problem(
          decoded.undecodableLines().getFirst(),
          "文字コード（%s）として読めない文字があります（%s 行目）。読めない文字は「\uFFFD」と表示します。"
              .formatted(decoded.encoding(), lines),
          "元のファイルを「CSV UTF-8」形式で保存し直してください。");
    }
  }

  private void problemsOf(Records records, int line) {
    if (records.unclosed()) {
      problem(line, "引用符「\"」が閉じられていません。この行だけの値として読みました。", "値を引用符で囲む場合は、前後に一つずつ付けてください。");
    }
    if (records.shortened()) {
      problem(line, "値が長すぎるため（上限 32,767文字）、途中までを読みました。", "");
    }
    if (records.overfull()) {
      problem(line, "列が多すぎるため（上限 16,384列）、途中までを読みました。", "");
    }
  }

  private void problem(int line, String message, String hint) {
    if (problems.size() < MOST_PROBLEMS) {
      SourceRef place = SourceRef.Line.of(material.path(), line);
      problems.add(new Problem(place, Gravity.PARTIAL, message, hint));
    }
  }
}
