package org.yagura.intake.ledger.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.ledger.delimited.DelimitedReader;
import org.yagura.intake.ledger.markup.HtmlTables;
import org.yagura.intake.ledger.markup.OpenDocument;
import org.yagura.intake.ledger.markup.SpreadsheetXml;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.ledger.xls.XlsReader;
import org.yagura.intake.ledger.xlsx.XlsxReader;
import org.yagura.intake.material.Material;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/** Workbooks and delimited texts of every format, told apart by what they hold. */
public final class Workbooks {

  private static final Set<String> EXCEL =
      Set.of("xlsx", "xlsm", "xls", "xlsb", "xltx", "xlt", "ods");
  private static final Set<String> DELIMITED = Set.of("csv", "tsv");

  private Workbooks() {}

  /**
   * Reads the material as sheets; empty when neither its content nor its name says that it is a
   * table. Where only the name says so the workbook has no sheets and a problem that tells what the
   * content looks like, so a reader of another kind should be asked first.
   */
  public static Optional<Workbook> read(Material material) {
    String ending = ending(material);
    if (isBlank(material.bytes())) {
      String message = "ファイルが空です（%d バイト）。".formatted(material.bytes().length);
      return named(ending)
          ? Optional.of(lost(material, ending, message, "元のファイルを入れ直してください。"))
          : Optional.empty();
    }
    return OpenDocument.read(material)
        .or(() -> XlsxReader.read(material))
        .or(() -> XlsReader.read(material))
        .or(() -> SpreadsheetXml.read(material))
        .or(() -> HtmlTables.read(material))
        .map(it -> withNameChecked(material, ending, it))
        .or(() -> DelimitedReader.read(material).map(it -> withNameChecked(material, ending, it)))
        .or(() -> named(ending) ? Optional.of(misnamed(material, ending)) : Optional.empty());
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte it : bytes) {
      if (it != ' ' && it != '\t' && it != '\r' && it != '\n') {
        return false;
      }
    }
    return true;
  }

  private static String ending(Material material) {
    String name = material.fileName();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean named(String ending) {
    return EXCEL.contains(ending) || DELIMITED.contains(ending);
  }

  private static Workbook withNameChecked(Material material, String ending, Workbook workbook) {
    // Excel opens markup under its own endings, so nobody need rename it.
    boolean markup = workbook.format().equals("html") || workbook.format().equals("xml");
    boolean text = !markup && DELIMITED.contains(workbook.format());
    if (!named(ending) || text == DELIMITED.contains(ending)) {
      return workbook;
    }
    List<Problem> problems = new ArrayList<>(workbook.problems());
    problems.add(
        new Problem(
            new SourceRef.Whole(material.path()),
            Gravity.NOTE,
            "拡張子は「.%s」ですが、中身は %s 形式です。中身のとおりに読みました。".formatted(ending, workbook.format()),
            "拡張子を「.%s」に直すと、ほかのソフトでも正しく開けます。".formatted(workbook.format())));
    return workbook.with(problems);
  }

  private static Workbook misnamed(Material material, String ending) {
    return Appearance.of(material)
        .map(it ->
            lost(
                material,
                ending,
                "拡張子は「.%s」ですが、中身は%sのようです。表としては読めません。".formatted(ending, it.shown()),
                it.hint()))
        .orElseGet(() ->
            lost(
                material,
                ending,
                "拡張子は「.%s」ですが、表として読める内容がありません。".formatted(ending),
                "ファイルが壊れていないか、Excel で開けるかを確かめてください。"));
  }

  private static Workbook lost(Material material, String format, String message, String hint) {
    SourceRef place = new SourceRef.Whole(material.path());
    return new Workbook(
        format, "", List.of(), List.of(new Problem(place, Gravity.LOST, message, hint)));
  }
}
