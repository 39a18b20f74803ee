package org.yagura.analysis.loss;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.knowledge.loss.LossFigures;
import org.yagura.model.backup.BackupPlan;
import org.yagura.model.backup.Criterion;
import org.yagura.model.backup.Criterion.Met;
import org.yagura.model.backup.Criterion.Question;
import org.yagura.model.backup.SystemBackup;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.continuity.SystemContinuity;
import org.yagura.model.continuity.SystemContinuity.Way;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.facility.Facility;
import org.yagura.model.loss.Scenario.Outage;

/** Which systems are down, and for how long by what is left of their copies. */
final class Outages {

  /** Systems that stop when the directory or the network they share is taken. */
  private static final Set<Role> SHARED = EnumSet.of(Role.DIRECTORY, Role.BACKUP);

  private final Facility facility;
  private final BackupPlan backups;
  private final Continuity continuity;

  Outages(Facility facility, BackupPlan backups, Continuity continuity) {
    this.facility = facility;
    this.backups = backups;
    this.continuity = continuity;
  }

  /**
   * The systems that go down, the longest first.
   *
   * @param taken ids of the assets that the attacker takes
   */
  List<Outage> of(Role role, Set<String> taken) {
    return facility.systems().stream()
        .filter(it -> it.role() != Role.BACKUP)
        .filter(it ->
            it.role() == role
                || SHARED.contains(role)
                || it.assets().stream().anyMatch(taken::contains))
        .map(this::outage)
        .sorted(
            Comparator.comparingLong((Outage it) -> it.days() == null ? 0 : -it.days().high())
                .thenComparing(Outage::name))
        .toList();
  }

  private Outage outage(CareSystem system) {
    Optional<SystemBackup> backup =
        backups.systems().stream()
            .filter(it -> it.system().equals(system.id()))
            .findFirst()
            .or(() ->
                backups.systems().stream().filter(it -> it.role() == system.role()).findFirst());
    String figure = figure(backup);
    return new Outage(
        system.id(),
        system.name(),
        LossFigures.standard().figure("days", figure).span(),
        why(figure));
  }

  private static String figure(Optional<SystemBackup> backup) {
    if (backup.isEmpty() || met(backup.get(), Question.SURVIVES) != Met.YES) {
      return "no-copy";
    }
    return met(backup.get(), Question.TESTED) == Met.YES ? "copy-tested" : "copy-left";
  }

  private static Met met(SystemBackup backup, Question question) {
    return backup.criteria().stream()
        .filter(it -> it.question() == question)
        .map(Criterion::met)
        .findFirst()
        .orElse(Met.UNKNOWN);
  }

  private static String why(String figure) {
    return switch (figure) {
      case "copy-tested" -> "残る写しがあり、復元を試してあります";
      case "copy-left" -> "残る写しはありますが、復元を試した記録がありません";
      default -> "残ると確かめられた写しがありません";
    };
  }

  /** Whether the record is down; no published case tells of damage without it. */
  boolean stopsRecord(List<Outage> down) {
    return facility.systems().stream()
        .filter(it -> it.role() == Role.EHR)
        .anyMatch(it -> down.stream().anyMatch(o -> o.system().equals(it.id())));
  }

  /** Whether something takes the place of every system of care that is down. */
  boolean hasFallback(List<Outage> down) {
    List<SystemContinuity> those =
        continuity.systems().stream()
            .filter(it -> it.role() == Role.EHR)
            .filter(it -> down.stream().anyMatch(o -> o.system().equals(it.system())))
            .toList();
    return !those.isEmpty()
        && those.stream()
            .allMatch(it ->
                it.fallback().ways().stream()
                    .anyMatch(w -> w == Way.PAPER || w == Way.VIEWER || w == Way.STANDALONE));
  }
}
