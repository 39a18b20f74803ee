package org.yagura.analysis.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yagura.analysis.finding.account.AccountRules;
import org.yagura.analysis.finding.attack.AttackRules;
import org.yagura.analysis.finding.device.DeviceRules;
import org.yagura.analysis.finding.entrance.EntranceRules;
import org.yagura.analysis.finding.ledger.LedgerRules;
import org.yagura.analysis.finding.network.NetworkRules;
import org.yagura.analysis.finding.paper.PaperRules;
import org.yagura.analysis.finding.policy.PolicyRules;
import org.yagura.analysis.finding.vpn.VpnRules;
import org.yagura.analysis.finding.vulnerability.VulnerabilityRules;
import org.yagura.knowledge.finding.FindingText;
import org.yagura.knowledge.finding.FindingTexts;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.observation.Decision;

/** Applies every rule and puts its words to what it found. */
public final class Findings {

  private static final int MOST_EVIDENCE = 12;

  private Findings() {}

  /** All rules, in the order in which they are documented. */
  public static List<Rule> rules() {
    return Stream.of(
            AttackRules.all(),
            EntranceRules.all(),
            VpnRules.all(),
            PolicyRules.all(),
            NetworkRules.all(),
            DeviceRules.all(),
            LedgerRules.all(),
            AccountRules.all(),
            VulnerabilityRules.all(),
            PaperRules.all())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * The findings on a survey, by severity, then rule, then id. What a person accepted in {@code
   * decisions.yaml} is left out.
   */
  public static List<Finding> of(Survey survey, List<Decision> decisions) {
    Site site = new Site(survey);
    Map<String, Integer> used = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules()) {
      FindingText text = FindingTexts.standard().of(rule.id());
      rule.find(site)
          .filter(it -> !isAccepted(rule.id(), it, site, decisions))
          .map(it -> finding(text, it))
          .forEach(it -> findings.add(unique(it, used)));
    }
    findings.sort(
        Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::id));
    return findings;
  }

  private static boolean isAccepted(String rule, Case it, Site site, List<Decision> decisions) {
    return decisions.stream()
        .filter(d -> d.kind() == Decision.Kind.ACCEPT && d.field().equals(rule))
        .flatMap(d -> d.subjects().stream())
        .anyMatch(
            s -> it.subjects().stream().anyMatch(id -> s.equals(id) || s.equals(site.label(id))));
  }

  private static Finding finding(FindingText text, Case it) {
    Map<String, String> slots = it.slots();
    String command = it.platform().map(p -> text.commands().getOrDefault(p, "")).orElse("");
    List<Evidence> evidence = it.evidence().stream().distinct().limit(MOST_EVIDENCE).toList();
    String subject = it.subjects().isEmpty() ? "facility" : it.subjects().getFirst();
    return new Finding(
        "finding-" + text.rule() + "-" + subject + (it.key().isEmpty() ? "" : "-" + it.key()),
        text.rule(),
        it.severity().orElse(text.severity()),
        FindingText.fill(text.title(), slots),
        it.subjects().stream().sorted().toList(),
        new Finding.Because(FindingText.fill(text.seen(), slots), text.matters(), evidence),
        new Finding.Measure(
            text.advice().what(),
            text.advice().who(),
            text.advice().effort(),
            FindingText.fill(command, slots)),
        text.references(),
        text.checklistItems());
  }

  private static Finding unique(Finding it, Map<String, Integer> used) {
    int times = used.merge(it.id(), 1, Integer::sum);
    return times == 1
        ? it
        : new Finding(
            it.id() + "-" + times,
            it.rule(),
            it.severity(),
            it.title(),
            it.subjects(),
            it.because(),
            it.measure(),
            it.references(),
            it.checklistItems());
  }
}
