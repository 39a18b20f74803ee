package org.yagura.report.document.wording;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Segment;
import org.yagura.model.spelling.NaturalOrder;

/**
 * Ledger devices that no other material shows.
 *
 * @param silent they lie where a scan asked and others answered: perhaps gone
 * @param unasked nobody asked where they lie, or where they lie is unknown: nothing can be said
 */
public record Whereabouts(List<Asset> silent, List<Asset> unasked) {

  public static Whereabouts of(Survey survey) {
    Set<String> scans = survey.scans();
    Set<String> asked = new HashSet<>();
    for (Asset asset : survey.facility().assets()) {
      Asset.Provenance known = asset.provenance();
      if (known.measured()
          && !known.configured()
          && asset.evidence().stream().anyMatch(it -> scans.contains(it.at().file()))) {
        segments(survey, asset).forEach(it -> asked.add(it.id()));
      }
    }
    var byAsked =
        survey.facility().assets().stream()
            .filter(Whereabouts::onlyListed)
            .sorted(
                Comparator.comparing(Asset::kind)
                    .thenComparing(Asset::label, NaturalOrder.NAMES)
                    .thenComparing(Asset::id))
            .collect(
                Collectors.partitioningBy(it ->
                    segments(survey, it).stream()
                        .anyMatch(segment -> asked.contains(segment.id()))));
    return new Whereabouts(
        byAsked.getOrDefault(true, List.of()), byAsked.getOrDefault(false, List.of()));
  }

  /** Whether anything asked the network; tables of neighbours show who talks, never who is gone. */
  public static boolean scanned(Survey survey) {
    return !survey.scans().isEmpty();
  }

  private static boolean onlyListed(Asset asset) {
    Asset.Provenance known = asset.provenance();
    return known.listed() && !known.configured() && !known.measured() && !known.inDirectory();
  }

  /** The narrowest segment of each of its addresses. */
  private static List<Segment> segments(Survey survey, Asset asset) {
    return asset.attachment().addresses().stream()
        .map(AddressBlock::tryParse)
        .flatMap(Optional::stream)
        .map(it -> narrowest(survey, it, asset.placement().site()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Segment> narrowest(Survey survey, AddressBlock address, String site) {
    return survey.facility().segments().stream()
        .filter(it -> it.range().contains(address))
        .filter(it -> it.site().isEmpty() || site.isEmpty() || it.site().equals(site))
        .min(
            Comparator.comparingLong((Segment it) -> it.range().size()).thenComparing(Segment::id));
  }
}
