package org.yagura.analysis.checklist.examination.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.vulnerability.Match;
import org.yagura.model.vulnerability.Vulnerabilities;
import org.yagura.model.vulnerability.Vulnerabilities.EndOfLife;

/** Whether fixes that exist are applied, and what is past its support; one fact a product. */
final class PatchState implements Examination {

  private static final int MOST_PRODUCTS = 10;
  private static final int MOST_EVIDENCE = 4;
  private static final int MOST_NAMES = 3;

  private static final Pattern GONE =
      Pattern.compile("(?:^|[,\\t|、\\s])(?:廃棄|撤去|除却|返却|廃止|処分)(?:済み?|した)?(?:[（(,\\t|、\\s]|$)");
  private static final Pattern EXTENDED =
      Pattern.compile("ESU(?!なし|未|は?検討)|延長(セキュリティ|サポート)[^,\\t|]{0,12}(あり|有|契約|加入|適用)");

  @Override
  public String id() {
    return "patch-state";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    Vulnerabilities known = asked.survey().assessments().vulnerabilities();
    List<Fact> facts = new ArrayList<>(unfixed(asked, known));
    facts.addAll(ended(asked, known));
    if (facts.isEmpty() && !known.feeds().isEmpty()) {
      compared(asked, known).ifPresent(facts::add);
    }
    return facts.stream();
  }

  /** Nothing was found among what could be compared; what could not be stays unknown. */
  private static Optional<Fact> compared(Asked asked, Vulnerabilities known) {
    Set<String> open = new TreeSet<>();
    known.unmatched().forEach(it -> open.add(it.asset()));
    List<Asset> assets =
        asked.facility().assets().stream()
            .filter(it -> asked.asksOf(it) && !says(asked, it.id(), GONE))
            .toList();
    List<Asset> told =
        assets.stream()
            .filter(it -> !it.product().version().isEmpty() || !it.product().os().isEmpty())
            .filter(it -> !open.contains(it.id()))
            .toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    int silent = assets.size() - told.size();
    boolean listed = assets.stream().anyMatch(it -> it.provenance().listed());
    String rest =
        (silent == 0 ? "" : "ただし %d 種類は製品か版が分からず、照合していません。".formatted(silent))
            + (listed ? "" : "機器の台帳がないため、ほかの機器のことは分かりません。");
    return Optional.of(
        Fact.supporting(
            "照合できた %d 台に、修正版が出ている脆弱性とサポート切れはありません。".formatted(told.size()) + rest,
            silent == 0 && listed,
            told.stream()
                .flatMap(it -> it.evidence().stream().limit(1))
                .limit(MOST_EVIDENCE)
                .toList()));
  }

  private static List<Fact> unfixed(Asked asked, Vulnerabilities known) {
    Map<String, List<Match>> byProduct =
        known.matches().stream()
            .filter(it -> asked.asksOf(it.asset()) && !says(asked, it.asset(), GONE))
            .filter(it -> it.verdict() == Match.Verdict.AFFECTED)
            .filter(it -> !it.fixedIn().isEmpty() || it.exploited())
            .collect(
                Collectors.groupingBy(
                    it -> (it.product() + " " + it.version()).strip(),
                    TreeMap::new,
                    Collectors.toList()));
    return byProduct.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<Match>> it) ->
                it.getValue().stream().noneMatch(Match::exploited)))
        .limit(MOST_PRODUCTS)
        .map(it -> unfixed(asked, it.getKey(), it.getValue()))
        .toList();
  }

  private static Fact unfixed(Asked asked, String product, List<Match> matches) {
    List<Match> worst =
        matches.stream().sorted(Comparator.comparing((Match it) -> !it.exploited())).toList();
    Match first = worst.getFirst();
    long kinds = worst.stream().map(Match::cve).distinct().count();
    String what =
        "%s（%s）に%s%s%s%sがあります。"
            .formatted(
                names(asked, worst.stream().map(Match::asset).toList()),
                product,
                first.exploited() ? "悪用が確認された " : "",
                first.cve(),
                first.fixedIn().isEmpty() ? "" : "（%s で修正）".formatted(first.fixedIn().getFirst()),
                kinds > 1 ? "ほか %d 件".formatted(kinds - 1) : "");
    List<Evidence> evidence =
        worst.stream()
            .flatMap(it -> it.evidence().stream())
            .filter(Evidence::isOfMaterials)
            .distinct()
            .limit(MOST_EVIDENCE)
            .toList();
    return Fact.against(what, true, evidence);
  }

  private static List<Fact> ended(Asked asked, Vulnerabilities known) {
    Map<String, List<EndOfLife>> byProduct = new LinkedHashMap<>();
    known.endOfLife().stream()
        .filter(it -> asked.asksOf(it.asset()) && !says(asked, it.asset(), GONE))
        .forEach(it ->
            byProduct
                .computeIfAbsent(it.product() + " は " + it.date(), p -> new ArrayList<>())
                .add(it));
    return byProduct.entrySet().stream()
        .limit(MOST_PRODUCTS)
        .map(it ->
            Fact.against(
                "%s の %s にサポートが終わっています。"
                        .formatted(
                            names(asked, it.getValue().stream().map(EndOfLife::asset).toList()),
                            it.getKey())
                    + (isExtended(asked, it.getValue()) ? "延長サポートの契約があると一覧にあります。" : ""),
                !isExtended(asked, it.getValue()),
                it.getValue().stream()
                    .flatMap(e -> e.evidence().stream())
                    .filter(Evidence::isOfMaterials)
                    .distinct()
                    .limit(MOST_EVIDENCE)
                    .toList()))
        .toList();
  }

  /** Whether every one of them has bought updates beyond the end, as the lists say. */
  private static boolean isExtended(Asked asked, List<EndOfLife> ended) {
    return ended.stream().allMatch(it -> says(asked, it.asset(), EXTENDED));
  }

  /** Whether a list says it of an asset that no scan saw alive; what is planned is not said. */
  private static boolean says(Asked asked, String asset, Pattern words) {
    return asked
        .facility()
        .asset(asset)
        .filter(it -> words != GONE || !it.provenance().measured())
        .filter(it -> it.evidence().stream().anyMatch(e -> words.matcher(e.says()).find()))
        .isPresent();
  }

  private static String names(Asked asked, List<String> assets) {
    List<String> labels = assets.stream().distinct().map(asked::label).toList();
    String first = labels.stream().limit(MOST_NAMES).collect(Collectors.joining("、"));
    return labels.size() <= MOST_NAMES
        ? first
        : "%s ほか %d 台".formatted(first, labels.size() - MOST_NAMES);
  }
}
