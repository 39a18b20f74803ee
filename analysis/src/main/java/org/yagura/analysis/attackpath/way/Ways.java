package org.yagura.analysis.attackpath.way;

import java.util.List;

/** Who may initiate what to whom. */
@FunctionalInterface
public interface Ways {

  /**
   * What passes from a place to an asset, whether or not something listens; none where none does.
   */
  List<Passage> between(Place from, String asset);
}
