package org.yagura.analysis.finding.account;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.Account;

/** Passwords set never to expire and unchanged for three years. */
final class PasswordNeverExpires implements Rule {

  @Override
  public String id() {
    return "password-never-expires";
  }

  @Override
  public Stream<Case> find(Site site) {
    String limit = site.asOf().minusYears(3).toString();
    List<Account> old =
        site.facility().accounts().stream()
            .filter(it -> it.state() == Account.State.ENABLED)
            .filter(it -> it.fact("passwordNeverExpires").equals("yes"))
            .filter(it -> it.fact("passwordLastSet").matches("\\d{4}-.*"))
            .filter(it -> it.fact("passwordLastSet").compareTo(limit) < 0)
            .toList();
    return old.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Case.about(
                    old.getFirst().id(),
                    old.stream().flatMap(it -> it.evidence().stream()).toList())
                .also(old.stream().map(Account::id).toList())
                .with("count", Integer.toString(old.size()))
                .with(
                    "accounts",
                    old.stream().map(Account::name).limit(12).collect(Collectors.joining("、"))));
  }
}
