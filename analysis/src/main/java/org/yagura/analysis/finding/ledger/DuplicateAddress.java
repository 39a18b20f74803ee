package org.yagura.analysis.finding.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.Asset;

/** Two things claim one address in one site. */
final class DuplicateAddress implements Rule {

  @Override
  public String id() {
    return "duplicate-address";
  }

  @Override
  public Stream<Case> find(Site site) {
    Map<String, List<Asset>> byAddress = new TreeMap<>();
    for (Asset asset : site.facility().assets()) {
      for (String address : asset.attachment().addresses()) {
        if (!address.equals("DHCP") && !address.contains("-") && !address.contains("/")) {
          byAddress
              .computeIfAbsent(asset.placement().site() + " " + address, it -> new ArrayList<>())
              .add(asset);
        }
      }
    }
    return byAddress.entrySet().stream()
        .filter(it -> it.getValue().size() > 1 && !isCluster(it.getValue(), byAddress))
        .map(it -> shared(it.getKey().strip(), it.getValue()));
  }

  /** Members of a cluster hold the same addresses in their own configurations, and several. */
  private static boolean isCluster(List<Asset> owners, Map<String, List<Asset>> byAddress) {
    return owners.stream().allMatch(it -> it.provenance().configured())
        && byAddress.values().stream().filter(owners::equals).count() > 1;
  }

  private static Case shared(String address, List<Asset> assets) {
    return Case.about(
            assets.getFirst().id(), assets.stream().map(it -> it.evidence().getFirst()).toList())
        .also(assets.stream().map(Asset::id).toList())
        .keyed(address)
        .with("address", address)
        .with(
            "names",
            assets.stream()
                .map(it -> "「" + it.label() + "」")
                .limit(5)
                .collect(Collectors.joining("と")));
  }
}
