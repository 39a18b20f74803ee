package org.yagura.analysis.checklist.examination.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.knowledge.checklist.PasswordRule;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Account;

/** Whether the passwords of the lists are as long as the edition asks; never the passwords. */
final class PasswordLength implements Examination {

  private static final int MOST_NAMES = 6;
  private static final int MOST_EVIDENCE = 5;

  /** How one password stands to the rule. */
  private enum Standing {
    ENOUGH,
    TOO_SHORT,
    NEVER_CHANGED,
    UNSETTLED
  }

  @Override
  public String id() {
    return "password-length";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    PasswordRule rule = asked.password();
    boolean own = asked.hasOwnPasswordRule();
    Map<Standing, List<Account>> by = new EnumMap<>(Standing.class);
    String yearAgo = asked.survey().asOf().minusYears(1).toString();
    for (Account it : asked.facility().accounts()) {
      if (length(it) > 0) {
        by.computeIfAbsent(standing(it, rule, yearAgo), s -> new ArrayList<>()).add(it);
      }
    }
    List<Fact> facts = new ArrayList<>();
    add(
        facts,
        by,
        own,
        Standing.TOO_SHORT,
        "パスワードが %d 文字に満たないアカウントが %%d 件あります（%%s）。".formatted(shortest(rule)));
    add(
        facts,
        by,
        own,
        Standing.NEVER_CHANGED,
        "パスワードが %d 文字未満で、1年以上変えていないか無期限のアカウントが %%d 件あります（%%s）。".formatted(rule.unchangedFrom()));
    if (facts.isEmpty() && by.containsKey(Standing.ENOUGH)) {
      facts.add(enough(by, rule, own, untold(asked)));
    }
    return facts.stream();
  }

  private static int shortest(PasswordRule rule) {
    return rule.changedFrom() > 0 ? rule.changedFrom() : rule.unchangedFrom();
  }

  private static void add(
      List<Fact> facts,
      Map<Standing, List<Account>> by,
      boolean decisive,
      Standing standing,
      String what) {
    List<Account> those = by.getOrDefault(standing, List.of());
    if (!those.isEmpty()) {
      facts.add(
          Fact.against(what.formatted(those.size(), names(those)), decisive, evidence(those)));
    }
  }

  private static Fact enough(
      Map<Standing, List<Account>> by, PasswordRule rule, boolean own, long untold) {
    List<Account> those = by.getOrDefault(Standing.ENOUGH, List.of());
    List<Account> open = by.getOrDefault(Standing.UNSETTLED, List.of());
    String rest =
        open.isEmpty()
            ? ""
            : "ただし %d 件（%s）は、定期的に変えているかどうかが分かりません。".formatted(open.size(), names(open));
    return Fact.supporting(
        "桁数が分かるアカウント %d 件は、二要素認証または %d 文字以上などの決まりを満たします。"
                .formatted(those.size(), rule.unchangedFrom())
            + rest
            + (untold == 0 ? "" : "ほかの %d 件は、桁数が書かれていません。".formatted(untold)),
        own && open.isEmpty() && untold == 0,
        evidence(those));
  }

  /** Accounts of the lists whose length nobody wrote down; directory and devices list none. */
  private static long untold(Asked asked) {
    return asked.facility().accounts().stream()
        .filter(it -> length(it) == 0 && it.state() != Account.State.DISABLED)
        .filter(it -> !it.target().equals("directory") && !it.privilege().isEmpty())
        .filter(
            it -> asked.facility().devices().stream().noneMatch(d -> it.target().equals(d.asset())))
        .count();
  }

  private static Standing standing(Account it, PasswordRule rule, String yearAgo) {
    int length = length(it);
    boolean factor = hasFactor(it);
    if (length >= rule.unchangedFrom() || (factor && length >= rule.secondFactorFrom())) {
      return Standing.ENOUGH;
    }
    if (length < shortest(rule)) {
      return Standing.TOO_SHORT;
    }
    String changed = it.fact("passwordLastSet");
    boolean dated = changed.matches("\\d{4}-.*");
    if (it.fact("passwordNeverExpires").equals("yes")
        || (dated && changed.compareTo(yearAgo) < 0)) {
      return Standing.NEVER_CHANGED;
    }
    return dated ? Standing.ENOUGH : Standing.UNSETTLED;
  }

  private static boolean hasFactor(Account it) {
    return FactorWords.tell(it.fact("secondFactor")) || FactorWords.tell(it.fact("note"));
  }

  private static int length(Account it) {
    String digits = it.fact("passwordLength").replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
  }

  private static String names(List<Account> accounts) {
    return accounts.stream()
            .map(it -> it.target() + " の " + it.name())
            .distinct()
            .limit(MOST_NAMES)
            .collect(Collectors.joining("、"))
        + (accounts.size() > MOST_NAMES ? " ほか" : "");
  }

  private static List<Evidence> evidence(List<Account> accounts) {
    return accounts.stream().flatMap(it -> it.evidence().stream()).limit(MOST_EVIDENCE).toList();
  }
}
