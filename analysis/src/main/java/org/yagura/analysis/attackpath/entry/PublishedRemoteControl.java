package org.yagura.analysis.attackpath.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.key.KeyRing;
import org.yagura.analysis.attackpath.move.Facts;
import org.yagura.analysis.attackpath.move.Keys;
import org.yagura.analysis.attackpath.move.Move;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.model.attack.AttackPath.Ground;
import org.yagura.model.attack.AttackPath.Likelihood;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;

/** Remote control of an inside host answers to strangers, who may try passwords without end. */
final class PublishedRemoteControl implements Opening {

  private static final Set<String> PORTS =
      Set.of("22", "23", "445", "3389", "5900", "5985", "5986");

  private static final List<String> NAMES =
      List.of("RDP", "リモートデスクトップ", "ms-wbt", "VNC", "SMB", "telnet", "SSH", "WinRM");

  private final Keys keys;

  PublishedRemoteControl(Keys keys) {
    this.keys = keys;
  }

  @Override
  public Stream<Move> of(ExternalConnection connection, Premises premises) {
    return connection.exposes().stream()
        .filter(it -> it.nature() == Exposure.Nature.PUBLISHED && isRemoteControl(it))
        .filter(it -> Facts.isOpenToStrangers(it.sources()) && premises.asset(it.to()).isPresent())
        .map(it -> move(connection, it, premises));
  }

  private static boolean isRemoteControl(Exposure it) {
    return PORTS.contains(it.port())
        || NAMES.stream().anyMatch(name -> it.service().equalsIgnoreCase(name));
  }

  private Move move(ExternalConnection connection, Exposure it, Premises premises) {
    Optional<KeyRing> key =
        keys.opening(it.to()).filter(k -> k.nature() != KeyRing.Nature.HELD).findFirst();
    List<Ground> because = new ArrayList<>();
    because.add(Facts.exposed(it));
    key.ifPresent(ring -> because.add(Facts.known(ring)));
    String target = premises.label(it.to());
    return new Move(
        Node.outside(connection.id()),
        Node.host(it.to()),
        new Move.Words(
            "院外に公開された%sから、%sにパスワードを試して入る".formatted(it.service(), target),
            "「%s」で公開された%sの%sから入られ".formatted(connection.label(), target, it.service())),
        new Move.Traffic(it.protocol(), ExploitedGateway.ports(it.port())),
        key.isPresent() ? Likelihood.LIKELY : Likelihood.POSSIBLE,
        because,
        "",
        List.of(
            Facts.of(Remedy.Kind.UNPUBLISH, connection)
                .with("asset", target)
                .with("service", it.service())));
  }
}
