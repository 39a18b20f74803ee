package org.yagura.analysis.finding.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.Account;

/** Enabled accounts of people who left, or that nobody used for half a year. */
final class StaleAccount implements Rule {

  @Override
  public String id() {
    return "stale-account";
  }

  @Override
  public Stream<Case> find(Site site) {
    String limit = day(site).minusDays(UNUSED_DAYS).toString();
    List<Account> stale =
        site.facility().accounts().stream()
            .filter(it -> it.state() == Account.State.ENABLED)
            .filter(it -> it.target().equals("directory"))
            .filter(it -> hasLeft(it) || unused(it, limit))
            .toList();
    return stale.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Case.about(
                    stale.getFirst().id(),
                    stale.stream().flatMap(it -> it.evidence().stream()).toList())
                .also(stale.stream().map(Account::id).toList())
                .with("count", Integer.toString(stale.size()))
                .with(
                    "accounts",
                    stale.stream()
                        .map(StaleAccount::name)
                        .limit(12)
                        .collect(Collectors.joining("、"))));
  }

  private static final int UNUSED_DAYS = 180;

  /** The day of the survey; or, where the export is older than that, the day it shows last. */
  private static LocalDate day(Site site) {
    String newest =
        site.facility().accounts().stream()
            .filter(it -> it.target().equals("directory"))
            .map(it -> it.fact("lastLogon"))
            .filter(it -> it.matches("\\d{4}-\\d{2}-\\d{2}.*"))
            .max(Comparator.naturalOrder())
            .orElse("");
    boolean old =
        !newest.isEmpty() && newest.compareTo(site.asOf().minusDays(UNUSED_DAYS).toString()) < 0;
    return old ? LocalDate.parse(newest.substring(0, 10)) : site.asOf();
  }

  private static boolean hasLeft(Account it) {
    String words = it.fact("description") + it.fact("note") + it.fact("distinguishedName");
    return words.contains("退職")
        || words.contains("異動済")
        || words.contains("転出")
        || words.contains("退社");
  }

  /** Not used for half a year; or made before that and never used at all. */
  private static boolean unused(Account it, String limit) {
    String last = it.fact("lastLogon");
    String lastSign = last.isEmpty() ? it.fact("passwordLastSet") : last;
    return lastSign.matches("\\d{4}-.*") && lastSign.compareTo(limit) < 0;
  }

  private static String name(Account it) {
    return it.name() + "（" + why(it, it.fact("lastLogon")) + "）";
  }

  private static String why(Account it, String last) {
    if (hasLeft(it)) {
      return "退職・異動";
    }
    return last.isEmpty()
        ? "ログオンの記録なし"
        : "最終ログオン " + last.substring(0, Math.min(10, last.length()));
  }
}
