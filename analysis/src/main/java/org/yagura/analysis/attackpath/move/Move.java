package org.yagura.analysis.attackpath.move;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.PortSet;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.attack.AttackPath.Likelihood;

/**
 * One step that facts let an attacker take.
 *
 * @param words what the attacker does
 * @param because the facts it rests on, never empty
 * @param holder whose people must have been attacked first, for a password that they hold; empty
 *     when it matters not
 * @param remedies measures each of which would make the step impossible, never empty
 */
public record Move(
    Node from,
    Node to,
    Words words,
    Traffic traffic,
    Likelihood likelihood,
    List<AttackPath.Ground> because,
    String holder,
    List<Remedy> remedies) {

  /**
   * What the attacker does, in Japanese.
   *
   * @param how for the list of steps: {@code リモートデスクトップで、共通の管理者パスワードを使って入る}
   * @param told within a sentence: {@code 共通の管理者パスワードで電子カルテサーバに入られ}
   */
  public record Words(String how, String told) {
    public Words {
      Objects.requireNonNull(how);
      Objects.requireNonNull(told);
    }
  }

  /** What goes over the network. */
  public record Traffic(String protocol, PortSet ports) {

    public static final Traffic ANY = new Traffic("any", PortSet.ANY);

    public Traffic {
      Objects.requireNonNull(protocol);
      Objects.requireNonNull(ports);
    }

    public static Traffic tcp(int port) {
      return new Traffic("tcp", PortSet.of(port));
    }
  }

  public Move {
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(words);
    Objects.requireNonNull(traffic);
    Objects.requireNonNull(likelihood);
    because = List.copyOf(because);
    Objects.requireNonNull(holder);
    remedies = remedies.stream().distinct().sorted().toList();
    if (because.isEmpty() || remedies.isEmpty()) {
      throw new IllegalArgumentException(
          "move (%s to %s) must have grounds and remedies".formatted(from, to));
    }
  }
}
