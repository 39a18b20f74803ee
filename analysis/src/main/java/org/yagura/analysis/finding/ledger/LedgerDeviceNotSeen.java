package org.yagura.analysis.finding.ledger;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Segment;

/**
 * A listed thing that did not answer where a scan asked everything; tables of neighbours prove no
 * absence.
 */
final class LedgerDeviceNotSeen implements Rule {

  @Override
  public String id() {
    return "ledger-device-not-seen";
  }

  @Override
  public Stream<Case> find(Site site) {
    Set<String> scans = site.scans();
    Set<Segment> scanned =
        site.facility().assets().stream()
            .filter(it -> it.provenance().measured() && !it.provenance().configured())
            .filter(it -> it.evidence().stream().anyMatch(e -> scans.contains(e.at().file())))
            .flatMap(it -> site.segments(it).stream())
            .collect(Collectors.toSet());
    return site.facility().assets().stream()
        .filter(it -> it.provenance().listed() && !it.provenance().measured())
        .filter(it -> !it.provenance().configured() && !it.provenance().retired())
        .filter(LedgerDeviceNotSeen::isAlwaysOn)
        .filter(it -> it.attachment().addresses().stream().noneMatch(a -> a.equals("DHCP")))
        .filter(it -> site.segments(it).stream().anyMatch(scanned::contains))
        .map(it ->
            Case.about(it.id(), it.evidence())
                .with("device", it.label())
                .with("address", String.join("、", it.attachment().addresses())));
  }

  /** Terminals and tablets are often off; that they do not answer says little. */
  private static boolean isAlwaysOn(Asset it) {
    return it.kind() == AssetKind.SERVER
        || it.kind() == AssetKind.STORAGE
        || it.kind() == AssetKind.NETWORK;
  }
}
