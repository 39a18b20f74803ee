package org.yagura.report.exchange;

import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.EarlierAnswer;
import org.yagura.model.checklist.FirstStep;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;

/** {@code checklist.json} as bytes. */
public final class ChecklistFile {

  private ChecklistFile() {}

  /**
   * Every item with its answer and what speaks for it and against it; what to do first; and last
   * year's answers to confirm anew.
   */
  public static byte[] of(Survey survey) {
    Checklist checklist = survey.assessments().checklist();
    return Json.document(json ->
        json.text("edition", checklist.edition())
            .text("title", checklist.title())
            .text("missing", checklist.missing())
            .text("asOf", survey.asOf().toString())
            .objects("items", checklist.items(), ChecklistFile::item)
            .objects("first", checklist.first(), ChecklistFile::step)
            .objects("earlier", checklist.earlier(), ChecklistFile::earlier));
  }

  private static void earlier(Json json, EarlierAnswer it) {
    json.text("id", it.item())
        .text("row", it.row())
        .text("edition", it.edition())
        .text("earlierId", it.earlierItem())
        .text("relation", it.relation())
        .text("answer", it.answer())
        .text("confirmedOn", it.confirmedOn())
        .texts("changed", it.changed())
        .evidence(it.evidence());
  }

  private static void item(Json json, ItemAnswer it) {
    json.text("id", it.item().id())
        .text("row", it.item().row())
        .text("section", it.item().section())
        .text("text", it.item().text())
        .text("note", it.item().note())
        .text("wording", it.item().wording())
        .text("answer", it.answer().id())
        .text("basis", it.basis().id())
        .objects("because", it.facts(), ChecklistFile::fact)
        .text("stated", it.stated().answer())
        .text("confirmedOn", it.stated().confirmedOn())
        .text("targetDate", it.stated().targetDate())
        .text("remarks", it.remarks())
        .text("settles", it.settles())
        .evidence(it.stated().evidence());
  }

  private static void step(Json json, FirstStep it) {
    json.text("id", it.item())
        .text("row", it.row())
        .text("label", it.label())
        .text("answer", it.answer().id())
        .number("level", it.level())
        .text("reason", it.reason())
        .text("todo", it.todo());
  }

  private static void fact(Json json, Fact it) {
    json.text("what", it.what())
        .text("speaks", it.speaksFor() ? "for" : "against")
        .flag("decisive", it.decisive())
        .evidence(it.evidence());
  }
}
