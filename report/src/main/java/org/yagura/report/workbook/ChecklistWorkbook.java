package org.yagura.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.section.Contents;
import org.yagura.report.document.wording.FormAnswer;
import org.yagura.report.document.wording.Words;

/** {@code checklist.xlsx}: the form with its answers, and a sheet with the proof of each. */
public final class ChecklistWorkbook {

  private static final String FONT = "BIZ UDPゴシック";
  private static final String ACCENT = "1F3A5F";
  private static final List<String> FORM =
      List.of("区分", "番号", "チェック項目", "はい・\nいいえ", "確認日", "目標日", "備考");
  private static final double[] FORM_WIDTHS = {13, 8, 46, 9, 15, 15, 34};
  private static final List<String> PROOF =
      List.of("番号", "答え", "よりどころ", "向き", "資料が示すこと", "出典", "出典の言葉");
  private static final double[] PROOF_WIDTHS = {8, 8, 13, 11, 42, 26, 34};

  /** A spreadsheet's rows are no taller, in points. */
  private static final double TALLEST = 400;

  /** What a fact says beyond this stands in its citations. */
  private static final int MOST_TOLD = 700;

  /** The rest of a long row of a ledger proves nothing more. */
  private static final int MOST_WORDS = 160;

  private final Survey survey;
  private final Checklist checklist;

  private ChecklistWorkbook(Survey survey) {
    this.survey = survey;
    this.checklist = survey.assessments().checklist();
  }

