package org.yagura.report.continuity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Index;

/** What there is, what is weak, and what to cut. */
final class EstatePart {
  private static final int MOST_FINDINGS = 12;
  private static final List<Column> KINDS =
      List.of(Column.of("種別", 40), Column.number("件", 20), Column.number("台", 20));
  private static final List<Column> WEAK =
      List.of(Column.of("重さ", 10), Column.of("指摘", 45), Column.of("すること", 45));
  private static final List<Column> CUTS =
      List.of(
          Column.number("順", 6),
          Column.of("切るもの", 30),
          Column.of("機器と口", 30),
          Column.of("置き場所", 18),
          Column.of("切った人・時刻", 18));

  private final Survey survey;
  private final Index index;

  EstatePart(Survey survey, Index index) {
    this.survey = survey;
    this.index = index;
  }

  List<Block> ledger() {
    List<Asset> assets = survey.facility().assets();
    List<Row> rows =
        Arrays.stream(AssetKind.values())
            .filter(kind -> assets.stream().anyMatch(it -> it.kind() == kind))
            .map(kind -> kind(kind, assets.stream().filter(it -> it.kind() == kind).toList()))
            .toList();
    long unlisted = assets.stream().filter(it -> !it.provenance().listed()).count();
    return List.of(
        Parts.table("機器", KINDS, rows, "機器の台帳が資料にありません。"),
        Parts.prose(
            "一覧の全体は yagura.xlsx の「資産台帳」にあります。台帳になく、設定やスキャンで見つかったものは %d件です。".formatted(unlisted)));
  }

  private static Row kind(AssetKind kind, List<Asset> assets) {
    int devices = assets.stream().mapToInt(Asset::count).sum();
    return Parts.row(
        List.of(
            Cell.of(kind.japanese()),
            Cell.of(Integer.toString(assets.size())),
            Cell.of(Integer.toString(devices))),
        List.of());
  }

  List<Block> diagram() {
    return List.of(
        Parts.prose(
            "ネットワーク構成図は network.svg（印刷用は report.pdf）にあります。区画は %d、院外につながる接続は %d本です。"
                .formatted(survey.facility().segments().size(), survey.connections().size())),
        Parts.gap("システム構成図（システムどうしのつながり）を付けてください。"));
  }

  List<Block> vulnerabilities() {
    List<Row> rows =
        survey.findings().stream()
            .filter(it ->
                it.rule().contains("vulnerability")
                    || it.rule().startsWith("support-")
                    || it.rule().startsWith("exploited"))
            .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::id))
            .limit(MOST_FINDINGS)
            .map(EstatePart::finding)
            .toList();
    if (rows.isEmpty()) {
      boolean asked = !survey.assessments().vulnerabilities().feeds().isEmpty();
      return List.of(
          Parts.gap(
              asked
                  ? "照合できた範囲では、急いで直す弱点は見つかっていません。更新の担当と、確かめる間隔を書いてください。"
                  : "脆弱性情報と照合していません。yagura feeds で取り込み、もう一度調査してください。"));
    }
    return List.of(new Block.Table("弱点", WEAK, rows, rows.size(), ""));
  }

  private static Row finding(Finding it) {
    return Parts.row(
        List.of(
            Cell.of(Tone.of(it.severity()), it.severity().japanese()),
            Cell.of(it.title()),
            Cell.of(it.measure().what())),
        it.because().evidence().stream().limit(1).toList());
  }

  /** First the way to the backups, then the outside, as the template has it. */
  List<Block> isolation() {
    List<Row> rows = new ArrayList<>();
    survey.assessments().governance().backups().systems().stream()
        .flatMap(it -> it.copies().stream())
        .filter(it -> !it.storage().separation().isApart())
        .map(it -> it.storage().asset())
        .filter(it -> !it.isEmpty())
        .distinct()
        .flatMap(it -> survey.facility().asset(it).stream())
        .forEach(it -> rows.add(backup(rows.size() + 1, it)));
    survey.connections().stream()
        .filter(it -> it.line().isEmpty())
        .sorted(Comparator.comparing(ExternalConnection::kind).thenComparing(it -> it.id()))
        .forEach(it -> rows.add(connection(rows.size() + 1, it)));
    return List.of(
        Parts.prose("まずバックアップにつながる経路を切り、次に外部との通信を切ります（ひな形 3.3.2 の順）。電源は切らず、LANケーブルを抜きます。"),
        Parts.table("切る順番", CUTS, rows, "バックアップの機器と、院外につながる機器・LANケーブルの場所を書いてください。"));
  }

  private static Row backup(int number, Asset it) {
    return cut(number, "バックアップ: " + it.label(), it.label(), it, it);
  }

  private static Row cut(int number, String what, String where, Asset at, Asset proof) {
    return Parts.row(
        List.of(
            Cell.of(Integer.toString(number)),
            Cell.of(what),
            Cell.of(where),
            Parts.orGap(at.placement().location()),
            Cell.EMPTY),
        proof.evidence().stream().limit(1).toList());
  }

  private Row connection(int number, ExternalConnection it) {
    String what = it.kind().japanese() + ": " + it.label();
    String device =
        it.end().device().isEmpty() ? it.end().deviceAsWritten() : index.label(it.end().device());
    String where =
        it.end().interfaceName().isEmpty() ? device : device + "（" + it.end().interfaceName() + "）";
    String location =
        survey.facility().asset(it.end().device()).map(a -> a.placement().location()).orElse("");
    Tone tone = it.kind() == ConnectionKind.CLOSED_NETWORK ? Tone.FAINT : Tone.PLAIN;
    return Parts.row(
        List.of(
            Cell.of(Integer.toString(number)),
            Cell.of(tone, what),
            Parts.orGap(where),
            Parts.orGap(location),
            Cell.EMPTY),
        it.evidence().stream().limit(1).toList());
  }

  /** How something wrong is noticed, and what is kept of it. */
  List<Block> logs(String gap) {
    List<Block> blocks = new ArrayList<>();
    survey.assessments().checklist().items().stream()
        .filter(it -> it.item().text().contains("ログ"))
        .forEach(it -> blocks.add(Parts.prose(answer(it))));
    Stream.of("no-log-server", "no-time-server")
        .flatMap(rule -> survey.findings().stream().filter(it -> it.rule().equals(rule)))
        .filter(it -> it.severity() != Severity.UNKNOWN)
        .limit(MOST_FINDINGS)
        .forEach(it -> blocks.add(Parts.note("・" + it.title())));
    blocks.add(Parts.gap(gap));
    return blocks;
  }

  private static String answer(ItemAnswer it) {
    return "チェックリスト %s の答えは「%s」（%s）です。"
        .formatted(it.item().id(), it.answer().japanese(), it.basis().japanese());
  }
}
