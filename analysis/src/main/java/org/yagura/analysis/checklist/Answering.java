package org.yagura.analysis.checklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yagura.analysis.checklist.examination.Examinations;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;

/**
 * Answers one item: a fact that settles a no beats everything, then the person's own no, then a
 * fact that settles a yes, then the person's yes. Unknown is never yes.
 */
final class Answering {

  private final Survey survey;
  private final boolean withoutVendor;

  Answering(Survey survey) {
    this.survey = survey;
    this.withoutVendor =
        !survey.facility().profile().evidence().isEmpty()
            && survey.facility().vendors().isEmpty()
            && survey.facility().lists().contracts().isEmpty();
  }

  ItemAnswer answer(ChecklistItem item, Statement stated) {
    List<Fact> facts = facts(item, stated);
    boolean saysYes = stated.answer().equals(Verdict.YES.japanese());
    boolean saysNo = stated.answer().equals(Verdict.NO.japanese());
    boolean isNo = facts.stream().anyMatch(it -> it.decisive() && !it.speaksFor());
    boolean isYes = facts.stream().anyMatch(it -> it.decisive() && it.speaksFor());
    if (isNo) {
      return answer(item, Verdict.NO, Basis.DERIVED, facts, stated);
    }
    if (saysNo) {
      return answer(item, Verdict.NO, Basis.STATED, facts, stated);
    }
    if (item.scope().needsVendor() && withoutVendor) {
      return answer(item, Verdict.NOT_APPLICABLE, Basis.DERIVED, facts, stated);
    }
    if (isYes) {
      return answer(item, Verdict.YES, Basis.DERIVED, facts, stated);
    }
    return saysYes
        ? answer(item, Verdict.YES, Basis.STATED, facts, stated)
        : answer(item, Verdict.UNKNOWN, Basis.NONE, facts, stated);
  }

  private List<Fact> facts(ChecklistItem item, Statement stated) {
    List<Fact> facts = new ArrayList<>();
    findings(item.grounds().contradictedBy(), true).forEach(facts::add);
    facts.addAll(
        Examinations.facts(item.grounds().examinedBy(), survey, item.row(), stated.note()));
    findings(item.grounds().weakenedBy(), false).forEach(facts::add);
    facts.sort(Comparator.comparing((Fact it) -> !it.decisive()).thenComparing(Fact::speaksFor));
    return facts;
  }

  private List<Fact> findings(List<String> rules, boolean decisive) {
    return survey.findings().stream()
        .filter(it -> rules.contains(it.rule()))
        .map(it -> fact(it, decisive))
        .toList();
  }

  private static Fact fact(Finding it, boolean decisive) {
    return Fact.against(it.because().seen(), decisive, it.because().evidence());
  }

  private static ItemAnswer answer(
      ChecklistItem item, Verdict verdict, Basis basis, List<Fact> facts, Statement stated) {
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
        stated,
        remarks(verdict, basis, stated),
        verdict == Verdict.UNKNOWN ? item.grounds().settles() : "");
  }

  private static String remarks(Verdict verdict, Basis basis, Statement stated) {
    List<String> remarks = new ArrayList<>();
    if (!stated.answer().isEmpty()) {
      String when = stated.confirmedOn().isEmpty() ? "" : "（%s）".formatted(stated.confirmedOn());
      remarks.add("ヒアリングシートの回答は「%s」%sです。".formatted(stated.answer(), when));
    } else if (!stated.evidence().isEmpty()) {
      remarks.add("ヒアリングシートの回答欄は空欄です。");
    }
    if (!stated.note().isEmpty()) {
      remarks.add("備考「%s」。".formatted(stated.note()));
    }
    boolean contradicted =
        basis == Basis.DERIVED
            && !stated.answer().isEmpty()
            && !stated.answer().equals(verdict.japanese());
    if (contradicted) {
      remarks.add("資料はこの回答と食い違います。");
    }
    if (verdict == Verdict.NOT_APPLICABLE) {
      remarks.add("契約している事業者がありません。");
    }
    return String.join("", remarks);
  }
}
