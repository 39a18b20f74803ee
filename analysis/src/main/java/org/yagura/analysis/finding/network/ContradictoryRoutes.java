package org.yagura.analysis.finding.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.Route;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;

/** A device has equally good routes to one network by different gateways. */
final class ContradictoryRoutes implements Rule {

  private record Target(String context, String destination, int distance) {}

  @Override
  public String id() {
    return "contradictory-routes";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.facility().devices().stream().flatMap(it -> find(site, it));
  }

  private static Stream<Case> find(Site site, Device device) {
    Map<Target, List<Route>> equal =
        StaticRoutes.of(device).stream()
            .collect(
                Collectors.groupingBy(
                    it -> new Target(it.context(), it.destination().toString(), it.distance()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    String label = site.facility().asset(device.asset()).map(Asset::label).orElse(device.asset());
    return equal.entrySet().stream()
        .filter(it -> gateways(it.getValue()).size() > 1)
        .map(it ->
            Case.about(device.asset(), it.getValue().stream().map(Route::evidence).toList())
                .keyed(it.getKey().context() + it.getKey().destination())
                .with("destination", it.getKey().destination())
                .with("device", label)
                .with("gateways", String.join("、", gateways(it.getValue()))));
  }

  private static List<String> gateways(List<Route> routes) {
    return routes.stream().map(Route::gateway).distinct().sorted().toList();
  }
}
