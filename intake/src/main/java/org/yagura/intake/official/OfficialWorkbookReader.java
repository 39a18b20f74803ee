package org.yagura.intake.official;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.ledger.workbook.Workbooks;
import org.yagura.intake.material.Material;
import org.yagura.intake.official.FormTitles.Title;
import org.yagura.intake.official.Grid.Line;
import org.yagura.intake.official.Grid.Text;
import org.yagura.intake.official.OfficialWorkbook.By;
import org.yagura.intake.official.OfficialWorkbook.Recognised;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.EditionShelf;
import org.yagura.knowledge.checklist.Form;
import org.yagura.knowledge.checklist.completion.ImportedEdition;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/**
 * Reads an official checklist workbook: recognises edition and form by the file's hash, else by its
 * titles, and gathers the items. Whatever is not such a workbook is a problem, never an exception.
 */
public final class OfficialWorkbookReader {

  private static final int FEWEST_ITEMS = 3;

  private final Material material;
  private final String hash;
  private final Optional<ChecklistEdition> byHash;
  private final Optional<Form> formByHash;
  private final List<Recognised> forms = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private OfficialWorkbookReader(Material material, EditionShelf shelf) {
    this.material = material;
    this.hash = hash(material.bytes());
    this.byHash = shelf.editions().stream().filter(this::publishes).findFirst();
    this.formByHash = byHash.map(ChecklistEdition::form);
  }

  private boolean publishes(ChecklistEdition it) {
    return it.publication().files().stream()
        .anyMatch(f -> f.sha256().equals(hash) && f.kind().equals(it.form().id() + "_xlsx"));
  }

  /** Reads the workbook; the shelf knows the editions and their hashes. */
  public static OfficialWorkbook read(Material material, EditionShelf shelf) {
    OfficialWorkbookReader it = new OfficialWorkbookReader(material, shelf);
    Optional<Workbook> workbook = Workbooks.read(material);
    workbook.ifPresent(w -> it.problems.addAll(w.problems()));
    workbook.map(Workbook::sheets).orElse(List.of()).forEach(it::sheet);
    if (it.forms.isEmpty()) {
      it.problem(
          Gravity.LOST,
          "「%s」は、チェックリストの公式の様式として読めません。".formatted(material.fileName()),
          "厚生労働省のページから、医療機関・薬局確認用または事業者確認用の Excel をダウンロードし直してください。");
    }
    return new OfficialWorkbook(it.forms, it.problems);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void sheet(Sheet sheet) {
    List<Line> lines = Grid.lines(sheet);
    List<Title> titles = new ArrayList<>(FormTitles.of(lines));
    List<Title> heads = titles.stream().filter(it -> it.form().isPresent()).toList();
    if (heads.isEmpty()) {
      form(sheet, lines, titles, FormTitles.form(sheet.name()));
      return;
    }
    for (Title head : heads) {
      int fromRow =
          titles.stream().allMatch(it -> it.at().row() >= head.at().row()) ? 0 : head.at().row();
      int fromColumn = besides(head, heads) ? head.at().column() : 0;
      int toColumn = FormTitles.endColumn(head, titles);
      int toRow = FormTitles.endRow(head, titles);
      List<Line> own =
          lines.stream()
              .filter(it -> it.row() >= fromRow && it.row() < toRow)
              .map(it -> it.between(fromColumn, toColumn))
              .filter(it -> !it.texts().isEmpty())
              .toList();
      form(sheet, own, titles, head.form());
    }
  }

  private static boolean besides(Title head, List<Title> heads) {
    return heads.stream()
        .anyMatch(it ->
            it.at().column() < head.at().column()
                && !it.form().equals(head.form())
                && Math.abs(it.at().row() - head.at().row()) < 3);
  }

  private void form(Sheet sheet, List<Line> lines, List<Title> titles, Optional<Form> named) {
    ItemRows.Found found = ItemRows.of(lines);
    if (found.items().size() < FEWEST_ITEMS) {
      return;
    }
    Optional<Form> form = named.or(() -> formByHash);
    String edition =
        byHash.map(ChecklistEdition::id).orElseGet(() -> edition(titles, lines, sheet));
    if (form.isEmpty()) {
      problem(
          Gravity.PARTIAL,
          "シート「%s」が、医療機関（薬局）確認用か事業者確認用か分かりません。".formatted(sheet.name()),
          "シートの名前に「医療機関確認用」または「事業者確認用」と付けて、もう一度取り込んでください。");
      return;
    }
    if (edition.isEmpty()) {
      problem(
          Gravity.PARTIAL,
          "シート「%s」に、何年度の様式かが書かれていません（「令和8年度」など）。".formatted(sheet.name()),
          "表題を消していない元のファイルを取り込んでください。");
      return;
    }
    keep(sheet, titles, found, edition, form.get());
  }

  private void keep(
      Sheet sheet, List<Title> titles, ItemRows.Found found, String edition, Form form) {
    ImportedEdition imported =
        new ImportedEdition(
            edition,
            form,
            titles.isEmpty() ? "" : titles.getFirst().at().tight(),
            material.fileName(),
            hash,
            found.items());
    if (forms.stream().anyMatch(it -> it.edition().key().equals(imported.key()))) {
      problem(Gravity.NOTE, "シート「%s」は、前のシートと同じ様式なので使いません。".formatted(sheet.name()), "");
      return;
    }
    forms.add(new Recognised(imported, byHash.isPresent() ? By.HASH : By.TITLE));
    for (Text it : found.unnumbered()) {
      problem(
          Gravity.PARTIAL,
          "シート「%s」%s の「%s」は、番号が読めないので項目にしていません。"
              .formatted(sheet.name(), Sheet.columnName(it.column()) + it.row(), it.tight()),
          "項目であれば、確認の前に案のファイルへ書き足してください。");
    }
  }

  private String edition(List<Title> titles, List<Line> lines, Sheet sheet) {
    return titles.stream()
        .map(Title::edition)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .or(() -> beside(lines))
        .orElseGet(() -> FormTitles.edition(sheet.name()));
  }

  /**
   * The year that the form's own words beside its items name; an item names years in which
   * something is to be done.
   */
  private static Optional<String> beside(List<Line> lines) {
    return lines.stream()
        .flatMap(it -> it.texts().stream())
        .map(Text::tight)
        .filter(FormTitles::namesYearOfForm)
        .map(FormTitles::edition)
        .findFirst();
  }

  private void problem(Gravity gravity, String message, String hint) {
    problems.add(new Problem(new SourceRef.Whole(material.path()), gravity, message, hint));
  }
}
