package org.yagura.intake.scan.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.knowledge.maker.MakerRegistry;
import org.yagura.knowledge.maker.MobileRouters;
import org.yagura.knowledge.product.AssetKinds;
import org.yagura.model.address.MacAddress;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.Sighting;

/** States what a scanned host shows, in the model's words. */
public final class HostClaims {

  private HostClaims() {}

  /** The host as one sighting. */
  public static Sighting of(ScannedHost host, Origin origin) {
    List<Claim> claims = new ArrayList<>();
    add(claims, AssetField.HOSTNAME, host.hostnames());
    add(claims, AssetField.ADDRESS, host.addresses());
    host.macs()
        .forEach(it -> claims.add(new Claim(AssetField.MAC, it.value().text(), it.evidence())));
    make(host).ifPresent(it -> add(claims, AssetField.MAKE, List.of(it)));
    if (isMobileRouter(host)) {
      claims.add(new Claim(AssetField.KIND, AssetKind.NETWORK.id(), mark(host)));
    }
    handheld(host).ifPresent(claims::add);
    add(claims, AssetField.OS, host.systems());
    add(claims, AssetField.OS_GUESS, host.guesses());
    host.ports()
        .forEach(
            it -> claims.add(new Claim(AssetField.OPEN_PORT, it.value().text(), it.evidence())));
    host.lastSeen().ifPresent(it -> add(claims, AssetField.LAST_SEEN, List.of(it)));
    add(claims, AssetField.NOTE, host.notes());
    // The line of the address tells the host; the line where it begins is alike for all.
    Evidence evidence =
        host.addresses().isEmpty() ? host.evidence() : host.addresses().getFirst().evidence();
    return new Sighting(origin, claims, host.measured(), evidence);
  }

  /** Telephones and tablets name themselves: iPhone-incho, Galaxy-S23. */
  private static Optional<Claim> handheld(ScannedHost host) {
    return host.hostnames().stream()
        .filter(it ->
            AssetKinds.shipped()
                .of(it.value().replace('-', ' ').replace('_', ' ').replace('.', ' '))
                .filter(AssetKind.MOBILE::equals)
                .isPresent())
        .map(it -> new Claim(AssetField.KIND, AssetKind.MOBILE.id(), it.evidence()))
        .findFirst();
  }

  private static void add(List<Claim> claims, AssetField field, List<Sourced<String>> values) {
    values.forEach(it -> claims.add(new Claim(field, it.value(), it.evidence())));
  }

  /** The registry's word on the first address it knows, otherwise the scanner's. */
  private static Optional<Sourced<String>> make(ScannedHost host) {
    MakerRegistry registry = MakerRegistry.shipped();
    for (Sourced<MacAddress> mac : host.macs()) {
      Optional<String> make = registry.make(mac.value());
      if (make.isPresent()) {
        return Optional.of(new Sourced<>(make.get(), mac.evidence()));
      }
      if (registry.registrant(mac.value()).isPresent()) {
        return Optional.empty();
      }
    }
    return host.vendors().stream()
        .flatMap(
            it -> registry.brand(it.value()).map(b -> new Sourced<>(b, it.evidence())).stream())
        .findFirst();
  }

  private static boolean isMobileRouter(ScannedHost host) {
    String make = make(host).map(Sourced::value).orElse("");
    List<String> ports = host.ports().stream().map(it -> it.value().text()).toList();
    return host.hostnames().stream()
            .anyMatch(it -> MobileRouters.isMobileRouter(make, it.value(), ports))
        || MobileRouters.isMobileRouter(make, "", ports);
  }

  private static Evidence mark(ScannedHost host) {
    return host.hostnames().stream()
        .map(Sourced::evidence)
        .findFirst()
        .or(() -> make(host).map(Sourced::evidence))
        .orElse(host.evidence());
  }
}
