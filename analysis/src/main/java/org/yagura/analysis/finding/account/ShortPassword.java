package org.yagura.analysis.finding.account;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.Account;

/** A password of fewer than eight characters, by the hospital's own list. */
final class ShortPassword implements Rule {

  @Override
  public String id() {
    return "short-password";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.facility().accounts().stream()
        .filter(it -> length(it) > 0 && length(it) < SHORTEST)
        .map(it ->
            Case.about(it.id(), it.evidence())
                .also(it.assets())
                .with("account", it.name())
                .with("target", it.target())
                .with("length", Integer.toString(length(it))));
  }

  /** R7 edition, item 2-⑦. */
  private static final int SHORTEST = 8;

  private static int length(Account it) {
    String digits = it.fact("passwordLength").replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
  }
}
