package org.yagura.analysis.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;

/**
 * The hearing sheets' rows by year: by the day of confirmation where one is written, else by the
 * year that the file or its day names; a row that tells neither is this year's. An earlier survey's
 * own result of this year repeats the materials and is neither.
 */
record AnswerYears(List<ListEntry> thisYear, List<ListEntry> earlier) {

  static AnswerYears of(Survey survey) {
    int year = FiscalYear.of(survey.asOf());
    List<ListEntry> thisYear = new ArrayList<>();
    List<ListEntry> earlier = new ArrayList<>();
    List<ListEntry> rows =
        survey.facility().lists().answers().stream().map(ListedThing::entry).toList();
    OwnWorkbook own = new OwnWorkbook(rows, survey.materials());
    for (ListEntry it : rows) {
      if (OwnWorkbook.isProof(it)) {
        continue;
      }
      OptionalInt answered = year(it);
      boolean past = answered.isPresent() && answered.getAsInt() < year;
      if (past) {
        earlier.add(it);
      } else if (it.text(ListField.PERIOD).isEmpty() && !own.wrote(it)) {
        thisYear.add(it);
      }
    }
    return new AnswerYears(thisYear, earlier);
  }

  /** The fiscal year a row was answered in; empty where nothing tells. */
  static OptionalInt year(ListEntry entry) {
    OptionalInt confirmed = FiscalYear.of(entry.text(ListField.DATE));
    if (confirmed.isPresent()) {
      return confirmed;
    }
    OptionalInt named = FiscalYear.named(entry.origin().file());
    return named.isPresent() ? named : FiscalYear.of(entry.origin().asOf());
  }
}
