package org.yagura.analysis.finding.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Route;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/**
 * An inside address that a configuration sends logs, questions or traffic to, and that no ledger
 * and no scan knows. It is told and not made a thing: nobody has seen it.
 */
final class PointedAtUnknown implements Rule {

  private record Pointer(String address, String asWhat, String device, Evidence evidence) {}

  @Override
  public String id() {
    return "pointed-at-unknown";
  }

  @Override
  public Stream<Case> find(Site site) {
    List<AddressBlock> known = known(site.facility());
    Map<String, List<Pointer>> byAddress = new TreeMap<>();
    for (Device device : site.facility().devices()) {
      pointers(device)
          .filter(it -> isUnknown(it.address(), known))
          .forEach(it -> byAddress.computeIfAbsent(it.address(), _ -> new ArrayList<>()).add(it));
    }
    return byAddress.entrySet().stream().map(it -> of(site, it.getKey(), it.getValue()));
  }

  private static Case of(Site site, String address, List<Pointer> pointers) {
    String roles =
        pointers.stream().map(Pointer::asWhat).distinct().collect(Collectors.joining("・"));
    List<String> devices = pointers.stream().map(Pointer::device).distinct().toList();
    String names =
        devices.stream()
            .limit(5)
            .map(it -> site.facility().asset(it).map(Asset::label).orElse(it))
            .map(it -> "「" + it + "」")
            .collect(Collectors.joining("と"));
    return Case.about(
            devices.getFirst(), pointers.stream().map(Pointer::evidence).distinct().toList())
        .also(devices)
        .keyed(address)
        .with("address", address)
        .with("role", roles)
        .with("names", devices.size() > 5 ? names + " ほか" : names);
  }

  private static Stream<Pointer> pointers(Device device) {
    DeviceConfiguration it = device.configuration();
    Stream<Pointer> logs = sourced(device, it.administration().logServers(), "ログの送り先");
    Stream<Pointer> times = sourced(device, it.administration().timeServers(), "時刻の問い合わせ先");
    Stream<Pointer> published =
        it.translation().published().stream()
            .filter(Published::inUse)
            .filter(p -> p.inside().blocks().size() == 1)
            .filter(p -> p.inside().blocks().getFirst().isSingle())
            .map(p ->
                new Pointer(p.inside().toString(), "外から届く通信の転送先", device.asset(), p.evidence()));
    Stream<Pointer> hops =
        it.network().routes().stream()
            .filter(r -> !r.isDefault() && !r.gateway().isEmpty())
            .map(r -> hop(device, r));
    return Stream.of(logs, times, published, hops).flatMap(s -> s);
  }

  private static Stream<Pointer> sourced(
      Device device, List<Sourced<String>> servers, String asWhat) {
    return servers.stream()
        .map(it -> new Pointer(it.value(), asWhat, device.asset(), it.evidence()));
  }

  private static Pointer hop(Device device, Route route) {
    return new Pointer(route.gateway(), "経路の次の中継先", device.asset(), route.evidence());
  }

  /** Everything that any thing or interface holds, as single addresses and as ranges. */
  private static List<AddressBlock> known(Facility facility) {
    Stream<AddressBlock> assets =
        facility.assets().stream()
            .flatMap(it -> it.attachment().addresses().stream())
            .flatMap(it -> AddressBlock.tryParse(it).stream());
    Stream<AddressBlock> interfaces =
        facility.devices().stream()
            .flatMap(it -> it.configuration().network().interfaces().stream())
            .flatMap(it -> it.addresses().stream())
            .map(it -> AddressBlock.network(it.address(), 32));
    Stream<AddressBlock> virtual =
        facility.devices().stream()
            .flatMap(it -> it.configuration().forwarding().virtualAddresses().stream())
            .map(it -> AddressBlock.network(it.address(), 32));
    return Stream.of(assets, interfaces, virtual).flatMap(it -> it).distinct().sorted().toList();
  }

  private static boolean isUnknown(String address, List<AddressBlock> known) {
    OptionalLong number = Ipv4.tryParse(address);
    return number.isPresent()
        && Ipv4.isInternal(number.getAsLong())
        && known.stream().noneMatch(it -> it.contains(number.getAsLong()));
  }
}
