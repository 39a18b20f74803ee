package org.yagura.report.document.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.spelling.NaturalOrder;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Glosser;
import org.yagura.report.document.wording.Index;
import org.yagura.report.document.wording.Words;

/** Every connection that leaves the building or lets someone in. */
final class ConnectionSection {
  static final String KEY = "connections";

  private static final List<Column> COLUMNS =
      List.of(
          Column.filter("記録", 13),
          Column.filter("種類", 10),
          Column.of("名称・用途", 20),
          Column.of("院内の機器", 23),
          Column.of("接続先・通る回線", 18),
          Column.filter("常時接続", 10),
          Column.of("外に開いているもの", 21));

  private ConnectionSection() {}

  static Section of(Survey survey, Index index, Glosser glosser) {
    List<Row> rows =
        survey.connections().stream()
            .sorted(
                Comparator.comparingInt((ExternalConnection it) -> weight(it.status()))
                    .thenComparing(it -> it.exposes().isEmpty())
                    .thenComparing(ExternalConnection::kind)
                    .thenComparing(ExternalConnection::label, NaturalOrder.NAMES)
                    .thenComparing(ExternalConnection::id))
            .map(it -> row(it, survey, index))
            .toList();
    return new Section(
        KEY,
        "外部接続",
        glosser.gloss(lead(survey)),
        List.of(
            new Block.Prose(Tone.FAINT, glosser.gloss(STATUSES)),
            new Block.Table("外部接続", COLUMNS, rows, 80, empty(survey))),
        true);
  }

  private static final String STATUSES =
      "記録あり＝病院の一覧にあり、設定やスキャンでも見えたもの。記録なし＝見えたのに一覧にないもの。記録のみ＝一覧にあるが、どの資料でも見えないもの。";

  private static String lead(Survey survey) {
    long unrecorded = count(survey, ConnectionStatus.UNRECORDED);
    long only = count(survey, ConnectionStatus.RECORDED_ONLY);
    StringBuilder lead = new StringBuilder("院外とつながる回線・VPN・持ち込み回線の一覧です。");
    if (unrecorded > 0) {
      lead.append("一覧にない %d本は、持ち主と用途を確かめ、回線一覧に加えるか止めてください。".formatted(unrecorded));
    }
    if (only > 0) {
      lead.append("一覧だけにある %d本は、解約済みか、確かめる資料が足りないかのどちらかです。".formatted(only));
    }
    return lead.toString();
  }

  private static String empty(Survey survey) {
    boolean looked = survey.materials().stream().anyMatch(it -> it.kind() == MaterialKind.CONFIG);
    return looked
        ? "読めた設定・一覧の中に、外部接続は見つかりませんでした。回線一覧がある場合は同じフォルダに入れてください。"
        : "不明です。回線一覧と接続機器の設定を読めなかったため、外部接続があるかどうかは分かりません。";
  }

  static long count(Survey survey, ConnectionStatus status) {
    return survey.connections().stream().filter(it -> it.status() == status).count();
  }

  private static int weight(ConnectionStatus status) {
    return switch (status) {
      case UNRECORDED -> 0;
      case RECORDED_ONLY -> 1;
      case RECORDED -> 2;
    };
  }

  private static Row row(ExternalConnection it, Survey survey, Index index) {
    return new Row(
        it.id(),
        List.of(
            Cell.of(Tone.of(it.status()), it.status().japanese()),
            Cell.of(it.kind().japanese()),
            Cell.lines(names(it, carries(it, survey))),
            device(it, index),
            far(it, index),
            Words.yesNo(it.alwaysOn()),
            exposes(it, survey, index)),
        it.evidence());
  }

  /** What a line that no list names itself was taken as recorded for; empty for all others. */
  private static String carries(ExternalConnection it, Survey survey) {
    Set<String> lists =
        Stream.concat(
                survey.materials().stream()
                    .filter(material -> material.kind() == MaterialKind.LINES)
                    .map(MaterialReport::path),
                survey.facility().lists().lines().stream()
                    .map(line -> line.entry().evidence().at().file()))
            .collect(Collectors.toUnmodifiableSet());
    if (it.status() != ConnectionStatus.RECORDED
        || it.evidence().stream().anyMatch(proof -> lists.contains(proof.at().file()))) {
      return "";
    }
    return survey.connections().stream()
        .filter(other -> other.line().equals(it.id()))
        .filter(other -> other.status() == ConnectionStatus.RECORDED)
        .map(other -> "一覧にある「" + other.label() + "」を運ぶ回線")
        .findFirst()
        .orElse("");
  }

