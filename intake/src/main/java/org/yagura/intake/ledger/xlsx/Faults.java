package org.yagura.intake.ledger.xlsx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/**
 * What was wrong with cells of one sheet: the first place of each fault, and how many there are.
 */
final class Faults {

  /** A way in which a cell cannot be taken at its word. */
  enum Fault {
    NO_CACHED_VALUE("数式の計算結果がファイルに保存されていません", "Excel で開いて上書き保存すると、計算結果も保存されます。"),
    BEYOND_EXCEL("Excel の行・列の上限を超える位置「%s」が書かれています", "作成元のソフトで保存し直してください。"),
    TOO_LONG("文字数が Excel の上限（32,767文字）を超えるため、途中までを読みました", ""),
    NO_SHARED_TEXT("文字列の一覧（sharedStrings）にない番号「%s」が使われています", "Excel で開いて修復し、保存し直してください。"),
    TOO_MANY_CELLS("セルが多すぎるため（上限 200万個）、ここから先を読んでいません", "不要なシートや行を削除するか、ファイルを分けてください。");

    private final String message;
    private final String hint;

    Fault(String message, String hint) {
      this.message = message;
      this.hint = hint;
    }
  }

  private record First(int row, int column, String value) {}

  private final Map<Fault, First> firsts = new EnumMap<>(Fault.class);
  private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);

  void add(Fault fault, int row, int column, String value) {
    if (counts.merge(fault, 1, Integer::sum) == 1) {
      String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
      firsts.put(fault, new First(Math.max(1, row), Math.max(0, column), shown));
    }
  }

  boolean has(Fault fault) {
    return counts.containsKey(fault);
  }

  List<Problem> problems(String file, String sheet) {
    List<Problem> problems = new ArrayList<>();
    firsts.forEach((fault, first) -> {
      int more = counts.getOrDefault(fault, 1) - 1;
      String others = more > 0 ? "（ほか %d 箇所）".formatted(more) : "";
      problems.add(
          new Problem(
              SourceRef.Cell.of(file, sheet, first.row(), first.column()),
              Gravity.PARTIAL,
              fault.message.formatted(first.value()) + others + "。",
              fault.hint));
    });
    return problems;
  }
}
