package org.yagura.testkit.network;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.yagura.model.address.Ipv4;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RuleList;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/** Writes a small network so that a person can follow a packet through it. */
public final class Portrait {

  private final StringJoiner lines = new StringJoiner("\n");

  private Portrait() {}

  /** Devices with all that decides, one fact a line. */
  public static String of(Facility facility) {
    Portrait portrait = new Portrait();
    for (Device device : facility.devices()) {
      portrait.device(device.asset(), device.configuration());
    }
    return portrait.lines.toString();
  }

  private void device(String asset, DeviceConfiguration it) {
    var firmware = it.identity().firmware();
    lines.add(
        "%s: %s %s"
            .formatted(asset, it.identity().platform(), firmware == null ? "" : firmware.value()));
    it.network().interfaces().forEach(this::port);
    it.network()
        .routes()
        .forEach(route ->
            lines.add(
                "  route %s via %s%s distance %d %s"
                    .formatted(
                        route.destination(),
                        route.gateway(),
                        route.interfaceName(),
                        route.distance(),
                        route.context())));
    it.forwarding()
        .virtualAddresses()
        .forEach(v ->
            lines.add("  shares %s at %s".formatted(Ipv4.format(v.address()), v.interfaceName())));
    it.forwarding()
        .routing()
        .forEach(r ->
            lines.add("  ospf %s passes on %s".formatted(r.participants(), r.redistributed())));
    it.remoteAccess()
        .tunnels()
        .forEach(t ->
            lines.add(
                "  tunnel %s at %s: %s to %s"
                    .formatted(t.name(), t.carrier(), t.localNetworks(), t.remoteNetworks())));
    it.forwarding().policyRoutes().forEach(this::policyRoute);
    it.translation().published().forEach(this::published);
    it.forwarding().sourceTranslations().forEach(this::hidden);
    it.filtering()
        .bindings()
        .forEach(binding ->
            lines.add(
                "  at %s %s: %s"
                    .formatted(binding.interfaceName(), binding.direction(), binding.lists())));
    it.filtering().lists().forEach(this::list);
    it.forwarding()
        .switches()
        .forEach(s -> lines.add("  %s %s %s".formatted(s.kind(), s.subject(), s.on())));
    it.administration()
        .services()
        .forEach(s ->
            lines.add(
                "  service %s %s/%d on %s from %s"
                    .formatted(
                        s.service(), s.protocol(), s.port(), s.openOn(), s.allowedSources())));
  }

  private void port(NetworkInterface it) {
    lines.add(
        "  %s %s zone=%s facing=%s context=%s%s"
            .formatted(
                it.name(),
                it.addresses(),
                it.placement().zone(),
                it.placement().facing(),
                it.placement().context(),
                it.enabled() ? "" : " DOWN"));
  }

  private void policyRoute(Forwarding.PolicyRoute it) {
    lines.add(
        "  policy route %s in %s: %s > %s %s %s via %s%s"
            .formatted(
                it.enabled() ? it.name() : "(off) " + it.name(),
                it.interfaces(),
                match(it.source()),
                match(it.destination()),
                services(it.services()),
                it.effect(),
                it.gateway(),
                it.interfaceName()));
  }

  private void published(Published it) {
    lines.add(
        "  publish %s at %s: %s %s:%s > %s:%s%s"
            .formatted(
                it.name(),
                it.interfaceName(),
                it.protocol(),
                it.outside(),
                it.outsidePorts(),
                it.inside(),
                it.insidePorts(),
                it.inUse() ? "" : " (unused)"));
  }

  private void hidden(Forwarding.SourceTranslation it) {
    lines.add(
        "  hide %s %s > %s: %s to %s %s as %s%s"
            .formatted(
                it.name(),
                it.path().from(),
                it.path().to(),
                match(it.inside()),
                match(it.destination()),
                services(it.services()),
                it.exempt() ? "itself" : it.outside().isEmpty() ? "interface" : it.outside(),
                it.enabled() ? "" : " (off)"));
  }

  private void list(RuleList it) {
    lines.add("  list %s %s, otherwise %s".formatted(it.name(), it.scope(), it.otherwise()));
    for (FilterRule rule : it.rules()) {
      lines.add(
          "    %s %s %s > %s: %s to %s %s%s%s%s"
              .formatted(
                  rule.id(),
                  rule.action(),
                  rule.path().from(),
                  rule.path().to(),
                  match(rule.source()),
                  match(rule.destination()),
                  services(rule.services()),
                  rule.enabled() ? "" : " (off)",
                  rule.condition().schedule(),
                  rule.condition().users().isEmpty() ? "" : " users " + rule.condition().users()));
    }
  }

  private static String match(AddressMatch it) {
    return it.written() + (it.unresolved().isEmpty() ? "" : "?") + "=" + it.addresses();
  }

  private static String services(List<Service> services) {
    return services.stream()
        .map(it -> it.protocol() + ":" + it.source() + ">" + it.destination() + it.qualifier())
        .collect(Collectors.joining("|"));
  }
}
