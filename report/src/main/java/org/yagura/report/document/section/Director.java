package org.yagura.report.document.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.facility.Asset;
import org.yagura.model.material.MaterialKind;
import org.yagura.report.document.content.Card;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.DirectorPage;
import org.yagura.report.document.content.DirectorPage.Decision;
import org.yagura.report.document.content.DirectorPage.Figure;
import org.yagura.report.document.content.Tone;

/** The page for the director: judgement, figures, decisions. */
final class Director {
  private static final int DECISIONS = 3;

  private final Survey survey;

  private Director(Survey survey) {
    this.survey = survey;
  }

  static DirectorPage of(Survey survey, List<Card> cards, Glosser glosser) {
    Director page = new Director(survey);
    return new DirectorPage(
        page.judgement(),
        List.of(page.assets(), page.connections(), page.findings()),
        cards.stream().limit(DECISIONS).map(it -> decision(it, glosser)).toList());
  }

  private String judgement() {
    if (survey.facility().assets().isEmpty() && survey.connections().isEmpty()) {
      return "読み取れた資料がないため、ネットワークの状態は判断できません。";
    }
    long urgent = count(Severity.CRITICAL);
    long high = count(Severity.HIGH);
    long unrecorded = ConnectionSection.count(survey, ConnectionStatus.UNRECORDED);
    List<String> facts = new ArrayList<>();
    if (unrecorded > 0) {
      facts.add("病院の一覧にない外部接続が %d本".formatted(unrecorded));
    }
    if (urgent > 0) {
      facts.add("すぐに手を打つべき緊急の指摘が %d件".formatted(urgent));
    }
    if (high > 0) {
      facts.add("早めに直す重さ「高」の指摘が %d件".formatted(high));
    }
    String limits = limits();
    if (facts.isEmpty()) {
      return "読めた資料の範囲では、すぐに手を打つべき問題は見つかりませんでした%s。".formatted(limits);
    }
    String call = urgent > 0 ? "早急な判断が必要です" : "計画を立てて直してください";
    return String.join("、", facts) + "見つかり、" + call + limits + "。";
  }

  private String limits() {
    long lost = survey.materials().stream().filter(MaterialSection::isLost).count();
    return lost == 0 ? "" : "（読めなかった資料が %d件あり、ほかにも問題があるかもしれません）".formatted(lost);
  }

  private Figure assets() {
    List<Asset> assets = survey.facility().assets();
    long devices = assets.stream().mapToLong(Asset::count).sum();
    long unlisted = DeviceSections.unlisted(survey).size();
    long unseen = DeviceSections.unseen(survey).size();
    List<Cell> parts = new ArrayList<>();
    parts.add(Cell.of(unlisted > 0 ? Tone.UNRECORDED : Tone.PLAIN, "台帳にない " + unlisted + "件"));
    parts.add(
        DeviceSections.looked(survey)
            ? Cell.of("台帳にあるが見えない " + unseen + "件")
            : Cell.of(Tone.UNKNOWN, "現物との照合 不明"));
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
            Cell.of(only > 0 ? Tone.RECORDED_ONLY : Tone.PLAIN, "記録のみ " + only + "本")),
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
