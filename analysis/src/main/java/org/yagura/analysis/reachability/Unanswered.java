package org.yagura.analysis.reachability;

import java.util.List;
import org.yagura.model.address.PortSet;
import org.yagura.model.facility.Facility;
import org.yagura.model.reachability.Undecided;

/** What is said of a start whose traffic cannot be worked out: anything may be reached. */
final class Unanswered {

  private static final List<String> WHY = List.of("規則と経路の組み合わせが多すぎるため、計算しきれません");

  private Unanswered() {}

  static Answer of(Facility facility) {
    return new Answer(
        List.of(),
        facility.assets().stream()
            .map(it ->
                new Undecided(it.id(), "any", PortSet.ANY, WHY, List.of(it.evidence().getFirst())))
            .toList());
  }
}
