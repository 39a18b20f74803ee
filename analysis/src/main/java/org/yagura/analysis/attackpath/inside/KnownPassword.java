package org.yagura.analysis.attackpath.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Doors;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.fact.Shields;
import org.yagura.analysis.attackpath.key.KeyRing;
import org.yagura.analysis.attackpath.move.Facts;
import org.yagura.analysis.attackpath.move.Keys;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.analysis.attackpath.way.Passage;
import org.yagura.model.address.PortSet;
import org.yagura.model.attack.AttackPath.Ground;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.facility.Asset;

/** Logs on by an administrator's door with a password that a fact lets an attacker have. */
final class KnownPassword implements Advance {

  private final Premises premises;
  private final Keys keys;
  private final Doors doors;
  private final Shields shields;
  private final Map<String, String> anchors;

  /**
   * @param anchors the asset that stands for each key, by the key's id
   */
  KnownPassword(
      Premises premises, Keys keys, Doors doors, Shields shields, Map<String, String> anchors) {
    this.premises = premises;
    this.keys = keys;
    this.doors = doors;
    this.shields = shields;
    this.anchors = anchors;
  }

  @Override
  public Stream<Move> of(Node from, Asset to, List<Passage> passages) {
    if (shields.stopLogons(to)) {
      return Stream.empty();
    }
    List<KeyRing> rings = keys.opening(to.id()).toList();
    if (rings.isEmpty()) {
      return Stream.empty();
    }
    Optional<Approach> approach = Approach.best(doors.of(to), passages);
    return approach.stream().flatMap(it -> rings.stream().map(ring -> move(from, to, it, ring)));
  }

  private Move move(Node from, Asset to, Approach approach, KeyRing ring) {
    boolean member = from.kind() == Node.Kind.HOST && ring.opens(from.id());
    Likelihood known =
        switch (ring.nature()) {
          case LEAKED, WEAK -> Likelihood.CERTAIN;
          case SHARED -> member ? Likelihood.CERTAIN : Likelihood.LIKELY;
          case REUSED, HELD -> Likelihood.POSSIBLE;
        };
    List<Ground> because = new ArrayList<>();
    because.add(Facts.known(ring));
    because.addAll(approach.grounds(to));
    String door = approach.door().kind().japanese();
    return new Move(
        from,
        Node.host(to.id()),
        new Move.Words(
            "%sで、%sを使って%sに入る".formatted(door, ring.nature().japanese(), to.label()),
            "%sで%sに入られ".formatted(ring.nature().japanese(), to.label())),
        new Move.Traffic(approach.door().protocol(), PortSet.of(approach.door().port())),
        Facts.worse(known, approach.likelihood()),
        because,
        ring.holder(),
        List.of(remedy(ring, to), restrict(to, door)));
  }

  private Remedy remedy(KeyRing ring, Asset to) {
    String anchor = anchors.getOrDefault(ring.id(), to.id());
    Remedy.Kind kind =
        switch (ring.nature()) {
          case LEAKED, WEAK -> Remedy.Kind.STRONG_PASSWORD;
          case SHARED, REUSED -> Remedy.Kind.UNIQUE_PASSWORDS;
          case HELD -> Remedy.Kind.VENDOR_ACCOUNT;
        };
    return kind == Remedy.Kind.VENDOR_ACCOUNT
        ? Remedy.of(kind, to.id()).with("asset", to.label()).with("holder", ring.holder())
        : Remedy.of(kind, anchor)
            .with("account", ring.what())
            .with("asset", premises.label(anchor))
            .with("count", Integer.toString(ring.assets().size()));
  }

  static Remedy restrict(Asset to, String door) {
    return Remedy.of(Remedy.Kind.RESTRICT_DOOR, to.id())
        .with("asset", to.label())
        .with("door", door);
  }
}
