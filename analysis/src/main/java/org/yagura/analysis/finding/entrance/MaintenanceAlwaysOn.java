package org.yagura.analysis.finding.entrance;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.spelling.Spelling;

/** A vendor can come in at any time. */
final class MaintenanceAlwaysOn implements Rule {

  @Override
  public String id() {
    return "maintenance-always-on";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.connections().stream()
        .filter(it -> Boolean.TRUE.equals(it.alwaysOn()) && isMaintenance(site, it))
        .map(it ->
            Case.about(it.id(), it.evidence())
                .also(List.of(it.end().device()))
                .with("connection", it.label())
                .with("counterpart", it.counterpart().isEmpty() ? "不明" : it.counterpart()));
  }

  /** It says so, or its other end is one of the hospital's vendors and it is no mere line. */
  private static boolean isMaintenance(Site site, ExternalConnection it) {
    String words = it.label() + it.purpose().purpose() + it.purpose().technology();
    boolean saysSo = words.contains("保守") || words.contains("メンテ") || words.contains("リモート");
    boolean carriesOnly =
        it.kind() == ConnectionKind.INTERNET || it.kind() == ConnectionKind.MOBILE;
    String other = Spelling.foldCompany(it.counterpart());
    boolean vendor =
        !other.isEmpty()
            && site.facility().vendors().stream()
                .anyMatch(v -> Spelling.foldCompany(v.name()).equals(other));
    return saysSo || (vendor && !carriesOnly);
  }
}
