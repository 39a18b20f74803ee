package org.yagura.analysis.finding.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yagura.analysis.finding.Site;
import org.yagura.analysis.vulnerability.supply.Spelled;
import org.yagura.knowledge.finding.PaperWords;
import org.yagura.knowledge.finding.PaperWords.Said;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.observation.ListField;

/**
 * Which medical devices have the papers that makers are to hand over: by the ledger, by contracts,
 * by files in the folder, by the answer of the hospital.
 */
final class MakersPapers {

  private static final PaperWords WORDS = PaperWords.standard();

  private final Site site;

  MakersPapers(Site site) {
    this.site = site;
  }

  List<Asset> medical() {
    return site.facility().assets().stream().filter(it -> it.kind() == AssetKind.MEDICAL).toList();
  }

  /** Devices of which nothing says that their security disclosure (MDS/SDS) is there. */
  List<Asset> withoutDisclosure() {
    List<String> files =
        site.materials().stream()
            .map(MaterialReport::path)
            .filter(WORDS::isDisclosure)
            .map(Spelled::fold)
            .toList();
    return medical().stream()
        .filter(it -> lacks(it, it.product().disclosure(), ListField.DISCLOSURE, files))
        .toList();
  }

  /** Devices of which nothing says that their bill of materials is there. */
  List<Asset> withoutBill() {
    Set<String> owned = new HashSet<>();
    site.vulnerabilities().supply().bills().forEach(it -> owned.addAll(it.assets()));
    List<String> files =
        site.materials().stream()
            .map(MaterialReport::path)
            .filter(WORDS::isBill)
            .map(Spelled::fold)
            .toList();
    return medical().stream()
        .filter(it -> !owned.contains(it.id()))
        .filter(it -> lacks(it, it.product().bill(), ListField.BILL, files))
        .toList();
  }

  private boolean lacks(Asset asset, String cell, ListField column, List<String> files) {
    return switch (WORDS.said(cell)) {
      case RECEIVED, NOT_NEEDED -> false;
      case MISSING -> true;
      case NOTHING -> !isContracted(asset, column) && !isFiled(asset, files);
    };
  }

  private boolean isContracted(Asset asset, ListField column) {
    return site.facility().lists().contracts().stream()
        .filter(it -> {
          Said said = WORDS.said(it.entry().text(column));
          return said == Said.RECEIVED || said == Said.NOT_NEEDED;
        })
        .anyMatch(it -> concerns(it, asset));
  }

  private static boolean concerns(ListedThing contract, Asset asset) {
    if (contract.asset().equals(asset.id())) {
      return true;
    }
    String target = Spelled.fold(contract.entry().text(ListField.TARGET) + contract.name());
    return Spelled.names(asset).stream().anyMatch(target::contains)
        || Spelled.holds(target, Spelled.fold(asset.product().model()))
        || Spelled.holds(target, Spelled.fold(asset.placement().system()));
  }

  private static boolean isFiled(Asset asset, List<String> files) {
    List<String> names = new ArrayList<>(Spelled.names(asset));
    names.add(Spelled.fold(asset.product().model()));
    return files.stream().anyMatch(file -> names.stream().anyMatch(it -> Spelled.holds(file, it)));
  }

  /** The answers to the question whether makers hand over their disclosures. */
  List<ListedThing> answers(String answer) {
    return site.facility().lists().answers().stream()
        .filter(it ->
            WORDS.asksForDisclosure(
                it.entry().text(ListField.NUMBER), it.entry().text(ListField.QUESTION)))
        .filter(it -> it.entry().text(ListField.ANSWER).equals(answer))
        .toList();
  }

  static List<Evidence> evidence(List<Asset> assets) {
    return assets.stream().map(it -> it.evidence().getFirst()).toList();
  }
}
