package org.yagura.report.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.wording.FormAnswer;
import org.yagura.report.form.FormLayout.Columns;
import org.yagura.report.workbook.CellText;

/** Writes answers into the blank cells of a form. */
final class FormFilling {
  private static final Set<String> FACILITY =
      Set.of("医療機関名", "医療機関等名", "医療機関薬局名", "施設名", "薬局名", "医療機関の名称", "施設の名称");

  private static final int LONGEST_REASON = 60;

  private final FormSheet sheet;
  private final FormLayout layout;
  private final FormDates dates;
  private final LocalDate asOf;

  FormFilling(FormSheet sheet, FormLayout layout, FormDates dates, LocalDate asOf) {
    this.sheet = sheet;
    this.layout = layout;
    this.dates = dates;
    this.asOf = asOf;
  }

  /** Fills what is blank; how many items got a yes or a no. */
  int answers() {
    int answered = 0;
    for (Map.Entry<ItemAnswer, Integer> it : layout.rows().entrySet()) {
      if (item(it.getKey(), it.getValue())) {
        answered++;
      }
    }
    return answered;
  }

  private boolean item(ItemAnswer item, int row) {
    FormAnswer answer = FormAnswer.of(item, asOf);
    Columns columns = layout.columns();
    if (!isUnanswered(row)) {
      return false;
    }
    boolean answered = !answer.yesNo().isEmpty() && choose(answer, row);
    if (answered) {
      write(row, columns.confirmed(), answer.confirmed());
      write(row, columns.target(), answer.target());
    }
    write(row, columns.remarks(), remark(item, answer));
    return answered;
  }

  /** A remark that spoke for another answer is not repeated beside this one. */
  private static String remark(ItemAnswer item, FormAnswer answer) {
    if (answer.yesNo().isEmpty()) {
      return answer.remarks();
    }
    String stated = item.stated().answer();
    boolean agrees = stated.isEmpty() || stated.equals(answer.yesNo());
    if (item.basis() != Basis.DERIVED || agrees) {
      return item.stated().note();
    }
    return item.facts().stream()
        .filter(Fact::decisive)
        .map(Fact::what)
        .findFirst()
        .map(it -> Citation.shorten(it, LONGEST_REASON))
        .orElse("");
  }

  /** Whether no one has chosen yet; a cell that prints both words to circle is not chosen. */
  private boolean isUnanswered(int row) {
    Columns columns = layout.columns();
    if (columns.answer() < 0) {
      return isBlank(row, columns.yes()) && isBlank(row, columns.no());
    }
    return isBlank(row, columns.answer()) || isChoice(row);
  }

  private boolean isChoice(int row) {
    return FormChoice.isOpen(sheet.text(row, layout.columns().answer()));
  }

  private boolean choose(FormAnswer answer, int row) {
    Columns columns = layout.columns();
    if (columns.answer() < 0) {
      int column = answer.yesNo().equals("はい") ? columns.yes() : columns.no();
      String printed = sheet.text(row, column);
      return write(row, column, FormChoice.mark(printed, sheet.choices(row, column)));
    }
    if (!isChoice(row)) {
      List<String> list = sheet.choices(row, columns.answer());
      return write(row, columns.answer(), FormChoice.allowed(answer.yesNo(), list));
    }
    String printed = sheet.text(row, columns.answer());
    String chosen = FormChoice.chosen(printed, answer.yesNo(), slashed(answer.confirmed()));
    sheet.put(row, columns.answer(), chosen);
    return true;
  }

  /** The day as it fits between printed brackets: {@code 2026/11/20}. */
  private static String slashed(String date) {
    return date.replaceAll("[年月]", "/").replace("日", "");
  }

  /** Writes where nothing stands but perhaps the strokes of an empty date; whether it did. */
  private boolean write(int row, int column, String text) {
    if (column < 0 || text.isEmpty() || !isBlank(row, column)) {
      return false;
    }
    OptionalLong day = dates.number(sheet.style(row, column), text);
    if (day.isPresent()) {
      sheet.put(row, column, day.getAsLong());
    } else {
      sheet.put(row, column, CellText.safe(text));
    }
    return true;
  }

  private boolean isBlank(int row, int column) {
    return !sheet.computes(row, column)
        && (FormChoice.isBox(sheet.text(row, column))
            || FormLayout.letters(sheet.text(row, column)).replaceAll("[年月日]", "").isEmpty());
  }

  /** Writes the facility's name beside the word for it, where the place is free. */
  void facility(String name) {
    int first = layout.rows().values().stream().mapToInt(it -> it).min().orElse(0);
    for (int row : sheet.rowNumbers()) {
      for (int column : row < first ? sheet.columns(row) : Set.<Integer>of()) {
        if (FACILITY.contains(FormLayout.letters(sheet.text(row, column)))) {
          write(row, sheet.lastColumn(row, column) + 1, name);
        }
      }
    }
  }
}
