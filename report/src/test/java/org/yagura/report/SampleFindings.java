package org.yagura.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Finding.Because;
import org.yagura.model.conclusion.Finding.Measure;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.measure.Effort;

/** Findings of sample surveys. */
final class SampleFindings {

  private SampleFindings() {}

  static List<Finding> clinic() {
    return List.of(
        new Finding(
            "finding:management-open-outside:wan1",
            "management-open-outside",
            Severity.CRITICAL,
            "FortiGate-40F の管理画面が院外に開いています",
            List.of("asset:fw01", "connection:wan1"),
            because(
                "FortiGate-40F の wan1 で https と ssh の管理が許されています。接続元の制限はありません。",
                "管理画面の弱点や使い回しのパスワードから院内全体に入られます。2022年の病院の被害でも、接続機器の管理面が入口になりました。",
                SampleSurveys.line("config/fortigate.conf", 61, "set allowaccess https ssh")),
            new Measure(
                "wan1 の管理アクセスを止め、保守は VPN 経由に限ってください。",
                "事業者",
                Effort.SMALL,
                "config system interface\n edit wan1\n  unset allowaccess\n next\nend"),
            List.of("医療情報システムの安全管理に関するガイドライン 第6.0版 システム運用編 13章"),
            List.of("2-⑬")),
        new Finding(
            "finding:mobile-router:zz-router",
            "mobile-router",
            Severity.CRITICAL,
            "記録のない携帯ルータが院内につながっています",
            List.of("asset:zz-router", "connection:mobile"),
            because(
                "事務の区画に 172.20.1.99（Aterm MR51FN）が見えました。回線一覧にありません。",
                "LTE で院外と直接つながり、ファイアウォールを通らない入口になります。",
                SampleSurveys.line("scan/jimu.xml", 88, "Aterm MR51FN")),
            new Measure("取り外して、持ち主と用途を確かめてください。", "医療機関", Effort.SMALL, ""),
            List.of(),
            List.of("1-②", "2-①")),
        new Finding(
            "finding:unrecorded:l2tp",
            "unrecorded-connection",
            Severity.HIGH,
            "保守用ダイヤルインが回線一覧にありません",
            List.of("connection:l2tp"),
            because(
                "RTX830 に L2TP/IPsec の受け口があり、常に待ち受けています。",
                "誰がいつ入れるかを病院が知らない入口は、止めることも見張ることもできません。",
                SampleSurveys.line("config/rtx830.txt", 44, "pp select anonymous")),
            new Measure(
                "使う事業者を確かめ、要らなければ止め、要るなら一覧に加えて使うときだけ開けてください。",
                "双方",
                Effort.MEDIUM,
                "no pp enable anonymous"),
            List.of("医療機関等におけるサイバーセキュリティ対策チェックリスト"),
            List.of("2-⑬")),
        new Finding(
            "finding:eol:pacs01",
            "end-of-life",
            Severity.HIGH,
            "画像サーバのOSのサポートが終わっています",
            List.of("asset:pacs01"),
            because(
                "Windows Server 2012 R2 は 2023年10月10日にサポートが終わりました。",
                "新しい弱点が直らず、SMB や RDP から広がる被害の足場になります。",
                SampleSurveys.cell("院内機器台帳.xlsx", "機器一覧", "E6", "Windows Server 2012 R2")),
            new Measure("更新の計画を立て、それまでは区画を分けて通信を絞ってください。", "双方", Effort.LARGE, ""),
            List.of(),
            List.of("2-⑦")),
        new Finding(
            "finding:stale-account:suzuki",
            "stale-account",
            Severity.MEDIUM,
            "退職した方のアカウントが有効です",
            List.of("account:suzuki"),
            because(
                "suzuki.k は 2024年3月28日から使われていませんが、有効です。",
                "使われないアカウントは、乗っ取られても気づかれません。",
                SampleSurveys.line("ADユーザー.csv", 12, "suzuki.k")),
            new Measure(
                "在籍を確かめ、いなければ止めてください。",
                "医療機関",
                Effort.SMALL,
                "Disable-ADAccount -Identity suzuki.k"),
            List.of(),
            List.of("2-⑤")),
        new Finding(
            "finding:unseen:us01",
            "ledger-device-unseen",
            Severity.LOW,
            "台帳の超音波診断装置をどの資料でも確かめられません",
            List.of("asset:us01"),
            because(
                "台帳にありますが、設定・スキャンのどれにも出てきません。",
                "台帳が現物と合わないと、事故のときに数え漏れます。",
                SampleSurveys.cell("院内機器台帳.xlsx", "機器一覧", "B30", "超音波診断装置")),
            new Measure("現物を確かめてください。", "医療機関", Effort.SMALL, ""),
            List.of(),
            List.of("1-①")),
        new Finding(
            "finding:second-factor:sslvpn",
            "vpn-second-factor",
            Severity.UNKNOWN,
            "電子カルテ保守用SSL-VPN の二要素認証を確かめられません",
            List.of("connection:sslvpn"),
            because(
                "設定からは、二要素認証を求めているかどうかが分かりません。",
                "パスワードだけの VPN は、漏れた一つで入られます。",
                SampleSurveys.line("config/fortigate.conf", 120, "edit \"EHR-Vendor\"")),
            new Measure("事業者に、二要素認証を使っているか文書で確かめてください。", "医療機関", Effort.SMALL, ""),
            List.of(),
            List.of("2-⑫")));
  }

  static List<Finding> hospital(List<Asset> assets) {
    List<Finding> all = new ArrayList<>(clinic());
    for (Asset asset : assets) {
      if (!asset.provenance().listed()) {
        all.add(
            new Finding(
                "finding:unlisted:" + asset.id(),
                "device-unknown-to-ledger",
                Severity.MEDIUM,
                asset.label() + " が台帳にありません",
                List.of(asset.id()),
                new Because(
                    asset.label() + " がスキャンで見えましたが、台帳にありません。",
                    "台帳にない機器は更新も点検もされず、弱点が残ります。",
                    asset.evidence()),
                new Measure("持ち主と用途を確かめ、台帳に加えるか外してください。", "医療機関", Effort.SMALL, ""),
                List.of(),
                List.of("2-①")));
      }
    }
    all.sort(
        Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::id));
    return all;
  }

  private static Because because(String seen, String matters, Evidence evidence) {
    return new Because(seen, matters, List.of(evidence));
  }
}
