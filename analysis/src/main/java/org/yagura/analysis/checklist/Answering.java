package org.yagura.analysis.checklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yagura.analysis.checklist.StatedAnswers.Stated;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.knowledge.checklist.ChecklistItem.AssetClass;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Facility;
import org.yagura.model.observation.ListField;

/**
 * Answers one item: a fact that settles a no beats everything, then the person's own no, then a
 * fact that settles a yes, then the person's yes. Unknown is never yes.
 */
final class Answering {

  private static final Pattern COMPANY = Pattern.compile("株式会社|有限会社|合同会社|㈱|㈲|（株）|\\(株\\)");
  private static final Pattern NO_VENDORS = Pattern.compile("^\\s*vendors\\s*[:：]\\s*\\[\\s*\\].*");

  private final Survey survey;
  private final ChecklistEdition edition;
  private final List<Evidence> withoutVendor;
  private final List<Fact> vendorDenied;

  Answering(Survey survey, ChecklistEdition edition) {
    this.survey = survey;
    this.edition = edition;
    List<Evidence> said =
        survey.facility().profile().evidence().stream()
            .filter(it -> NO_VENDORS.matcher(it.says()).matches())
            .toList();
    boolean named = namesVendor(survey.facility());
    this.withoutVendor = named ? List.of() : said;
    this.vendorDenied =
        named && !said.isEmpty()
            ? List.of(Fact.against("契約している事業者がないという記入がありますが、ほかの資料には事業者が出てきます。", false, said))
            : List.of();
  }

  /** Whether anything else than the facility's own statement names a vendor. */
  private static boolean namesVendor(Facility facility) {
    return !facility.vendors().isEmpty()
        || !facility.lists().contracts().isEmpty()
        || facility.assets().stream().anyMatch(it -> !it.placement().vendor().isEmpty())
        || facility.accounts().stream().anyMatch(it -> COMPANY.matcher(it.holder()).find())
        || facility.lists().lines().stream()
            .anyMatch(it -> !it.entry().text(ListField.VENDOR).isEmpty());
  }

  ItemAnswer answer(ChecklistItem item, Stated stated) {
    List<Fact> facts = facts(item, stated);
    String said = stated.statement().answer();
    boolean isNo = facts.stream().anyMatch(it -> it.decisive() && !it.speaksFor());
    boolean isYes =
        facts.stream().anyMatch(it -> it.decisive() && it.speaksFor())
            && !(item.scope().needsVendor() && !vendorDenied.isEmpty());
    if (isNo) {
      return answer(item, Verdict.NO, Basis.DERIVED, facts, stated);
    }
    if (said.equals(Verdict.NO.japanese())) {
      return answer(item, Verdict.NO, Basis.STATED, facts, stated);
    }
    if (item.scope().needsVendor() && !withoutVendor.isEmpty()) {
      List<Fact> none = List.of(Fact.supporting("契約している事業者がないと書かれています。", true, withoutVendor));
      return answer(item, Verdict.NOT_APPLICABLE, Basis.DERIVED, none, stated);
    }
    if (isYes) {
      return answer(item, Verdict.YES, Basis.DERIVED, facts, stated);
    }
    if (item.scope().needsVendor() && isNotApplicable(said) && vendorDenied.isEmpty()) {
      return facts.stream().allMatch(Fact::speaksFor)
          ? answer(item, Verdict.NOT_APPLICABLE, Basis.STATED, facts, stated)
          : answer(item, Verdict.UNKNOWN, Basis.NONE, facts, stated);
    }
    boolean yes =
        said.equals(Verdict.YES.japanese()) && Reservations.of(item, stated.statement()).isEmpty();
    return yes
        ? answer(item, Verdict.YES, Basis.STATED, facts, stated)
        : answer(item, Verdict.UNKNOWN, Basis.NONE, facts, stated);
  }

  private static boolean isNotApplicable(String said) {
    return said.startsWith("該当なし")
        || said.startsWith("該当無し")
        || said.startsWith("対象外")
        || said.startsWith("非該当");
  }

  /** What settles comes first; within that, what speaks against a yes. */
  private List<Fact> facts(ChecklistItem item, Stated stated) {
    Asked asked = Asked.of(survey, row(item), stated.statement(), edition.password());
    List<Fact> facts = new ArrayList<>(Examinations.facts(item.grounds().examinedBy(), asked));
    if (item.scope().needsVendor()) {
      facts.addAll(vendorDenied);
    }
    facts.addAll(findings(item.grounds().contradictedBy(), true));
    facts.addAll(findings(item.grounds().weakenedBy(), false));
    Reservations.of(item, stated.statement()).ifPresent(facts::add);
    stated.others().forEach(it -> facts.add(other(it)));
    facts.sort(Comparator.comparing((Fact it) -> !it.decisive()).thenComparing(Fact::speaksFor));
    return facts;
  }

  /** Another answer of this year, which was not kept. */
  private static Fact other(Statement it) {
    String when = it.confirmedOn().isEmpty() ? "" : "（%s）".formatted(it.confirmedOn());
    String what =
        "別の回答は「%s」%sです（%s）。".formatted(it.answer(), when, it.evidence().getFirst().at().file());
    return it.answer().equals(Verdict.YES.japanese())
        ? Fact.supporting(what, false, it.evidence())
        : Fact.against(what, false, it.evidence());
  }

  /** Editions before R7 ask of servers, terminals and network devices in items of their own. */
  private static String row(ChecklistItem item) {
    Set<AssetClass> asked = item.scope().assets();
    if (!item.row().isEmpty() || asked.size() != 1) {
      return item.row();
    }
    return switch (asked.iterator().next()) {
      case SERVER -> "server";
      case TERMINAL -> "terminal";
      case NETWORK -> "network";
      case ORGANISATION, DATA -> "";
    };
  }

  private List<Fact> findings(List<String> rules, boolean decisive) {
    return survey.findings().stream()
        .filter(it -> rules.contains(it.rule()))
        .map(it -> fact(it, decisive && !isRestricted(it)))
        .toList();
  }

  /** Management that answers to some sources only; the rule itself rates it lower for that. */
  private static boolean isRestricted(Finding it) {
    return it.rule().equals("management-open-outside") && it.severity() == Severity.MEDIUM;
  }

  private static Fact fact(Finding it, boolean decisive) {
    return Fact.against(it.because().seen(), decisive, it.because().evidence());
  }

  private ItemAnswer answer(
      ChecklistItem item, Verdict verdict, Basis basis, List<Fact> facts, Stated stated) {
    ItemAnswer.Item form =
        new ItemAnswer.Item(
            item.id(),
            item.row(),
            item.section(),
            item.shown(),
            item.text().note(),
            item.wording().japanese());
    return new ItemAnswer(
        form,
        verdict,
        basis,
        facts,
        stated.statement(),
        Remarks.of(verdict, basis, facts, stated),
        verdict == Verdict.UNKNOWN
            ? NamedDocuments.hint(item, survey) + settles(item, stated.statement())
            : "");
  }

  private String settles(ChecklistItem item, Statement stated) {
    Asked asked = Asked.of(survey, row(item), stated, edition.password());
    return Examinations.settles(item.grounds().examinedBy(), asked)
        .orElse(item.grounds().settles());
  }
}
