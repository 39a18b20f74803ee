package org.yagura.analysis.checklist.examination.account;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Account;
import org.yagura.model.spelling.Spelling;

/**
 * Whether the accounts that can be used are those of people who use them: by the directory's last
 * logons, by leavers, and by the days on which lists say that accounts end.
 */
final class ActiveAccounts implements Examination {

  private static final int MOST_EVIDENCE = 5;
  private static final int MOST_NAMES = 8;

  /** As the finding on stale accounts counts. */
  private static final int UNUSED_DAYS = 180;

  private static final Pattern LEFT = Pattern.compile("退職|退社|転出|異動済|離職|卒業|契約終了");

  @Override
  public String id() {
    return "active-accounts";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<Fact> left = Stream.concat(leavers(asked), past(asked)).toList();
    return left.isEmpty()
        ? Stream.concat(listed(asked), directory(asked))
        : Stream.concat(left.stream(), listed(asked));
  }

  /** People of a list of leavers whose accounts the directory still lets in. */
  private static Stream<Fact> leavers(Asked asked) {
    String today = asked.survey().asOf().toString();
    Map<String, Account> gone = new HashMap<>();
    for (Account it : asked.facility().accounts()) {
      String until = it.fact("until");
      boolean past = until.matches("\\d{4}-\\d{2}.*") && until.compareTo(today) < 0;
      if (past && !it.target().equals("directory")) {
        gone.put(Spelling.fold(it.name()), it);
      }
    }
    List<Account> still =
        asked.facility().accounts().stream()
            .filter(it -> it.target().equals("directory") && it.state() == Account.State.ENABLED)
            .filter(it -> gone.containsKey(Spelling.fold(it.name())))
            .toList();
    List<Evidence> both =
        still.stream()
            .flatMap(it ->
                Stream.concat(
                    it.evidence().stream(),
                    Objects.requireNonNull(gone.get(Spelling.fold(it.name()))).evidence().stream()))
            .limit(2L * MOST_EVIDENCE)
            .toList();
    return still.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Fact.against(
                "退職・期限の日を過ぎた人のアカウントが、Active Directory で %d 件有効です（%s）。"
                    .formatted(still.size(), names(still)),
                true,
                both));
  }

  /** Accounts of systems beside the directory that still stand in a list after their last day. */
  private static Stream<Fact> past(Asked asked) {
    String today = asked.survey().asOf().toString();
    List<Account> past =
        asked.facility().accounts().stream()
            .filter(it -> !it.target().isEmpty() && !it.target().equals("directory"))
            .filter(it -> it.state() != Account.State.DISABLED)
            .filter(it -> it.fact("until").matches("\\d{4}-\\d{2}.*"))
            .filter(it -> it.fact("until").compareTo(today) < 0)
            .toList();
    boolean usable = past.stream().anyMatch(it -> it.state() == Account.State.ENABLED);
    return past.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Fact.against(
                "退職・期限の日を過ぎた人のアカウントが、一覧に %d 件残っています（%s）%s。"
                    .formatted(past.size(), names(past), usable ? "" : "。無効にしたかどうかは書かれていません"),
                usable,
                evidence(past)));
  }

  /** Accounts of lists beside the directory whose holder left. */
  private static Stream<Fact> listed(Asked asked) {
    List<Account> left =
        asked.facility().accounts().stream()
            .filter(it -> !it.target().equals("directory") && it.state() == Account.State.ENABLED)
            .filter(it -> LEFT.matcher(it.fact("note") + it.holder()).find())
            .toList();
    return left.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Fact.against(
                "一覧で有効なアカウントに、退職・異動した人のものが %d 件あります（%s）。".formatted(left.size(), names(left)),
                true,
                evidence(left)));
  }

  private static Stream<Fact> directory(Asked asked) {
    List<Account> enabled =
        asked.facility().accounts().stream()
            .filter(it -> it.target().equals("directory") && it.state() == Account.State.ENABLED)
            .toList();
    if (enabled.isEmpty() || asked.found("stale-account")) {
      return Stream.empty();
    }
    List<Account> undated = enabled.stream().filter(it -> it.fact("lastLogon").isEmpty()).toList();
    if (!undated.isEmpty()) {
      return Stream.of(
          Fact.supporting(
              "Active Directory の有効なアカウント %d 件のうち %d 件は、最後のログオンが資料にありません。"
                  .formatted(enabled.size(), undated.size()),
              false,
              evidence(undated)));
    }
    String newest =
        enabled.stream().map(it -> it.fact("lastLogon")).max(Comparator.naturalOrder()).orElse("");
    boolean old = newest.compareTo(asked.survey().asOf().minusDays(UNUSED_DAYS).toString()) < 0;
    return Stream.of(
        Fact.supporting(
            old
                ? "Active Directory の一覧は古く（最も新しいログオンが %s）、いまのことは分かりません。".formatted(newest)
                : "Active Directory の有効なアカウント %d 件に、退職者や半年以上使われていないものはありません。"
                    .formatted(enabled.size()),
            !old,
            evidence(enabled)));
  }

  private static String names(List<Account> accounts) {
    return accounts.stream().map(Account::name).limit(MOST_NAMES).collect(Collectors.joining("、"));
  }

  private static List<Evidence> evidence(List<Account> accounts) {
    return accounts.stream().flatMap(it -> it.evidence().stream()).limit(MOST_EVIDENCE).toList();
  }
}
