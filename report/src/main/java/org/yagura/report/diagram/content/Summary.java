package org.yagura.report.diagram.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.facility.Asset;
import org.yagura.model.material.Coverage;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.report.calendar.Calendar;
import org.yagura.report.diagram.drawing.PlainText;
import org.yagura.report.diagram.scene.Trust;

/** What a diagram says of the whole. */
public final class Summary {

  private final Inventory inventory;
  private final SegmentLanes lanes;
  private final Survey survey;

  Summary(Inventory inventory, SegmentLanes lanes) {
    this.inventory = inventory;
    this.lanes = lanes;
    this.survey = inventory.survey();
  }

  public String facility() {
    return PlainText.of(survey.facilityName());
  }

  /** As documents write it: 2026年11月20日. */
  public String date() {
    return Calendar.chosen().day(survey.asOf());
  }

  /** The figures beneath the title. */
  public String figures() {
    List<String> figures = new ArrayList<>();
    figures.add("機器 " + total(it -> true) + "台");
    figures.add("ネットワーク " + survey.facility().segments().size());
    figures.add(
        survey.showsConnections()
            ? "外部との接続 " + survey.connections().size() + "本（" + statuses() + "）"
            : "外部との接続 不明");
    int unknown = total(inventory::unknown);
    figures.add(
        survey.showsDevices()
            ? (unknown > 0 ? "◆ " : "") + "台帳にない機器 " + unknown + "台"
            : "台帳にない機器 不明");
    return String.join("　", figures);
  }

  private String statuses() {
    List<String> parts = new ArrayList<>();
    for (ConnectionStatus status : ConnectionStatus.values()) {
      long number = survey.connections().stream().filter(it -> it.status() == status).count();
      String mark = status == ConnectionStatus.UNRECORDED && number > 0 ? "◆ " : "";
      parts.add(mark + status.japanese() + " " + number);
    }
    return String.join("・", parts);
  }

  private int total(Predicate<Asset> which) {
    return inventory.assets().stream().filter(which).mapToInt(Asset::count).sum();
  }

  /** What an empty lane means, line by line. */
  public List<String> absent(Trust trust) {
    return switch (trust) {
      case OUTSIDE -> List.of("外部との接続は", "見つかっていません");
      case GATEWAY -> List.of("接続機器は", "見つかっていません");
      case OFFICE, DEPARTMENT, CORE -> List.of("このための", "ネットワークは", "見つかっていません");
      case BACKUP -> backups();
    };
  }

  /** A backup that stands beside what it saves is not the same as none. */
  private List<String> backups() {
    List<Asset> backups =
        inventory.assets().stream().filter(it -> lanes.of(it) == Trust.BACKUP).toList();
    if (backups.isEmpty()) {
      return List.of("バックアップ機器は", "見つかっていません");
    }
    return List.of("専用のネットワークは", "見つかっていません", "（機器 " + Members.total(backups) + "台は", "他の系にあります）");
  }

  /** What was not read, each a sentence; never empty. */
  public List<String> unread() {
    List<MaterialReport> materials = survey.materials();
    long lost = materials.stream().filter(Summary::isLost).count();
    List<String> notes = new ArrayList<>();
    notes.add("資料 " + materials.size() + "件のうち、読めなかったもの " + lost + "件");
    long partly =
        materials.stream()
            .map(MaterialReport::coverage)
            .filter(it -> it != null && !understood(it))
            .count();
    notes.add("一部の行を理解できなかった設定ファイル " + partly + "件");
    int unplaced = inventory.unplaced().stream().mapToInt(Asset::count).sum();
    notes.add("接続先不明の機器 " + unplaced + "台");
    return notes;
  }

  /** A photo or a memo, which was only noted, is no loss. */
  private static boolean isLost(MaterialReport material) {
    boolean stray =
        !material.problems().isEmpty()
            && material.problems().stream().allMatch(it -> it.gravity() == Problem.Gravity.NOTE);
    return (material.kind() == MaterialKind.UNRECOGNISED && !stray)
        || material.problems().stream().anyMatch(it -> it.gravity() == Problem.Gravity.LOST);
  }

  private static boolean understood(Coverage coverage) {
    return coverage.notUnderstood().isEmpty();
  }
}
