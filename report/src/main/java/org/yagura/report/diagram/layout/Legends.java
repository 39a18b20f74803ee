package org.yagura.report.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.yagura.report.diagram.drawing.BoxKind;
import org.yagura.report.diagram.drawing.EdgeStyle;
import org.yagura.report.diagram.drawing.EdgeStyle.Stroke;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.drawing.Point;
import org.yagura.report.diagram.drawing.Rect;
import org.yagura.report.diagram.drawing.TextStyle;
import org.yagura.report.diagram.scene.Box;
import org.yagura.report.diagram.scene.Edge;
import org.yagura.report.diagram.scene.Label;
import org.yagura.report.diagram.scene.Meaning;
import org.yagura.report.diagram.scene.Sheet;

/** Samples of what a sheet draws, with their names, from left to right and line by line. */
final class Legends {

  private static final double LINE = 13;
  private static final double SAMPLE = 24;
  private static final double GAP = 12;

  private final Rect area;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private double x;
  private double y;

  private Legends(Rect area) {
    this.area = area;
    this.x = area.x();
    this.y = area.y();
  }

  static Sheet.Legend of(Rect area) {
    Legends legend = new Legends(area);
    legend.edge(new EdgeStyle(Stroke.RECORDED, false, false), "外部との接続（記録あり）");
    legend.edge(new EdgeStyle(Stroke.UNRECORDED, false, false), "◆ 記録なし（一覧にない）");
    legend.edge(new EdgeStyle(Stroke.RECORDED_ONLY, false, false), "記録のみ（機器で確認できない）");
    legend.edge(new EdgeStyle(Stroke.RECORDED, true, false), "VPN（暗号化した通り道）");
    legend.edge(new EdgeStyle(Stroke.RECORDED, false, true), "矢印: 院外から入れる");
    legend.edge(EdgeStyle.INTERNAL, "院内の接続");
    legend.box(BoxKind.GATEWAY, "設定を確認した機器");
    legend.box(BoxKind.GATEWAY_UNREAD, "設定 未確認");
    legend.box(BoxKind.UNKNOWN, "◆ 台帳にない機器");
    legend.box(BoxKind.GUESSED_SEGMENT, "推定したネットワーク・接続先不明");
    legend.icon(Icon.SERVER, "サーバ");
    legend.icon(Icon.STORAGE, "ストレージ");
    legend.icon(Icon.MEDICAL, "医療機器");
    legend.icon(Icon.NETWORK, "通信機器");
    legend.icon(Icon.TERMINAL, "端末");
    legend.icon(Icon.PRINTER, "プリンタ");
    legend.icon(Icon.MOBILE, "携帯端末");
    legend.next(0, "◆緊急・▲高（公開中を含む）");
    return new Sheet.Legend(legend.boxes, legend.edges, legend.labels);
  }

  private void edge(EdgeStyle style, String name) {
    Label label = next(SAMPLE, name);
    double start = label.x() - SAMPLE - 4;
    double middle = y + LINE / 2;
    edges.add(
        new Edge(
            "legend-" + edges.size(),
            "",
            "",
            style,
            List.of(new Point(start, middle), new Point(start + SAMPLE, middle)),
            List.of(),
            List.of(),
            Meaning.NONE));
  }

  private void box(BoxKind kind, String name) {
    Label label = next(SAMPLE, name);
    Rect sample = new Rect(label.x() - SAMPLE - 4, y + 2, SAMPLE, LINE - 4);
    boxes.add(Furnisher.sample("legend-box-" + boxes.size(), kind, sample));
  }

  /** An icon stands beside its name as it does in boxes. */
  private void icon(Icon icon, String name) {
    Label label = next(8, name);
    boxes.add(
        new Box(
            "legend-box-" + boxes.size(),
            BoxKind.BARE,
            label.iconSpot(),
            icon,
            List.of(label),
            List.of(),
            Meaning.NONE));
    labels.remove(label);
  }

  /** Reserves a sample of this width and the name behind it. */
  private Label next(double sample, String name) {
    Label label = Label.of(name, x + sample + 4, y + 9.5, 1, TextStyle.BODY);
    if (label.x() + label.width() > area.right()) {
      x = area.x();
      y += LINE;
      label = Label.of(name, x + sample + 4, y + 9.5, 1, TextStyle.BODY);
    }
    x = label.x() + label.width() + GAP;
    labels.add(label);
    return label;
  }
}
