package org.yagura.analysis.exposure.inbound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.address.PortSet;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Platform;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RuleList;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.Exposure.Nature;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;

/** What a device opens to the outside on one of its outside interfaces. */
public final class Exposures {

  private final Map<String, String> assetByAddress = new HashMap<>();

  public Exposures(Facility facility) {
    for (Asset asset : facility.assets()) {
      asset.attachment().addresses().forEach(it -> assetByAddress.putIfAbsent(it, asset.id()));
    }
  }

  /** Sorted by protocol, port and target. */
  public List<Exposure> of(
      String device, DeviceConfiguration configuration, NetworkInterface outside) {
    List<Exposure> all = new ArrayList<>();
    for (Published it : configuration.translation().published()) {
      if (it.inUse() && isOn(it, outside) && !isOwn(configuration, it)) {
        published(configuration, outside, it).ifPresent(all::add);
      }
    }
    for (ManagementService it : configuration.administration().services()) {
      if (it.enabled() && (it.openOn().isEmpty() || it.openOn().contains(outside.name()))) {
        managed(device, configuration, outside, it).ifPresent(all::add);
      }
    }
    for (DialIn it : configuration.remoteAccess().dialIns()) {
      if (it.enabled() && it.carrier().equals(outside.name())) {
        all.addAll(dialIn(device, it));
      }
    }
    all.sort(
        Comparator.comparing(Exposure::protocol)
            .thenComparingInt(it -> it.port().length())
            .thenComparing(Exposure::port)
            .thenComparing(Exposure::to)
            .thenComparing(Exposure::nature));
    return all;
  }

  /** Published services that are switched on and yet stopped by the device's own filter. */
  public List<Published> blocked(DeviceConfiguration configuration, NetworkInterface outside) {
    return configuration.translation().published().stream()
        .filter(it -> it.inUse() && isOn(it, outside) && !isOwn(configuration, it))
        .filter(it -> !passage(configuration, outside, it).open())
        .toList();
  }

  private static boolean isOn(Published it, NetworkInterface outside) {
    return it.interfaceName().isEmpty()
        || it.interfaceName().equals("any")
        || it.interfaceName().equals(outside.name())
        || it.interfaceName().equals(outside.placement().zone());
  }

  /** Whether it leads to the device itself: its VPN or its management, told elsewhere. */
  private static boolean isOwn(DeviceConfiguration configuration, Published it) {
    if (it.inside().isEmpty()) {
      return true;
    }
    return ownAddresses(configuration).contains(it.inside());
  }

  private static AddressSet ownAddresses(DeviceConfiguration configuration) {
    return AddressSet.of(
        configuration.network().interfaces().stream()
            .flatMap(it -> it.addresses().stream())
            .map(it -> new AddressBlock(it.address(), it.address()))
            .toList());
  }

  private Optional<Exposure> published(
      DeviceConfiguration configuration, NetworkInterface outside, Published it) {
    Inbound.Passage passage = passage(configuration, outside, it);
    if (!passage.open()) {
      return Optional.empty();
    }
    List<Evidence> evidence = new ArrayList<>(List.of(it.evidence()));
    passage.decisive().stream().limit(3).map(FilterRule::evidence).forEach(evidence::add);
    String port = it.outsidePorts().toString();
    return Optional.of(
        new Exposure(
            Nature.PUBLISHED,
            WellKnownPorts.name(it.protocol(), port),
            it.protocol(),
            port,
            target(it.inside()),
            passage.sources().contains(Inbound.STRANGERS) ? AddressSet.ANY : passage.sources(),
            evidence.stream().distinct().toList()));
  }

  private String target(AddressSet inside) {
    String text = inside.toString();
    return assetByAddress.getOrDefault(text, text);
  }

  private static Inbound.Passage passage(
      DeviceConfiguration configuration, NetworkInterface outside, Published it) {
    int port = firstPort(it.insidePorts());
    int outsidePort = firstPort(it.outsidePorts());
    AddressSet inside = it.inside().isEmpty() ? AddressSet.ANY : it.inside();
    Inbound.Target after = new Inbound.Target(it.protocol(), port, inside);
    Inbound.Target before =
        new Inbound.Target(it.protocol(), outsidePort, outsideAddresses(outside, it));
    return switch (configuration.identity().platform()) {
      case FORTIOS -> byNamingPolicy(configuration, it);
      case YAMAHA_RTX, CISCO_ASA -> Inbound.at(configuration, outside, after);
      case NEC_IX -> either(configuration, outside, before, after);
      case CISCO_IOS, CISCO_IOS_XE ->
          both(
              Inbound.at(configuration, outside, before),
              Transit.through(configuration, outside, after));
      case ALLIEDWARE_PLUS, JUNOS, PAN_OS ->
          both(
              Inbound.at(configuration, outside, before),
              Transit.through(configuration, outside, after));
    };
  }

  /** A virtual IP lets in whom the policies that name it let in. */
  private static Inbound.Passage byNamingPolicy(DeviceConfiguration configuration, Published it) {
    List<FilterRule> naming =
        configuration
            .filtering()
            .transit()
            .flatMap(list -> list.rules().stream())
            .filter(rule -> rule.enabled() && rule.action() == FilterRule.Action.PERMIT)
            .filter(rule -> rule.destination().written().contains(it.name()))
            .toList();
    if (naming.isEmpty()) {
      return new Inbound.Passage(Inbound.STRANGERS, List.of());
    }
    AddressSet sources = AddressSet.NONE;
    for (FilterRule rule : naming) {
      sources = sources.union(rule.source().addresses());
      if (!rule.source().unresolved().isEmpty()) {
        sources = AddressSet.ANY;
      }
    }
    return new Inbound.Passage(sources.intersect(Inbound.STRANGERS), naming);
  }

