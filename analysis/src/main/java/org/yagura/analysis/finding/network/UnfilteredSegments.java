package org.yagura.analysis.finding.network;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Segment;

/** A router that joins several inside segments without any filter between them. */
final class UnfilteredSegments implements Rule {

  @Override
  public String id() {
    return "unfiltered-segments";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.devices().stream()
        .filter(it -> !hasFilters(it))
        .flatMap(device -> {
          List<Segment> joined =
              site.facility().segments().stream()
                  .filter(it -> it.gateways().contains(device.asset()))
                  .toList();
          return joined.size() < 2
              ? Stream.empty()
              : Stream.of(
                  Case.about(
                          device.asset(),
                          joined.stream().flatMap(it -> it.evidence().stream()).toList())
                      .with("device", site.label(device.asset()))
                      .with("count", Integer.toString(joined.size())));
        });
  }

  /** A policy between zones, or a list on an interface that faces inside. */
  private static boolean hasFilters(Device device) {
    Set<String> outside =
        device.configuration().network().interfaces().stream()
            .filter(it ->
                it.type() == NetworkInterface.Type.PPP
                    || it.placement().facing() == NetworkInterface.Facing.OUTSIDE)
            .map(NetworkInterface::name)
            .collect(Collectors.toSet());
    return device.configuration().filtering().transit().findAny().isPresent()
        || device.configuration().filtering().bindings().stream()
            .anyMatch(it -> !outside.contains(it.interfaceName()));
  }
}
