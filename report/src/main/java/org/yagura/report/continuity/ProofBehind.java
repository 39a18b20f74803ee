package org.yagura.report.continuity;

import java.util.ArrayList;
import java.util.List;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.content.Section;

/** Moves the sources of all tables behind the chapters, so that pages for a crisis stay short. */
final class ProofBehind {
  private static final int SOURCES = 3;
  private static final int MOST_LETTERS = 60;
  private static final List<Column> COLUMNS =
      List.of(Column.of("章", 18), Column.of("行", 26), Column.of("出典", 56));

  private final List<Row> proof = new ArrayList<>();

  private ProofBehind() {}

  /** The chapters without sources, and one of sources at the end. */
  static List<Section> of(List<Section> sections) {
    ProofBehind behind = new ProofBehind();
    List<Section> all = new ArrayList<>(sections.stream().map(behind::without).toList());
    all.add(
        new Section(
            "proof",
            "出典",
            "この資料に書いてあることが、どの資料のどこによるかです。非常時には要りません。",
            List.of(
                new Block.Table(
                    "出典", COLUMNS, behind.proof, behind.proof.size(), "資料から写したものはありません。")),
            true));
    return all;
  }

  private Section without(Section from) {
    List<Block> blocks =
        from.blocks().stream()
            .map(it -> it instanceof Block.Table table ? without(from.heading(), table) : it)
            .toList();
    return new Section(from.key(), from.heading(), from.lead(), blocks, from.printed());
  }

  private Block without(String heading, Block.Table table) {
    List<Row> rows = new ArrayList<>();
    for (Row it : table.rows()) {
      if (!it.evidence().isEmpty()) {
        proof.add(
            new Row(
                "",
                List.of(
                    Cell.of(heading),
                    Cell.of(name(it)),
                    Cell.of(Citation.first(it.evidence(), SOURCES))),
                List.of()));
      }
      rows.add(new Row(it.id(), it.cells(), List.of()));
    }
    return new Block.Table(table.name(), table.columns(), rows, table.printed(), table.whenEmpty());
  }

  /** The first cell, or the second one where the first is but a number. */
  private static String name(Row row) {
    String first = row.cells().getFirst().text();
    String name = first.matches("\\d+") ? first + "　" + row.cells().get(1).text() : first;
    return Citation.shorten(name.lines().findFirst().orElse(""), MOST_LETTERS);
  }
}
