package org.yagura.analysis.attackpath.inside;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Doors;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.move.Facts;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.analysis.attackpath.way.Passage;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;

/** Whoever rules a hypervisor rules the machines that a ledger says run on it. */
final class HypervisorGuests implements Advance {

  private static final int SHORTEST_NAME = 4;

  private final Premises premises;

  HypervisorGuests(Premises premises) {
    this.premises = premises;
  }

  @Override
  public Stream<Move> of(Node from, Asset to, List<Passage> passages) {
    if (from.kind() != Node.Kind.HOST || from.id().equals(to.id())) {
      return Stream.empty();
    }
    return premises
        .asset(from.id())
        .filter(Doors::isHypervisor)
        .filter(it -> !Doors.isHypervisor(to))
        .flatMap(it -> saysSo(it, to).map(proof -> move(it, to, proof)))
        .stream();
  }

  /** The guest's own row says that it is virtual and names its host. */
  private static Optional<Evidence> saysSo(Asset host, Asset guest) {
    String name = host.names().hostname().toLowerCase(Locale.ROOT);
    return name.length() < SHORTEST_NAME
        ? Optional.empty()
        : guest.evidence().stream()
            .filter(it -> it.says().contains("仮想"))
            .filter(it -> it.says().toLowerCase(Locale.ROOT).contains(name))
            .findFirst();
  }

  private Move move(Asset host, Asset guest, Evidence proof) {
    return new Move(
        Node.host(host.id()),
        Node.host(guest.id()),
        new Move.Words(
            "仮想化の親機%sから、その上の%sを操作する".formatted(host.label(), guest.label()),
            "仮想化の親機から%sを操作され".formatted(guest.label())),
        Move.Traffic.ANY,
        Likelihood.CERTAIN,
        List.of(
            Facts.ground(
                "%sは、%sの上で動く仮想マシンです".formatted(guest.label(), host.label()), List.of(proof))),
        "",
        List.of(
            Remedy.of(Remedy.Kind.SEPARATE_HYPERVISOR, host.id())
                .with("asset", premises.label(host.id()))));
  }
}
