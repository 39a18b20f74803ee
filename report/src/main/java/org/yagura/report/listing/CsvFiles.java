package org.yagura.report.listing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Card;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.section.Contents;
import org.yagura.report.workbook.CellText;

/**
 * Every table of the report, whole: UTF-8 with a byte order mark, by which Excel knows the
 * encoding, all cells quoted, and none that a spreadsheet takes for a formula.
 */
public final class CsvFiles {
  private static final String SOURCES = "出典";
  private static final List<String> FINDINGS =
      List.of("番号", "重さ", "指摘", "見つけたこと", "すること", "担当", "手間", "チェックリストの項目", SOURCES);

  private CsvFiles() {}

  /** The tables by name, in the order of the report; names are safe as names of files. */
  public static Map<String, byte[]> of(Survey survey) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Section section : Contents.of(survey).sections()) {
      for (Block block : section.blocks()) {
        switch (block) {
          case Block.Table it -> files.put(name(files, it.name()), table(it));
          case Block.Cards it -> files.put(name(files, "指摘"), cards(it));
          case Block.Prose _, Block.Heading _, Block.Blanks _, Block.Drawn _ -> {}
        }
      }
    }
    return files;
  }

  private static String name(Map<String, byte[]> taken, String wanted) {
    String plain = wanted.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    String free = plain;
    for (int n = 2; taken.containsKey(free); n++) {
      free = plain + "-" + n;
    }
    return free;
  }

  private static byte[] table(Block.Table table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(table.columns().stream().map(Block.Column::title), Stream.of(SOURCES))
            .toList());
    for (Block.Row row : table.rows()) {
      rows.add(
          Stream.concat(row.cells().stream().map(Cell::text), Stream.of(sources(row.evidence())))
              .toList());
    }
    return bytes(rows);
  }

  private static byte[] cards(Block.Cards cards) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(FINDINGS);
    for (Card card : cards.cards()) {
      for (Card.Seen it : card.seen()) {
        rows.add(
            List.of(
                it.finding(),
                card.severity().japanese(),
                it.title(),
                it.text(),
                card.measure().what(),
                card.measure().who(),
                card.measure().effort().japanese(),
                String.join("、", card.checklistItems()),
                sources(it.evidence())));
      }
    }
    return bytes(rows);
  }

  private static String sources(List<Evidence> evidence) {
    return evidence.stream().map(Citation::of).collect(Collectors.joining("\n"));
  }

  private static byte[] bytes(List<List<String>> rows) {
    StringBuilder text = new StringBuilder("\uFEFF");
    for (List<String> row : rows) {
      text.append(
              row.stream()
                  .map(it -> "\"" + CellText.safe(it).replace("\"", "\"\"") + "\"")
                  .collect(Collectors.joining(",")))
          .append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
