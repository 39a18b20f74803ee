package org.yagura.analysis.checklist.examination;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.Account;

/** Whether the directory's accounts could be looked at, and none that is enabled is stale. */
final class ActiveAccounts implements Examination {

  @Override
  public String id() {
    return "active-accounts";
  }

  @Override
  public Stream<Fact> examine(Survey survey, String row, String note) {
    List<Account> enabled =
        survey.facility().accounts().stream()
            .filter(it -> it.target().equals("directory"))
            .filter(it -> it.state() == Account.State.ENABLED)
            .toList();
    boolean datable =
        !enabled.isEmpty() && enabled.stream().allMatch(it -> !it.fact("lastLogon").isEmpty());
    boolean stale = survey.findings().stream().anyMatch(it -> it.rule().equals("stale-account"));
    return datable && !stale
        ? Stream.of(
            Fact.supporting(
                "Active Directory の有効なアカウント %d 件に、退職者や半年以上使われていないものはありません。"
                    .formatted(enabled.size()),
                true,
                enabled.stream().flatMap(it -> it.evidence().stream()).limit(3).toList()))
        : Stream.empty();
  }
}
