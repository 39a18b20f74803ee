package org.yagura.intake.feed.version;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.vulnerability.statement.VersionSet;
import org.yagura.model.vulnerability.statement.VersionSet.Defect;

/**
 * Reads versions given in words, English or Japanese: {@code 5.62 and earlier}, {@code 7.3.7 より前},
 * {@code 2.13.0 から 2.15.0 より前のバージョン}, {@code < 3.2}, {@code すべてのバージョン}.
 */
public final class VersionWords {

  private static final int LONGEST = 400;
  private static final int LONGEST_CLAUSE = 120;
  private static final int MOST_CLAUSES = 60;

  private static final String V =
      "(?:(?:versions?|ver\\.?|v\\.?|rev\\.?|release|build|firmware|バージョン|ファームウェア)\\s?){0,3}+"
          + "([0-9][0-9a-z.()+_\\-]{0,40}+"
          + "(?: ?(?:hf|hotfix|patch|update|u|sp|su|cu|build) ?[0-9][0-9a-z.]{0,12}+)?"
          + "|v[0-9]{2,3}l[0-9]{1,4})";

  private record Rule(Pattern pattern, Function<MatchResult, VersionSet> meaning) {}

  /** The first rule that finds something in a clause tells what it means. */
  private static final List<Rule> RULES =
      List.of(
          rule(">=? ?" + V + " ?(?:and )?< ?" + V, m -> range(m, true, false)),
          rule(">=? ?" + V + " ?(?:and )?<= ?" + V, m -> range(m, true, true)),
          rule(V + " ?(?:から|to|through|~|-) ?" + V + " ?(?:より前|未満)", m -> range(m, true, false)),
          rule(V + " (?:prior to|before|up to but not including) " + V, m -> range(m, true, false)),
          rule(V + " ?(?:から|~) ?" + V, m -> range(m, true, true)),
          rule(V + " (?:to|through|thru|up to|-|–) " + V, m -> range(m, true, true)),
          rule(
              V
                  + "(?: ?\\([^()]{0,20}\\))? ?(?:(?:および|及び|と|または)?(?:それ)?(?:以前|以下)|まで"
                  + "|,? ?(?:and|or) (?:all )?(?:earlier|prior|below|before|lower|older|previous)"
                  + "|and under)",
              m -> Bounds.between("", true, m.group(1), true)),
          rule(V + " ?(?:より前|より以前|未満)", m -> Bounds.between("", true, m.group(1), false)),
          rule(
              V + " ?(?:以降|以上|,? ?(?:and|or) (?:later|above|newer|higher|greater|up))",
              m -> Bounds.between(m.group(1), true, "", true)),
          rule("(?:<=|≤|up to(?: and including)?|through|until) ?" + V, VersionWords::upTo),
          rule(
              "(?:<|prior to|before|earlier than|older than|lower than|less than|below) ?" + V,
              m -> Bounds.between("", true, m.group(1), false)),
          rule("(?:>=|≥) ?" + V, m -> Bounds.between(m.group(1), true, "", true)),
          rule("> ?" + V, m -> Bounds.between(m.group(1), false, "", true)));

  private static final Pattern ALL =
      Pattern.compile(
          "all (?:\\w+ )?versions?|all|any|\\*|(?:すべて|全て)の?バージョン|全バージョン|all firmware.*");

  private static final Pattern ALONE =
      Pattern.compile("(?:[\\p{L}][\\p{L}\\d._/+'-]{0,30} ){0,4}?" + V);

  private static final Pattern PLAIN =
      Pattern.compile("(?:[a-zA-Z]{1,4}\\.?)?\\d[\\w.()+\\\\~:/-]{0,60}");

  /** {@code 2.0 2.1, 3.0 and 5.1}. */
  private static final Pattern GAP = Pattern.compile("[,、\\s]+(?:and |or |および|及び)?");

  private static final Pattern SEPARATOR = Pattern.compile("[;、\\n]|,(?! ?(?:<|and|or))");

  private VersionWords() {}

  /** What a text says, one or more sets; never empty. */
  public static List<VersionSet> read(String text) {
    if (Bounds.isNothing(text)) {
      return List.of(new VersionSet.NotGiven(text));
    }
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    if (folded.length() > LONGEST) {
      return List.of(new VersionSet.Unusable(text.substring(0, 200), Defect.WORDS));
    }
    List<VersionSet> list = list(folded);
    if (!list.isEmpty()) {
      return list;
    }
    Optional<VersionSet> whole = clause(comparison(folded));
    if (whole.isPresent() && !SEPARATOR.matcher(folded).find()) {
      return List.of(whole.get());
    }
    List<VersionSet> sets = new ArrayList<>();
    for (String part : SEPARATOR.split(comparison(folded), MOST_CLAUSES)) {
      if (!part.isBlank()) {
        sets.add(clause(part.strip()).orElseGet(() -> new VersionSet.Unusable(text, Defect.WORDS)));
      }
    }
    return sets.isEmpty() ? List.of(new VersionSet.Unusable(text, Defect.WORDS)) : sets;
  }

  private static List<VersionSet> list(String text) {
    List<VersionSet> sets = new ArrayList<>();
    for (String part : GAP.split(text, MOST_CLAUSES)) {
      if (!isPlain(part)) {
        return List.of();
      }
      sets.add(new VersionSet.Exactly(part, ""));
    }
    return sets;
  }

  /** Whether a text is one version and nothing else. */
  public static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches() && Bounds.defect(text).isEmpty();
  }

  /** {@code >= 6.0, < 6.5} is one range and no list. */
  private static String comparison(String text) {
    return text.replaceAll("(>=? ?[0-9][^,<> ]{0,40}) ?, ?<", "$1 <");
  }

  private static Optional<VersionSet> clause(String text) {
    if (text.length() > LONGEST_CLAUSE) {
      return Optional.empty();
    }
    if (ALL.matcher(text).matches()) {
      return Optional.of(new VersionSet.All());
    }
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(text);
      if (matcher.find()) {
        return Optional.of(rule.meaning().apply(matcher.toMatchResult()));
      }
    }
    Matcher alone = ALONE.matcher(text);
    return alone.matches() ? Optional.of(exactly(alone.group(1))) : Optional.empty();
  }

  private static VersionSet exactly(String version) {
    return Bounds.defect(version)
        .<VersionSet>map(it -> new VersionSet.Unusable(version, it))
        .orElseGet(() -> new VersionSet.Exactly(version, ""));
  }

  private static VersionSet upTo(MatchResult m) {
    return Bounds.between("", true, m.group(1), true);
  }

  private static VersionSet range(MatchResult m, boolean from, boolean to) {
    return Bounds.between(m.group(1), from, m.group(2), to);
  }

  private static Rule rule(String pattern, Function<MatchResult, VersionSet> meaning) {
    return new Rule(Pattern.compile(pattern), meaning);
  }
}
