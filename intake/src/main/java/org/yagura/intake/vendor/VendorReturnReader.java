package org.yagura.intake.vendor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.Observation;

/**
 * Reads the workbook of a vendor pack that came back: one entry for every row that was asked, with
 * or without an answer, and one for every row that the vendor added.
 */
public final class VendorReturnReader implements MaterialReader {

  @Override
  public Optional<MaterialReading> read(Material material) {
    if (!SheetNames.hold(material, Asked.SHEET)) {
      return Optional.empty();
    }
    return Workbooks.read(material)
        .map(VendorReturnReader::masked)
        .flatMap(book ->
            Asked.read(material.path(), book).map(it -> reading(material.path(), book, it)));
  }

  /** People write passwords into remarks. */
  private static Workbook masked(Workbook book) {
    List<Sheet> sheets =
        book.sheets().stream()
            .map(it ->
                new Sheet(
                    it.name(),
                    it.hidden(),
                    it.rows().stream().map(VendorReturnReader::masked).toList(),
                    it.merges()))
            .toList();
    return new Workbook(book.format(), book.encoding(), sheets, book.problems());
  }

  private static Sheet.Row masked(Sheet.Row row) {
    return new Sheet.Row(
        row.number(),
        row.hidden(),
        row.cells().stream()
            .map(it ->
                new Sheet.Cell(it.column(), SecretText.mask(it.text()), it.type(), it.hidden()))
            .toList());
  }

  private static MaterialReading reading(String path, Workbook book, Asked asked) {
    List<Problem> problems = new ArrayList<>(book.problems());
    List<Observation> observations = new ArrayList<>();
    if (!asked.version().equals(Asked.VERSION)) {
      problems.add(
          problem(
              path,
              Gravity.LOST,
              "この回答用紙は版「%s」の形で、読み戻せるのは版「%s」です。".formatted(asked.version(), Asked.VERSION),
              "もう一度 yagura vendor-pack で作り、回答を写してください。"));
    } else {
      rows(path, book, asked, observations, problems);
    }
    return new MaterialReading(
        new MaterialReport(
            path,
            MaterialKind.ANSWERS,
            book.format(),
            book.encoding(),
            observations.size(),
            List.of(),
            List.of(),
            problems,
            null),
        observations);
  }

  private static void rows(
      String path,
      Workbook book,
      Asked asked,
      List<Observation> observations,
      List<Problem> problems) {
    Set<String> seen = new HashSet<>();
    int[] answered = {0};
    for (Sheet sheet : book.sheets()) {
      if (asked.sheets().contains(sheet.name())) {
        ReturnedSheet returned = new ReturnedSheet(path, asked, sheet);
        boolean found =
            returned.read((key, entry) -> {
              observations.add(entry);
              answered[0] += isAnswered(entry) ? 1 : 0;
            });
        seen.addAll(returned.seen());
        if (!found) {
          problems.add(
              problem(
                  path,
                  Gravity.PARTIAL,
                  "シート「%s」に、見出し「%s」と「回答」の列がありません。".formatted(sheet.name(), ReturnedSheet.KEY),
                  "隠れた A列と見出しの行を消さずに記入したファイルを入れてください。"));
        }
      }
    }
    remarks(path, asked, seen.size(), answered[0], problems);
  }

  private static void remarks(
      String path, Asked asked, int seen, int answered, List<Problem> problems) {
    int all = asked.rows().size();
    if (seen < all) {
      problems.add(
          problem(
              path,
              Gravity.NOTE,
              "お願いした %d行のうち %d行が消えています。".formatted(all, all - seen),
              "事業者に確かめてください。"));
    }
    if (answered == 0) {
      problems.add(
          problem(
              path,
              Gravity.NOTE,
              "事業者「%s」の回答は、まだ記入されていません。".formatted(asked.vendor().value()),
              "記入されたものが返ってきたら、差し替えてください。"));
    }
  }

  private static boolean isAnswered(ListEntry entry) {
    return !(entry.text(ListField.ANSWER) + entry.text(ListField.NOTE)).isEmpty();
  }

  private static Problem problem(String path, Gravity gravity, String message, String hint) {
    return new Problem(new SourceRef.Whole(path), gravity, message, hint);
  }
}
