package org.yagura.report;

import java.util.List;
import org.yagura.model.attack.BackupCopy.Fate;
import org.yagura.model.backup.BackupPlan;
import org.yagura.model.backup.Criterion;
import org.yagura.model.backup.Proposal;
import org.yagura.model.backup.StoredCopy;
import org.yagura.model.backup.SystemBackup;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Assessments;
import org.yagura.model.conclusion.Governance;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.continuity.Contact;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.continuity.Drill;
import org.yagura.model.continuity.PartyReach;
import org.yagura.model.continuity.RestorationStep;
import org.yagura.model.continuity.SystemContinuity;
import org.yagura.model.evidence.Citation;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Told;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.loss.Damage;
import org.yagura.model.loss.LossEstimate;
import org.yagura.model.loss.Outlay;
import org.yagura.model.loss.PublishedCase;
import org.yagura.model.loss.Scenario;
import org.yagura.model.loss.Span;
import org.yagura.model.maturity.Awareness;
import org.yagura.model.maturity.Element;
import org.yagura.model.maturity.Maturity;

/** The clinic with everything that plans and management ask about. */
public final class SampleGovernance {
  private static final Evidence ROW =
      Evidence.of(SourceRef.Cell.of("バックアップ一覧.xlsx", "一覧", 4, 1), "電子カルテ 毎日 NAS");
  private static final Evidence PHONE =
      Evidence.of(new SourceRef.Line("緊急連絡先.csv", 3, 3), "県警サイバー犯罪対策課");

  private SampleGovernance() {}

  /** Answered, with backups, contacts, an order of restoration, damage and elements. */
  public static Survey clinic() {
    Governance governance = new Governance(backups(), continuity(), loss(), maturity());
    return SampleSurveys.clinic()
        .with(Assessments.NONE.with(SampleChecklists.r7()).with(governance));
  }

  private static Told told(String text) {
    return new Told(text, List.of(ROW));
  }

  private static BackupPlan backups() {
    StoredCopy nas =
        copy("backup:1", "バックアップNAS", "asset:nas01", StoredCopy.Separation.CONTRADICTED);
    StoredCopy safe = copy("backup:2", "事務室の金庫", "", StoredCopy.Separation.APART);
    List<Criterion> criteria =
        List.of(
            new Criterion(
                Criterion.Question.OFFLINE,
                Criterion.Met.YES,
                "金庫の写しはつながっていません。",
                "",
                List.of(ROW)),
            new Criterion(
                Criterion.Question.TESTED,
                Criterion.Met.UNKNOWN,
                "記録がありません。",
                "試した日をお書きください。",
                List.of()));
    SystemBackup.Recovery recovery =
        new SystemBackup.Recovery(told("24時間"), told("1日"), Told.NOTHING, told("毎日"));
    Proposal proposal =
        new Proposal(
            Proposal.Pattern.EXISTING,
            true,
            List.of("電子カルテ"),
            "今のサーバに媒体をつなげます。",
            List.of("媒体を選ぶ", "取り外す当番を決める"),
            List.of("媒体の購入費"),
            Citation.ours("支援パターンの説明から"));
    return new BackupPlan(
        List.of(
            new SystemBackup(
                "system:ehr", "電子カルテ", CareSystem.Role.EHR, List.of(nas, safe), criteria, recovery),
            new SystemBackup("", "画像", CareSystem.Role.PACS, List.of(), List.of(), recovery)),
        List.of(proposal),
        List.of("一覧にない写しはないものとしました。"));
  }

  private static StoredCopy copy(
      String id, String place, String asset, StoredCopy.Separation separation) {
    return new StoredCopy(
        id,
        told("差分"),
        asset.isEmpty() ? StoredCopy.Medium.EXTERNAL_DISK : StoredCopy.Medium.NAS,
        new StoredCopy.Storage(
            told(place), asset, told("はい"), separation, "到達の計算による。", List.of(ROW)),
        told("毎日"),
        told("7世代"),
        Told.NOTHING,
        told("yes"),
        Fate.UNKNOWN,
        List.of(ROW));
  }

  private static Continuity continuity() {
    return new Continuity(
        List.of(
            new SystemContinuity(
                "system:ehr",
                "電子カルテ",
                CareSystem.Role.EHR,
                told("診療の記録"),
                new SystemContinuity.Fallback(
                    List.of(SystemContinuity.Way.PAPER), told("紙カルテ（2階書庫）")),
                new SystemContinuity.Targets(told("24時間"), Told.NOTHING, 24, null),
                Told.NOTHING,
                List.of("ネットワーク"),
                List.of(ROW))),
        List.of(
            new RestorationStep(
                1,
                RestorationStep.Layer.NETWORK,
                "ネットワーク",
                List.of("asset:fw01"),
                List.of(),
                "ほかのすべてが通ります。",
                List.of(ROW)),
            new RestorationStep(
                2,
                RestorationStep.Layer.CARE,
                "電子カルテ",
                List.of("asset:ehr01"),
                List.of("ネットワーク"),
                "診療に使います。",
                List.of(ROW))),
        List.of(
            new Contact(
                Contact.Party.INTERNAL,
                "事務部",
                "事務長 海野",
                "医療情報システム安全管理責任者",
                told("内線 200"),
                "",
                List.of(PHONE)),
            new Contact(
                Contact.Party.POLICE,
                "県警サイバー犯罪対策課",
                "",
                "",
                told("03-0000-0000"),
                "攻撃を受けたとき",
                List.of(PHONE))),
        List.of(new PartyReach(Contact.Party.MINISTRY, 0, "被害を報告するため。", Citation.ours("確認表 3-6"))),
        List.of(new Drill("停電の訓練", "2026-03-01", false, true, "看護部", List.of(ROW))),
        Told.NOTHING,
        List.of());
  }

  private static LossEstimate loss() {
    return new LossEstimate(
        List.of(
            new Scenario(
                "scenario:ehr",
                "電子カルテが止まる",
                List.of(),
                List.of(),
                new Span(30, 60),
                List.of(
                    new Damage(
                        Damage.Kind.REVENUE,
                        new Span(20_000_000, 100_000_000),
                        "病床数と日数から",
                        List.of()),
                    new Damage(Damage.Kind.NOTIFICATION, null, "患者数が不明", List.of())),
                new Span(20_000_000, 100_000_000))),
        List.of(
            new PublishedCase(
                "半田病院", "2021-10", 120, "2か月の診療制限", new Span(200_000_000, 200_000_000), List.of())),
        List.of(
            new Outlay(
                "cut:1",
                Outlay.Kind.CUT,
                "VPNに二要素認証を付ける",
                new Span(150_000, 150_000),
                1,
                List.of("path:1"),
                List.of())),
        List.of("身代金は支払わないものとしました。"),
        List.of());
  }

  private static Maturity maturity() {
    return new Maturity(
        List.of(
            new Element(
                Element.Kind.PEOPLE,
                List.of(new Element.Mark("訓練をしている。", "", Verdict.NO, List.of())),
                0),
            new Element(Element.Kind.PHYSICAL, List.of(), null)),
        Awareness.UNKNOWN);
  }
}
