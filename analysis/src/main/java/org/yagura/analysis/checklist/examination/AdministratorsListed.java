package org.yagura.analysis.checklist.examination;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.Account;

/** Whether a list says who holds administrators' rights. */
final class AdministratorsListed implements Examination {

  @Override
  public String id() {
    return "administrators-listed";
  }

  @Override
  public Stream<Fact> examine(Survey survey, String row, String note) {
    List<Account> named =
        survey.facility().accounts().stream()
            .filter(it -> !it.holder().isEmpty() && it.privilege().contains("管理"))
            .toList();
    return named.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Fact.supporting(
                "管理者権限を持つ人の一覧に %d 件あります。".formatted(named.size()),
                false,
                named.stream().flatMap(it -> it.evidence().stream()).limit(5).toList()));
  }
}
