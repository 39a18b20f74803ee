package org.yagura.cli.paper;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.report.continuity.BackupPlanBook;
import org.yagura.report.continuity.BcpBook;
import org.yagura.report.continuity.EmergencyBook;
import org.yagura.report.diagram.overlay.PathSheets;
import org.yagura.report.diagram.scene.Scene;
import org.yagura.report.diagram.scene.Sheet;
import org.yagura.report.document.content.Booklet;
import org.yagura.report.document.docx.BookletDocx;
import org.yagura.report.document.pdf.BookletPdf;
import org.yagura.report.document.pdf.BookletPdf.Sheets;
import org.yagura.report.document.pdf.LeadershipPdf;
import org.yagura.report.inspection.InspectionBook;
import org.yagura.report.management.ManagementPage;

/** Documents of several chapters. */
final class Booklets {
  private static final String FOLDER = "documents/";
  private static final int MOST_SHEETS = 4;

  private Booklets() {}

  static void management(Dossier from, KeptFolder to) throws IOException {
    to.put(FOLDER + "経営者向け.pdf", LeadershipPdf.render(ManagementPage.of(from.survey()), day(from)));
  }

  static void inspection(Dossier from, KeptFolder to) throws IOException {
    Booklet book = InspectionBook.of(from.survey());
    to.put(
        FOLDER + "立入検査資料.pdf", BookletPdf.render(book, sheets(from), Sheets.AS_DRAWN, day(from)));
  }

  static void backupPlan(Dossier from, KeptFolder to) throws IOException {
    Booklet book = BackupPlanBook.of(from.survey());
    to.put(FOLDER + "バックアップ計画.docx", BookletDocx.render(book, day(from)));
    to.put(FOLDER + "バックアップ計画.pdf", BookletPdf.render(book, List.of(), Sheets.ON_A4, day(from)));
  }

  static void bcp(Dossier from, KeptFolder to) throws IOException {
    Booklet book = BcpBook.of(from.survey());
    to.put(FOLDER + "BCP案.docx", BookletDocx.render(book, day(from)));
  }

  static void emergencyPack(Dossier from, KeptFolder to) throws IOException {
    Booklet book = EmergencyBook.of(from.survey());
    to.put(
        FOLDER + "非常時持ち出し.pdf",
        BookletPdf.render(book, sheets(from), Sheets.ON_A4, day(from), from.password().reveal()));
    from.notes()
        .add(
            from.password().isGiven()
                ? "非常時持ち出し.pdf は、指定のパスワードで暗号化しました。"
                : "非常時持ち出し.pdf は暗号化していません。持ち歩くときは --password-file を付けて作り直してください。");
  }

  /** The overview and the first sheets by zone; attack paths stay in the report. */
  private static List<Sheet> sheets(Dossier from) {
    Scene scene = from.diagram().get();
    List<String> paths =
        Stream.of(PathSheets.BEFORE, PathSheets.AFTER)
            .flatMap(it -> PathSheets.find(scene, it).stream())
            .map(Sheet::title)
            .toList();
    return scene.sheets().stream()
        .filter(it -> !paths.contains(it.title()))
        .limit(MOST_SHEETS)
        .toList();
  }

  private static LocalDate day(Dossier from) {
    return from.survey().asOf();
  }
}
