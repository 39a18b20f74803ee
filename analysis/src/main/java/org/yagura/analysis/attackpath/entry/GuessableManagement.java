package org.yagura.analysis.attackpath.entry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.key.KeyRing;
import org.yagura.analysis.attackpath.move.Facts;
import org.yagura.analysis.attackpath.move.Keys;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;

/** A device's management answers to strangers, and its password is weak, leaked or shared. */
final class GuessableManagement implements Opening {

  private final Keys keys;

  GuessableManagement(Keys keys) {
    this.keys = keys;
  }

  @Override
  public Stream<Move> of(ExternalConnection connection, Premises premises) {
    return connection.exposes().stream()
        .filter(it -> it.nature() == Exposure.Nature.MANAGEMENT)
        .filter(it -> !it.service().toLowerCase(Locale.ROOT).contains("snmp"))
        .filter(it -> Facts.isOpenToStrangers(it.sources()) && premises.asset(it.to()).isPresent())
        .flatMap(it ->
            keys.opening(it.to())
                .filter(key -> key.nature() != KeyRing.Nature.HELD)
                .limit(1)
                .map(key -> move(connection, it, key, premises)));
  }

  private static Move move(
      ExternalConnection connection, Exposure it, KeyRing key, Premises premises) {
    String device = premises.label(it.to());
    return new Move(
        Node.outside(connection.id()),
        Node.host(it.to()),
        new Move.Words(
            "院外に開いた%sに、%sで入る".formatted(it.service(), key.nature().japanese()),
            "「%s」から%sの管理画面に入られ".formatted(connection.label(), device)),
        new Move.Traffic(it.protocol(), ExploitedGateway.ports(it.port())),
        key.nature() == KeyRing.Nature.REUSED ? Likelihood.POSSIBLE : Likelihood.LIKELY,
        List.of(Facts.exposed(it), Facts.known(key)),
        "",
        List.of(
            Facts.of(Remedy.Kind.CLOSE_MANAGEMENT, connection)
                .with("device", device)
                .with("service", it.service())));
  }
}
