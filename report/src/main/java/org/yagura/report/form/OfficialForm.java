package org.yagura.report.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.conclusion.Survey;

/**
 * Fills the Ministry's blank checklist workbook: answers, dates and remarks go into its own cells,
 * and everything else of the file stays as it was. What a person has written is never replaced.
 */
public final class OfficialForm {
  private static final String TITLE = "サイバーセキュリティ対策チェックリスト";
  private static final Pattern YEAR = Pattern.compile("令和\\s*([0-9０-９元]{1,2})\\s*年度");
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final int MOST_SHEETS = 30;

  private final PackageParts parts;
  private final Survey survey;
  private final Checklist checklist;

  private OfficialForm(PackageParts parts, Survey survey) {
    this.parts = parts;
    this.survey = survey;
    this.checklist = survey.assessments().checklist();
  }

  /** Empty where the workbook is not the Ministry's form. */
  public static Optional<FilledForm> fill(byte[] workbook, Survey survey) {
    return PackageParts.read(workbook).flatMap(it -> new OfficialForm(it, survey).fill());
  }

  private Optional<FilledForm> fill() {
    List<String> shared = shared();
    for (String name : parts.sheets().stream().limit(MOST_SHEETS).toList()) {
      Optional<FilledForm> filled =
          parts
              .find(name)
              .flatMap(Markup::parse)
              .flatMap(it -> FormSheet.of(it, shared))
              .filter(OfficialForm::isOfficial)
              .flatMap(it ->
                  FormLayout.find(it, checklist.items()).map(layout -> written(name, it, layout)));
      if (filled.isPresent()) {
        return filled;
      }
    }
    return Optional.empty();
  }

  private List<String> shared() {
    List<String> texts = new ArrayList<>();
    parts
        .find("xl/sharedStrings.xml")
        .flatMap(Markup::parse)
        .map(Document::getDocumentElement)
        .ifPresent(it -> Markup.children(it, "si").forEach(si -> texts.add(Markup.text(si))));
    return texts;
  }

  private static boolean isOfficial(FormSheet sheet) {
    return titles(sheet).contains(FormLayout.letters(TITLE));
  }

  /** What stands above the items, without blanks. */
  private static String titles(FormSheet sheet) {
    StringBuilder text = new StringBuilder();
    for (int row : sheet.rowNumbers().stream().limit(15).toList()) {
      for (int column : sheet.columns(row)) {
        text.append(FormLayout.letters(sheet.text(row, column))).append('\n');
      }
    }
    return text.toString();
  }

  private FilledForm written(String name, FormSheet sheet, FormLayout layout) {
    Optional<String> of = year(titles(sheet));
    Optional<String> answered = year(checklist.title());
    int asked = layout.rows().size();
    if (of.isPresent() && answered.isPresent() && !of.equals(answered)) {
      return FilledForm.untouched(
          asked,
          "この様式は令和%s年度版ですが、答えは令和%s年度版の項目について出したものです。版によって判定の決まりが違うため、書き込みませんでした。"
              .formatted(of.get(), answered.get()));
    }
    FormFilling filling = new FormFilling(sheet, layout, survey.asOf());
    int count = filling.answers();
    filling.facility(survey.facility().profile().name());
    if (sheet.written() == 0) {
      return FilledForm.untouched(asked, "様式はすでに記入されています。人が書いた答えは置き換えませんでした。");
    }
    parts.put(name, Markup.write(sheet.document()));
    recalculate();
    return new FilledForm(parts.write(), count, asked, "");
  }

  private static Optional<String> year(String text) {
    Matcher year = YEAR.matcher(text);
    return year.find() ? Optional.of(narrow(year.group(1))) : Optional.empty();
  }

  private static String narrow(String digits) {
    StringBuilder narrow = new StringBuilder();
    digits
        .chars()
        .map(it -> it >= '０' && it <= '９' ? it - '０' + '0' : it)
        .forEach(it -> narrow.append((char) it));
    return narrow.toString();
  }

  /** The form's own counts of answers are made anew when it is opened. */
  private void recalculate() {
    boolean computes =
        parts.sheets().stream()
            .flatMap(it -> parts.find(it).stream())
            .anyMatch(it -> new String(it, StandardCharsets.UTF_8).contains("<f"));
    if (!computes) {
      return;
    }
    Optional<Document> workbook = parts.find(WORKBOOK).flatMap(Markup::parse);
    workbook
        .flatMap(it -> Markup.child(it.getDocumentElement(), "calcPr"))
        .ifPresent(it -> {
          it.setAttribute("fullCalcOnLoad", "1");
          parts.put(WORKBOOK, Markup.write(workbook.orElseThrow()));
        });
  }
}
