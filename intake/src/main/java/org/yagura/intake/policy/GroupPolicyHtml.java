package org.yagura.intake.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.policy.Meanings.Meaning;
import org.yagura.intake.text.LineIndex;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.PolicySetting.Reach;
import org.yagura.model.policy.PolicySetting.Topic;

/**
 * Reports of group policies as web pages: {@code Get-GPOReport -ReportType Html} and {@code
 * gpresult /h}, in English and in Japanese. A setting's name stands in one cell, its value in the
 * next.
 */
final class GroupPolicyHtml {

  private static final int LONGEST_CELL = 400;
  private static final Pattern CELL =
      Pattern.compile("<t[dh][^>]{0,300}>", Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY =
      Pattern.compile(
          "(?:Data collected on|データ収集日|収集日時?)[^0-9]{0,40}([0-9]{1,4})/([0-9]{1,2})/([0-9]{1,4})");

  private record Cell(int from, int to, String text) {}

  private final String path;
  private final String text;
  private final LineIndex lines;

  private GroupPolicyHtml(String path, String text) {
    this.path = path;
    this.text = text;
    this.lines = LineIndex.of(text);
  }

  static Optional<Found> read(String path, String text) {
    String head = text.substring(0, Math.min(text.length(), 20_000));
    boolean page = head.contains("<html") || head.contains("<HTML");
    boolean policy =
        head.contains("Group Policy")
            || head.contains("グループ ポリシー")
            || head.contains("GPO")
            || head.contains("gpresult");
    if (!page || !policy) {
      return Optional.empty();
    }
    List<PolicySetting> settings = new GroupPolicyHtml(path, text).settings();
    return settings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found("group-policy-html", settings));
  }

  private List<PolicySetting> settings() {
    List<PolicySetting> settings = new ArrayList<>();
    List<Cell> cells = cells();
    boolean result =
        text.contains("RSOP") || text.contains("Resultant Set") || text.contains("ポリシーの結果");
    Reach reach =
        result
            ? Reach.COMPUTER
            : text.contains("Default Domain Policy") ? Reach.DOMAIN : Reach.GROUP;
    for (int i = 0; i + 1 < cells.size(); i++) {
      Cell name = cells.get(i);
      Cell value = cells.get(i + 1);
      Optional<Meaning> meaning = meaning(name.text(), value.text());
      if (meaning.isPresent()) {
        settings.add(
            new PolicySetting(
                meaning.get().topic(),
                meaning.get().value(),
                reach,
                "",
                day(),
                quote(name, value)));
      }
    }
    return settings;
  }

  private static Optional<Meaning> meaning(String name, String value) {
    return MediaRules.ofPolicy(name, value)
        .map(it -> new Meaning(Topic.REMOVABLE_MEDIA, it))
        .or(() -> Meanings.of(name, value));
  }

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    Matcher open = CELL.matcher(text);
    while (open.find()) {
      int end = text.indexOf('<', open.end());
      // A cell's words may stand within a further element.
      int from = open.end();
      while (end == from && end + 1 < text.length()) {
        int close = text.indexOf('>', end);
        if (close < 0 || close - end > LONGEST_CELL || text.startsWith("</t", end)) {
          break;
        }
        from = close + 1;
        end = text.indexOf('<', from);
      }
      int stop = end < 0 ? text.length() : end;
      if (stop - from <= LONGEST_CELL) {
        cells.add(new Cell(from, stop, text.substring(from, stop).replace("&nbsp;", " ").strip()));
      }
    }
    return cells;
  }

  private Evidence quote(Cell name, Cell value) {
    int stop = Math.min(value.to(), name.from() + LONGEST_CELL);
    return Evidence.of(
        new SourceRef.Line(
            path, lines.lineAt(name.from()), lines.lineAt(Math.max(name.from(), stop - 1))),
        text.substring(name.from(), stop).strip());
  }

  /** The day on which the report was made, ISO; English Windows writes the month first. */
  private String day() {
    Matcher day = DAY.matcher(text.substring(0, Math.min(text.length(), 40_000)));
    if (!day.find()) {
      return "";
    }
    boolean yearFirst = day.group(1).length() == 4;
    String year = yearFirst ? day.group(1) : day.group(3);
    String month = yearFirst ? day.group(2) : day.group(1);
    String of = yearFirst ? day.group(3) : day.group(2);
    return year.length() == 4 && of.length() <= 2
        ? "%s-%02d-%02d".formatted(year, Integer.parseInt(month), Integer.parseInt(of))
        : "";
  }
}
