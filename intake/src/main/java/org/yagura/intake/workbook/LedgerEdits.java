package org.yagura.intake.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;
import org.yagura.model.material.SetAside;
import org.yagura.model.observation.Correction;
import org.yagura.model.observation.Observation;

/** One ledger sheet against its baseline, whatever was sorted, filtered or moved in between. */
final class LedgerEdits {
  private static final int MOST_NAMED = 5;

  private final String path;
  private final Sheet sheet;
  private final Baseline.Ledger ledger;
  private final AddedRow added;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<SetAside> setAside = new ArrayList<>();
  private int used;

  LedgerEdits(String path, Sheet sheet, Baseline.Ledger ledger, String asOf) {
    this.path = path;
    this.sheet = sheet;
    this.ledger = ledger;
    this.added = new AddedRow(path, asOf, ledger.what());
  }

  List<Observation> observations() {
    return observations;
  }

  List<Problem> problems() {
    return problems;
  }

  List<SetAside> setAside() {
    return setAside;
  }

  int used() {
    return used;
  }

  void read() {
    Optional<Sheet.Row> header =
        sheet.rows().stream().filter(it -> idColumn(it).isPresent()).findFirst();
    if (header.isEmpty()) {
      problem(
          SourceRef.Cell.of(path, sheet.name(), 1, 0),
          Gravity.PARTIAL,
          "シート「%s」に見出し「%s」の列がありません。".formatted(sheet.name(), ledger.idTitle()),
          "隠れた A列を消さずに直したファイルを入れてください。");
      return;
    }
    int ids = idColumn(header.get()).orElseThrow().column();
    columns(header.get());
    Set<String> seen = new LinkedHashSet<>();
    for (Sheet.Row row : sheet.rows()) {
      if (row.number() > header.get().number()) {
        row(row, ids, seen);
      }
    }
    removed(header.get(), seen);
  }

  private Optional<Sheet.Cell> idColumn(Sheet.Row row) {
    return row.cells().stream().filter(it -> it.text().equals(ledger.idTitle())).findFirst();
  }

  private void columns(Sheet.Row header) {
    for (int i = 0; i < ledger.fields().size(); i++) {
      Baseline.Field field = ledger.fields().get(i);
      Optional<Sheet.Cell> cell =
          header.cells().stream()
              .filter(it -> CellValue.plain(it.text()).equals(field.title()))
              .findFirst();
      if (cell.isPresent()) {
        columns.put(i, cell.get().column());
      } else if (field.editable()) {
        problem(
            place(header, header.cells().getFirst().column()),
            Gravity.PARTIAL,
            "見出し「%s」の列が見つからないため、その列の訂正を読み戻せません。".formatted(field.title()),
            "見出しを「%s」に戻してください。".formatted(field.title()));
      }
    }
  }

  private void row(Sheet.Row row, int ids, Set<String> seen) {
    String id = Baseline.text(row, ids);
    List<String> before = ledger.rows().get(id);
    if (id.isEmpty()) {
      newRow(row);
    } else if (before == null || !seen.add(id)) {
      String reason = before == null ? "隠れた番号「%s」は書き出したときにありません。" : "隠れた番号「%s」の行が二つあります。";
      setAside.add(
          new SetAside(
              place(row, ids),
              row.cells().stream().map(Sheet.Cell::text).collect(Collectors.joining("\t")),
              reason.formatted(id),
              "新しい機器なら、隠れた A列を空にしてください。"));
    } else {
      used++;
      for (int i = 0; i < before.size(); i++) {
        Integer column = columns.get(i);
        if (column != null) {
          compare(row, column, ledger.fields().get(i), before.get(i), id, ids);
        }
      }
    }
  }

  private void newRow(Sheet.Row row) {
    List<AddedRow.Stated> stated = new ArrayList<>();
    for (int i = 0; i < ledger.fields().size(); i++) {
      Baseline.Field field = ledger.fields().get(i);
      Integer column = columns.get(i);
      if (field.editable() && column != null) {
        Baseline.cell(row, column).flatMap(it -> value(row, it, field)).ifPresent(stated::add);
      }
    }
    if (stated.isEmpty()) {
      return;
    }
    used++;
    observations.add(added.observation(stated));
  }

  private Optional<AddedRow.Stated> value(Sheet.Row row, Sheet.Cell cell, Baseline.Field field) {
    Evidence evidence = new Evidence(place(row, cell.column()), cell.text(), cell.hidden());
    Optional<List<String>> values =
        CellValue.of(ledger.what(), field.id(), CellValue.plain(cell.text()));
    if (values.isEmpty()) {
      problem(
          evidence.at(),
          Gravity.PARTIAL,
          "%s欄「%s」は、%sとして読めません。".formatted(field.title(), cell.text(), field.title()),
          "正しい値に直して、もう一度実行してください。");
    }
    return values.map(it -> new AddedRow.Stated(field.id(), it, evidence));
  }

  private void compare(
      Sheet.Row row, int column, Baseline.Field field, String before, String id, int ids) {
    Optional<Sheet.Cell> cell = Baseline.cell(row, column);
    String now = cell.map(it -> CellValue.plain(it.text())).orElse("");
    if (now.equals(before)) {
      return;
    }
    if (!field.editable()) {
      problem(
          place(row, column),
          Gravity.NOTE,
          "参考の欄「%s」の変更「%s」は読み戻しません。".formatted(field.title(), now),
          "");
      return;
    }
    if (cell.isEmpty() || now.isEmpty()) {
      if (ledger.what().equals("asset")) {
        problem(
            place(row, column),
            Gravity.NOTE,
            "%s欄を空にしましたが、もとの資料の値「%s」が残ります。".formatted(field.title(), before),
            "正しい値を書くか、もとの台帳を直してください。");
      }
      Evidence evidence = new Evidence(place(row, ids), id, true);
      observations.add(new Correction(id, field.id(), "", evidence));
      return;
    }
    value(row, cell.get(), field)
        .ifPresent(it ->
            it.values()
                .forEach(value ->
                    observations.add(new Correction(id, field.id(), value, it.evidence()))));
  }

  private void removed(Sheet.Row header, Set<String> seen) {
    List<String> gone =
        ledger.rows().keySet().stream().filter(it -> !seen.contains(it)).sorted().toList();
    if (!gone.isEmpty()) {
      String named =
          gone.stream()
              .limit(MOST_NAMED)
              .map(it -> "「" + name(it) + "」")
              .collect(Collectors.joining("、"));
      problem(
          place(header, header.cells().getFirst().column()),
          Gravity.NOTE,
          "シート「%s」から %d行（%sなど）が消されていますが、もとの資料に残っているため消えません。"
              .formatted(sheet.name(), gone.size(), named),
          "もとの台帳・一覧から消すか、decisions.yaml に書いてください。");
    }
  }

  /** The first text of a row, which is its name in one ledger and its state in the other. */
  private String name(String id) {
    return ledger.rows().getOrDefault(id, List.of()).stream()
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(id);
  }

  private SourceRef place(Sheet.Row row, int column) {
    return SourceRef.Cell.of(path, sheet.name(), row.number(), column);
  }

  private void problem(SourceRef at, Gravity gravity, String message, String hint) {
    problems.add(new Problem(at, gravity, message, hint));
  }
}
