package org.yagura.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.finding.Findings;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.RuleList;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.reachability.Packet;
import org.yagura.testkit.naive.rule.Judge;
import org.yagura.testkit.naive.rule.Matching;
import org.yagura.testkit.naive.rule.Matching.Sure;

/** Batfish's answers about single filters, without the network around them. */
class BatfishFiltersTest {

  private static final long EHR = AddressBlock.of("10.201.0.10").first();

  /** Batfish reads no virtual IP, so it does not see that a policy for one permits. */
  private static final Set<String> KNOWN_ERRORS = Set.of("fw0 zone~wan1~to~zone~lan");

  /** Batfish joins filters for its own ends under names of this mark; no configuration has them. */
  private static boolean isConfigured(String filter) {
    return !filter.contains("OUTGOING_") && !filter.contains("SERVICE_GROUP_MEMBER");
  }

  @Test
  void theSameLinesAreUnreachable() {
    Batfish batfish = Batfish.hospital();
    Set<String> theirs = new TreeSet<>();
    for (Json row : batfish.answer("filterLineReach").get("rows").items()) {
      String[] source = row.get("Sources").items().getFirst().text().split(": ", -1);
      String line = row.get("Unreachable_Line").text().replaceAll(" named .*", "");
      // The implicit deny is a line of no configuration.
      if (isConfigured(source[1]) && !line.startsWith("ExprAclLine")) {
        theirs.add(source[0] + " " + line);
      }
    }
    assertSame(shadowed(batfish), theirs);
  }

  private static Set<String> shadowed(Batfish batfish) {
    Survey survey =
        new Survey(
            LocalDate.of(2026, 11, 20),
            List.of(),
            batfish.facility,
            batfish.connections,
            List.of(),
            List.of());
    Set<String> ours = new TreeSet<>();
    for (Finding finding : Findings.of(survey, List.of())) {
      if (finding.rule().equals("shadowed-rule")) {
        Evidence later = finding.because().evidence().getFirst();
        ours.add(Batfish.node(batfish.facility, finding.subjects().getFirst()) + " " + line(later));
      }
    }
    return ours;
  }

  /** The line as Batfish prints it: of an ASA without the list's name, of others the rule's id. */
  private static String line(Evidence evidence) {
    return evidence
        .says()
        .strip()
        .replaceAll("^access-list \\S+ extended ", "")
        .replaceAll("(?s)^edit (\\d+).*", "$1")
        .replaceAll("(?s)^set rulebase security rules (\\S+) .*", "$1");
  }

  @Test
  void theSameFiltersPermitSmbToTheEhr() {
    Batfish batfish = Batfish.hospital();
    Set<String> theirs = new TreeSet<>();
    for (Json row : batfish.answer("searchFilters445").get("rows").items()) {
      String filter = row.get("Filter_Name").text();
      if (isConfigured(filter)) {
        theirs.add(row.get("Node").get("name").text() + " " + filter.replace("~vsys1", ""));
      }
    }
    Set<String> ours = new TreeSet<>();
    for (var device : batfish.facility.devices()) {
      String node = Batfish.node(batfish.facility, device.asset());
      permitting(device.configuration()).forEach(it -> ours.add(node + " " + it));
    }
    assertThat(ours).containsAll(KNOWN_ERRORS);
    ours.removeAll(KNOWN_ERRORS);
    assertSame(ours, theirs);
  }

  private static void assertSame(Set<String> ours, Set<String> theirs) {
    Set<String> more = new TreeSet<>(ours);
    more.removeAll(theirs);
    Set<String> less = new TreeSet<>(theirs);
    less.removeAll(ours);
    assertThat(more).as("ours alone").isEmpty();
    assertThat(less).as("theirs alone").isEmpty();
  }

  private static Set<String> permitting(DeviceConfiguration device) {
    Set<String> names = new TreeSet<>();
    for (RuleList list : device.filtering().lists()) {
      switch (list.scope()) {
        case INTERFACE -> {
          if (permits(list.rules(), list.otherwise())) {
            names.add(list.name());
          }
        }
        case TRANSIT -> names.addAll(betweenZones(list));
        case LOCAL -> {}
      }
    }
    return names;
  }

