package org.yagura.analysis.checklist.examination.preparedness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.backup.BackupPlans;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.backup.Criterion;
import org.yagura.model.backup.Criterion.Met;
import org.yagura.model.backup.Criterion.Question;
import org.yagura.model.backup.StoredCopy;
import org.yagura.model.backup.SystemBackup;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.CareSystem.Role;

/**
 * What the list of backups shows: proven restoration first, as the item's words ask; then copies
 * that are really apart, several ways and generations, as its manual explains.
 */
final class BackupPractice implements Examination {

  private static final int MOST_EVIDENCE = 4;
  private static final int MOST_NAMES = 5;

  /** What makes a yes of the record's backups by themselves. */
  private static final List<Question> ALL_OF =
      List.of(Question.PROCEDURE, Question.GENERATIONS, Question.METHODS, Question.OFFLINE);

  @Override
  public String id() {
    return "backup-practice";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<SystemBackup> all = BackupPlans.of(asked.survey()).systems();
    List<SystemBackup> systems = all.stream().filter(it -> !it.copies().isEmpty()).toList();
    List<Fact> facts = new ArrayList<>();
    all.stream()
        .filter(it -> it.role() == Role.EHR && it.copies().isEmpty())
        .forEach(it -> facts.addAll(settled(it, Question.COPIES)));
    systems.stream().filter(it -> it.role() == Role.EHR).forEach(it -> facts.addAll(record(it)));
    facts.addAll(each(systems, Question.TESTED, "復元の試験の記録がある: %s。", "復元を試した記録がないか、1年以上前の: %s。"));
    facts.addAll(each(systems, Question.PROCEDURE, "復元手順書がある: %s。", "復元手順書がない: %s。"));
    facts.addAll(
        each(systems, Question.OFFLINE, "ネットワークから切り離した写しがある: %s。", "すべての写しがネットワークにつながっている: %s。"));
    facts.addAll(contradicted(systems));
    return facts.stream();
  }

  /** The first question on the record's backups that is still open. */
  @Override
  public Optional<String> settles(Asked asked) {
    return BackupPlans.of(asked.survey()).systems().stream()
        .filter(it -> it.role() == Role.EHR && !it.copies().isEmpty())
        .flatMap(it ->
            ALL_OF.stream()
                .map(q -> find(it, q))
                .filter(c -> c.met() != Met.YES && !c.todo().isEmpty())
                .map(c -> "%s: %s。%s".formatted(it.name(), c.why(), c.todo())))
        .findFirst();
  }

  /** The record's backups settle the answer where every question is answered alike. */
  private static List<Fact> record(SystemBackup it) {
    boolean failed = find(it, Question.TESTED).why().contains("失敗");
    if (!failed && ALL_OF.stream().allMatch(q -> find(it, q).met() == Met.YES)) {
      return List.of(
          Fact.supporting(
              "%sは、復元手順書があり、複数の方式と世代で取得し、切り離した写しもあります。".formatted(it.name()),
              true,
              evidence(List.of(it), Question.OFFLINE)));
    }
    List<Fact> against = new ArrayList<>(settled(it, Question.OFFLINE));
    if (failed) {
      against.addAll(settled(it, Question.TESTED));
    }
    if (find(it, Question.PROCEDURE).met() == Met.NO
        && find(it, Question.TESTED).met() != Met.YES) {
      against.addAll(settled(it, Question.PROCEDURE));
    }
    return against;
  }

  /** A question on the record that the materials answer with a no, which is the item's own no. */
  private static List<Fact> settled(SystemBackup it, Question question) {
    Criterion criterion = find(it, question);
    return criterion.met() == Met.NO
        ? List.of(
            Fact.against(
                "%s: %s。".formatted(it.name(), criterion.why()),
                true,
                evidence(List.of(it), question)))
        : List.of();
  }

  private static List<Fact> each(
      List<SystemBackup> systems, Question question, String yes, String no) {
    List<Fact> facts = new ArrayList<>();
    List<SystemBackup> met = with(systems, question, Met.YES);
    List<SystemBackup> unmet = with(systems, question, Met.NO);
    if (!met.isEmpty()) {
      facts.add(Fact.supporting(yes.formatted(names(met)), false, evidence(met, question)));
    }
    if (!unmet.isEmpty()) {
      facts.add(Fact.against(no.formatted(names(unmet)), false, evidence(unmet, question)));
    }
    return facts;
  }

  /** A list that calls a copy offline which the network reaches is no proof. */
  private static List<Fact> contradicted(List<SystemBackup> systems) {
    return systems.stream()
        .filter(it -> find(it, Question.OFFLINE).met() != Met.YES)
        .flatMap(it -> it.copies().stream())
        .map(StoredCopy::storage)
        .filter(it -> it.separation() == StoredCopy.Separation.CONTRADICTED)
        .distinct()
        .map(it ->
            Fact.against(
                "一覧では切り離してあるバックアップに通信が届きます。%s。".formatted(it.why()),
                true,
                Stream.concat(it.claim().evidence().stream(), it.evidence().stream()).toList()))
        .toList();
  }

  private static Criterion find(SystemBackup it, Question question) {
    return it.criteria().stream().filter(c -> c.question() == question).findFirst().orElseThrow();
  }

  private static List<SystemBackup> with(List<SystemBackup> systems, Question question, Met met) {
    return systems.stream().filter(it -> find(it, question).met() == met).toList();
  }

  private static String names(List<SystemBackup> systems) {
    return systems.stream()
            .map(SystemBackup::name)
            .distinct()
            .limit(MOST_NAMES)
            .collect(Collectors.joining("、"))
        + (systems.size() > MOST_NAMES ? " ほか" : "");
  }

  private static List<Evidence> evidence(List<SystemBackup> systems, Question question) {
    return Stream.concat(
            systems.stream().flatMap(it -> said(it).limit(1)),
            systems.stream().flatMap(it -> find(it, question).evidence().stream()))
        .distinct()
        .limit(MOST_EVIDENCE)
        .toList();
  }

  /** The rows of the list that name the system's copies. */
  private static Stream<Evidence> said(SystemBackup it) {
    return it.copies().stream()
        .flatMap(copy ->
            Stream.concat(
                copy.storage().place().evidence().stream(), copy.method().evidence().stream()));
  }
}