  /** Filters of unknown order against translation: open where either reading opens it. */
  private static Inbound.Passage either(
      DeviceConfiguration configuration,
      NetworkInterface outside,
      Inbound.Target before,
      Inbound.Target after) {
    Inbound.Passage first = Inbound.at(configuration, outside, before);
    return first.open() ? first : Inbound.at(configuration, outside, after);
  }

  private static Inbound.Passage both(Inbound.Passage first, Inbound.Passage second) {
    List<FilterRule> decisive = new ArrayList<>(first.decisive());
    decisive.addAll(second.decisive());
    return new Inbound.Passage(first.sources().intersect(second.sources()), decisive);
  }

  private static int firstPort(PortSet ports) {
    return ports.isEmpty() ? 0 : Math.max(1, ports.ranges().getFirst().first());
  }

  private static AddressSet outsideAddresses(NetworkInterface outside, Published it) {
    if (!it.outside().isEmpty()) {
      return it.outside();
    }
    AddressSet own = own(outside);
    return own.isEmpty() ? AddressSet.ANY : own;
  }

  private static AddressSet own(NetworkInterface outside) {
    return AddressSet.of(
        outside.addresses().stream()
            .map(it -> new AddressBlock(it.address(), it.address()))
            .toList());
  }

  private Optional<Exposure> managed(
      String device,
      DeviceConfiguration configuration,
      NetworkInterface outside,
      ManagementService it) {
    AddressSet allowed = it.allowedSources().intersect(Inbound.STRANGERS);
    if (allowed.isEmpty() || hiddenByTranslation(configuration, outside, it)) {
      return Optional.empty();
    }
    AddressSet own = own(outside).isEmpty() ? AddressSet.ANY : ownAddresses(configuration);
    Inbound.Target target = new Inbound.Target(it.protocol(), it.port(), own);
    Inbound.Passage passage = Inbound.at(configuration, outside, target, allowed);
    if (!passage.open() || deniedLocally(configuration, outside, target)) {
      return Optional.empty();
    }
    List<Evidence> evidence = new ArrayList<>(List.of(it.evidence()));
    passage.decisive().stream().limit(2).map(FilterRule::evidence).forEach(evidence::add);
    return Optional.of(
        new Exposure(
            Nature.MANAGEMENT,
            "管理（" + it.service() + "）",
            it.protocol(),
            Integer.toString(it.port()),
            device,
            passage.sources().contains(Inbound.STRANGERS) ? AddressSet.ANY : passage.sources(),
            evidence.stream().distinct().toList()));
  }

  /**
   * Yamaha's and NEC's masquerade refuse what they did not ask for, so that the router's own
   * services are out of reach unless a static entry leads to them.
   */
  private static boolean hiddenByTranslation(
      DeviceConfiguration configuration, NetworkInterface outside, ManagementService it) {
    Platform platform = configuration.identity().platform();
    boolean refuses = platform == Platform.YAMAHA_RTX || platform == Platform.NEC_IX;
    boolean hides =
        configuration.translation().hidden().stream()
            .anyMatch(h -> h.interfaceName().equals(outside.name()));
    boolean mapped =
        configuration.translation().published().stream()
            .anyMatch(p ->
                p.inUse()
                    && isOn(p, outside)
                    && (p.protocol().equals(it.protocol()) || p.protocol().equals("any"))
                    && p.insidePorts().contains(it.port())
                    && isOwn(configuration, p));
    return refuses && hides && !mapped;
  }

  /** Whether lists for traffic to the device itself, or a zone firewall, keep strangers out. */
  private static boolean deniedLocally(
      DeviceConfiguration configuration, NetworkInterface outside, Inbound.Target target) {
    if (configuration.identity().platform() == Platform.ALLIEDWARE_PLUS) {
      return !Transit.through(configuration, outside, target).open();
    }
    return configuration.filtering().lists().stream()
        .filter(it -> it.scope() == RuleList.Scope.LOCAL)
        .flatMap(it -> it.rules().stream())
        .filter(it -> it.path().from().isEmpty() || it.path().from().contains(outside.name()))
        .filter(it -> Inbound.concerns(it, target))
        .findFirst()
        .map(it -> it.action() == FilterRule.Action.DENY && it.source().addresses().isAny())
        .orElse(false);
  }

  private static List<Exposure> dialIn(String device, DialIn it) {
    List<Exposure> exposures = new ArrayList<>();
    for (String listens : it.listens().split(" ", -1)) {
      int slash = listens.indexOf('/');
      if (slash > 0) {
        exposures.add(
            new Exposure(
                Nature.VPN_SERVICE,
                it.technology(),
                listens.substring(0, slash),
                listens.substring(slash + 1),
                device,
                it.access().allowedSources(),
                List.of(it.evidence())));
      }
    }
    return exposures;
  }

  /** Outside addresses of an interface with those published on it, in dotted form, sorted. */
  public static List<String> addresses(
      DeviceConfiguration configuration, NetworkInterface outside) {
    Stream<String> own = outside.addresses().stream().map(it -> Ipv4.format(it.address()));
    Stream<String> published =
        configuration.translation().published().stream()
            .filter(it -> it.inUse() && isOn(it, outside))
            .flatMap(it -> it.outside().blocks().stream())
            .map(AddressBlock::toString);
    return Stream.concat(own, published).distinct().sorted().toList();
  }
}
