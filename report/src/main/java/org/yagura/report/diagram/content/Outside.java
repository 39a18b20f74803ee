package org.yagura.report.diagram.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.report.diagram.drawing.BoxKind;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.drawing.PlainText;
import org.yagura.report.diagram.drawing.TextStyle;
import org.yagura.report.diagram.plan.Column;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.Row;
import org.yagura.report.diagram.plan.Text;
import org.yagura.report.diagram.scene.Meaning;

/** Plans the lane outside: a box for each counterpart, in it a row for each connection. */
final class Outside {

  /** How much is said of each connection. */
  enum Detail {
    TWO_LINES,
    ONE_LINE,
    /** A box for each sort of connection; the counterpart stands in the row. */
    BY_KIND,
    /** Recorded connections of one sort on one device that expose nothing are one row. */
    LIKE_ONES_COUNTED,
    /** All connections of one status on one device are one row, but for unrecorded ones. */
    RECORDED_COUNTED,
    /** All connections of one status on one device are one row. */
    ALL_COUNTED
  }

  /** From the fullest to the barest. */
  static final List<Detail> LEVELS = List.of(Detail.values());

  private static final int FEWEST_COUNTED = 2;
  private static final String UNRECORDED = "◆ 記録のない接続";
  private static final String OTHERS = "そのほかの接続";
  private static final Comparator<Bundle> BY_END =
      Comparator.comparing((Bundle it) -> end(it.first()))
          .thenComparing(it -> it.first().kind())
          .thenComparing(Bundle::id);

  private final Describe describe;

  Outside(Describe describe) {
    this.describe = describe;
  }

  /** One or several connections that are drawn as one line. */
  record Bundle(String id, String box, List<ExternalConnection> connections) {
    Bundle {
      connections = List.copyOf(connections);
    }

    ExternalConnection first() {
      return connections.getFirst();
    }

    boolean single() {
      return connections.size() == 1;
    }
  }

  List<Bundle> bundles(List<ExternalConnection> connections, Detail detail) {
    return switch (detail) {
      case TWO_LINES, ONE_LINE ->
          connections.stream().map(it -> alone(it, counterpart(it))).toList();
      case BY_KIND -> connections.stream().map(it -> alone(it, it.kind().japanese())).toList();
      case LIKE_ONES_COUNTED ->
          bundled(
              connections,
              it ->
                  it.exposes().isEmpty() && !isUnrecorded(it)
                      ? it.kind().id() + "-"
                      : "one-" + it.id());
      case RECORDED_COUNTED -> bundled(connections, it -> isUnrecorded(it) ? "one-" + it.id() : "");
      case ALL_COUNTED -> bundled(connections, it -> "");
    };
  }

  private static List<Bundle> bundled(
      List<ExternalConnection> connections, Function<ExternalConnection, String> sort) {
    Map<String, List<ExternalConnection>> alike = new TreeMap<>();
    for (ExternalConnection it : connections) {
      String key = sort.apply(it) + it.status().id() + "-" + end(it);
      alike.computeIfAbsent(key, ignored -> new ArrayList<>()).add(it);
    }
    List<Bundle> bundles = new ArrayList<>();
    alike.forEach((key, group) -> {
      if (group.size() < FEWEST_COUNTED) {
        group.forEach(it -> bundles.add(alone(it, isUnrecorded(it) ? UNRECORDED : OTHERS)));
      } else {
        bundles.add(new Bundle("several-" + key, "まとめて表示", group));
      }
    });
    return bundles;
  }

  private static boolean isUnrecorded(ExternalConnection connection) {
    return connection.status() == ConnectionStatus.UNRECORDED;
  }

  private static String end(ExternalConnection connection) {
    return connection.end().device().isEmpty()
        ? connection.end().deviceAsWritten()
        : connection.end().device();
  }

  private static Bundle alone(ExternalConnection connection, String box) {
    return new Bundle(connection.id(), box, List.of(connection));
  }

