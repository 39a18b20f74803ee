package org.yagura.testkit.naive.box;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.yagura.testkit.naive.step.Step;

/** All ways that one packet may take through one device, stage by stage. */
final class Passage {

  private final List<Flight> ways;

  private Passage(List<Flight> ways) {
    this.ways = ways;
  }

  static Passage of(Flight flight) {
    return new Passage(List.of(flight));
  }

  /** One more stage, which may stop a packet, change it, or leave several possibilities. */
  Passage then(Function<Flight, List<Flight>> stage) {
    List<Flight> next = new ArrayList<>();
    for (Flight way : ways) {
      if (way.end() == null) {
        next.addAll(stage.apply(way));
      } else {
        next.add(way);
      }
    }
    return new Passage(next);
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Flight way : then(it -> List.of(it.sent())).ways) {
      if (way.end() != null) {
        steps.add(way.end());
      }
    }
    return steps;
  }
}
