package org.yagura.report.oscal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Item;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.exchange.Json;

/** The edition of the checklist as an OSCAL catalog: a group a section, a control an item. */
public final class OscalCatalog {

  private OscalCatalog() {}

  /** Renders the catalog; how far each wording was verified stands beside it. */
  public static byte[] of(Survey survey) {
    Checklist checklist = survey.assessments().checklist();
    String title = checklist.title().isEmpty() ? "チェックリスト" : checklist.title();
    return Json.document(json ->
        json.object(
            "catalog",
            catalog -> {
              catalog.text("uuid", Oscal.uuid("catalog:" + checklist.edition() + ":" + title));
              Oscal.metadata(catalog, title, survey.asOf());
              if (!checklist.items().isEmpty()) {
                catalog.objects(
                    "groups",
                    sections(checklist).entrySet(),
                    (group, it) -> {
                      group.text("class", "section").text("title", Oscal.line(it.getKey()));
                      group.objects(
                          "controls",
                          it.getValue(),
                          (control, item) -> control(control, checklist, item));
                    });
              }
            }));
  }

  private static Map<String, List<Item>> sections(Checklist checklist) {
    Map<String, List<Item>> sections = new LinkedHashMap<>();
    for (ItemAnswer it : checklist.items()) {
      sections.merge(
          it.item().section(),
          List.of(it.item()),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return sections;
  }

  private static void control(Json json, Checklist checklist, Item item) {
    String id = Oscal.control(checklist.edition(), item);
    json.text("id", id)
        .text("title", Oscal.line(item.text().isEmpty() ? item.id() : item.text()))
        .objects(
            "props",
            List.of(List.of("label", item.id()), List.of("wording", item.wording())),
            (property, it) -> {
              if (it.getFirst().equals("label")) {
                property.text("name", "label").text("value", Oscal.line(it.getLast()));
              } else {
                Oscal.property(property, it.getFirst(), it.getLast());
              }
            })
        .objects(
            "parts",
            List.of(item),
            (part, it) -> {
              part.text("id", id + "_smt").text("name", "statement");
              part.text("prose", prose(it));
            });
  }

  private static String prose(Item item) {
    String text = item.text().isEmpty() ? "（公式の文言は未入手）" : item.text();
    return item.note().isEmpty() ? text : text + "\n\n" + item.note();
  }
}
