package org.yagura.analysis.finding.account;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.Account;

/** An account that several people use. */
final class SharedAccount implements Rule {

  @Override
  public String id() {
    return "shared-account";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.facility().accounts().stream()
        .filter(it -> isShared(it))
        .map(it ->
            Case.about(it.id(), it.evidence())
                .also(it.assets())
                .with("account", it.name())
                .with("target", it.target())
                .with("holder", it.holder().isEmpty() ? "不明" : it.holder()));
  }

  private static boolean isShared(Account it) {
    return !it.target().equals("directory")
        && (it.holder().matches(".*[・、,／/＋].*")
            || it.holder().contains("全員")
            || it.holder().contains("共用")
            || it.holder().contains("共有")
            || it.fact("shared").equals("yes"));
  }
}
