package org.yagura.analysis.finding.ledger;

import java.util.Locale;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;

/** A thing that only a hidden sheet or row names. */
final class HiddenDevice implements Rule {

  @Override
  public String id() {
    return "hidden-device";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.facility().assets().stream()
        .filter(it -> it.provenance().listed())
        .filter(it -> it.evidence().stream().anyMatch(Evidence::hidden))
        .filter(it ->
            it.evidence().stream().filter(HiddenDevice::isInWorkbook).allMatch(Evidence::hidden))
        .map(it -> Case.about(it.id(), it.evidence()).with("device", it.label()));
  }

  /** Only workbooks hide; a directory's export names the thing without listing it. */
  private static boolean isInWorkbook(Evidence it) {
    return it.at() instanceof SourceRef.Cell cell
        && cell.file().toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]?");
  }
}
