package org.yagura.report.vendor;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.yagura.analysis.vendor.VendorScope;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.document.wording.Words;
import org.yagura.report.workbook.CellText;

/** The covering letter; what only a person can say stands as a blank to fill in. */
final class Letter {
  private static final double WIDTH = 78;
  private static final int LETTERS = 68;
  private static final double LINE_HEIGHT = 19;
  private static final String NOT_FIRST = "、。，．・：；？！）」』】〕ー々ゃゅょっぁぃぅぇぉャュョッァィゥェォ";

  private final Worksheet sheet;
  private int row;

  private Letter(Worksheet sheet) {
    this.sheet = sheet;
  }

  static void write(Worksheet sheet, Survey survey, VendorScope scope, List<String> sheets) {
    Letter letter = new Letter(sheet);
    sheet.width(0, WIDTH);
    letter.line("作成日（資料の基準日）: " + Words.date(survey.asOf()), "right", false);
    letter.gap();
    letter.line(scope.vendor().name() + "　御中", "left", true);
    letter.gap();
    letter.line(survey.facilityName(), "right", false);
    letter.line("担当者: ＿＿＿＿＿＿＿＿＿＿　電話: ＿＿＿＿＿＿＿＿＿＿", "right", false);
    letter.gap();
    letter.title("医療情報システムの安全管理についての確認のお願い");
    letter.gap();
    for (String text : body(scope, sheets)) {
      letter.line(text, "left", false);
    }
    sheet.hideGridLines();
    PackSheet.print(sheet, "portrait");
  }

  private static List<String> body(VendorScope scope, List<String> sheets) {
    List<String> body = new ArrayList<>();
    body.add("日ごろより当院のシステムの保守にご協力いただき、ありがとうございます。");
    body.add(
        "医療機関には、医療法施行規則第14条第2項により、サイバーセキュリティを確保するために必要な措置が求められ、立入検査ではチェックリストが確かめられます。"
            + "当院だけでは答えられない項目がありますので、貴社が担当する次のシステムについて、このブックへの記入をお願いします。");
    body.add(
        "対象: " + (scope.systems().isEmpty() ? "「機器」のシートのとおり" : String.join("、", scope.systems())));
    body.add("");
    body.add("お願いすること");
    body.add("1. 白い欄（回答・日付・備考）にご記入ください。灰色の欄は、当院の資料から写したものです。違うところは備考でお知らせください。");
    body.add("2. シート: " + String.join("、", sheets));
    body.add("3. MDS/SDS（製造業者／サービス事業者による医療情報セキュリティ開示書）を添えてください。");
    body.add("4. 厚生労働省の「事業者確認用」チェックリストも、公式の様式に記入してご提出ください。このブックの質問は当院が作ったもので、公式の様式に代わるものではありません。");
    body.add("5. パスワードなどの秘密は、どの欄にも書かないでください。");
    body.add("6. 隠れた列・シートは、回答を読み戻すためのものです。消さずにお返しください。");
    body.add("");
    body.add("お返しいただく期限: ＿＿＿＿年＿＿月＿＿日");
    body.add("お返しいただく先: ＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿");
    body.add("");
    body.add("貴社の記入者　部署・氏名: ＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿");
    body.add("電話: ＿＿＿＿＿＿＿＿＿＿　　記入日: ＿＿＿＿年＿＿月＿＿日");
    return body;
  }

  private void title(String text) {
    sheet.value(row, 0, text);
    sheet.style(row, 0).bold().fontSize(15).horizontalAlignment("center").set();
    sheet.rowHeight(row++, 26);
  }

  private void line(String text, String alignment, boolean large) {
    String broken = broken(text);
    if (!text.isEmpty()) {
      sheet.value(row, 0, CellText.safe(broken));
    }
    int lines = (int) broken.lines().count();
    sheet
        .style(row, 0)
        .fontSize(large ? 13 : 11)
        .wrapText(true)
        .verticalAlignment("top")
        .horizontalAlignment(alignment)
        .set();
    sheet.rowHeight(row++, Math.max(1, lines) * LINE_HEIGHT * (large ? 1.2 : 1));
  }

  /** Spreadsheets break lines anywhere; no closing mark begins one of ours. */
  private static String broken(String text) {
    StringBuilder lines = new StringBuilder();
    int used = 0;
    int[] letters = text.codePoints().toArray();
    for (int letter : letters) {
      int wide = letter < 0x250 ? 1 : 2;
      if (used + wide > LETTERS && NOT_FIRST.indexOf(letter) < 0) {
        lines.append('\n');
        used = 0;
      }
      lines.appendCodePoint(letter);
      used += wide;
    }
    return lines.toString();
  }

  private void gap() {
    sheet.rowHeight(row++, 10);
  }
}
