package org.yagura.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.ledger.workbook.Workbooks;
import org.yagura.intake.ledger.xlsx.SheetNames;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.secret.SecretText;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;
import org.yagura.model.material.SetAside;
import org.yagura.model.observation.Observation;

/**
 * Reads a {@code yagura.xlsx} that a person corrected. It must be asked before the readers of
 * ledgers, to which its sheets look like ledgers of the hospital.
 */
public final class CorrectionReader implements MaterialReader {

  /**
   * Yields a correction for each cell that differs from what was exported, a sighting or a line for
   * each row added, and nothing for what was left as it was.
   */
  @Override
  public Optional<MaterialReading> read(Material material) {
    if (!SheetNames.hold(material, Baseline.NAME)) {
      return Optional.empty();
    }
    return Workbooks.read(material)
        .map(CorrectionReader::masked)
        .flatMap(
            book -> Baseline.read(book).map(baseline -> reading(material.path(), book, baseline)));
  }

  /** People correct remarks, too, and write passwords into them. */
  private static Workbook masked(Workbook book) {
    List<Sheet> sheets =
        book.sheets().stream()
            .map(it -> new Sheet(it.name(), it.hidden(), masked(it.rows()), it.merges()))
            .toList();
    return new Workbook(book.format(), book.encoding(), sheets, book.problems());
  }

  private static List<Sheet.Row> masked(List<Sheet.Row> rows) {
    return rows.stream()
        .map(row ->
            new Sheet.Row(
                row.number(),
                row.hidden(),
                row.cells().stream().map(CorrectionReader::masked).toList()))
        .toList();
  }

  private static Sheet.Cell masked(Sheet.Cell cell) {
    String text = SecretText.mask(cell.text());
    return text.equals(cell.text())
        ? cell
        : new Sheet.Cell(cell.column(), text, cell.type(), cell.hidden());
  }

  private static MaterialReading reading(String path, Workbook book, Baseline baseline) {
    List<Problem> problems = new ArrayList<>(book.problems());
    List<SetAside> setAside = new ArrayList<>();
    List<Observation> observations = new ArrayList<>();
    int used = 0;
    if (!baseline.version().equals(Baseline.VERSION)) {
      problems.add(outdated(path, baseline.version()));
    } else {
      for (Baseline.Ledger ledger : baseline.ledgers()) {
        Optional<Sheet> sheet =
            book.sheets().stream().filter(it -> it.name().equals(ledger.sheet())).findFirst();
        if (sheet.isEmpty()) {
          problems.add(missing(path, ledger.sheet()));
          continue;
        }
        LedgerEdits edits = new LedgerEdits(path, sheet.get(), ledger, baseline.asOf());
        edits.read();
        problems.addAll(edits.problems());
        setAside.addAll(edits.setAside());
        observations.addAll(edits.observations());
        used += edits.used();
      }
    }
    return new MaterialReading(
        new MaterialReport(
            path,
            MaterialKind.SETTINGS,
            book.format(),
            book.encoding(),
            used,
            setAside,
            List.of(),
            problems,
            null),
        observations);
  }

  private static Problem outdated(String path, String version) {
    return new Problem(
        new SourceRef.Whole(path),
        Gravity.LOST,
        "この表は版「%s」の形で書き出されたもので、読み戻せるのは版「%s」です。".formatted(version, Baseline.VERSION),
        "もう一度調査して、新しい yagura.xlsx を直してください。");
  }

  private static Problem missing(String path, String sheet) {
    return new Problem(
        new SourceRef.Whole(path),
        Gravity.PARTIAL,
        "シート「%s」が見つかりません。書き出したときの名前のシートが要ります。".formatted(sheet),
        "シートの名前を「%s」に戻してください。".formatted(sheet));
  }
}
