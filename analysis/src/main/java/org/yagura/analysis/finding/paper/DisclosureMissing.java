package org.yagura.analysis.finding.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.knowledge.finding.PaperWords;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;

/** Medical devices whose makers' security disclosure (MDS/SDS) nobody has. */
final class DisclosureMissing implements Rule {

  private static final int NAMED = 5;

  @Override
  public String id() {
    return "disclosure-missing";
  }

  @Override
  public Stream<Case> find(Site site) {
    MakersPapers papers = new MakersPapers(site);
    boolean stated = !papers.answers("yes").isEmpty() && papers.answers("no").isEmpty();
    List<Asset> lacking =
        papers.withoutDisclosure().stream().filter(it -> !stated || isDenied(it)).toList();
    if (lacking.isEmpty()) {
      return Stream.empty();
    }
    List<Evidence> evidence = new ArrayList<>();
    papers.answers("no").forEach(it -> evidence.addAll(it.evidence()));
    evidence.addAll(MakersPapers.evidence(lacking));
    String named = lacking.stream().limit(NAMED).map(Asset::label).collect(Collectors.joining("、"));
    return Stream.of(
        Case.about(lacking.getFirst().id(), evidence)
            .also(lacking.stream().map(Asset::id).toList())
            .with("count", "" + lacking.size())
            .with("all", "" + papers.medical().size())
            .with("devices", lacking.size() > NAMED ? named + "ほか" : named));
  }

  /** Whether the ledger itself says that it is not there, whatever a hearing sheet says. */
  private static boolean isDenied(Asset asset) {
    return PaperWords.standard().said(asset.product().disclosure()) == PaperWords.Said.MISSING;
  }
}
