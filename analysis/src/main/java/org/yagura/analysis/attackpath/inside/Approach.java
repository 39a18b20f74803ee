package org.yagura.analysis.attackpath.inside;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yagura.analysis.attackpath.fact.Door;
import org.yagura.analysis.attackpath.move.Facts;
import org.yagura.analysis.attackpath.way.Passage;
import org.yagura.model.attack.AttackPath.Ground;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.facility.Asset;
import org.yagura.model.reachability.Hop;

/** A door with the traffic that reaches it. */
record Approach(Door door, Passage passage) {

  private static final int MOST_RULES = 3;

  Approach {
    Objects.requireNonNull(door);
    Objects.requireNonNull(passage);
  }

  /** The best door that something reaches: certain before uncertain, then in the doors' order. */
  static Optional<Approach> best(List<Door> doors, List<Passage> passages) {
    List<Approach> open = new ArrayList<>();
    for (Door door : doors) {
      for (Passage passage : passages) {
        if (passage.carries(door.protocol(), door.port())) {
          open.add(new Approach(door, passage));
        }
      }
    }
    return open.stream().min(Comparator.comparing(Approach::likelihood));
  }

  /** How sure it is that the door can be reached and answers. */
  Likelihood likelihood() {
    if (!passage.isCertain()) {
      return Likelihood.NEEDS_FACTS;
    }
    return door.assumed() ? Likelihood.POSSIBLE : Likelihood.CERTAIN;
  }

  /** By which rules it is reached, and whether anyone measured that it answers. */
  List<Ground> grounds(Asset to) {
    List<Ground> grounds = new ArrayList<>();
    grounds.add(way(passage));
    String name =
        "%sの%s（%s/%d）".formatted(to.label(), door.kind().japanese(), door.protocol(), door.port());
    grounds.add(
        door.assumed()
            ? Facts.ground("%sが開いているかは調べられていません。機器の種類から開いていると仮定しました".formatted(name), List.of())
            : Facts.ground(
                "%sが応答します".formatted(name), to.measured(door.protocol() + "/" + door.port())));
    return grounds;
  }

  /** The rules that let traffic through, in the order in which it passes them. */
  static Ground way(Passage passage) {
    List<String> deeds =
        passage.via().stream()
            .flatMap(hop -> hop.did().stream())
            .map(Hop.Deed::what)
            .distinct()
            .toList();
    // What lets it pass is what one would change; routes tell nothing beside it.
    List<String> rules =
        deeds.stream().filter(it -> !it.startsWith("経路により")).limit(MOST_RULES).toList();
    String told =
        passage.via().isEmpty()
            ? Facts.UNFILTERED
            : Facts.PASSES + String.join(" → ", rules.isEmpty() ? deeds : rules);
    if (!passage.isCertain()) {
      told =
          "通信が通るかは、次が分かるまで決まりません: "
              + passage.missing().stream().limit(MOST_RULES).collect(Collectors.joining("、"));
    }
    return Facts.ground(told, passage.evidence());
  }
}
