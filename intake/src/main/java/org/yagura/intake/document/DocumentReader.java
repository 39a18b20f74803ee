package org.yagura.intake.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.ledger.value.DateText;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.secret.SecretText;
import org.yagura.intake.text.DecodedText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.Observation;
import org.yagura.model.policy.WrittenRule;
import org.yagura.model.policy.WrittenRule.Subject;

/**
 * Reads the title and the newest day of rules and plans in plain text ({@code .txt}, {@code .md}).
 * What they hold is a person's to judge; such a file stays an unrecognised material.
 */
public final class DocumentReader implements MaterialReader {

  private static final int LARGEST = 1 << 20;
  private static final int TITLE_LINES = 12;
  private static final int MOST_LINES = 5_000;
  private static final int LONGEST_QUOTE = 120;
  private static final Pattern MADE =
      Pattern.compile("制定|施行|改定|改訂|改正|策定|作成|見直|更新|版|適用|^.{0,4}(令和|平成|20[0-9]{2}).{3,12}$");
  private static final Pattern DAY =
      Pattern.compile(
          "(?:令和|平成|R|H)\\s?(?:元|[0-9]{1,2})\\s?[年.][ ]?[0-9]{1,2}\\s?[月.][ ]?[0-9]{1,2}日?"
              + "|20[0-9]{2}[年/.-][0-9]{1,2}[月/.-][0-9]{1,2}日?|20[0-9]{2}年[0-9]{1,2}月");

  @Override
  public Optional<MaterialReading> read(Material material) {
    String name = material.fileName().toLowerCase(Locale.ROOT);
    boolean plain = name.endsWith(".txt") || name.endsWith(".md");
    if (!plain || material.bytes().length > LARGEST || RuleTitles.isDraft(material.fileName())) {
      return Optional.empty();
    }
    DecodedText decoded = TextDecoder.decode(material.bytes());
    List<String> lines = decoded.text().lines().limit(MOST_LINES).toList();
    for (int number = 1; number <= Math.min(TITLE_LINES, lines.size()); number++) {
      String title = lines.get(number - 1).strip().replaceAll("^[#\\s　]+", "");
      Optional<Subject> subject = RuleTitles.subject(title);
      if (subject.isPresent()) {
        Evidence at = quote(material.path(), number, lines.get(number - 1));
        return Optional.of(
            reading(
                material.path(), decoded, rule(material.path(), lines, subject.get(), title, at)));
      }
    }
    return Optional.empty();
  }

  private static WrittenRule rule(
      String path, List<String> lines, Subject subject, String title, Evidence at) {
    String newest = "";
    List<Evidence> evidence = new ArrayList<>(List.of(at));
    for (int number = 1; number <= lines.size(); number++) {
      String line = Normalizer.normalize(lines.get(number - 1), Normalizer.Form.NFKC);
      Matcher day = DAY.matcher(line);
      if (line.length() > LONGEST_QUOTE || !MADE.matcher(line).find() || !day.find()) {
        continue;
      }
      String date = DateText.parse(day.group()).orElse("");
      if (date.compareTo(newest) > 0) {
        newest = date;
        evidence = new ArrayList<>(List.of(at, quote(path, number, lines.get(number - 1))));
      }
    }
    return new WrittenRule(subject, title, newest, path, evidence.stream().distinct().toList());
  }

  private static MaterialReading reading(String path, DecodedText decoded, WrittenRule rule) {
    Problem note =
        new Problem(
            new SourceRef.Whole(path),
            Problem.Gravity.NOTE,
            "規程・計画などの文書「%s」として、題名と日付だけを読みました。内容は調べていません。".formatted(rule.title()),
            "内容が点検表の項目に足りるかは、人が確かめてください。");
    return new MaterialReading(
        MaterialReport.of(
            path, MaterialKind.UNRECOGNISED, "text", decoded.encoding(), List.of(note)),
        List.of(new Observation.Written(rule)));
  }

  private static Evidence quote(String path, int number, String line) {
    String says = SecretText.mask(line.strip());
    return Evidence.of(
        SourceRef.Line.of(path, number),
        says.length() > LONGEST_QUOTE ? says.substring(0, LONGEST_QUOTE) : says);
  }
}
