package org.yagura.analysis.checklist.examination.account;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Laxities;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/**
 * Whether the hospital itself says that people work with administrators' rights, which let the
 * attack of 2022 on Osaka General spread: rights are then not set by what people do.
 */
final class UsersAsAdministrators implements Examination {

  @Override
  public String id() {
    return "users-as-administrators";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    return asked.facility().lists().answers().stream().flatMap(UsersAsAdministrators::fact);
  }

  private static Stream<Fact> fact(ListedThing row) {
    if (Laxities.givesRights(row)) {
      return Stream.of(
          Fact.against("職員が管理者権限で使っていると書かれています。", true, List.of(row.entry().evidence())));
    }
    boolean denied = Laxities.asksOfRights(row) && row.entry().text(ListField.ANSWER).equals("no");
    return denied
        ? Stream.of(
            Fact.supporting("職員に管理者権限を与えていないと書かれています。", false, List.of(row.entry().evidence())))
        : Stream.empty();
  }
}
