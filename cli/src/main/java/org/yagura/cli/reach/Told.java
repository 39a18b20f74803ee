package org.yagura.cli.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yagura.analysis.question.Question;
import org.yagura.analysis.question.Reply;
import org.yagura.analysis.question.Reply.Found;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.attack.AttackPath;
import org.yagura.model.device.RuleList;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;
import org.yagura.model.reachability.Hop;

/** Answers as people read them. */
final class Told {

  /** More than these, and people want {@code --json}. */
  private static final int MOST_GROUPS = 30;

  private static final int MOST_EVIDENCE = 4;
  private static final int MOST_NAMES = 8;
  private static final int MOST_PATHS = 3;
  private static final int MOST_WORDS = 90;

  private static final List<String> USUAL = List.of("any", "tcp", "udp", "icmp");

  private final Materials materials;
  private final Facility facility;
  private final List<ExternalConnection> connections;

  Told(Materials materials) {
    this.materials = materials;
    facility = materials.facility();
    connections = materials.connections();
  }

  List<String> reply(Reply reply) {
    List<String> lines = new ArrayList<>();
    Question question = reply.question();
    lines.add("質問を「%s」と読みました（資料: %s）。".formatted(understood(question), materials.folder()));
    String what = services(question);
    lines.add(
        switch (reply.verdict()) {
          case PERMITTED -> what + "届きます。";
          case DENIED -> what + "直接は届きません。";
          case UNDECIDED -> what + "届くかどうか、資料だけでは決められません。";
        });
    refused(reply, lines);
    reply.unplaced().forEach(it -> lines.add("  ? " + it));
    List<Group> groups = groups(folded(reply.found()));
    groups.stream().limit(MOST_GROUPS).forEach(it -> group(it, lines));
    if (groups.size() > MOST_GROUPS) {
      lines.add("  ほか %d 組（全部は --json で出ます）".formatted(groups.size() - MOST_GROUPS));
    }
    paths(question, lines);
    return lines;
  }

  private String understood(Question question) {
    String from = question.from().isEmpty() ? "どこかの入口・セグメント" : names(question.from(), this::start);
    String to = question.to().isEmpty() ? "どこか" : names(question.to(), this::asset);
    String services = services(question);
    return from + " → " + to + (services.isEmpty() ? "" : "　" + services.replace("は、", ""));
  }

  private static String services(Question question) {
    return question.services().isEmpty()
        ? ""
        : question.services().stream()
            .map(it ->
                it.protocol().equals("any") ? it.ports() + "番" : traffic(it.protocol(), it.ports()))
            .collect(Collectors.joining("、", "", "は、"));
  }

  private static <T> String names(List<T> all, Function<T, String> name) {
    String first =
        all.stream().limit(MOST_NAMES).map(name).distinct().collect(Collectors.joining("、"));
    return all.size() <= MOST_NAMES ? first : first + " ほか %d".formatted(all.size() - MOST_NAMES);
  }

  private static void refused(Reply reply, List<String> lines) {
    if (reply.verdict() != Reply.Verdict.DENIED) {
      return;
    }
    if (reply.refusals().isEmpty()) {
      lines.add("  資料にある規則と経路では、許可する道がありません。");
    }
    for (Hop.Deed it : reply.refusals()) {
      lines.add("  × " + it.what());
      lines.add("      根拠: " + place(it.evidence()));
    }
  }

  /** What is not reached at once may be reached in several steps. */
  private void paths(Question question, List<String> lines) {
    List<String> entries =
        question.from().stream().filter(Start.Connection.class::isInstance).map(Start::id).toList();
    if (question.to().isEmpty() || (entries.isEmpty() && !question.from().isEmpty())) {
      return;
    }
    List<AttackPath> meant =
        materials.paths().stream()
            .filter(it -> question.to().contains(it.target()))
            .filter(it -> entries.isEmpty() || entries.contains(it.entry()))
            .toList();
    if (!meant.isEmpty()) {
      lines.add("攻撃経路: ほかの機器を経るものを含めて %d 本あります（報告書の「攻撃経路」に根拠があります）。".formatted(meant.size()));
      meant.stream().limit(MOST_PATHS).forEach(it -> lines.add("  ▲ " + it.sentence()));
    }
  }

