package org.yagura.cli.reach;

import java.util.ArrayList;
import java.util.List;
import org.yagura.analysis.question.Reply;
import org.yagura.analysis.question.Reply.Found;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.address.PortSet;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;
import org.yagura.model.reachability.Hop;

/** Answers as people read them. */
final class Told {

  /** More than these, and people want {@code --json}. */
  private static final int MOST_LINES = 60;

  private static final int MOST_EVIDENCE = 4;

  private final Facility facility;
  private final List<ExternalConnection> connections;

  Told(Materials materials) {
    facility = materials.facility();
    connections = materials.connections();
  }

  List<String> reply(Reply reply) {
    List<String> lines = new ArrayList<>();
    lines.add(
        switch (reply.verdict()) {
          case PERMITTED -> "届きます。";
          case DENIED -> "届きません。資料にある規則と経路では、許可する道がありません。";
          case UNDECIDED -> "資料だけでは決められません。";
        });
    reply.found().stream().limit(MOST_LINES).forEach(it -> found(it, lines));
    if (reply.found().size() > MOST_LINES) {
      lines.add("  ほか %d 件（全部は --json で出ます）".formatted(reply.found().size() - MOST_LINES));
    }
    return lines;
  }

  private void found(Found it, List<String> lines) {
    String mark =
        switch (it.verdict()) {
          case PERMITTED -> "○";
          case UNDECIDED -> "?";
          case DENIED -> "×";
        };
    String traffic = traffic(it.protocol(), it.ports());
    lines.add("  %s %s → %s　%s".formatted(mark, start(it.from()), asset(it.to()), traffic));
    for (Hop hop : it.via()) {
      lines.add("      %s".formatted(hop(hop)));
    }
    if (it.via().isEmpty() && it.verdict() == Reply.Verdict.PERMITTED) {
      lines.add("      同じセグメントの中で、間に規則がありません");
    }
    it.missing().forEach(missing -> lines.add("      分からないこと: " + missing));
    it.evidence().stream().limit(MOST_EVIDENCE).forEach(e -> lines.add("      根拠: " + place(e)));
  }

  private static String place(Evidence evidence) {
    String says = evidence.says().strip();
    int end = says.indexOf('\n');
    String first = end < 0 ? says : says.substring(0, end) + " …";
    return evidence.at().file() + " " + evidence.at().location() + "「" + first + "」";
  }

  private String hop(Hop hop) {
    String ports = hop.out().isEmpty() ? hop.in() : hop.in() + "→" + hop.out();
    String deeds = String.join("、", hop.did().stream().map(Hop.Deed::what).toList());
    return asset(hop.device()) + "（" + ports + "）" + (deeds.isEmpty() ? "" : ": " + deeds);
  }

  /** {@code tcp 443,445}; すべて for anything. */
  static String traffic(String protocol, PortSet ports) {
    if (protocol.equals("any")) {
      return "すべての通信";
    }
    return ports.isAny() ? protocol : protocol + " " + ports;
  }

  String start(Start start) {
    return switch (start) {
      case Start.Connection it ->
          connections.stream()
              .filter(c -> c.id().equals(it.id()))
              .map(c -> c.label() + "（" + c.kind().japanese() + "）")
              .findFirst()
              .orElse(it.id());
      case Start.Segment it ->
          facility.segments().stream()
              .filter(s -> s.id().equals(it.id()))
              .map(Told::segment)
              .findFirst()
              .orElse(it.id());
      case Start.Asset it -> asset(it.id());
    };
  }

  private static String segment(Segment it) {
    return it.name().isEmpty() ? "セグメント " + it.range() : it.name() + "（" + it.range() + "）";
  }

  String asset(String id) {
    return facility.asset(id).map(Asset::label).orElse(id);
  }
}
