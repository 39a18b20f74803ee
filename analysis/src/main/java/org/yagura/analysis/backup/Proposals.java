package org.yagura.analysis.backup;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.model.backup.Criterion.Question;
import org.yagura.model.backup.Proposal;
import org.yagura.model.backup.StoredCopy;
import org.yagura.model.backup.StoredCopy.Medium;
import org.yagura.model.backup.SystemBackup;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Citation;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.CareSystem;

/** The ways to an offline copy, in the support patterns of the Ministry's programme. */
final class Proposals {

  private static final String SOURCE = "厚生労働省「医療情報セキュリティ等対策経費」資料（医療機関におけるサイバーセキュリティ確保事業）";
  private static final Citation NEW_SERVER =
      new Citation(SOURCE, "【支援A,B】 サーバを院内へ新設し、バックアップ媒体を接続する構成", false);
  private static final Citation EXISTING =
      new Citation(SOURCE, "【支援C】 既設環境にバックアップ媒体を接続する構成", false);
  private static final Citation CLOUD =
      new Citation(SOURCE, "【支援A,B,C】 クラウド接続装置を院内へ新設し、クラウドストレージへ接続する構成", false);
  private static final String TRANSFER = "既設環境から新設環境へバックアップデータを転送するための既存機器の設計、設定変更、ケーブル";

  private Proposals() {}

  static List<Proposal> of(Survey survey, List<SystemBackup> systems) {
    List<SystemBackup> lacking = systems.stream().filter(Proposals::lacksOffline).toList();
    if (lacking.isEmpty()) {
      return List.of();
    }
    List<String> names = lacking.stream().map(SystemBackup::name).toList();
    Choice choice = Choice.of(survey, systems);
    return Stream.of(newServer(names, choice), existing(names, choice), cloud(names, choice))
        .sorted(Comparator.comparing((Proposal it) -> !it.advised()))
        .toList();
  }

  private static boolean lacksOffline(SystemBackup it) {
    return it.role() != CareSystem.Role.BACKUP
        && it.gaps().anyMatch(gap -> gap.question() == Question.OFFLINE);
  }

  /** Which pattern the facts speak for, and the fact. */
  private record Choice(Proposal.Pattern pattern, String why) {

    static Choice of(Survey survey, List<SystemBackup> systems) {
      List<StoredCopy> copies = systems.stream().flatMap(it -> it.copies().stream()).toList();
      boolean writesMedia = copies.stream().anyMatch(it -> Media.isRemovable(it.medium()));
      if (writesMedia) {
        return new Choice(
            Proposal.Pattern.EXISTING, "取り外せる媒体への取得をほかのシステムで既に行っているため、同じ装置と手順に加えられます。");
      }
      if (copies.stream().anyMatch(it -> it.medium() == Medium.CLOUD)) {
        return new Choice(
            Proposal.Pattern.CLOUD, "クラウドへの取得を既に行っているため、書き換えできない設定を加えるか、接続装置を通す形にできます。");
      }
      return copies.stream()
          .map(it -> it.storage().asset())
          .filter(it -> !it.isEmpty())
          .findFirst()
          .map(it -> ofServer(survey, it))
          .orElseGet(() ->
              new Choice(Proposal.Pattern.NEW_SERVER, "いまのバックアップの保管先となる機器が資料から分からないため、新設を基本とします。"));
    }

    private static Choice ofServer(Survey survey, String asset) {
      String label = survey.facility().asset(asset).map(Asset::label).orElse(asset);
      boolean ended =
          survey.assessments().vulnerabilities().endOfLife().stream()
              .anyMatch(it -> it.asset().equals(asset));
      return ended
          ? new Choice(
              Proposal.Pattern.NEW_SERVER, "既設の%sはサポートが終わっているため、媒体をつなぐサーバを新設します。".formatted(label))
          : new Choice(Proposal.Pattern.EXISTING, "既設の%sに、取り外せる媒体の装置をつなげます。".formatted(label));
    }
  }

  private static Proposal newServer(List<String> systems, Choice choice) {
    return new Proposal(
        Proposal.Pattern.NEW_SERVER,
        choice.pattern() == Proposal.Pattern.NEW_SERVER,
        systems,
        why(choice, Proposal.Pattern.NEW_SERVER, "既設のサーバが古い、空きがない、または攻撃の経路にあるときに選びます。"),
        List.of(
            "電子カルテなどの事業者と、取得するデータと取得の時刻を決めます。",
            "バックアップ用のサーバを、ドメインに参加させず、管理者のパスワードをほかと変えて新設します。",
            "LTO や RDX などの装置をつなぎ、取得後に媒体を取り外して別の場所に保管します。",
            "媒体からの復元を試し、かかった時間を記録します。"),
        List.of("バックアップ媒体、および新設サーバの購入、保守手配", TRANSFER),
        NEW_SERVER);
  }

  private static Proposal existing(List<String> systems, Choice choice) {
    return new Proposal(
        Proposal.Pattern.EXISTING,
        choice.pattern() == Proposal.Pattern.EXISTING,
        systems,
        why(choice, Proposal.Pattern.EXISTING, "既設のバックアップサーバに装置をつなぐ口と空き容量があるときに選びます。"),
        List.of(
            "既設のサーバに、LTO や RDX などの装置をつなげるか（差し込み口、空き容量、OS の対応）を確かめます。",
            "媒体の本数を、残す世代の数と交換の曜日から決めます。",
            "取得後に媒体を取り外し、別の場所に保管する当番と記録を決めます。",
            "媒体からの復元を試し、かかった時間を記録します。"),
        List.of("バックアップ媒体の購入、保守手配", TRANSFER),
        EXISTING);
  }

  private static Proposal cloud(List<String> systems, Choice choice) {
    return new Proposal(
        Proposal.Pattern.CLOUD,
        choice.pattern() == Proposal.Pattern.CLOUD,
        systems,
        why(choice, Proposal.Pattern.CLOUD, "媒体を毎日交換する人を置けないときに選びます。回線の容量と、戻すときの時間を先に確かめます。"),
        List.of(
            "クラウドの保管が、管理者でも決めた期間は消せない設定にできるかを事業者に確かめます。",
            "接続装置を新設し、バックアップのデータだけを通します。",
            "院内のネットワークが使えないときに、どこから、どの回線で戻すかを決めます。",
            "クラウドからの復元を試し、かかった時間を記録します。"),
        List.of(TRANSFER),
        CLOUD);
  }

  private static String why(Choice choice, Proposal.Pattern pattern, String otherwise) {
    return choice.pattern() == pattern ? choice.why() : otherwise;
  }
}
