package org.yagura.report.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.report.document.wording.FormAnswer;
import org.yagura.report.form.FormLayout.Columns;
import org.yagura.report.workbook.CellText;

/** Writes answers into the blank cells of a form. */
final class FormFilling {
  private static final Set<String> FACILITY =
      Set.of("医療機関名", "医療機関等名", "医療機関薬局名", "施設名", "薬局名", "医療機関の名称", "施設の名称");

  private final FormSheet sheet;
  private final FormLayout layout;
  private final LocalDate asOf;

  FormFilling(FormSheet sheet, FormLayout layout, LocalDate asOf) {
    this.sheet = sheet;
    this.layout = layout;
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
    String remark = answer.yesNo().isEmpty() ? answer.remarks() : item.stated().note();
    write(row, columns.remarks(), remark);
    return answered;
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
    return FormLayout.letters(sheet.text(row, layout.columns().answer())).equals("はいいいえ");
  }

  private boolean choose(FormAnswer answer, int row) {
    Columns columns = layout.columns();
    if (columns.answer() < 0) {
      return write(row, answer.yesNo().equals("はい") ? columns.yes() : columns.no(), "○");
    }
    if (!isChoice(row)) {
      return write(row, columns.answer(), answer.yesNo());
    }
    boolean dated = sheet.text(row, columns.answer()).matches("(?s).*[/／].*");
    String day =
        dated && !answer.confirmed().isEmpty() ? "（" + slashed(answer.confirmed()) + "）" : "";
    sheet.put(row, columns.answer(), answer.yesNo() + day);
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
    sheet.put(row, column, CellText.safe(text));
    return true;
  }

  private boolean isBlank(int row, int column) {
    return !sheet.computes(row, column)
        && FormLayout.letters(sheet.text(row, column)).replaceAll("[年月日]", "").isEmpty();
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
