package org.yagura.intake.ledger;

import java.util.ArrayList;
import java.util.List;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.Sighting;

/** Sheets written as text, a line a row and a bar between cells, and what reading them yields. */
final class Lists {

  private Lists() {}

  static Sheet sheet(String name, String text, Merge... merges) {
    List<Sheet.Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      List<Cell> cells = new ArrayList<>();
      int column = 0;
      for (String cell : line.split("\\|", -1)) {
        String trimmed = cell.strip().replace("\\n", "\n");
        if (!trimmed.isEmpty()) {
          cells.add(new Cell(column, trimmed, type(trimmed), false));
        }
        column++;
      }
      if (!cells.isEmpty()) {
        rows.add(new Sheet.Row(number, false, cells));
      }
    }
    return new Sheet(name, false, rows, List.of(merges));
  }

  private static Sheet.Type type(String text) {
    if (text.startsWith("#") && text.endsWith("!")) {
      return Sheet.Type.ERROR;
    }
    return text.matches("\\d+") ? Sheet.Type.NUMBER : Sheet.Type.TEXT;
  }

  static MaterialReading read(Sheet... sheets) {
    return read(Mapping.NONE, sheets);
  }

  static MaterialReading read(Mapping mapping, Sheet... sheets) {
    Workbook workbook = new Workbook("xlsx", "", List.of(sheets), List.of());
    return new LedgerReader().withMapping(mapping).read("一覧.xlsx", workbook).orElseThrow();
  }

  static MaterialReading read(String text, Merge... merges) {
    return read(sheet("表", text, merges));
  }

  static List<Sighting> sightings(MaterialReading reading) {
    return reading.observations().stream()
        .filter(Sighting.class::isInstance)
        .map(Sighting.class::cast)
        .toList();
  }

  static List<ListEntry> entries(MaterialReading reading) {
    return reading.observations().stream()
        .filter(ListEntry.class::isInstance)
        .map(ListEntry.class::cast)
        .toList();
  }

  /** The values of a field of each sighting, several joined by a blank. */
  static List<String> values(MaterialReading reading, AssetField field) {
    return sightings(reading).stream()
        .map(it -> String.join(" ", it.all(field).map(Claim::value).toList()))
        .toList();
  }
}
