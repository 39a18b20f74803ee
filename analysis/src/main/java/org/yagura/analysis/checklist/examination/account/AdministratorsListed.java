package org.yagura.analysis.checklist.examination.account;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.facility.Account;

/** Whether a list says who holds administrators' rights. */
final class AdministratorsListed implements Examination {

  private static final int MOST_EVIDENCE = 5;

  @Override
  public String id() {
    return "administrators-listed";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<Account> named =
        asked.facility().accounts().stream()
            .filter(it -> !it.holder().isEmpty() && it.privilege().contains("管理"))
            .toList();
    return named.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Fact.supporting(
                "管理者権限を持つ人の一覧に %d 件あります。".formatted(named.size()),
                false,
                named.stream()
                    .flatMap(it -> it.evidence().stream())
                    .limit(MOST_EVIDENCE)
                    .toList()));
  }
}