  /** Each pair of zones is a filter of its own; security levels are none. */
  private static Set<String> betweenZones(RuleList list) {
    Set<String> names = new TreeSet<>();
    if (list.name().equals("security-level")) {
      return names;
    }
    Set<String> zones = new LinkedHashSet<>();
    list.rules().forEach(it -> zones.addAll(it.path().from()));
    for (String from : zones) {
      for (String to : zones) {
        List<FilterRule> here =
            list.rules().stream()
                .filter(it -> it.path().from().isEmpty() || it.path().from().contains(from))
                .filter(it -> it.path().to().isEmpty() || it.path().to().contains(to))
                .toList();
        if (permits(here, list.otherwise())) {
          names.add("zone~" + from + "~to~zone~" + to);
        }
      }
    }
    return names;
  }

  /**
   * Only the source is free, so one address of each stretch between the rules' bounds is enough.
   */
  private static boolean permits(List<FilterRule> rules, Action otherwise) {
    return sources(rules).stream()
        .map(it -> new Packet(it, EHR, "tcp", 49_152, 445))
        .anyMatch(
            packet -> !Judge.permits(rules, otherwise, rule -> matches(rule, packet)).isEmpty());
  }

  private static List<Long> sources(List<FilterRule> rules) {
    List<Long> all = new ArrayList<>(List.of(0L));
    for (FilterRule rule : rules) {
      for (AddressBlock block : rule.source().addresses().blocks()) {
        all.add(block.first());
        all.add(Math.min(block.last() + 1, AddressBlock.HIGHEST));
      }
    }
    return all;
  }

  private static Sure matches(FilterRule rule, Packet packet) {
    return Matching.address(rule.source(), packet.source())
        .and(Matching.address(rule.destination(), packet.destination()))
        .and(Matching.services(rule.services(), packet));
  }

  @Test
  void theSameLinesTreatFlowsDifferentlyAfterTheChange() {
    List<FilterRule> before = outsideIn(Batfish.hospital());
    List<FilterRule> after = outsideIn(Batfish.changed());
    Json row = Batfish.hospital().answer("comparefilters").get("rows").items().getFirst();
    List<FilterRule> added = new ArrayList<>(after);
    List<String> known = before.stream().map(it -> it.evidence().says()).toList();
    added.removeIf(it -> known.contains(it.evidence().says()));
    assertThat(added).hasSize(1);
    assertThat(added.getFirst().evidence().says())
        .endsWith(row.get("Reference_Line_Content").text());
    Set<String> pairs = new TreeSet<>();
    long host = added.getFirst().destination().addresses().blocks().getFirst().first();
    for (long source : sources(after)) {
      Packet packet = new Packet(source, host, "tcp", 49_152, 445);
      FilterRule now = deciding(before, packet);
      FilterRule then = deciding(after, packet);
      if (now.action() != then.action()) {
        pairs.add(
            before.indexOf(now)
                + " "
                + line(now.evidence())
                + " / "
                + after.indexOf(then)
                + " "
                + line(then.evidence()));
      }
    }
    assertThat(pairs)
        .containsExactly(
            row.get("Line_Index").text()
                + " "
                + row.get("Line_Content").text()
                + " / "
                + row.get("Reference_Line_Index").text()
                + " "
                + row.get("Reference_Line_Content").text());
  }

  private static List<FilterRule> outsideIn(Batfish batfish) {
    return batfish.facility.devices().stream()
        .filter(it -> it.asset().equals(batfish.device("fw1")))
        .flatMap(it -> it.configuration().filtering().list("outside_in").stream())
        .flatMap(it -> it.rules().stream())
        .toList();
  }

  private static FilterRule deciding(List<FilterRule> rules, Packet packet) {
    return rules.stream()
        .filter(it -> matches(it, packet) == Sure.YES)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the list ends with a deny"));
  }
}
