package org.yagura.report.diagram.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Device;
import org.yagura.report.diagram.drawing.EdgeStyle;
import org.yagura.report.diagram.drawing.TextMetrics;
import org.yagura.report.diagram.drawing.TextStyle;
import org.yagura.report.diagram.plan.Rooms;
import org.yagura.report.diagram.plan.Text;

/** How connections look: by their record, their sort, and what they let in. */
final class Lines {

  private static final List<String> DIAL_IN_WORDS =
      List.of("ssl-vpn", "sslvpn", "l2tp", "pptp", "dial", "リモート", "remote", "anyconnect", "モバイル");

  private final Set<String> dialInInterfaces;

  Lines(Inventory inventory) {
    dialInInterfaces =
        inventory.survey().facility().devices().stream()
            .flatMap(Lines::dialIns)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> dialIns(Device device) {
    return device.configuration().remoteAccess().dialIns().stream()
        .filter(it -> !it.interfaceName().isEmpty())
        .map(it -> device.asset() + "\t" + it.interfaceName());
  }

  EdgeStyle style(Outside.Bundle bundle) {
    boolean inward = bundle.connections().stream().anyMatch(this::inward);
    EdgeStyle.Stroke stroke =
        switch (bundle.first().status()) {
          case RECORDED -> EdgeStyle.Stroke.RECORDED;
          case UNRECORDED -> EdgeStyle.Stroke.UNRECORDED;
          case RECORDED_ONLY -> EdgeStyle.Stroke.RECORDED_ONLY;
        };
    return switch (bundle.first().kind()) {
      case VPN -> new EdgeStyle(stroke, true, inward);
      case INTERNET, LEASED_LINE, CLOSED_NETWORK, MOBILE, WIRELESS, DIAL_UP, REMOTE_TOOL, OTHER ->
          new EdgeStyle(stroke, false, inward);
    };
  }

  /** Whether the materials tell that someone outside may begin to talk. */
  private boolean inward(ExternalConnection connection) {
    if (!connection.exposes().isEmpty()) {
      return true;
    }
    return switch (connection.kind()) {
      case DIAL_UP, REMOTE_TOOL -> true;
      case VPN -> dialIn(connection);
      case INTERNET, LEASED_LINE, CLOSED_NETWORK, MOBILE, WIRELESS, OTHER -> false;
    };
  }

  private boolean dialIn(ExternalConnection connection) {
    var purpose = connection.purpose();
    String words =
        (purpose.technology() + " " + purpose.name() + " " + purpose.purpose())
            .toLowerCase(Locale.ROOT);
    return DIAL_IN_WORDS.stream().anyMatch(words::contains)
        || dialInInterfaces.contains(
            connection.end().device() + "\t" + connection.end().interfaceName());
  }

  /** What stands above and beneath the line's beginning. */
  List<Text> labels(Outside.Bundle bundle, Outside.Detail detail) {
    List<Text> labels = new ArrayList<>();
    ConnectionStatus status = bundle.first().status();
    List<Exposure> exposes =
        bundle.connections().stream().flatMap(it -> it.exposes().stream()).toList();
    String record =
        switch (status) {
          case RECORDED -> "";
          case UNRECORDED -> "◆ 記録なし";
          case RECORDED_ONLY -> "記録のみ";
        };
    TextStyle style = status == ConnectionStatus.UNRECORDED ? TextStyle.ALERT : TextStyle.SOFT;
    if (detail == Outside.Detail.TWO_LINES || Outside.needsTwoLabels(bundle)) {
      if (!record.isEmpty()) {
        labels.add(new Text(record, style));
      }
      labels.add(new Text(exposed(exposes), TextStyle.STRONG));
      return labels;
    }
    boolean plain = record.isEmpty() && !exposes.isEmpty();
    String both = String.join(" ", List.of(record, exposed(exposes))).strip();
    labels.add(new Text(both, plain ? TextStyle.STRONG : style));
    return labels;
  }

  /** As much as fits beside the line, the most dangerous first. */
  private static String exposed(List<Exposure> exposes) {
    if (exposes.isEmpty()) {
      return "";
    }
    Exposure first =
        exposes.stream().min(Comparator.comparingInt(it -> rank(it.nature()))).orElseThrow();
    String service = first.service();
    String port =
        first.port().equals("any") || service.contains(first.port()) ? "" : " " + first.port();
    String end = exposes.size() > 1 ? " など" + exposes.size() + "件 公開" : " 公開";
    String number = port.isEmpty() ? "" : port.strip() + "番";
    return Stream.of(service + port + end, service + end, number + end)
        .filter(it -> TextMetrics.width(it, TextStyle.STRONG.size()) <= Rooms.LABEL_TEXT)
        .findFirst()
        .map(String::strip)
        .orElse(end.strip());
  }

  private static int rank(Exposure.Nature nature) {
    return switch (nature) {
      case MANAGEMENT -> 0;
      case PUBLISHED -> 1;
      case VPN_SERVICE -> 2;
    };
  }
}
