package org.yagura.analysis.attackpath.entry;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.move.Facts;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ExternalConnection;

/** A remote-control program goes past the firewall; how it is guarded, no material tells. */
final class RemoteToolDoor implements Opening {

  @Override
  public Stream<Move> of(ExternalConnection connection, Premises premises) {
    return connection.kind() == ConnectionKind.REMOTE_TOOL
            && premises.asset(connection.end().device()).isPresent()
            && !Boolean.FALSE.equals(connection.alwaysOn())
        ? Stream.of(move(connection, premises))
        : Stream.empty();
  }

  private static Move move(ExternalConnection it, Premises premises) {
    String host = premises.label(it.end().device());
    return new Move(
        Node.outside(it.id()),
        Node.host(it.end().device()),
        new Move.Words(
            "遠隔操作ソフト「%s」で%sを操作する".formatted(it.label(), host),
            "遠隔操作ソフト「%s」で%sを操作され".formatted(it.label(), host)),
        Move.Traffic.ANY,
        Likelihood.NEEDS_FACTS,
        List.of(
            Facts.line(
                it, "遠隔操作ソフト「%s」が%sにあり、パスワードと二要素認証の状態が資料から分かりません".formatted(it.label(), host))),
        "",
        List.of(Facts.of(Remedy.Kind.REMOVE_TOOL, it).with("asset", host)));
  }
}
