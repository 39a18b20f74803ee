package org.yagura.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.spelling.NaturalOrder;
import org.yagura.report.document.content.Report;
import org.yagura.report.document.section.Contents;
import org.yagura.report.document.wording.Index;

/** The workbook {@code yagura.xlsx}; its ledgers can be corrected and surveyed again. */
public final class WorkbookReport {
  private static final String FONT = "BIZ UDPゴシック";

  private WorkbookReport() {}

  /** Renders the workbook; the same survey gives the same bytes. */
  public static byte[] render(Survey survey) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Yagura", null)) {
      book.setGlobalDefaultFont(FONT, 10);
      write(book, survey);
      book.finish();
      return FixedZip.of(out.toByteArray(), survey.asOf());
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory", e);
    }
  }

  private static void write(Workbook book, Survey survey) {
    Report report = Contents.of(survey);
    String about = "　" + report.facility() + "　" + report.asOf() + "時点";
    LedgerSheet<Asset> assets = assets(survey);
    LedgerSheet<ExternalConnection> connections = connections(survey);
    new FrontSheets(book, report).write();
    assets.write(book, assets.name() + about);
    connections.write(book, connections.name() + about);
    ReportSheets sheets = new ReportSheets(book, report);
    sheets.section("findings", List.of("指摘"));
    sheets.section(
        "vulnerabilities", List.of("脆弱性", "サポート終了", "サポート終了が近いもの", "照合できなかったもの", "脆弱性情報"));
    sheets.section("attack", List.of("攻撃の見通し", "攻撃経路", "経路の理由", "バックアップの行方"));
    sheets.section("measures", List.of("まず行う対策", "対策の前と後", "対策の組"));
    sheets.section("discrepancies", List.of("食い違い"));
    sheets.section("accounts", List.of("アカウント"));
    sheets.section("backups", List.of("バックアップ"));
    sheets.section("segments", List.of("区画"));
    sheets.section(
        "materials", List.of("読めなかったもの", "調査の資料ではないもの", "資料の問題", "保留した行", "使わなかった列", "分からない設定行"));
    Baseline baseline = new Baseline(book, survey.asOf());
    baseline.write(assets);
    baseline.write(connections);
  }

  private static LedgerSheet<Asset> assets(Survey survey) {
    List<Asset> rows =
        survey.facility().assets().stream()
            .sorted(
                Comparator.comparing(Asset::kind)
                    .thenComparing(Asset::label, NaturalOrder.NAMES)
                    .thenComparing(Asset::id))
            .toList();
    return new LedgerSheet<>("asset", "資産台帳", Ledgers.assets(survey), rows, Asset::id);
  }

  private static LedgerSheet<ExternalConnection> connections(Survey survey) {
    return new LedgerSheet<>(
        "connection",
        "外部接続",
        Ledgers.connections(new Index(survey)),
        survey.connections(),
        ExternalConnection::id);
  }
}
