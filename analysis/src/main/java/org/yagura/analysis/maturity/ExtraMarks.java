package org.yagura.analysis.maturity;

import java.util.List;
import java.util.regex.Pattern;
import org.yagura.analysis.continuity.Drills;
import org.yagura.model.backup.BackupPlan;
import org.yagura.model.backup.StoredCopy;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.continuity.Drill;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.maturity.Element.Mark;

/** Questions that no item of the checklist asks, yet an element is made of; ours. */
final class ExtraMarks {

  private static final Pattern LOCKED = Pattern.compile("施錠|鍵|入退室|ICカード|サーバ室|金庫");

  private ExtraMarks() {}

  static List<Mark> people(Survey survey, Continuity continuity) {
    List<Drill> recent =
        continuity.drills().stream()
            .filter(it -> it.cyber() && Drills.isRecent(it, survey.asOf()))
            .toList();
    return List.of(
        held("この1年に、職員へのセキュリティの研修を行っている", continuity, recent, false),
        held("この1年に、サイバー攻撃を想定した訓練を行っている", continuity, recent, true));
  }

  private static Mark held(
      String about, Continuity continuity, List<Drill> recent, boolean exercise) {
    List<Drill> such = recent.stream().filter(it -> !exercise || it.exercise()).toList();
    List<Evidence> evidence = such.stream().flatMap(it -> it.evidence().stream()).limit(3).toList();
    if (!such.isEmpty()) {
      return new Mark(about, "", Verdict.YES, evidence);
    }
    return new Mark(
        about, "", continuity.drills().isEmpty() ? Verdict.UNKNOWN : Verdict.NO, List.of());
  }

  static List<Mark> physical(Survey survey, BackupPlan backups) {
    List<Asset> servers =
        survey.facility().assets().stream().filter(it -> it.kind() == AssetKind.SERVER).toList();
    List<Asset> placed =
        servers.stream().filter(it -> LOCKED.matcher(it.placement().location()).find()).toList();
    Mark room =
        new Mark(
            "サーバを施錠した部屋に置いている",
            "",
            servers.isEmpty() || placed.size() < servers.size() ? Verdict.UNKNOWN : Verdict.YES,
            placed.stream().flatMap(it -> it.evidence().stream()).limit(3).toList());
    return List.of(room, media(backups));
  }

  /** Removable copies lie somewhere that is locked or elsewhere. */
  private static Mark media(BackupPlan backups) {
    List<StoredCopy> apart =
        backups.systems().stream()
            .flatMap(it -> it.copies().stream())
            .filter(it -> it.storage().separation() == StoredCopy.Separation.APART)
            .toList();
    boolean kept = !apart.isEmpty() && apart.stream().allMatch(it -> it.storage().place().isTold());
    return new Mark(
        "バックアップの媒体を、取り外して決めた場所に保管している",
        "",
        kept
            ? Verdict.YES
            : backups.systems().stream().allMatch(it -> it.copies().isEmpty())
                ? Verdict.UNKNOWN
                : Verdict.NO,
        apart.stream().flatMap(it -> it.evidence().stream()).distinct().limit(3).toList());
  }
}
