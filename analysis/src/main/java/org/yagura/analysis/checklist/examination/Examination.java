package org.yagura.analysis.checklist.examination;

import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer.Fact;

/** Looks for facts about one question of the checklist. */
public interface Examination {

  /** The id by which editions name it. */
  String id();

  /** Facts for a yes and against it, each with evidence; none where the materials say nothing. */
  Stream<Fact> examine(Asked asked);

  /** What one fact would settle it, in Japanese, where the materials let say it better. */
  default Optional<String> settles(Asked asked) {
    return Optional.empty();
  }
}
