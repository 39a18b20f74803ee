package org.yagura.analysis.attackpath.entry;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Flaw;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.move.Facts;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.model.address.PortSet;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;

/** A published service of an inside host has an exploited weakness. */
final class PublishedFlaw implements Opening {

  @Override
  public Stream<Move> of(ExternalConnection connection, Premises premises) {
    return connection.exposes().stream()
        .filter(it -> it.nature() == Exposure.Nature.PUBLISHED)
        .filter(it -> Facts.isOpenToStrangers(it.sources()) && premises.asset(it.to()).isPresent())
        .flatMap(it -> move(connection, it, premises).stream());
  }

  private static List<Move> move(ExternalConnection connection, Exposure it, Premises premises) {
    PortSet ports = ExploitedGateway.ports(it.port());
    List<Flaw> flaws =
        Flaw.of(it.to(), premises).stream()
            .filter(flaw -> flaw.seat().ports().stream().anyMatch(ports::contains))
            .toList();
    if (flaws.isEmpty()) {
      return List.of();
    }
    String target = premises.label(it.to());
    return List.of(
        new Move(
            Node.outside(connection.id()),
            Node.host(it.to()),
            new Move.Words(
                "公開された%sの弱点（%s）を突いて、%sを乗っ取る".formatted(it.service(), Flaw.name(flaws), target),
                "「%s」で公開された%sの弱点を突かれて乗っ取られ".formatted(connection.label(), target)),
            new Move.Traffic(it.protocol(), ports),
            Facts.sureness(flaws),
            List.of(Facts.exposed(it), Facts.flawed(flaws, premises)),
            "",
            List.of(
                Facts.update(Remedy.Kind.UPDATE_HOST, it.to(), premises),
                Facts.of(Remedy.Kind.UNPUBLISH, connection)
                    .with("asset", target)
                    .with("service", it.service()))));
  }
}
