package org.yagura.analysis.checklist.examination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.vulnerability.Match;
import org.yagura.model.vulnerability.Match.Verdict;
import org.yagura.model.vulnerability.Vulnerabilities;
import org.yagura.model.vulnerability.Vulnerabilities.EndOfLife;

/** Whether fixes that exist are applied, and what is past its support. */
final class PatchState implements Examination {

  private static final int MOST_ASSETS = 10;

  @Override
  public String id() {
    return "patch-state";
  }

  @Override
  public Stream<Fact> examine(Survey survey, String row, String note) {
    Vulnerabilities known = survey.assessments().vulnerabilities();
    List<Fact> facts = new ArrayList<>(unfixed(survey, known));
    facts.addAll(ended(survey, known));
    if (facts.isEmpty() && !known.feeds().isEmpty()) {
      String rest =
          known.unmatched().isEmpty()
              ? ""
              : "ただし %d 台は製品か版が分からず、照合していません。".formatted(known.unmatched().size());
      facts.add(
          Fact.supporting(
              "照合できた機器に、修正版が出ている脆弱性とサポート切れはありません。" + rest, known.unmatched().isEmpty(), List.of()));
    }
    return facts.stream();
  }

  private static List<Fact> unfixed(Survey survey, Vulnerabilities known) {
    Map<String, List<Match>> byAsset =
        known.matches().stream()
            .filter(it -> it.verdict() == Verdict.AFFECTED)
            .filter(it -> !it.fixedIn().isEmpty() || it.exploited())
            .collect(Collectors.groupingBy(Match::asset, TreeMap::new, Collectors.toList()));
    return byAsset.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<Match>> it) ->
                it.getValue().stream().noneMatch(Match::exploited)))
        .limit(MOST_ASSETS)
        .map(it -> unfixed(survey, it.getKey(), it.getValue()))
        .toList();
  }

  private static Fact unfixed(Survey survey, String asset, List<Match> matches) {
    List<Match> worst =
        matches.stream().sorted(Comparator.comparing((Match it) -> !it.exploited())).toList();
    Match first = worst.getFirst();
    String fix = first.fixedIn().isEmpty() ? "" : "（%s で修正）".formatted(first.fixedIn().getFirst());
    String exploited = first.exploited() ? "悪用が確認された " : "";
    String more = worst.size() > 1 ? "ほか %d 件".formatted(worst.size() - 1) : "";
    String what =
        "%s（%s %s）に%s%s%s%sがあります。"
            .formatted(
                label(survey, asset),
                first.product(),
                first.version(),
                exploited,
                first.cve(),
                fix,
                more);
    List<Evidence> evidence =
        worst.stream()
            .flatMap(it -> it.evidence().stream())
            .filter(PatchState::isOfMaterial)
            .distinct()
            .limit(4)
            .toList();
    return Fact.against(what, true, evidence);
  }

  private static List<Fact> ended(Survey survey, Vulnerabilities known) {
    return known.endOfLife().stream().limit(MOST_ASSETS).map(it -> ended(survey, it)).toList();
  }

  private static Fact ended(Survey survey, EndOfLife it) {
    return Fact.against(
        "%s の %s は %s にサポートが終わっています。".formatted(label(survey, it.asset()), it.product(), it.date()),
        true,
        it.evidence().stream().filter(PatchState::isOfMaterial).toList());
  }

  /** The facility's own words; what public records say stands in vulnerabilities.json. */
  private static boolean isOfMaterial(Evidence evidence) {
    String file = evidence.at().file();
    return !file.startsWith("feeds/") && !file.startsWith("knowledge/");
  }

  private static String label(Survey survey, String asset) {
    return survey.facility().asset(asset).map(Asset::label).orElse(asset);
  }
}
