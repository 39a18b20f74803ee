package org.yagura.intake.ledger.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * What {@code workbook.xml} and its relations say: the sheets in their order, and the dates' era.
 */
final class WorkbookParts {

  private static final int MOST_SHEETS = 4_096;

  /**
   * A sheet as the workbook lists it.
   *
   * @param relation the id under which the relations name its part
   */
  record Listed(String name, boolean hidden, String relation) {}

  private final List<Listed> sheets = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, String> targetsByType = new HashMap<>();
  private boolean from1904;

  void readWorkbook(PartXml xml) throws XMLStreamException {
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.name().equals("workbookPr")) {
        from1904 = xml.flag("date1904");
      } else if (xml.name().equals("sheet") && sheets.size() < MOST_SHEETS) {
        String state = xml.attribute("state", "visible");
        String name = xml.attribute("name", "Sheet" + (sheets.size() + 1));
        sheets.add(new Listed(name, !state.equals("visible"), xml.attribute("id", "")));
      }
    }
  }

  /**
   * Reads relations.
   *
   * @param folder of the part that has them, ending with {@code /}, or empty
   */
  void readRelations(PartXml xml, String folder) throws XMLStreamException {
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("Relationship")) {
        String target = resolve(folder, xml.attribute("Target", ""));
        String type = xml.attribute("Type", "");
        targets.putIfAbsent(xml.attribute("Id", ""), target);
        targetsByType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
      }
    }
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../")) {
      rest = rest.substring(3);
      base = base.substring(0, base.lastIndexOf('/', Math.max(0, base.length() - 2)) + 1);
    }
    return base + (rest.startsWith("./") ? rest.substring(2) : rest);
  }

  List<Listed> sheets() {
    return sheets;
  }

  boolean from1904() {
    return from1904;
  }

  /** The part a relation names; empty when there is no such relation. */
  String target(String relation) {
    return targets.getOrDefault(relation, "");
  }

  /**
   * The first part of a type such as {@code sharedStrings}; {@code otherwise} when none is named.
   */
  String targetOfType(String type, String otherwise) {
    return targetsByType.getOrDefault(type, otherwise);
  }
}
