package org.yagura.report.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The sheets of a workbook as people see them: parts by their order, with the names on the tabs.
 */
final class SheetNames {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private SheetNames() {}

  /** Names by part; a part that the workbook does not name comes last, without a name. */
  static Map<String, String> of(PackageParts parts) {
    Map<String, String> targets = new HashMap<>();
    Optional<Document> relations = parts.find("xl/_rels/workbook.xml.rels").flatMap(Markup::parse);
    relations.ifPresent(it ->
        Markup.children(it.getDocumentElement(), "Relationship")
            .forEach(one -> targets.put(one.getAttribute("Id"), part(one.getAttribute("Target")))));
    Map<String, String> names = new LinkedHashMap<>();
    parts
        .find("xl/workbook.xml")
        .flatMap(Markup::parse)
        .flatMap(it -> Markup.child(it.getDocumentElement(), "sheets"))
        .ifPresent(sheets -> {
          for (Element it : Markup.children(sheets, "sheet")) {
            String part = targets.getOrDefault(it.getAttributeNS(RELATIONS, "id"), "");
            if (parts.find(part).isPresent()) {
              names.put(part, it.getAttribute("name"));
            }
          }
        });
    parts.sheets().forEach(it -> names.putIfAbsent(it, ""));
    return names;
  }

  private static String part(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }
}
