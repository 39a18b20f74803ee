package org.yagura.analysis.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.knowledge.system.SystemRoles;
import org.yagura.model.backup.BackupPlan;
import org.yagura.model.backup.StoredCopy;
import org.yagura.model.backup.SystemBackup;
import org.yagura.model.backup.SystemBackup.Recovery;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.ListedThing;

/** Judges how every system is backed up. */
public final class BackupPlans {

  /** Systems without which care stops; they are told even where no backup is listed. */
  private static final Set<Role> VITAL =
      EnumSet.of(Role.EHR, Role.DIRECTORY, Role.PACS, Role.BILLING);

  private static final List<Role> BY_WEIGHT =
      List.of(Role.EHR, Role.DIRECTORY, Role.BILLING, Role.PACS, Role.OTHER, Role.BACKUP);

  private BackupPlans() {}

  /** The state of the backups and the ways to better ones. */
  public static BackupPlan of(Survey survey) {
    Facility facility = survey.facility();
    Stores stores = new Stores(survey);
    List<SystemBackup> systems = new ArrayList<>();
    Groups groups = Groups.of(facility);
    groups
        .named()
        .forEach((name, copies) ->
            systems.add(judge(survey, groups.system(name), name, copies, stores)));
    facility.systems().stream()
        .filter(it -> VITAL.contains(it.role()) && !groups.covers(it))
        .forEach(it -> systems.add(judge(survey, Optional.of(it), it.name(), List.of(), stores)));
    systems.sort(
        Comparator.comparingInt((SystemBackup it) -> BY_WEIGHT.indexOf(it.role()))
            .thenComparing(SystemBackup::name));
    return new BackupPlan(
        systems,
        Proposals.of(survey, systems),
        facility.lists().backups().isEmpty() ? unlisted() : assumed());
  }

  private static SystemBackup judge(
      Survey survey,
      Optional<CareSystem> system,
      String name,
      List<ListedThing> listed,
      Stores stores) {
    List<StoredCopy> copies =
        listed.stream()
            .filter(it -> !it.isNoBackup() && !it.isSilentBackup())
            .map(stores::copy)
            .toList();
    List<Evidence> denied =
        listed.stream()
            .filter(ListedThing::isNoBackup)
            .flatMap(it -> it.evidence().stream())
            .toList();
    Recovery recovery = Recoveries.of(survey.facility(), system, listed);
    return new SystemBackup(
        system.map(CareSystem::id).orElse(""),
        name,
        system
            .map(CareSystem::role)
            .or(() -> SystemRoles.standard().ofName(name))
            .orElse(Role.OTHER),
        copies,
        new Criteria(survey.asOf(), copies, recovery, denied).all(),
        recovery);
  }

  private static List<String> unlisted() {
    return List.of("バックアップの一覧が資料にありません。一覧がないことは、取得していないことを意味しません。");
  }

  private static List<String> assumed() {
    return List.of(
        "「切り離されている」は、取り外した媒体か、保管先の機器にどこからも通信が届かないことが資料から分かるときだけとしました。一覧の「オフライン」の記載だけでは数えていません。",
        "設定やスキャンが資料にないネットワークから届くかどうかは、判定していません。");
  }
}
