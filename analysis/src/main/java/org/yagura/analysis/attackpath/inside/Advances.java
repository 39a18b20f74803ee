package org.yagura.analysis.attackpath.inside;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Doors;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.fact.Shields;
import org.yagura.analysis.attackpath.move.Keys;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.way.Passage;
import org.yagura.analysis.attackpath.way.Ways;
import org.yagura.model.facility.Asset;

/** All moves from one place to one asset. */
public final class Advances {

  private final Premises premises;
  private final Ways ways;
  private final List<Advance> all;

  /**
   * @param anchors the asset that stands for each key, by the key's id
   */
  public Advances(Premises premises, Ways ways, Keys keys, Map<String, String> anchors) {
    this.premises = premises;
    this.ways = ways;
    Doors doors = new Doors(premises);
    Shields shields = new Shields(premises);
    this.all =
        List.of(
            new KnownPassword(premises, keys, doors, shields, anchors),
            new ExploitedService(premises, shields),
            new DirectoryAdministration(premises, doors),
            new HypervisorGuests(premises));
  }

  /** The moves from a node to another asset, in the order of the rules. */
  public List<Move> between(Node from, String asset) {
    Optional<Asset> to = premises.asset(asset);
    if (to.isEmpty() || (from.kind() == Node.Kind.HOST && from.id().equals(asset))) {
      return List.of();
    }
    List<Passage> passages = ways.between(from.place(), asset);
    Stream<Move> moves = all.stream().flatMap(it -> it.of(from, to.get(), passages));
    return moves.toList();
  }
}
