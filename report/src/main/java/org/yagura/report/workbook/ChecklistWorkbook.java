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
import org.yagura.report.document.wording.Words;

/** {@code checklist.xlsx}: the form with its answers, and a sheet with the proof of each. */
public final class ChecklistWorkbook {

  private static final String FONT = "BIZ UDPゴシック";
  private static final String ACCENT = "1F3A5F";
  private static final List<String> FORM =
      List.of("区分", "番号", "チェック項目", "はい・いいえ", "確認日", "目標日", "備考");
  private static final double[] FORM_WIDTHS = {20, 14, 56, 11, 15, 13, 44};
  private static final List<String> PROOF =
      List.of("番号", "答え", "よりどころ", "向き", "資料が示すこと", "出典", "出典の言葉");
  private static final double[] PROOF_WIDTHS = {12, 9, 14, 9, 52, 34, 44};

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
        "「いいえ」の項目には、対応の目標日をお書きください。空欄の答えは、資料から分からなかったものです。項目の文言は公式の様式と見比べてください（根拠のシートに確かさを記します）。");
    header(sheet, 4, FORM, FORM_WIDTHS);
    int row = 5;
    for (ItemAnswer it : checklist.items()) {
      put(sheet, row, 0, it.item().section());
      put(sheet, row, 1, number(it));
      put(sheet, row, 2, it.item().text() + lineBefore(it.item().note()));
      put(sheet, row, 3, answer(it));
      put(sheet, row, 4, Words.date(it.stated().confirmedOn()));
      put(sheet, row, 5, Words.date(it.stated().targetDate()));
      put(sheet, row, 6, it.remarks() + lineBefore(it.settles()));
      int text = Grid.lines(it.item().text() + lineBefore(it.item().note()), FORM_WIDTHS[2]);
      int remarks = Grid.lines(it.remarks() + lineBefore(it.settles()), FORM_WIDTHS[6]);
      int section = Grid.lines(it.item().section(), FORM_WIDTHS[0]);
      height(sheet, row, Math.max(section, Math.max(text, remarks)));
      row++;
    }
    rows(sheet, 5, row, FORM.size());
    page(sheet, 4);
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
      put(sheet, row, 4, fact.what());
      height(sheet, row, Grid.lines(fact.what(), PROOF_WIDTHS[4]));
      row = cite(sheet, row, fact.evidence());
    }
    if (!it.stated().evidence().isEmpty()) {
      begin(sheet, row, it);
      put(sheet, row, 3, "病院の回答");
      put(sheet, row, 4, it.stated().answer().isEmpty() ? "（空欄）" : it.stated().answer());
      row = cite(sheet, row, it.stated().evidence());
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

  /** Writes citations from this row on; the row after the last. */
  private static int cite(Worksheet sheet, int first, List<Evidence> evidence) {
    int row = first;
    for (Evidence it : evidence) {
      put(sheet, row, 5, it.at().file() + " " + Citation.place(it));
      put(sheet, row, 6, it.says());
      row++;
    }
    return Math.max(row, first + 1);
  }

  private static String number(ItemAnswer it) {
    return switch (it.item().row()) {
      case "server" -> it.item().id() + "（サーバ）";
      case "terminal" -> it.item().id() + "（端末PC）";
      default -> it.item().id();
    };
  }

  /** The form knows yes and no; what is unknown stays blank, what is not asked says so. */
  private static String answer(ItemAnswer it) {
    return switch (it.answer()) {
      case YES, NO -> it.answer().japanese();
      case UNKNOWN -> "";
      case NOT_APPLICABLE -> "（記入不要）";
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
    sheet.footer("&A　&P / &N", Position.RIGHT, 8);
  }

  private static void height(Worksheet sheet, int row, int lines) {
    sheet.rowHeight(row, lines * Grid.LINE_HEIGHT + 2);
  }

  private static void put(Worksheet sheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, CellText.safe(text));
    }
  }
}
