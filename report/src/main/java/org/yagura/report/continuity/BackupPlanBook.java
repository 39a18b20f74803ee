package org.yagura.report.continuity;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.backup.BackupPlan;
import org.yagura.model.backup.Criterion.Met;
import org.yagura.model.backup.Proposal;
import org.yagura.model.backup.SystemBackup;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Booklet;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.wording.Words;

/** The state of every system's backups, its gaps, and the ways to an offline copy. */
public final class BackupPlanBook {

  private BackupPlanBook() {}

  public static Booklet of(Survey survey) {
    BackupPlan plan = survey.assessments().governance().backups();
    BackupBlocks blocks = new BackupBlocks(survey);
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("now", "いまのバックアップ", lead(plan), blocks.copies(), false));
    sections.add(proposals(plan));
    sections.add(gaps(plan));
    sections.add(
        new Section("offline", "切り離された写し", "攻撃を受けたあと、戻すのに使える写しの置き場所です。", blocks.offline(), false));
    return new Booklet(
        "バックアップの点検と計画",
        survey.facilityName(),
        Words.date(survey.asOf()),
        List.of(
            "バックアップの一覧・設定・ネットワークの到達から、写しが攻撃のあとに残るかを点検しました。「オフライン」かどうかは、一覧の記載だけでなく、ネットワークから届くかで判定しています。",
            "支援A・B・Cは、医療機関におけるサイバーセキュリティ確保事業の支援の形です。同事業の要件の本文は入手できていないため、事業に合うとは判定していません。"),
        sections);
  }

  private static boolean isUnknown(BackupPlan plan) {
    return plan.systems().stream().allMatch(it -> it.copies().isEmpty());
  }

  private static String lead(BackupPlan plan) {
    if (plan.systems().isEmpty()) {
      return "システムとバックアップの一覧が資料にないため、点検できませんでした。";
    }
    long none = plan.systems().stream().filter(it -> it.copies().isEmpty()).count();
    long apart =
        plan.systems().stream()
            .filter(
                it -> it.copies().stream().anyMatch(copy -> copy.storage().separation().isApart()))
            .count();
    return "%dのシステムのうち、切り離された写しがあるものは %d、バックアップの記載がないものは %d です。"
        .formatted(plan.systems().size(), apart, none);
  }

  private static Section proposals(BackupPlan plan) {
    List<Block> blocks = new ArrayList<>();
    for (Proposal it : plan.proposals()) {
      blocks.add(Parts.heading((it.advised() ? "お勧め: " : "") + it.pattern().japanese()));
      blocks.add(Parts.prose(it.why()));
      if (!it.systems().isEmpty()) {
        blocks.add(Parts.prose("対象: " + String.join("、", it.systems())));
      }
      for (int i = 0; i < it.tasks().size(); i++) {
        blocks.add(Parts.prose("%d. %s".formatted(i + 1, it.tasks().get(i))));
      }
      if (!it.hospitalBears().isEmpty()) {
        blocks.add(Parts.note("病院が負担するもの: " + String.join("、", it.hospitalBears())));
      }
      blocks.add(Parts.note((it.source().ours() ? "Yagura の想定: " : "出典: ") + it.source().source()));
    }
    if (isUnknown(plan)) {
      blocks.add(Parts.gap("バックアップの一覧が資料にないため、何が要るかを判断できません。システムごとの方法・保管場所・切り離しの有無を書いてください。"));
    } else if (plan.proposals().isEmpty()) {
      blocks.add(Parts.prose("資料から分かる範囲では、新たに要る仕組みはありません。"));
    }
    plan.assumptions().forEach(it -> blocks.add(Parts.note("前提: " + it)));
    return new Section("proposals", "切り離された写しを作る方法", "", blocks, false);
  }

  private static Section gaps(BackupPlan plan) {
    List<Block> blocks = new ArrayList<>();
    for (SystemBackup it : plan.systems()) {
      long met = it.criteria().stream().filter(c -> c.met() == Met.YES).count();
      blocks.add(Parts.heading("%s　%d項目中 %d「はい」".formatted(it.name(), it.criteria().size(), met)));
      blocks.add(BackupBlocks.criteria(it));
    }
    return new Section(
        "gaps", "システムごとの点検", "3-2-1-1-0 の考え方と、厚生労働省が挙げる観点で確かめました。不明は「はい」に数えません。", blocks, true);
  }
}
