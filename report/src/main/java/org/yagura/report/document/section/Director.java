package org.yagura.report.document.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.measure.Effort;
import org.yagura.model.spelling.NaturalOrder;
import org.yagura.model.vulnerability.Match;
import org.yagura.report.document.attack.AttackBrief;
import org.yagura.report.document.content.Card;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.content.DirectorPage;
import org.yagura.report.document.content.DirectorPage.Decision;
import org.yagura.report.document.content.DirectorPage.Figure;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Glosser;
import org.yagura.report.document.wording.Index;
import org.yagura.report.document.wording.Whereabouts;
import org.yagura.report.document.wording.Words;

/** The page for the director: judgement, figures, decisions. */
final class Director {
  private static final int DECISIONS = 3;
  private static final int NAMES = 6;

  private final Survey survey;

  private Director(Survey survey) {
    this.survey = survey;
  }

  static DirectorPage of(Survey survey, List<Card> cards, Index index, Glosser glosser) {
    Director page = new Director(survey);
    return new DirectorPage(
        page.judgement(),
        List.of(
            page.assets(), page.connections(), page.findings(), new AttackBrief(survey).figure()),
        page.decisions(cards, index, glosser),
        NotLooked.of(survey));
  }

  private String judgement() {
    if (survey.facility().assets().isEmpty() && survey.connections().isEmpty()) {
      return "読み取れた資料がないため、ネットワークの状態は判断できません。";
    }
    long urgent = count(Severity.CRITICAL);
    long high = count(Severity.HIGH);
    long unrecorded = ConnectionSection.count(survey, ConnectionStatus.UNRECORDED);
    List<String> facts = new ArrayList<>();
    new AttackBrief(survey).sentence().ifPresent(facts::add);
    if (unrecorded > 0) {
      facts.add("病院の一覧にない外部接続が %d本".formatted(unrecorded));
    }
    if (urgent > 0) {
      facts.add("すぐに手を打つべき緊急の指摘が %d件".formatted(urgent));
    }
    if (high > 0) {
      facts.add("早めに直す重さ「高」の指摘が %d件".formatted(high));
    }
    long exploited = exploited();
    if (exploited > 0) {
      facts.add("悪用が確認された脆弱性のある機器が %d件".formatted(exploited));
    }
    String limits = limits();
    boolean looked = materials(MaterialKind.CONFIG) + materials(MaterialKind.SCAN) > 0;
    if (facts.isEmpty() && !looked) {
      return "機器の設定もスキャンの結果も資料にないため、安全かどうかは判断できません。まず設定ファイルを集めてください%s。".formatted(limits);
    }
    if (facts.isEmpty()) {
      return "読めた資料の範囲では、すぐに手を打つべき問題は見つかりませんでした%s。".formatted(limits);
    }
    String call = urgent > 0 ? "早急な判断が必要です" : "計画を立てて直してください";
    return String.join("、", facts) + "見つかり、" + call + limits + "。";
  }

  private long exploited() {
    return survey.assessments().vulnerabilities().matches().stream()
        .filter(it -> it.exploited() && it.verdict() == Match.Verdict.AFFECTED)
        .map(Match::asset)
        .distinct()
        .count();
  }

  private String limits() {
    long lost = survey.materials().stream().filter(MaterialSection::isIncomplete).count();
    return lost == 0 ? "" : "（全部または一部を読めなかった資料が %d件あり、ほかにも問題があるかもしれません）".formatted(lost);
  }

  private Figure assets() {
    List<Asset> assets = survey.facility().assets();
    long devices = assets.stream().mapToLong(Asset::count).sum();
    long unlisted = DeviceSections.unlisted(survey).size();
    Whereabouts unseen = Whereabouts.of(survey);
    List<Cell> parts = new ArrayList<>();
    parts.add(
        DeviceSections.looked(survey)
            ? Cell.of(unlisted > 0 ? Tone.UNRECORDED : Tone.PLAIN, "台帳にない " + unlisted + "件")
            : Cell.of(Tone.UNKNOWN, "台帳にない機器があるかは不明"));
    if (Whereabouts.scanned(survey)) {
      parts.add(Cell.of("調べた区画で応答がなかった " + unseen.silent().size() + "件"));
      parts.add(
          Cell.of(Tone.UNKNOWN, "調べていない区画にある・アドレス不明 " + unseen.unasked().size() + "件（有無は分かりません）"));
    } else {
      parts.add(Cell.of(Tone.UNKNOWN, "現物があるかは不明（スキャン結果なし）"));
    }
    long unknownSystem = assets.stream().filter(Director::needsSystem).count();
    return new Figure(
        "資産",
        assets.isEmpty() ? "不明" : devices + "台",
        parts,
        base(),
        "OS・版が不明 " + unknownSystem + "件",
        AssetSection.KEY);
  }

  private static boolean needsSystem(Asset asset) {
    return asset.product().os().isEmpty() && asset.product().version().isEmpty();
  }

  private String base() {
    List<String> parts =
        Stream.of(
                MaterialKind.LEDGER, MaterialKind.CONFIG, MaterialKind.SCAN, MaterialKind.DIRECTORY)
            .filter(it -> materials(it) > 0)
            .map(it -> Words.kind(it) + materials(it))
            .toList();
    return parts.isEmpty() ? "機器を示す資料なし" : "資料: " + String.join("・", parts) + "件";
  }