  private static List<String> names(ExternalConnection it, String carries) {
    List<String> lines = new ArrayList<>(List.of(it.label()));
    if (!carries.isEmpty()) {
      lines.add(carries);
    }
    for (String more :
        List.of(it.purpose().purpose(), it.purpose().technology(), owner(it.purpose().owner()))) {
      if (!more.isEmpty() && !lines.contains(more)) {
        lines.add(more);
      }
    }
    return lines;
  }

  private static String owner(String owner) {
    return owner.isEmpty() ? "" : "管理: " + owner;
  }

  private static Cell device(ExternalConnection it, Index index) {
    List<Cell.Span> spans = new ArrayList<>();
    ExternalConnection.End end = it.end();
    if (!end.device().isEmpty()) {
      spans.add(index.link(end.device()));
    } else if (!end.deviceAsWritten().isEmpty()) {
      spans.add(new Cell.Span(end.deviceAsWritten() + "（一覧の表記）", ""));
    }
    if (!end.interfaceName().isEmpty()) {
      spans.add(new Cell.Span(end.interfaceName(), ""));
    }
    end.addresses().forEach(address -> spans.add(new Cell.Span(address, "")));
    return spans.isEmpty() ? Cell.UNKNOWN : new Cell(Tone.PLAIN, spans);
  }

  private static Cell far(ExternalConnection it, Index index) {
    List<Cell.Span> spans = new ArrayList<>();
    spans.add(new Cell.Span(it.counterpart().isEmpty() ? "接続先 不明" : it.counterpart(), ""));
    if (!it.line().isEmpty()) {
      spans.add(new Cell.Span("回線: " + index.label(it.line()), it.line()));
    }
    return new Cell(Tone.PLAIN, spans);
  }

  private static Cell exposes(ExternalConnection it, Survey survey, Index index) {
    if (it.exposes().isEmpty()) {
      return door(it, survey)
          .map(line ->
              new Cell(
                  Tone.PLAIN,
                  List.of(
                      new Cell.Span("入口は、通る回線の口です", ""),
                      new Cell.Span("→「" + line.label() + "」の行", line.id()))))
          .orElse(Cell.of(Tone.FAINT, "見つからず"));
    }
    Map<Opening, List<String>> ports = new LinkedHashMap<>();
    for (Exposure exposure : it.exposes()) {
      ports.computeIfAbsent(Opening.of(exposure), key -> new ArrayList<>()).add(exposure.port());
    }
    return new Cell(
        Tone.PLAIN,
        ports.entrySet().stream()
            .map(entry -> exposed(entry.getKey(), entry.getValue(), it.end().device(), index))
            .toList());
  }

  /** The line on which the service stands that lets people into a VPN. */
  private static Optional<ExternalConnection> door(ExternalConnection it, Survey survey) {
    return survey.connections().stream()
        .filter(line -> it.kind() == ConnectionKind.VPN && line.id().equals(it.line()))
        .filter(line ->
            line.exposes().stream().anyMatch(e -> e.nature() == Exposure.Nature.VPN_SERVICE))
        .findFirst();
  }

  private static Cell.Span exposed(Opening it, List<String> ports, String device, Index index) {
    String nature =
        switch (it.nature()) {
          case PUBLISHED -> "公開";
          case MANAGEMENT -> "管理";
          case VPN_SERVICE -> "VPN受付";
        };
    String port = it.service().contains(ports.getFirst()) ? "" : " " + String.join("・", ports);
    String protocol = it.protocol().equals("udp") ? "（UDP）" : "";
    String to = it.to().equals(device) ? "" : " → " + index.label(it.to());
    String from = it.any() ? "・どこからでも" : "";
    return new Cell.Span(it.service() + port + protocol + to + "（" + nature + from + "）", it.to());
  }

  /** What makes exposures one, whatever their ports. */
  private record Opening(
      Exposure.Nature nature, String service, String protocol, String to, boolean any) {
    static Opening of(Exposure it) {
      String service = it.service();
      boolean wrapped = service.startsWith("管理（") && service.endsWith("）");
      return new Opening(
          it.nature(),
          wrapped ? service.substring(3, service.length() - 1) : service,
          it.protocol(),
          it.to(),
          it.sources().isAny());
    }
  }
}
