package org.yagura.model.backup;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yagura.model.evidence.Told;
import org.yagura.model.facility.CareSystem;

/**
 * One system with its copies.
 *
 * @param system id of the system; empty when only the backup list names it
 * @param role what it is to the hospital
 * @param criteria every question of {@link Criterion.Question}, in their order
 * @param recovery how long it may take and takes
 */
public record SystemBackup(
    String system,
    String name,
    CareSystem.Role role,
    List<StoredCopy> copies,
    List<Criterion> criteria,
    Recovery recovery) {

  /**
   * Time to restore against the hospital's own target.
   *
   * @param target the stated RTO
   * @param point the stated RPO
   * @param measured what a test of restoration took, in the list's words
   * @param frequency how often a copy is made, of the most frequent copy
   */
  public record Recovery(Told target, Told point, Told measured, Told frequency) {
    public Recovery {
      Objects.requireNonNull(target);
      Objects.requireNonNull(point);
      Objects.requireNonNull(measured);
      Objects.requireNonNull(frequency);
    }
  }

  public SystemBackup {
    Objects.requireNonNull(system);
    Objects.requireNonNull(name);
    Objects.requireNonNull(role);
    copies = List.copyOf(copies);
    criteria = List.copyOf(criteria);
    Objects.requireNonNull(recovery);
  }

  /** The questions that are not answered with a yes, in their order. */
  public Stream<Criterion> gaps() {
    return criteria.stream().filter(it -> it.met() != Criterion.Met.YES);
  }
}
