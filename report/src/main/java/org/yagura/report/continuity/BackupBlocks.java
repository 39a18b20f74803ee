package org.yagura.report.continuity;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.backup.BackupPlan;
import org.yagura.model.backup.Criterion;
import org.yagura.model.backup.StoredCopy;
import org.yagura.model.backup.StoredCopy.Separation;
import org.yagura.model.backup.SystemBackup;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Words;

/** Which copies there are, and which of them an attacker cannot reach. */
final class BackupBlocks {
  private static final List<Column> COPIES =
      List.of(
          Column.of("システム", 15),
          Column.of("方法・媒体", 20),
          Column.of("頻度・世代", 14),
          Column.of("保管場所", 18),
          Column.of("切り離し", 19),
          Column.of("復元の試験", 14));
  private static final List<Column> OFFLINE =
      List.of(
          Column.of("システム", 18),
          Column.of("媒体", 18),
          Column.of("どこにあるか", 30),
          Column.of("手順書", 16),
          Column.of("確かめた人・日", 18));
  private static final List<Column> CRITERIA =
      List.of(
          Column.of("確かめたこと", 34), Column.of("答え", 10), Column.of("なぜ", 30), Column.of("すること", 28));

  private final BackupPlan plan;

  BackupBlocks(Survey survey) {
    this.plan = survey.assessments().governance().backups();
  }

  /** Every copy of every system; a system without any stands with a gap. */
  List<Block> copies() {
    List<Row> rows = new ArrayList<>();
    for (SystemBackup system : plan.systems()) {
      system.copies().forEach(it -> rows.add(copy(system.name(), it)));
      if (system.copies().isEmpty()) {
        rows.add(none(system.name()));
      }
    }
    return List.of(
        Parts.table("バックアップ", COPIES, rows, "バックアップの一覧が資料にありません。システムごとに方法・頻度・世代・保管場所を書いてください。"));
  }

  private static Row none(String system) {
    Cell gap = Cell.of(Tone.UNKNOWN, Parts.GAP);
    return Parts.row(
        List.of(Cell.of(system), Cell.of(Tone.UNKNOWN, Parts.GAP + "一覧にありません"), gap, gap, gap, gap),
        List.of());
  }

  private static Row copy(String system, StoredCopy it) {
    return Parts.row(
        List.of(
            Cell.of(system),
            Cell.lines(List.of(it.method().text(), it.medium().japanese())),
            Cell.lines(List.of(it.frequency().text(), it.generations().text())),
            Parts.told(it.storage().place()),
            separation(it.storage()),
            tested(it)),
        it.evidence());
  }

  private static Cell tested(StoredCopy it) {
    return it.tested().isTold()
        ? Cell.of(done(it.tested().text(), "試験済み（日付なし）", "未実施"))
        : Cell.UNKNOWN;
  }

  private static String done(String told, String yes, String no) {
    return switch (told) {
      case "yes", "true" -> yes;
      case "no", "false" -> no;
      default -> Words.date(told);
    };
  }

  private static Cell separation(StoredCopy.Storage it) {
    String text = it.separation().japanese();
    return switch (it.separation()) {
      case APART, IMMUTABLE -> Cell.of(Tone.RECORDED, text);
      case CONTRADICTED -> Cell.of(Tone.CRITICAL, text);
      case CONNECTED -> Cell.of(Tone.HIGH, text);
      case UNKNOWN -> Cell.of(Tone.UNKNOWN, text);
    };
  }

  /** Where to find the copies that nobody on the network can change. */
  List<Block> offline() {
    List<Row> rows = new ArrayList<>();
    for (SystemBackup system : plan.systems()) {
      for (StoredCopy it : system.copies()) {
        Separation apart = it.storage().separation();
        if (apart.isApart()) {
          rows.add(
              Parts.row(
                  List.of(
                      Cell.of(system.name()),
                      Cell.of(it.medium().japanese()),
                      Parts.told(it.storage().place()),
                      Parts.orGap(
                          it.procedure().isTold() ? done(it.procedure().text(), "あり", "なし") : ""),
                      Cell.EMPTY),
                  it.evidence()));
        }
      }
    }
    return List.of(
        Parts.table(
            "切り離された写し", OFFLINE, rows, "ネットワークから切り離された写しが、資料からは見つかりません。あれば、その場所と媒体を書いてください。"));
  }

  /** Each question on one system. */
  static Block criteria(SystemBackup system) {
    List<Row> rows =
        system.criteria().stream()
            .map(it ->
                Parts.row(
                    List.of(
                        Cell.of(it.question().japanese()),
                        met(it.met()),
                        Cell.of(it.why()),
                        Cell.of(it.todo())),
                    it.evidence()))
            .toList();
    return Parts.table(system.name(), CRITERIA, rows, "このシステムのバックアップについて書いてください。");
  }

  private static Cell met(Criterion.Met met) {
    return switch (met) {
      case YES -> Cell.of(Tone.RECORDED, met.japanese());
      case NO -> Cell.of(Tone.HIGH, met.japanese());
      case UNKNOWN -> Cell.of(Tone.UNKNOWN, met.japanese());
    };
  }
}
