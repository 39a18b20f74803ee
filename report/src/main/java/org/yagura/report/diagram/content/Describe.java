package org.yagura.report.diagram.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Segment;
import org.yagura.model.spelling.NameRuns;
import org.yagura.report.Anchor;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.drawing.PlainText;
import org.yagura.report.diagram.scene.Meaning;

/** Tells in full what a drawn thing is. */
final class Describe {

  private static final int NAMES_TOLD = 40;
  private static final int LONGEST_LINE = 300;

  private final Inventory inventory;
  private final Map<String, Map<Severity, Integer>> findings = new TreeMap<>();

  Describe(Inventory inventory) {
    this.inventory = inventory;
    for (Finding finding : inventory.survey().findings()) {
      for (String subject : finding.subjects()) {
        findings
            .computeIfAbsent(subject, it -> new EnumMap<>(Severity.class))
            .merge(finding.severity(), 1, Integer::sum);
      }
    }
  }

  Meaning asset(Asset asset) {
    List<String> lines = new ArrayList<>();
    lines.add(called(asset) + times(asset));
    if (inventory.unknown(asset)) {
      lines.add("◆ 台帳にない機器");
    }
    tell(lines, "種類", asset.kind().japanese());
    var product = asset.product();
    tell(lines, "製品", product.make() + " " + product.model());
    tell(lines, "OS・版", product.os() + " " + product.version());
    tell(lines, "アドレス", String.join("、", asset.attachment().addresses()));
    tell(lines, "MAC", String.join("、", asset.attachment().macs()));
    tell(lines, "設置場所", asset.placement().location());
    tell(lines, "システム", asset.placement().system());
    findings(asset.id())
        .forEach((severity, number) ->
            tell(lines, "指摘", severity.mark() + " " + severity.japanese() + " " + number + "件"));
    return meaning(lines, asset.id(), List.of(asset.id()));
  }

  /** Several assets that are shown as a number. */
  Meaning assets(String what, List<Asset> assets) {
    List<String> lines = new ArrayList<>();
    lines.add(what);
    List<List<Asset>> runs = NameRuns.of(assets, Describe::called);
    runs.stream().limit(NAMES_TOLD).map(Describe::told).forEach(lines::add);
    int rest = runs.stream().skip(NAMES_TOLD).mapToInt(List::size).sum();
    if (rest > 0) {
      lines.add("ほか " + rest + "件");
    }
    return meaning(lines, "", assets.stream().map(Asset::id).toList());
  }

  Meaning segment(Segment segment) {
    List<String> lines = new ArrayList<>();
    lines.add(segment.name().isEmpty() ? segment.range().toString() : segment.name());
    tell(lines, "範囲", segment.range().toString());
    tell(lines, "VLAN", segment.vlan() == 0 ? "" : Integer.toString(segment.vlan()));
    tell(lines, "ゾーン", segment.zone());
    tell(lines, "拠点", segment.site());
    tell(
        lines,
        "つなぐ機器",
        segment.gateways().stream().map(this::name).collect(Collectors.joining("、")));
    if (segment.guessed()) {
      lines.add("アドレスから推定したネットワークです（設定ファイルには現れません）。");
    }
    return meaning(lines, segment.id(), List.of(segment.id()));
  }

  Meaning connection(ExternalConnection connection) {
    List<String> lines = new ArrayList<>();
    lines.add(connection.label());
    lines.add(connection.kind().japanese() + "・" + connection.status().japanese());
    tell(lines, "相手", connection.counterpart());
    tell(lines, "目的", connection.purpose().purpose());
    tell(lines, "方式", connection.purpose().technology());
    tell(lines, "管理者", connection.purpose().owner());
    tell(
        lines,
        "機器",
        connection.end().device().isEmpty()
            ? connection.end().deviceAsWritten()
            : name(connection.end().device()) + " " + connection.end().interfaceName());
    tell(lines, "アドレス", String.join("、", connection.end().addresses()));
    inventory.connection(connection.line()).ifPresent(it -> tell(lines, "通る回線", it.label()));
    for (Exposure exposure : connection.exposes()) {
      tell(
          lines,
          "公開",
          exposure.service()
              + " "
              + exposure.protocol()
              + "/"
              + exposure.port()
              + " → "
              + name(exposure.to()));
    }
    findings(connection.id())
        .forEach((severity, number) ->
            tell(lines, "指摘", severity.mark() + " " + severity.japanese() + " " + number + "件"));
    return meaning(lines, connection.id(), List.of(connection.id()));
  }

  /** Several connections drawn as one line. */
  Meaning connections(String what, List<ExternalConnection> connections) {
    List<String> lines = new ArrayList<>();
    lines.add(what);
    connections.stream()
        .limit(NAMES_TOLD)
        .forEach(it -> lines.add(it.label() + "（" + it.counterpart() + "）"));
    return meaning(lines, "", connections.stream().map(ExternalConnection::id).toList());
  }

  /** The name of an asset; what is no asset's id is a name itself. */
  String name(String asset) {
    return inventory.asset(asset).map(Describe::called).orElse(asset);
  }

  /** How many findings of each severity concern a thing, worst first. */
  Map<Severity, Integer> findings(String subject) {
    return Collections.unmodifiableMap(findings.getOrDefault(subject, Map.of()));
  }

  /** What a thing is called; a thing without any name by its MAC address. */
  static String called(Asset asset) {
    boolean nameless = asset.label().equals(asset.id());
    return nameless && !asset.attachment().macs().isEmpty()
        ? asset.attachment().macs().getFirst()
        : asset.label();
  }

  private static String told(List<Asset> run) {
    Asset first = run.getFirst();
    return run.size() == 1
        ? called(first) + times(first)
        : NameRuns.name(run.stream().map(Describe::called).toList());
  }

  static String times(Asset asset) {
    return asset.count() > 1 ? " ×" + asset.count() + "台" : "";
  }

  static Icon icon(AssetKind kind) {
    return switch (kind) {
      case SERVER -> Icon.SERVER;
      case TERMINAL -> Icon.TERMINAL;
      case NETWORK -> Icon.NETWORK;
      case MEDICAL -> Icon.MEDICAL;
      case STORAGE -> Icon.STORAGE;
      case PRINTER -> Icon.PRINTER;
      case MOBILE -> Icon.MOBILE;
      case OTHER -> Icon.OTHER;
    };
  }

  private static void tell(List<String> lines, String what, String value) {
    if (!value.isBlank()) {
      lines.add(what + ": " + value.strip());
    }
  }

  private static Meaning meaning(List<String> lines, String id, List<String> ids) {
    String title =
        lines.stream()
            .map(PlainText::of)
            .map(it -> it.length() > LONGEST_LINE ? it.substring(0, LONGEST_LINE) + "…" : it)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining("\n"));
    return new Meaning(title, id.isEmpty() ? "" : "#" + Anchor.of(id), ids);
  }
}
