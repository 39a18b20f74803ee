package org.yagura.model.attack;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.PortSet;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.CareSystem;

/**
 * One way from an entrance to a target.
 *
 * @param id the same in every run
 * @param entry id of the external connection
 * @param target id of the asset
 * @param sentence the whole way in one Japanese sentence
 */
public record AttackPath(
    String id,
    String entry,
    String target,
    CareSystem.Role role,
    List<Step> steps,
    Likelihood likelihood,
    String sentence) {

  /** How likely an attacker succeeds, as a class with its grounds; never a percentage. */
  public enum Likelihood {
    CERTAIN("certain", "確実"),
    LIKELY("likely", "可能性が高い"),
    POSSIBLE("possible", "可能性がある"),
    NEEDS_FACTS("needs-more-facts", "事実の確認が必要");

    private final String id;
    private final String japanese;

    Likelihood(String id, String japanese) {
      this.id = id;
      this.japanese = japanese;
    }

    public String id() {
      return id;
    }

    public String japanese() {
      return japanese;
    }
  }

  /**
   * One move of the attacker.
   *
   * @param from id of the connection or asset it starts from
   * @param to id of the asset it takes
   * @param how in Japanese, such as {@code リモートデスクトップで、共通の管理者パスワードを使って入る}
   * @param because the facts it rests on, never empty
   */
  public record Step(
      String from, String to, String how, String protocol, PortSet ports, List<Ground> because) {
    public Step {
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
      Objects.requireNonNull(how);
      Objects.requireNonNull(protocol);
      Objects.requireNonNull(ports);
      because = List.copyOf(because);
      if (because.isEmpty()) {
        throw new IllegalArgumentException("step (%s to %s) must have grounds".formatted(from, to));
      }
    }
  }

  /** A fact in Japanese with the places that state it. */
  public record Ground(String what, List<Evidence> evidence) {
    public Ground {
      Objects.requireNonNull(what);
      evidence = List.copyOf(evidence);
    }
  }

  public AttackPath {
    Objects.requireNonNull(id);
    Objects.requireNonNull(entry);
    Objects.requireNonNull(target);
    Objects.requireNonNull(role);
    steps = List.copyOf(steps);
    Objects.requireNonNull(likelihood);
    Objects.requireNonNull(sentence);
  }
}
