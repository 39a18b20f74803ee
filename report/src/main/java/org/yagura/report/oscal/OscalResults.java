package org.yagura.report.oscal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.report.document.content.Citation;
import org.yagura.report.exchange.Json;

/**
 * The answers as OSCAL assessment results: every fact an observation with its evidence, every item
 * a finding. Items that do not apply are left out of what was reviewed; an unknown answer is never
 * satisfied, and says that it is unknown.
 */
public final class OscalResults {
  private static final int MOST_EVIDENCE = 50;

  private final Survey survey;
  private final Checklist checklist;
  private final List<Observation> observations = new ArrayList<>();

  /** Something seen, as it is written. */
  private record Observation(
      String id, String title, String text, String kind, List<Evidence> evidence) {}

  private OscalResults(Survey survey) {
    this.survey = survey;
    this.checklist = survey.assessments().checklist();
  }

  /** Renders the results; the same survey gives the same bytes. */
  public static byte[] of(Survey survey) {
    OscalResults results = new OscalResults(survey);
    return Json.document(json -> json.object("assessment-results", results::document));
  }

  private String name() {
    return survey.facilityName() + ":" + survey.asOf() + ":" + checklist.edition();
  }

  private void document(Json json) {
    String plan = Oscal.uuid("plan:" + name());
    json.text("uuid", Oscal.uuid("results:" + name()));
    Oscal.metadata(json, survey.facilityName() + " " + checklist.title(), survey.asOf());
    json.object("import-ap", it -> it.text("href", "#" + plan));
    observe();
    json.objects("results", List.of(this), (it, _) -> result(it));
    json.object(
        "back-matter",
        it ->
            it.objects(
                "resources",
                List.of(plan),
                (resource, uuid) ->
                    resource
                        .text("uuid", uuid)
                        .text("title", "評価計画")
                        .text("description", "別の評価計画はありません。施設が用意した資料（台帳・設定・スキャンなど）を読んで答えました。")));
  }

  private void result(Json json) {
    List<ItemAnswer> reviewed =
        checklist.items().stream().filter(it -> it.answer() != Verdict.NOT_APPLICABLE).toList();
    json.text("uuid", Oscal.uuid("result:" + name()))
        .text("title", Oscal.line(checklist.title()))
        .text("description", "資料から導いた答えと、施設の回答です。立入検査の結果ではありません。")
        .text("start", Oscal.time(survey.asOf()))
        .object("reviewed-controls", it -> reviewed(it, reviewed));
    if (!observations.isEmpty()) {
      json.objects("observations", observations, this::observation);
    }
    if (!reviewed.isEmpty()) {
      json.objects("findings", reviewed, this::finding);
    }
  }

  private void reviewed(Json json, List<ItemAnswer> items) {
    json.objects(
        "control-selections",
        List.of(items),
        (selection, all) -> {
          if (all.isEmpty()) {
            selection.text("description", "答えた項目はありません。").object("include-all", _ -> {});
          } else {
            selection.objects(
                "include-controls",
                all,
                (control, it) ->
                    control.text("control-id", Oscal.control(checklist.edition(), it.item())));
          }
        });
  }

  private void observe() {
    for (ItemAnswer item : checklist.items()) {
      for (int i = 0; i < item.facts().size(); i++) {
        Fact it = item.facts().get(i);
        String side = it.speaksFor() ? "支える" : "反する";
        observations.add(
            new Observation(fact(item, i), side, it.what(), "control-objective", it.evidence()));
      }
      if (!item.stated().evidence().isEmpty()) {
        observations.add(
            new Observation(
                stated(item),
                "施設の回答",
                item.stated().answer().isEmpty() ? "（空欄）" : item.stated().answer(),
                "control-objective",
                item.stated().evidence()));
      }
    }
    for (Finding it : survey.findings()) {
      observations.add(
          new Observation(
              "finding:" + it.id(),
              it.severity().japanese() + " " + it.title(),
              it.because().seen(),
              "finding",
              it.because().evidence()));
    }
  }

  private String key(ItemAnswer item) {
    return Oscal.control(checklist.edition(), item.item());
  }

  private String fact(ItemAnswer item, int number) {
    return "fact:" + key(item) + ":" + number;
  }

  private String stated(ItemAnswer item) {
    return "stated:" + key(item);
  }

  private String uuid(String id) {
    return Oscal.uuid(name() + ":" + id);
  }

  private void observation(Json json, Observation it) {
    json.text("uuid", uuid(it.id()))
        .text("title", Oscal.line(it.title()))
        .text("description", it.text().isBlank() ? "－" : it.text())
        .texts("methods", List.of("EXAMINE"))
        .texts("types", List.of(it.kind()));
    if (!it.evidence().isEmpty()) {
      json.objects(
          "relevant-evidence",
          it.evidence().stream().limit(MOST_EVIDENCE).toList(),
          (evidence, e) -> evidence.text("description", Citation.of(e)));
    }
    json.text("collected", Oscal.time(survey.asOf()));
  }

  private void finding(Json json, ItemAnswer it) {
    List<String> related = related(it);
    json.text("uuid", uuid("answer:" + key(it)))
        .text("title", Oscal.line(it.item().id() + " " + it.answer().japanese()))
        .text("description", it.item().text().isEmpty() ? it.item().id() : it.item().text())
        .objects(
            "props",
            List.of(List.of("answer", it.answer().id()), List.of("basis", it.basis().id())),
            (property, p) -> Oscal.property(property, p.getFirst(), p.getLast()))
        .object("target", target -> target(target, it));
    if (!related.isEmpty()) {
      json.objects(
          "related-observations",
          related,
          (observation, id) -> observation.text("observation-uuid", uuid(id)));
    }
    String remarks =
        String.join(
            "\n", Stream.of(it.remarks(), it.settles()).filter(text -> !text.isEmpty()).toList());
    if (!remarks.isEmpty()) {
      json.text("remarks", remarks);
    }
  }

  private void target(Json json, ItemAnswer it) {
    boolean yes = it.answer() == Verdict.YES;
    boolean unknown = it.answer() == Verdict.UNKNOWN;
    json.text("type", "statement-id")
        .text("target-id", key(it) + "_smt")
        .object(
            "status",
            status -> {
              status.text("state", yes ? "satisfied" : "not-satisfied");
              status.text("reason", unknown ? "other" : yes ? "pass" : "fail");
              if (unknown) {
                status.text("remarks", "資料からは分かりません（不明）。");
              }
            });
  }

  private List<String> related(ItemAnswer it) {
    List<String> related = new ArrayList<>();
    for (int i = 0; i < it.facts().size(); i++) {
      related.add(fact(it, i));
    }
    if (!it.stated().evidence().isEmpty()) {
      related.add(stated(it));
    }
    survey.findings().stream()
        .filter(f -> f.checklistItems().contains(it.item().id()))
        .forEach(f -> related.add("finding:" + f.id()));
    return related;
  }
}
