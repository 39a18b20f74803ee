package org.yagura.report.diagram.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.report.diagram.drawing.BoxKind;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.drawing.PlainText;
import org.yagura.report.diagram.drawing.TextStyle;
import org.yagura.report.diagram.plan.Column;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.Rooms;
import org.yagura.report.diagram.plan.Text;
import org.yagura.report.diagram.scene.Meaning;

/** Plans the devices that join networks with each other and with the outside. */
final class Gateways {

  /** How many lines a device's box has at most, from the fullest to the barest. */
  static final List<Integer> LEVELS = List.of(4, 2, 1);

  private final Inventory inventory;
  private final Describe describe;

  Gateways(Inventory inventory, Describe describe) {
    this.inventory = inventory;
    this.describe = describe;
  }

  List<PlannedBox> boxes(int lines) {
    List<PlannedBox> boxes = new ArrayList<>();
    inventory.edges().forEach(it -> boxes.add(box(it, Column.EDGE, lines)));
    unnamedEnds().forEach(it -> boxes.add(unnamed(it)));
    inventory.inner().forEach(it -> boxes.add(box(it, Column.INNER, lines)));
    return boxes;
  }

  /** The device on which a connection ends, wherever else it may be shown. */
  PlannedBox end(ExternalConnection connection) {
    return inventory
        .asset(connection.end().device())
        .map(it -> box(it, Column.EDGE, LEVELS.getFirst()))
        .orElseGet(() -> unnamed(endAsWritten(connection)));
  }

  private PlannedBox box(Asset asset, Column column, int lines) {
    boolean unknown = inventory.unknown(asset);
    boolean read = asset.provenance().configured();
    BoxKind kind = unknown ? BoxKind.UNKNOWN : read ? BoxKind.GATEWAY : BoxKind.GATEWAY_UNREAD;
    List<Text> head = new ArrayList<>();
    String name = Describe.called(asset) + Describe.times(asset);
    List<Text> names =
        new Text(name, TextStyle.HEADING).wrapped(Rooms.text(column.trust()), lines > 1 ? 2 : 1);
    head.addAll(names);
    if (unknown) {
      head.add(new Text("◆ 台帳にない機器", TextStyle.ALERT));
    }
    String findings = findings(asset.id());
    if (!findings.isEmpty()) {
      head.add(new Text(findings, TextStyle.ALERT));
    }
    String product = PlainText.of(asset.product().model() + " " + asset.product().version());
    if (!product.isEmpty()) {
      head.add(new Text(product, TextStyle.SOFT));
    }
    if (!read) {
      head.add(new Text("設定ファイル 未確認", TextStyle.SOFT));
    }
    int most = lines + names.size() - 1 + (unknown ? 1 : 0);
    return new PlannedBox(
        "asset-" + asset.id(),
        column,
        kind,
        Describe.icon(asset.kind()),
        head.subList(0, Math.min(most, head.size())),
        List.of(),
        describe.asset(asset));
  }

  private String findings(String asset) {
    Map<Severity, Integer> numbers = describe.findings(asset);
    return numbers.entrySet().stream()
        .filter(it -> it.getKey() == Severity.CRITICAL || it.getKey() == Severity.HIGH)
        .map(it -> it.getKey().mark() + it.getKey().japanese() + " " + it.getValue() + "件")
        .collect(Collectors.joining(" "));
  }

  /** Devices that only the lists name, in their words; the empty text stands for no word at all. */
  private Set<String> unnamedEnds() {
    return inventory
        .connections()
        .filter(it -> inventory.asset(it.end().device()).isEmpty())
        .map(Gateways::endAsWritten)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String endAsWritten(ExternalConnection connection) {
    String device = connection.end().device();
    return PlainText.of(device.isEmpty() ? connection.end().deviceAsWritten() : device);
  }

  private static PlannedBox unnamed(String words) {
    String name = words.isEmpty() ? "終端の機器 不明" : words;
    return new PlannedBox(
        "written-" + words,
        Column.EDGE,
        BoxKind.UNPLACED,
        Icon.NETWORK,
        List.of(
            new Text(name, TextStyle.HEADING),
            new Text(words.isEmpty() ? "どの資料にもありません" : "一覧の表記のみ", TextStyle.SOFT)),
        List.of(),
        new Meaning(name + "\nどの機器か、資料からは分かりません。", "", List.of()));
  }

  /** The box on which a connection ends when no asset was found for it. */
  static String unnamedBox(ExternalConnection connection) {
    return "written-" + endAsWritten(connection);
  }
}
