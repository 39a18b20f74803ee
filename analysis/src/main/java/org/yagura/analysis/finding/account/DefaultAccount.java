package org.yagura.analysis.finding.account;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.Account;

/** An administrator account under the name it was delivered with. */
final class DefaultAccount implements Rule {

  @Override
  public String id() {
    return "default-account";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.facility().accounts().stream()
        .filter(it -> it.state() != Account.State.DISABLED)
        .filter(it -> NAMES.contains(it.name().toLowerCase(Locale.ROOT)))
        .filter(it -> it.target().equals("directory") || !it.fact("passwordLength").isEmpty())
        .map(it ->
            Case.about(it.id(), it.evidence())
                .also(it.assets())
                .with("account", it.name())
                .with("target", it.target().equals("directory") ? "AD" : it.target()));
  }

  private static final Set<String> NAMES = Set.of("administrator", "admin", "root", "guest", "sa");
}
