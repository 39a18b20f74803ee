package org.yagura.report.workbook;

import static org.yagura.report.workbook.LedgerColumn.choice;
import static org.yagura.report.workbook.LedgerColumn.editable;
import static org.yagura.report.workbook.LedgerColumn.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.report.document.content.Citation;
import org.yagura.report.document.wording.Index;

/** The columns of the two ledgers. */
final class Ledgers {
  private static final int SOURCES = 3;
  private static final String ASSET_KINDS =
      quoted(Arrays.stream(AssetKind.values()).map(AssetKind::japanese).toList());
  private static final String CONNECTION_KINDS =
      quoted(Arrays.stream(ConnectionKind.values()).map(ConnectionKind::japanese).toList());

  private Ledgers() {}

  static List<LedgerColumn<Asset>> assets(Survey survey) {
    Map<String, Long> findings =
        survey.findings().stream()
            .map(Finding::subjects)
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return List.of(
        editable("name", "名前", 24, it -> it.names().name()),
        choice("kind", "種別", 14, ASSET_KINDS, it -> it.kind().japanese()),
        editable("addresses", "IPアドレス", 17, it -> lines(it.attachment().addresses())),
        editable("make", "メーカ", 16, it -> it.product().make()),
        editable("model", "型番", 20, it -> it.product().model()),
        editable("os", "OS", 22, it -> it.product().os()),
        editable("version", "版", 12, it -> it.product().version()),
        editable("location", "設置場所", 16, it -> it.placement().location()),
        editable("department", "部署", 14, it -> it.placement().department()),
        editable("system", "システム", 16, it -> it.placement().system()),
        editable("vendor", "事業者", 20, it -> it.placement().vendor()),
        editable("count", "台数", 7, it -> Integer.toString(it.count())),
        editable("serial", "製造番号", 18, it -> it.product().serial()),
        editable("hostname", "ホスト名", 16, it -> it.names().hostname()),
        editable("macs", "MACアドレス", 19, it -> lines(it.attachment().macs())),
        editable("site", "拠点", 12, it -> it.placement().site()),
        editable("purpose", "用途", 18, it -> it.placement().purpose()),
        editable("installed", "導入", 12, it -> it.dates().installed()),
        editable("supportUntil", "サポート終了", 13, it -> it.dates().supportUntil()),
        editable("contractUntil", "保守期限", 12, it -> it.dates().contractUntil()),
        reference("lastSeen", "最終確認（参考）", 13, it -> it.dates().lastSeen()),
        reference("provenance", "確かめた資料（参考）", 18, Ledgers::known),
        reference("findings", "指摘の数（参考）", 10, it -> findings.getOrDefault(it.id(), 0L).toString()),
        reference("evidence", "出典（参考）", 28, it -> sources(it.evidence())));
  }

  static List<LedgerColumn<ExternalConnection>> connections(Index index) {
    return List.of(
        reference("status", "記録（参考）", 11, it -> it.status().japanese()),
        choice("kind", "種類", 18, CONNECTION_KINDS, it -> it.kind().japanese()),
        editable("name", "名称", 26, it -> it.purpose().name()),
        editable("purpose", "用途", 22, it -> it.purpose().purpose()),
        editable("device", "院内の機器", 22, it -> device(it, index)),
        editable("interface", "インタフェース", 14, it -> it.end().interfaceName()),
        editable("addresses", "院外側アドレス", 17, it -> lines(it.end().addresses())),
        editable("counterpart", "接続先", 24, ExternalConnection::counterpart),
        editable("technology", "方式", 14, it -> it.purpose().technology()),
        editable("owner", "管理する部署", 14, it -> it.purpose().owner()),
        choice("alwaysOn", "常時接続", 10, quoted(List.of("はい", "いいえ")), it -> yes(it.alwaysOn())),
        reference("line", "通る回線（参考）", 22, it -> it.line().isEmpty() ? "" : index.label(it.line())),
        reference("exposes", "外に開いているもの（参考）", 32, Ledgers::exposes),
        reference("evidence", "出典（参考）", 28, it -> sources(it.evidence())));
  }

  private static String device(ExternalConnection it, Index index) {
    return it.end().device().isEmpty()
        ? it.end().deviceAsWritten()
        : index.label(it.end().device());
  }

  private static String yes(@Nullable Boolean stated) {
    if (stated == null) {
      return "";
    }
    return stated ? "はい" : "いいえ";
  }

  private static String exposes(ExternalConnection it) {
    return lines(
        it.exposes().stream()
            .map(one -> "%s %s/%s".formatted(one.service(), one.protocol(), one.port()))
            .toList());
  }

  private static String known(Asset asset) {
    Asset.Provenance it = asset.provenance();
    List<String> known = new ArrayList<>(List.of(it.listed() ? "台帳" : "台帳になし"));
    if (it.configured()) {
      known.add("設定");
    }
    if (it.measured()) {
      known.add("スキャン");
    }
    if (it.inDirectory()) {
      known.add("ディレクトリ");
    }
    return String.join("・", known);
  }

  static String sources(List<Evidence> evidence) {
    return evidence.isEmpty() ? "" : Citation.first(evidence, SOURCES);
  }

  private static String lines(List<String> texts) {
    return String.join("\n", texts);
  }

  /** A list as the validation of a cell takes it. */
  private static String quoted(List<String> choices) {
    return "\"" + String.join(",", choices) + "\"";
  }
}