  /** Who is at the other end, as well as the materials tell. */
  private static String counterpart(ExternalConnection connection) {
    String stated = PlainText.of(connection.counterpart());
    if (!stated.isEmpty()) {
      return stated;
    }
    return switch (connection.kind()) {
      case INTERNET -> "インターネット";
      case MOBILE -> "携帯電話網";
      case CLOSED_NETWORK -> "閉域網（相手の記載なし）";
      case VPN, LEASED_LINE, WIRELESS, DIAL_UP, REMOTE_TOOL, OTHER -> "相手の記載なし";
    };
  }

  List<PlannedBox> boxes(List<Bundle> bundles, Detail detail) {
    Map<String, List<Bundle>> byBox =
        bundles.stream()
            .collect(Collectors.groupingBy(Bundle::box, TreeMap::new, Collectors.toList()));
    List<PlannedBox> boxes = new ArrayList<>();
    byBox.forEach((name, group) ->
        boxes.add(
            new PlannedBox(
                box(name),
                Column.OUTSIDE,
                BoxKind.OUTSIDE,
                Icon.NONE,
                List.of(new Text(name, TextStyle.HEADING)),
                group.stream().sorted(BY_END).map(it -> row(it, detail)).toList(),
                new Meaning(name, "", List.of()))));
    return boxes;
  }

  static String box(String name) {
    return "outside-" + name;
  }

  static String rowId(Bundle bundle) {
    return "end-" + bundle.id();
  }

  private Row row(Bundle bundle, Detail detail) {
    List<Text> lines = new ArrayList<>();
    lines.add(new Text(words(bundle, detail), TextStyle.BODY));
    if (bundle.single() && (detail == Detail.TWO_LINES || needsTwoLabels(bundle))) {
      String sort = sort(bundle.first());
      lines.add(new Text(sort.equals(name(bundle.first())) ? "" : sort, TextStyle.SOFT));
    }
    Meaning meaning = meaning(bundle);
    return new Row(
        rowId(bundle),
        Icon.NONE,
        false,
        lines,
        detail == Detail.TWO_LINES ? 1.5 : lines.size() == 1 ? 2.5 : 7,
        "",
        new Meaning(meaning.title(), meaning.href(), List.of()));
  }

  private static String words(Bundle bundle, Detail detail) {
    ExternalConnection first = bundle.first();
    if (!bundle.single()) {
      return what(bundle);
    }
    return switch (detail) {
      case TWO_LINES, ONE_LINE -> name(first);
      case BY_KIND, LIKE_ONES_COUNTED, RECORDED_COUNTED, ALL_COUNTED ->
          first.counterpart().isBlank() ? name(first) : first.counterpart() + " " + name(first);
    };
  }

  private static String what(Bundle bundle) {
    List<ConnectionKind> kinds =
        bundle.connections().stream().map(ExternalConnection::kind).distinct().sorted().toList();
    String others = kinds.size() > 1 ? "ほか" : "";
    return kinds.getFirst().japanese() + others + " " + bundle.connections().size() + "本";
  }

  /** Whether its line has something above and beneath it, and so needs the room of two lines. */
  static boolean needsTwoLabels(Bundle bundle) {
    return bundle.single()
        && bundle.first().status() != ConnectionStatus.RECORDED
        && !bundle.first().exposes().isEmpty();
  }

  Meaning meaning(Bundle bundle) {
    return bundle.single()
        ? describe.connection(bundle.first())
        : describe.connections(what(bundle), bundle.connections());
  }

  private static String name(ExternalConnection connection) {
    var purpose = connection.purpose();
    if (!purpose.name().isBlank()) {
      return purpose.name();
    }
    return purpose.purpose().isBlank() ? sort(connection) : purpose.purpose();
  }

  private static String sort(ExternalConnection connection) {
    String technology = PlainText.of(connection.purpose().technology());
    String kind =
        switch (connection.kind()) {
          case INTERNET -> "インターネット";
          case DIAL_UP -> "ダイヤルアップ";
          case VPN, LEASED_LINE, CLOSED_NETWORK, MOBILE, WIRELESS, REMOTE_TOOL, OTHER ->
              connection.kind().japanese();
        };
    if (technology.isEmpty() || technology.equals(kind)) {
      return kind;
    }
    return technology.contains(kind) ? technology : kind + " " + technology;
  }
}
