package org.yagura.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.DirectorPage;
import org.yagura.report.document.content.Report;

/** How to use the workbook, and the director's page in cells. */
final class FrontSheets {
  private static final List<String> HELP =
      List.of(
          "この表計算ファイルは、調査の結果を一覧にしたものです。まず「要約」を、次に「指摘」を上から順にご覧ください。",
          "",
          "■ 直し方と、読み戻し方",
          "1. 「資産台帳」か「外部接続」の白い欄を、正しい値に書き直します。灰色の欄は参考なので、直しても読み戻しません。",
          "2. 台帳にない機器を足すときは、いちばん下の空いた行に書きます。種別は一覧から選びます。",
          "3. 一つの欄に値が複数あるときは、欄の中で改行して（Alt＋Enter）一行に一つずつ書きます。",
          "4. 行の並べ替え、絞り込み、列の移動をしても構いません。隠れた列とシートは消さないでください。",
          "5. 上書き保存して、調べるフォルダに入れ、もう一度 yagura survey を実行します。書き直した欄だけが反映されます。",
          "6. 行を消しても機器は消えません。もとの資料に残っているためです。もとの資料を直してください。",
          "",
          "■ 記号",
          "◆ 緊急　▲ 高　● 中　○ 低　? 不明",
          "記録あり＝病院の一覧にあり、設定やスキャンでも見えたもの。記録なし＝見えたのに一覧にないもの。記録のみ＝一覧にあるが、どこにも見えないもの。",
          "空欄と「不明」は「ない」ではなく、資料からは分からないことを表します。",
          "先頭の ' は、文字が式として動かないように付けた印です。値には含まれません。",
          "",
          "■ 取扱い",
          "院内の構成が分かる資料です。院外へ送るときは暗号化し、見る人を限ってください。");

  private static final double[] WIDTHS = {24, 40, 40, 40, 40};

  private final Workbook book;
  private final Report report;

  FrontSheets(Workbook book, Report report) {
    this.book = book;
    this.report = report;
  }

  void write() {
    Worksheet help = sheet("はじめに", "使い方");
    int row = 2;
    for (String line : HELP) {
      help.value(row, 0, line);
      boolean heading = line.startsWith("■");
      if (heading) {
        help.style(row, 0).bold().fontColor("1F3A5F").set();
      } else {
        help.style(row, 0).wrapText(true).verticalAlignment("top").set();
      }
      row++;
    }
    help.width(0, 110);
    summary();
  }

  private void summary() {
    DirectorPage page = report.director();
    Worksheet sheet = sheet("要約", "要約");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("判断", page.judgement()));
    for (DirectorPage.Figure it : page.figures()) {
      String parts = it.parts().stream().map(Cell::text).collect(Collectors.joining("、"));
      rows.add(List.of(it.name(), it.value(), parts, it.unknown(), it.base()));
    }
    rows.add(List.of());
    rows.add(List.of("決めていただきたいこと", "問題", "すること", "担当・手間・費用・終わるもの"));
    int number = 1;
    for (DirectorPage.Decision it : page.decisions()) {
      String order = "%d. %s".formatted(number++, it.severity().japanese());
      rows.add(List.of(order, it.problem(), it.what(), it.terms()));
    }
    rows.add(List.of());
    rows.addAll(notLooked(page));
    int at = 2;
    for (List<String> row : rows) {
      int lines = 1;
      for (int i = 0; i < row.size(); i++) {
        lines = Math.max(lines, Grid.lines(row.get(i), at == 2 ? 160 : WIDTHS[i]));
        sheet.value(at, i, CellText.safe(row.get(i)));
        sheet.style(at, i).wrapText(true).verticalAlignment("top").set();
      }
      if (!row.isEmpty()) {
        sheet.style(at, 0).bold().verticalAlignment("top").wrapText(true).set();
      }
      sheet.rowHeight(at, lines * Grid.LINE_HEIGHT + 2);
      at++;
    }
    // A second merged range would stand in any order beside this one.
    sheet.range(2, 1, 2, 4).merge();
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.width(i, WIDTHS[i]);
    }
  }

  private static List<List<String>> notLooked(DirectorPage page) {
    List<List<String>> rows = new ArrayList<>();
    String heading = DirectorPage.NOT_LOOKED;
    for (Cell it : page.notLooked()) {
      rows.add(List.of(heading, it.tone().mark() + " " + it.text()));
      heading = "";
    }
    rows.add(List.of(heading, DirectorPage.NOT_LOOKED_AT));
    return rows;
  }

  private Worksheet sheet(String name, String title) {
    Worksheet sheet = book.newWorksheet(name);
    sheet.value(0, 0, CellText.safe(title + "　" + report.facility() + "　" + report.asOf() + "時点"));
    sheet.style(0, 0).bold().fontSize(14).fontColor("1F3A5F").set();
    sheet.hideGridLines();
    Grid.print(sheet, 1);
    return sheet;
  }
}
