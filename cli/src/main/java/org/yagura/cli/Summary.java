package org.yagura.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.vulnerability.FeedGaps;
import org.yagura.cli.paper.KeptFolder;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.vulnerability.Match;
import org.yagura.model.vulnerability.Vulnerabilities;

/** What the terminal says at the end, in Japanese. */
final class Summary {

  private static final int MOST_NOTES = 10;
  private static final int MOST_URGENT = 5;
  private static final int MOST_NAMED = 8;

  private Summary() {}

  static void of(Survey survey, Path folder, PrintWriter out) {
    out.println(survey.facilityName() + "　調査結果（" + survey.asOf() + " 時点）");
    out.println();
    assets(survey, out);
    connections(survey, out);
    findings(survey, out);
    vulnerabilities(survey, out);
    Outlook.attack(survey, out);
    Outlook.checklist(survey, out);
    out.println("  資料の食い違い  %d 件".formatted(survey.discrepancies().size()));
    unread(survey.materials(), out);
    out.println();
    out.println("  報告書  " + folder.resolve("report.html") + "（ダブルクリックで開きます）");
    out.println("  印刷用  " + folder.resolve("report.pdf"));
    out.println("  台帳    " + folder.resolve("yagura.xlsx"));
    out.println("  構成図  " + folder.resolve("network.svg") + "（network.drawio は編集用）");
    if (!survey.assessments().attack().paths().isEmpty()) {
      out.println(
          "  経路図  " + folder.resolve("network-paths.svg") + "（対策のあと: network-paths-after.svg）");
    }
  }

  private static void assets(Survey survey, PrintWriter out) {
    int devices = survey.facility().assets().stream().mapToInt(Asset::count).sum();
    long unlisted =
        survey.facility().assets().stream().filter(it -> !it.provenance().listed()).count();
    out.println(
        "  資産            %d 件（%d 台）　うち台帳にないもの %s"
            .formatted(
                survey.facility().assets().size(),
                devices,
                survey.showsDevices() ? unlisted + " 件" : "不明（機器の設定やスキャンがありません）"));
  }

  private static void connections(Survey survey, PrintWriter out) {
    if (!survey.showsConnections()) {
      out.println("  外部接続        不明（機器の設定も回線一覧もありません）");
      return;
    }
    out.println(
        "  外部接続        %d 本　記録あり %d ／ 記録なし %d ／ 記録のみ %d"
            .formatted(
                survey.connections().size(),
                count(survey, ConnectionStatus.RECORDED),
                count(survey, ConnectionStatus.UNRECORDED),
                count(survey, ConnectionStatus.RECORDED_ONLY)));
    for (ExternalConnection it : survey.connections()) {
      if (it.status() == ConnectionStatus.UNRECORDED) {
        String device = survey.facility().asset(it.end().device()).map(Asset::label).orElse("機器不明");
        out.println("      ◆ 記録なし: %s（%s、%s）".formatted(it.label(), it.kind().japanese(), device));
      }
    }
  }

  private static long count(Survey survey, ConnectionStatus status) {
    return survey.connections().stream().filter(it -> it.status() == status).count();
  }

  private static void findings(Survey survey, PrintWriter out) {
    StringJoiner counts = new StringJoiner(" ／ ");
    for (Severity severity : Severity.values()) {
      long count = survey.findings().stream().filter(it -> it.severity() == severity).count();
      if (count > 0 || severity != Severity.UNKNOWN) {
        counts.add(severity.mark() + " " + severity.japanese() + " " + count);
      }
    }
    out.println("  指摘            %d 件　%s".formatted(survey.findings().size(), counts));
    List<Finding> urgent = Outlook.urgent(survey);
    urgent.stream().limit(MOST_URGENT).forEach(it -> out.println("      ◆ " + it.title()));
    if (urgent.size() > MOST_URGENT) {
      out.println("      ほか %d 件（報告書の「指摘と対策」にあります）".formatted(urgent.size() - MOST_URGENT));
    }
  }

