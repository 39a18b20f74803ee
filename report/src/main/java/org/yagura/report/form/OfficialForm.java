package org.yagura.report.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.conclusion.Survey;

/**
 * Fills the Ministry's blank checklist workbook: answers, dates and remarks go into its own cells,
 * and everything else of the file stays as it was. What a person has written is never replaced.
 */
public final class OfficialForm {
  private static final String TITLE = "サイバーセキュリティ対策チェックリスト";
  private static final Pattern YEAR = Pattern.compile("令和\\s*([0-9０-９元]{1,2})\\s*年度");
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final Pattern OTHERS = Pattern.compile("記入例|記載例|記入の?手引|見本|サンプル|事業者");
  private static final int LONGEST_TITLE = 60;
  private static final int LEAST_ITEMS = 5;
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

  /** A sheet of the form that asks some of the items. */
  private record Page(String part, FormSheet sheet, FormLayout layout) {}

  private Optional<FilledForm> fill() {
    Map<String, FormSheet> sheets = sheets();
    String titles =
        sheets.values().stream().map(OfficialForm::titles).collect(Collectors.joining());
    if (!titles.contains(FormLayout.letters(TITLE))) {
      return Optional.empty();
    }
    List<Page> pages = pages(sheets);
    int asked = pages.stream().mapToInt(it -> it.layout().rows().size()).sum();
    if (asked < LEAST_ITEMS || asked * 2 < checklist.items().size()) {
      return Optional.empty();
    }
    String own = pages.stream().map(it -> titles(it.sheet())).collect(Collectors.joining());
    return Optional.of(written(pages, asked, year(own).or(() -> year(titles))));
  }

  /** Sheets that show how to fill in, or that ask someone else, are none of the hospital's. */
  private Map<String, FormSheet> sheets() {
    List<String> shared = shared();
    Map<String, FormSheet> sheets = new LinkedHashMap<>();
    SheetNames.of(parts).entrySet().stream()
        .limit(MOST_SHEETS)
        .filter(it -> !OTHERS.matcher(it.getValue()).find())
        .forEach(it ->
            parts
                .find(it.getKey())
                .flatMap(Markup::parse)
                .flatMap(document -> FormSheet.of(document, shared))
                .filter(sheet -> !isOfOthers(sheet))
                .ifPresent(sheet -> sheets.put(it.getKey(), sheet)));
    return sheets;
  }

  /** Items may be spread over several sheets; each is taken where it is asked first. */
  private List<Page> pages(Map<String, FormSheet> sheets) {
    List<Page> pages = new ArrayList<>();
    List<ItemAnswer> left = new ArrayList<>(checklist.items());
    sheets.forEach((part, sheet) ->
        FormLayout.find(sheet, left)
            .ifPresent(layout -> {
              pages.add(new Page(part, sheet, layout));
              left.removeAll(layout.rows().keySet());
            }));
    return pages;
  }

  private boolean isOfOthers(FormSheet sheet) {
    boolean pharmacy = survey.facility().profile().kind().equals("pharmacy");
    return titles(sheet)
        .lines()
        .filter(it -> it.length() < LONGEST_TITLE)
        .anyMatch(it ->
            it.contains("事業者確認用") || (!pharmacy && it.contains("薬局確認用") && !it.contains("医療機関")));
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

  private FilledForm written(List<Page> pages, int asked, Optional<String> of) {
    Optional<String> answered = year(checklist.title());
    if (of.isPresent() && answered.isPresent() && !of.equals(answered)) {
      return FilledForm.untouched(
          asked,
          "この様式は令和%s年度版ですが、答えは令和%s年度版の項目について出したものです。版によって判定の決まりが違うため、書き込みませんでした。"
              .formatted(of.get(), answered.get()));
    }
    FormDates dates = FormDates.of(parts);
    int count = 0;
    boolean changed = false;
    for (Page it : pages) {
      FormFilling filling = new FormFilling(it.sheet(), it.layout(), dates, survey.asOf());
      count += filling.answers();
      filling.facility(survey.facility().profile().name());
      if (it.sheet().written() > 0) {
        parts.put(it.part(), Markup.write(it.sheet().document()));
        changed = true;
      }
    }
    if (!changed) {
      return FilledForm.untouched(asked, "様式はすでに記入されています。人が書いた答えは置き換えませんでした。");
    }
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
