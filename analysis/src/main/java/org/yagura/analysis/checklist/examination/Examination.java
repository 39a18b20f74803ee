package org.yagura.analysis.checklist.examination;

import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;

/** Looks for facts about one question of the checklist. */
interface Examination {

  /** The id by which editions name it. */
  String id();

  /**
   * Facts for a yes and against it; none where the materials say nothing.
   *
   * @param row the item's row: {@code server}, {@code terminal}, or empty
   * @param note what the person who answered wrote beside the answer
   */
  Stream<Fact> examine(Survey survey, String row, String note);
}
