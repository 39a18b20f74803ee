package org.yagura.report.exchange.form;

import org.yagura.analysis.form.FormView;
import org.yagura.analysis.form.FormViews;
import org.yagura.analysis.form.Peers;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.exchange.Json;

/** {@code forms.json} as bytes: other official forms, and hospitals of the same size. */
public final class FormsFile {

  private FormsFile() {}

  /** Every question with its suggestion; empty where no checklist was answered. */
  public static byte[] of(Survey survey) {
    return Json.document(json ->
        json.objects("forms", FormViews.of(survey), FormsFile::form)
            .objects("peers", Peers.of(survey), FormsFile::share));
  }

  private static void form(Json json, FormView it) {
    json.text("id", it.id())
        .text("title", it.title())
        .text("note", it.note())
        .objects("lines", it.lines(), FormsFile::line);
  }

  private static void line(Json json, FormView.Line it) {
    json.text("number", it.number())
        .text("group", it.group())
        .text("text", it.text())
        .text("wording", it.wording())
        .text("suggestion", it.suggestion().id())
        .text("because", it.because());
  }

  private static void share(Json json, Peers.Share it) {
    json.text("about", it.about())
        .number("percent", it.percent())
        .text("among", it.among())
        .text("source", it.source())
        .text("own", it.own());
  }
}