  /** Usual protocols first; all others, which nobody asks one by one, as one. */
  private static List<Found> folded(List<Found> found) {
    return found.stream()
        .map(it ->
            !USUAL.contains(it.protocol()) && it.ports().isAny()
                ? new Found(
                    it.from(),
                    it.to(),
                    "ほかのプロトコル",
                    it.ports(),
                    it.via(),
                    it.missing(),
                    it.evidence(),
                    it.senders())
                : it)
        .distinct()
        .sorted(Comparator.comparingInt(it -> rank(it.protocol())))
        .toList();
  }

  private static int rank(String protocol) {
    int at = USUAL.indexOf(protocol);
    return at < 0 ? USUAL.size() : at;
  }

  /** Rows that differ only in who sends or in who receives. */
  private record Group(List<Start> from, List<String> to, Found one) {}

  private static List<Group> groups(List<Found> found) {
    Map<List<Object>, List<Found>> sameStart = new LinkedHashMap<>();
    for (Found it : found) {
      List<Object> key =
          List.of(it.from(), it.protocol(), it.ports(), it.via(), it.missing(), it.senders());
      sameStart.computeIfAbsent(key, n -> new ArrayList<>()).add(it);
    }
    Map<List<Object>, List<List<Found>>> sameRules = new LinkedHashMap<>();
    for (List<Found> same : sameStart.values()) {
      Found one = same.getFirst();
      List<Object> key =
          List.of(
              same.stream().map(Found::to).toList(),
              one.protocol(),
              one.ports(),
              one.via().stream().map(Hop::did).toList(),
              one.missing(),
              one.senders());
      sameRules.computeIfAbsent(key, n -> new ArrayList<>()).add(same);
    }
    List<Group> groups = new ArrayList<>();
    for (List<List<Found>> same : sameRules.values()) {
      List<Start> from = same.stream().map(it -> it.getFirst().from()).toList();
      List<String> to = same.getFirst().stream().map(Found::to).toList();
      groups.add(new Group(from, to, same.getFirst().getFirst()));
    }
    return groups;
  }

  private void group(Group group, List<String> lines) {
    Found it = group.one();
    String mark =
        switch (it.verdict()) {
          case PERMITTED -> "○";
          case UNDECIDED -> "?";
          case DENIED -> "×";
        };
    String from = names(group.from(), this::start) + senders(it.senders());
    String to = names(group.to(), this::asset);
    lines.add("  %s %s → %s　%s".formatted(mark, from, to, traffic(it.protocol(), it.ports())));
    for (Hop hop : it.via()) {
      lines.add("      %s".formatted(hop(hop)));
    }
    if (it.via().isEmpty() && it.verdict() == Reply.Verdict.PERMITTED) {
      lines.add("      同じセグメントの中で、間に規則がありません");
    }
    it.missing().forEach(missing -> lines.add("      分からないこと: " + missing));
    it.evidence().stream().limit(MOST_EVIDENCE).forEach(e -> lines.add("      根拠: " + place(e)));
  }

  /** {@code のうち 電子カルテサーバ だけ}; empty where all may. */
  String senders(AddressSet senders) {
    if (senders.isAny()) {
      return "";
    }
    List<String> known =
        facility.assets().stream()
            .filter(it ->
                it.attachment().addresses().stream()
                    .flatMap(a -> AddressBlock.tryParse(a).stream())
                    .anyMatch(a -> senders.contains(AddressSet.of(a))))
            .map(Asset::label)
            .toList();
    boolean few = senders.blocks().stream().mapToLong(AddressBlock::size).sum() < 1_000;
    String who =
        known.isEmpty() || !few
            ? names(senders.blocks(), AddressBlock::toString)
            : names(known, Function.identity());
    return " のうち " + who + " だけ";
  }

  /** In the words of people who open a file: {@code 215〜225行目}. */
  private static String place(Evidence evidence) {
    String says = evidence.says().strip().replaceAll("\\s*\\n\\s*", "／");
    String first = says.length() > MOST_WORDS ? says.substring(0, MOST_WORDS) + "…" : says;
    String location = evidence.at().location();
    String where =
        location.startsWith("line ") ? location.substring(5).replace("-", "〜") + "行目" : location;
    return evidence.at().file() + " " + where + "「" + first + "」";
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

  /** Which lists of rules a device has, for whoever named another one. */
  String lists(String asset) {
    List<String> known =
        facility.devices().stream()
            .filter(it -> it.asset().equals(asset))
            .flatMap(it -> it.configuration().filtering().lists().stream())
            .map(RuleList::name)
            .distinct()
            .toList();
    return known.isEmpty()
        ? "この機器の設定に、規則の一覧はありません。"
        : "この機器にある list: " + names(known, Function.identity());
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