  private static void vulnerabilities(Survey survey, PrintWriter out) {
    Vulnerabilities found = survey.assessments().vulnerabilities();
    if (found.feeds().isEmpty()) {
      long told = affected(found).map(Match::cve).distinct().count();
      out.println(
          told == 0
              ? "  既知の脆弱性    調べていません（脆弱性情報がありません。0件という意味ではありません）"
              : "  既知の脆弱性    収録済みの表と資料の勧告だけで調べ、該当 %d 種類。ほかは調べていません（脆弱性情報がありません）".formatted(told));
      return;
    }
    long exploited =
        found.matches().stream()
            .filter(it -> it.exploited() && it.verdict() == Match.Verdict.AFFECTED)
            .map(Match::asset)
            .distinct()
            .count();
    long unknown =
        found.unmatched().stream().map(Vulnerabilities.Unmatched::asset).distinct().count();
    String known =
        exploited > 0 || found.tellsOfExploitation() ? exploited + " 件" : "不明（悪用の情報がありません）";
    out.println(
        "  既知の脆弱性    悪用が確認されたものがある機器 %s　照合できない機器 %d 件　サポート終了 %d 件"
            .formatted(known, unknown, found.endOfLife().size()));
    FeedGaps.of(found, survey.asOf())
        .forEach(it -> out.println("      ◆ 情報が一部です: " + it + "見つからなかったものを「ない」とは言えません。"));
  }

  private static Stream<Match> affected(Vulnerabilities found) {
    return found.matches().stream().filter(it -> it.verdict() == Match.Verdict.AFFECTED);
  }

  /** Feed files that were not read, or not to their end. */
  static void feeds(List<String> notes, PrintWriter out) {
    notes.stream().limit(MOST_NOTES).forEach(it -> out.println("      ? " + it));
    if (notes.size() > MOST_NOTES) {
      out.println(
          "      ほか %d 件（yagura feeds status で確かめられます）".formatted(notes.size() - MOST_NOTES));
    }
  }

  /** What was written of documents, and what people should know of it. */
  static void papers(List<String> notes, KeptFolder folder, PrintWriter out) {
    Map<Path, List<Path>> beside =
        folder.written().stream()
            .collect(
                Collectors.groupingBy(Summary::folder, LinkedHashMap::new, Collectors.toList()));
    beside.forEach((parent, files) -> {
      if (files.size() > MOST_NAMED) {
        out.println("  %s（%d 件）".formatted(parent, files.size()));
      } else {
        files.forEach(it -> out.println("  " + it));
      }
    });
    notes.forEach(it -> out.println("  ・" + it));
    folder.kept().forEach(it -> out.println("  人が直した文書は上書きせずに、次の名前で残しました: " + it));
  }

  private static Path folder(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  private static void unread(List<MaterialReport> materials, PrintWriter out) {
    long unread = materials.stream().filter(Summary::isUnread).count();
    int setAside = materials.stream().mapToInt(it -> it.setAside().size()).sum();
    out.println(
        "  読めなかった資料 %d 件（全 %d 件中）　保留した行 %d 行".formatted(unread, materials.size(), setAside));
    long strays = materials.stream().filter(Summary::isStray).count();
    if (strays > 0) {
      out.println("  調査の資料ではないと判断したもの %d 件（写真・メモなど）".formatted(strays));
    }
    materials.stream()
        .filter(Summary::isUnread)
        .limit(10)
        .forEach(it -> out.println("      ? " + it.path() + ": " + reason(it)));
  }

  /** Whether it is a photo, a memo and the like, which nobody expects a survey to read. */
  private static boolean isStray(MaterialReport it) {
    return it.kind() == MaterialKind.UNRECOGNISED
        && !it.problems().isEmpty()
        && it.problems().stream().allMatch(p -> p.gravity() == Problem.Gravity.NOTE);
  }

  private static boolean isUnread(MaterialReport it) {
    return (it.kind() == MaterialKind.UNRECOGNISED && !isStray(it))
        || it.problems().stream().anyMatch(p -> p.gravity() == Problem.Gravity.LOST);
  }

  private static String reason(MaterialReport it) {
    return it.problems().stream()
        .filter(p -> p.gravity() == Problem.Gravity.LOST)
        .findFirst()
        .or(() -> it.problems().stream().findFirst())
        .map(Problem::message)
        .orElse("何の資料か分かりませんでした。");
  }

  /** The earlier workbook held corrections that this run did not read. */
  static void corrections(Path kept, PrintWriter out) {
    out.println();
    out.println("  前回の yagura.xlsx に訂正がありました。上書きせずに、次の名前で残しました。");
    out.println("      " + kept);
    out.println("  資料のフォルダに入れて、もう一度実行すると反映されます。");
  }

  /** Why nothing could be used, file by file. */
  static void nothingUsable(List<MaterialReport> materials, PrintWriter err) {
    err.println("使える資料が一つもありませんでした。");
    if (materials.isEmpty()) {
      err.println("  フォルダが空です。台帳・回線一覧・機器の設定・スキャン結果などを入れてください。");
    }
    for (MaterialReport it : materials) {
      err.println("  " + it.path() + ": " + reason(it));
    }
  }
}
