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
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;

/** A mobile router that nobody manages stands within the network. */
final class UnmanagedRouter implements Opening {

  @Override
  public Stream<Move> of(ExternalConnection connection, Premises premises) {
    boolean unmanaged =
        connection.kind() == ConnectionKind.MOBILE
            && connection.status() == ConnectionStatus.UNRECORDED
            && premises
                .asset(connection.end().device())
                .filter(it -> it.provenance().mobileRouter())
                .isPresent();
    return unmanaged ? Stream.of(move(connection, premises)) : Stream.empty();
  }

  private static Move move(ExternalConnection it, Premises premises) {
    String device = premises.label(it.end().device());
    return new Move(
        Node.outside(it.id()),
        Node.host(it.end().device()),
        new Move.Words(
            "管理されていない携帯回線のルータ「%s」を足場にする".formatted(device),
            "管理されていない携帯回線のルータ「%s」を足場にされ".formatted(device)),
        Move.Traffic.ANY,
        Likelihood.NEEDS_FACTS,
        List.of(
            Facts.line(
                it, "携帯回線のルータ「%s」が院内につながっており、回線一覧になく、だれが設定を管理しているか分かりません".formatted(device))),
        "",
        List.of(Facts.of(Remedy.Kind.REMOVE_ROUTER, it).with("device", device)));
  }
}
