package org.yagura.report.document.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.AssetKind;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Glosser;
import org.yagura.report.document.wording.Index;
import org.yagura.report.document.wording.Words;

/** Where the materials contradict each other. */
final class DiscrepancySection {
  static final String KEY = "discrepancies";

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("対象", 20),
          Column.filter("項目", 12),
          Column.of("採った値", 18),
          Column.of("資料が言う値", 32),
          Column.of("選んだ理由と、確かめること", 32));

  private DiscrepancySection() {}

  static Section of(Survey survey, Index index, Glosser glosser) {
    Map<String, AssetKind> kinds = new HashMap<>();
    survey.facility().assets().forEach(it -> kinds.put(it.id(), it.kind()));
    List<Row> rows =
        survey.discrepancies().stream()
            .sorted(Comparator.comparingInt(it -> weight(kinds.get(it.subject()))))
            .map(it -> row(it, index))
            .toList();
    String lead =
        rows.isEmpty()
            ? "資料どうしの食い違いを調べました。"
            : "資料どうしで言うことが違う項目が %d件あります。採った値が正しいかを確かめ、間違っている方の資料を直してください。".formatted(rows.size());
    return new Section(
        KEY,
        "資料の食い違い",
        glosser.gloss(lead),
        List.of(new Block.Table("食い違い", COLUMNS, rows, 24, "読めた資料の間に食い違いは見つかりませんでした。")),
        true);
  }

  /** What everything hangs on first, the many terminals last; what is no asset comes first. */
  private static int weight(@Nullable AssetKind kind) {
    return switch (kind) {
      case null -> 0;
      case NETWORK -> 1;
      case SERVER, STORAGE -> 2;
      case MEDICAL -> 3;
      case MOBILE, PRINTER, OTHER -> 4;
      case TERMINAL -> 5;
    };
  }

  private static Row row(Discrepancy it, Index index) {
    List<Evidence> evidence = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Discrepancy.Stated stated : it.values()) {
      evidence.addAll(stated.evidence());
      values.add(shown(it.field(), stated.value()) + files(stated));
    }
    return new Row(
        it.id(),
        List.of(
            new Cell(Tone.PLAIN, List.of(index.link(it.subject()))),
            Cell.of(Words.field(it.field())),
            Cell.orUnknown(shown(it.field(), it.kept())),
            Cell.lines(values),
            Cell.of(it.why())),
        evidence);
  }

  private static String shown(String field, String value) {
    return switch (field) {
      case "installed", "supportUntil", "contractUntil", "lastSeen" -> Words.date(value);
      case "kind" -> Words.assetKind(value);
      case "alwaysOn" -> Words.yesNo(value);
      default -> value;
    };
  }

  private static String files(Discrepancy.Stated stated) {
    List<String> files =
        stated.evidence().stream().map(it -> it.at().file()).distinct().sorted().toList();
    return files.isEmpty() ? "" : "（" + String.join("、", files) + "）";
  }
}
