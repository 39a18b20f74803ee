package org.yagura.analysis.finding.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.Route;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;

/** Two devices send a network to each other, so that nothing ever arrives there. */
final class RoutingLoop implements Rule {

  @Override
  public String id() {
    return "routing-loop";
  }

  @Override
  public Stream<Case> find(Site site) {
    StaticRoutes routes = new StaticRoutes(site.facility());
    return site.facility().devices().stream()
        .flatMap(device ->
            StaticRoutes.of(device).stream()
                .filter(it ->
                    StaticRoutes.deciding(device, it.destination()).filter(it::equals).isPresent())
                .flatMap(it -> loop(site, routes, device, it).stream()));
  }

  private static Optional<Case> loop(Site site, StaticRoutes routes, Device device, Route there) {
    Optional<Device> next = routes.next(there).filter(it -> !it.asset().equals(device.asset()));
    Optional<Route> back = next.flatMap(it -> StaticRoutes.deciding(it, there.destination()));
    boolean returns =
        back.flatMap(routes::next).filter(it -> it.asset().equals(device.asset())).isPresent();
    // Where both have the same route, the loop is told once.
    boolean told =
        returns
            && back.orElseThrow().destination().equals(there.destination())
            && next.orElseThrow().asset().compareTo(device.asset()) < 0;
    return returns && !told
        ? Optional.of(
            Case.about(device.asset(), List.of(there.evidence(), back.orElseThrow().evidence()))
                .also(List.of(next.orElseThrow().asset()))
                .keyed(there.destination().toString())
                .with("destination", there.destination().toString())
                .with("device", label(site, device))
                .with("other", label(site, next.orElseThrow())))
        : Optional.empty();
  }

  private static String label(Site site, Device device) {
    return site.facility().asset(device.asset()).map(Asset::label).orElse(device.asset());
  }
}
