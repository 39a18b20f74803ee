package org.yagura.analysis.attackpath.inside;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.way.Passage;
import org.yagura.model.facility.Asset;

/** One way to take another asset from where an attacker stands. */
interface Advance {

  /**
   * The moves that facts allow; none where none does.
   *
   * @param passages what the network lets through from there to the asset
   */
  Stream<Move> of(Node from, Asset to, List<Passage> passages);
}