  private Figure connections() {
    int all = survey.connections().size();
    long unrecorded = ConnectionSection.count(survey, ConnectionStatus.UNRECORDED);
    long only = ConnectionSection.count(survey, ConnectionStatus.RECORDED_ONLY);
    long unknown = survey.connections().stream().filter(it -> it.alwaysOn() == null).count();
    long configurations = materials(MaterialKind.CONFIG);
    boolean looked = configurations > 0 || materials(MaterialKind.LINES) > 0;
    return new Figure(
        "外部接続",
        all == 0 && !looked ? "不明" : all + "本",
        List.of(
            Cell.of(unrecorded > 0 ? Tone.UNRECORDED : Tone.PLAIN, "記録なし " + unrecorded + "本"),
            Cell.of(only > 0 ? Tone.RECORDED_ONLY : Tone.PLAIN, "記録のみ（一覧だけにある） " + only + "本")),
        "資料: 設定%d・回線一覧%d件".formatted(configurations, materials(MaterialKind.LINES)),
        "常時接続か不明 " + unknown + "本",
        ConnectionSection.KEY);
  }

  private Figure findings() {
    long urgent = count(Severity.CRITICAL);
    long high = count(Severity.HIGH);
    long unread = survey.materials().stream().filter(MaterialSection::isLost).count();
    return new Figure(
        "指摘（緊急・高）",
        survey.materials().isEmpty() ? "不明" : (urgent + high) + "件",
        List.of(
            Cell.of(urgent > 0 ? Tone.CRITICAL : Tone.PLAIN, "緊急 " + urgent + "件"),
            Cell.of(high > 0 ? Tone.HIGH : Tone.PLAIN, "高 " + high + "件")),
        "全 %d件（中 %d・低 %d）"
            .formatted(survey.findings().size(), count(Severity.MEDIUM), count(Severity.LOW)),
        "判定できず %d件・読めない資料 %d件".formatted(count(Severity.UNKNOWN), unread),
        FindingSection.KEY);
  }

  private long materials(MaterialKind kind) {
    return survey.materials().stream().filter(it -> it.kind() == kind).count();
  }

  private long count(Severity severity) {
    return survey.findings().stream().filter(it -> it.severity() == severity).count();
  }

  /**
   * What the judgement begins with comes first: the connections that nobody listed, all at once.
   */
  private List<Decision> decisions(List<Card> cards, Index index, Glosser glosser) {
    List<ExternalConnection> unrecorded =
        survey.connections().stream()
            .filter(it -> it.status() == ConnectionStatus.UNRECORDED)
            .sorted(
                Comparator.comparing(ExternalConnection::kind)
                    .thenComparing(ExternalConnection::label, NaturalOrder.NAMES)
                    .thenComparing(ExternalConnection::id))
            .toList();
    List<Decision> decisions = new ArrayList<>();
    Set<String> closed = new HashSet<>();
    new AttackBrief(survey)
        .decision(index)
        .ifPresent(it -> {
          decisions.add(it);
          closed.addAll(AttackBrief.findings(survey));
        });
    if (!unrecorded.isEmpty()) {
      List<Finding> closes = closes(unrecorded);
      closes.forEach(it -> closed.add(it.id()));
      decisions.add(connections(unrecorded, closes, glosser));
    }
    cards.stream()
        .filter(card -> card.seen().stream().anyMatch(it -> !closed.contains(it.finding())))
        .limit(DECISIONS - decisions.size())
        .forEach(it -> decisions.add(decision(it, glosser)));
    return decisions;
  }

  /** The findings that say nothing but that these connections are in no list, worst first. */
  private List<Finding> closes(List<ExternalConnection> unrecorded) {
    Set<String> things = new HashSet<>();
    unrecorded.forEach(it -> things.add(it.id()));
    return survey.findings().stream()
        .filter(it -> it.rule().startsWith("unrecorded") || it.rule().equals("mobile-router"))
        .filter(it -> it.subjects().stream().anyMatch(things::contains))
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::id))
        .toList();
  }

  private static Decision connections(
      List<ExternalConnection> unrecorded, List<Finding> closes, Glosser glosser) {
    String names =
        unrecorded.stream()
            .limit(NAMES)
            .map(it -> "「" + Citation.shorten(it.label().replace('\n', ' '), 24) + "」")
            .collect(Collectors.joining());
    String rest = unrecorded.size() > NAMES ? "ほか" : "";
    String what = "だれが何のために使っているかを事業者に確かめ、要らない接続は止めます。要る接続は、責任者・接続元・利用時間を決めて回線一覧に載せます。";
    return new Decision(
        closes.isEmpty() ? Severity.HIGH : closes.getFirst().severity(),
        "一覧にない外部接続 %d本（%s%s）を、止めるか一覧に載せるか決める".formatted(unrecorded.size(), names, rest),
        glosser.gloss(what),
        "医療機関・事業者",
        Effort.MEDIUM.japanese(),
        "院内で決めるだけ（止める・設定を変えるときは事業者に確認）",
        closes.isEmpty()
            ? "記録なしの接続 %d本".formatted(unrecorded.size())
            : "指摘 %d件".formatted(closes.size()),
        closes.isEmpty() ? unrecorded.getFirst().id() : closes.getFirst().id());
  }

  private static Decision decision(Card card, Glosser glosser) {
    Finding.Measure measure = card.measure();
    return new Decision(
        card.severity(),
        card.title(),
        glosser.gloss(measure.what()),
        measure.who(),
        measure.effort().japanese(),
        cost(measure),
        "指摘 %d件".formatted(card.seen().size()),
        card.seen().getFirst().finding());
  }

  /** No source states a price, so none is named. */
  private static String cost(Finding.Measure measure) {
    return switch (measure.effort()) {
      case SMALL -> measure.who().equals("医療機関") ? "院内の作業だけ（費用を示す資料なし）" : "保守契約に含まれるかを事業者に確認";
      case MEDIUM, LARGE -> "事業者の見積りが必要";
    };
  }
}
