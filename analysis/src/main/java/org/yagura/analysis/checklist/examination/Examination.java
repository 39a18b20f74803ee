package org.yagura.analysis.checklist.examination;

import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer.Fact;

/** Looks for facts about one question of the checklist. */
public interface Examination {

  /** The id by which editions name it. */
  String id();

  /** Facts for a yes and against it, each with evidence; none where the materials say nothing. */
  Stream<Fact> examine(Asked asked);
}