  /** Renders the workbook; the same survey gives the same bytes. */
  public static byte[] render(Survey survey) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Yagura", null)) {
      book.setGlobalDefaultFont(FONT, 10);
      ChecklistWorkbook made = new ChecklistWorkbook(survey);
      made.form(book.newWorksheet("チェックリスト"));
      made.proof(book.newWorksheet("判定の根拠"));
      book.finish();
      return FixedZip.of(out.toByteArray(), survey.asOf());
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory", e);
    }
  }

  private void form(Worksheet sheet) {
    title(sheet, checklist.title());
    put(sheet, 1, 0, "施設名: " + Contents.facility(survey) + "　　基準日: " + Words.date(survey.asOf()));
    put(
        sheet,
        2,
        0,
        "「いいえ」には対応の目標日をお書きください。空欄は、資料から分からなかった項目です。文言は提出前に公式の様式と見比べてください（確かさは「判定の根拠」にあります）。");
    if (!checklist.missing().isEmpty()) {
      put(sheet, 3, 0, "ご注意: " + checklist.missing());
      sheet.style(3, 0).bold().fontColor("B3261E").set();
    }
    header(sheet, 4, FORM, FORM_WIDTHS);
    int row = 5;
    for (ItemAnswer it : checklist.items()) {
      answer(sheet, row++, it);
    }
    rows(sheet, 5, row, FORM.size());
    centred(sheet, 5, row, 1);
    centred(sheet, 5, row, 3);
    sections(sheet, 5);
    page(sheet, 4);
  }

  private void answer(Worksheet sheet, int row, ItemAnswer it) {
    FormAnswer answer = FormAnswer.of(it, survey.asOf());
    String question = it.item().text() + lineBefore(it.item().note());
    put(sheet, row, 0, it.item().section());
    put(sheet, row, 1, number(it));
    put(sheet, row, 2, question);
    put(sheet, row, 3, answer.yesNo());
    put(sheet, row, 4, answer.confirmed());
    put(sheet, row, 5, answer.target());
    put(sheet, row, 6, answer.remarks());
    int lines =
        Math.max(
            Grid.lines(number(it), FORM_WIDTHS[1]),
            Math.max(
                Grid.lines(question, FORM_WIDTHS[2]),
                Grid.lines(answer.remarks(), FORM_WIDTHS[6])));
    height(sheet, row, Math.max(2, lines));
  }

  /** One tall cell for the items of a section, as the Ministry prints it. */
  private void sections(Worksheet sheet, int first) {
    List<String> names = checklist.items().stream().map(it -> it.item().section()).toList();
    for (int from = 0; from < names.size(); ) {
      int to = from;
      while (to + 1 < names.size() && names.get(to + 1).equals(names.get(from))) {
        to++;
      }
      if (to > from) {
        sheet.range(first + from, 0, first + to, 0).merge();
      }
      from = to + 1;
    }
  }

  private static void centred(Worksheet sheet, int from, int to, int column) {
    if (to > from) {
      sheet
          .range(from, column, to - 1, column)
          .style()
          .horizontalAlignment("center")
          .verticalAlignment("top")
          .set();
    }
  }

  private void proof(Worksheet sheet) {
    title(sheet, "判定の根拠　" + checklist.title());
    put(sheet, 1, 0, "答えのよりどころを、資料の場所と言葉で示します。");
    header(sheet, 3, PROOF, PROOF_WIDTHS);
    int row = 4;
    for (ItemAnswer it : checklist.items()) {
      row = proof(sheet, row, it);
    }
    rows(sheet, 4, row, PROOF.size());
    page(sheet, 3);
  }

  private static int proof(Worksheet sheet, int first, ItemAnswer it) {
    int row = first;
    for (Fact fact : it.facts()) {
      begin(sheet, row, it);
      put(sheet, row, 3, fact.speaksFor() ? "○ 支える" : "× 反する");
      String what = Citation.shorten(fact.what(), MOST_TOLD);
      put(sheet, row, 4, what);
      row = cite(sheet, row, fact.evidence(), what);
    }
    if (!it.stated().evidence().isEmpty()) {
      begin(sheet, row, it);
      put(sheet, row, 3, "施設の回答");
      put(sheet, row, 4, it.stated().answer().isEmpty() ? "（空欄）" : it.stated().answer());
      row = cite(sheet, row, it.stated().evidence(), it.stated().answer());
    }
    if (row == first) {
      begin(sheet, row, it);
      put(sheet, row, 4, "資料からは分かりません。" + it.settles());
      row++;
    }
    put(sheet, row, 0, number(it));
    put(sheet, row, 4, "項目の文言: " + it.item().wording());
    return row + 1;
  }

  private static void begin(Worksheet sheet, int row, ItemAnswer it) {
    put(sheet, row, 0, number(it));
    put(sheet, row, 1, it.answer().japanese());
    put(sheet, row, 2, it.basis().japanese());
  }

  /** Writes citations from this row on, the first beside the text; the row after the last. */
  private static int cite(Worksheet sheet, int first, List<Evidence> evidence, String text) {
    int row = first;
    for (Evidence it : evidence) {
      String place = it.at().file() + " " + Citation.place(it);
      String words = Citation.shorten(it.says().strip().replaceAll("\\s+", " "), MOST_WORDS);
      put(sheet, row, 5, place);
      put(sheet, row, 6, words);
      int beside = row == first ? Grid.lines(text, PROOF_WIDTHS[4]) : 1;
      int lines = Math.max(Grid.lines(place, PROOF_WIDTHS[5]), Grid.lines(words, PROOF_WIDTHS[6]));
      height(sheet, row, Math.max(beside, lines));
      row++;
    }
    if (evidence.isEmpty()) {
      height(sheet, first, Grid.lines(text, PROOF_WIDTHS[4]));
    }
    return Math.max(row, first + 1);
  }

  private static String number(ItemAnswer it) {
    return switch (it.item().row()) {
      case "server" -> it.item().id() + "\nサーバ";
      case "terminal" -> it.item().id() + "\n端末PC";
      default -> it.item().id();
    };
  }

  private static String lineBefore(String text) {
    return text.isEmpty() ? "" : "\n" + text;
  }

  private static void title(Worksheet sheet, String text) {
    put(sheet, 0, 0, text);
    sheet.style(0, 0).bold().fontSize(14).fontColor(ACCENT).set();
  }

  private static void header(Worksheet sheet, int row, List<String> titles, double[] widths) {
    for (int i = 0; i < titles.size(); i++) {
      put(sheet, row, i, titles.get(i));
      sheet.width(i, widths[i]);
    }
    height(sheet, row, 2);
    sheet
        .range(row, 0, row, titles.size() - 1)
        .style()
        .bold()
        .fontColor("FFFFFF")
        .fillColor(ACCENT)
        .verticalAlignment("center")
        .wrapText(true)
        .set();
  }

  private static void rows(Worksheet sheet, int from, int to, int columns) {
    if (to > from) {
      sheet
          .range(from, 0, to - 1, columns - 1)
          .style()
          .format("@")
          .wrapText(true)
          .verticalAlignment("top")
          .borderStyle("thin")
          .borderColor("CBD2DC")
          .set();
    }
  }

  private static void page(Worksheet sheet, int header) {
    sheet.hideGridLines();
    sheet.freezePane(0, header + 1);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(header);
    sheet.leftMargin(0.5f);
    sheet.rightMargin(0.5f);
    sheet.topMargin(0.6f);
    sheet.bottomMargin(0.6f);
    sheet.footer("&A　&P / &N", Position.RIGHT, 8);
  }

  private static void height(Worksheet sheet, int row, int lines) {
    sheet.rowHeight(row, Math.min(TALLEST, lines * Grid.LINE_HEIGHT + 2));
  }

  private static void put(Worksheet sheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, CellText.safe(text));
    }
  }
}
