package org.yagura.analysis.reachability;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who lost its neighbours by changes.
 *
 * @param alone ids of assets in a segment of their own
 * @param gone ids of assets off the network
 * @param sealed ids of segments whose members no longer reach each other
 */
record Isolation(Set<String> alone, Set<String> gone, Set<String> sealed) {

  static final Isolation NONE = new Isolation(Set.of(), Set.of(), Set.of());

  Isolation {
    alone = Set.copyOf(alone);
    gone = Set.copyOf(gone);
    sealed = Set.copyOf(sealed);
  }

  Isolation and(Set<String> moreAlone, Set<String> moreGone, Set<String> moreSealed) {
    return new Isolation(union(alone, moreAlone), union(gone, moreGone), union(sealed, moreSealed));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }
}
