package org.yagura.analysis.finding.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.Asset;

/** Medical devices whose bill of materials (SBOM) nobody has: their parts cannot be compared. */
final class BillMissing implements Rule {

  private static final int NAMED = 5;

  @Override
  public String id() {
    return "bill-missing";
  }

  @Override
  public Stream<Case> find(Site site) {
    MakersPapers papers = new MakersPapers(site);
    List<Asset> lacking = papers.withoutBill();
    if (lacking.isEmpty()) {
      return Stream.empty();
    }
    String named = lacking.stream().limit(NAMED).map(Asset::label).collect(Collectors.joining("、"));
    return Stream.of(
        Case.about(lacking.getFirst().id(), MakersPapers.evidence(lacking))
            .also(lacking.stream().map(Asset::id).toList())
            .with("count", "" + lacking.size())
            .with("all", "" + papers.medical().size())
            .with("devices", lacking.size() > NAMED ? named + "ほか" : named));
  }
}
