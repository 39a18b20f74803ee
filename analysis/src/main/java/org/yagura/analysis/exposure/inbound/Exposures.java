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
      if (it.inUse() && isOn(configuration, it, outside) && !isOwn(configuration, it)) {
        all.addAll(published(configuration, outside, it));
      }
    }
    for (ManagementService it : configuration.administration().services()) {
      if (it.enabled() && (it.openOn().isEmpty() || it.openOn().contains(outside.name()))) {
        managed(device, configuration, outside, it).ifPresent(all::add);
      }
    }
    for (DialIn it : configuration.remoteAccess().dialIns()) {
      if (it.enabled() && !it.carrier().isEmpty() && it.listensOn(outside.name())) {
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
        .filter(it -> it.inUse() && isOn(configuration, it, outside) && !isOwn(configuration, it))
        .filter(it -> passages(configuration, outside).of(it).isEmpty())
        .toList();
  }

  private static boolean isOn(
      DeviceConfiguration configuration, Published it, NetworkInterface outside) {
    if (it.interfaceName().isEmpty() || it.interfaceName().equals("any")) {
      return !isElsewhere(configuration, it, outside);
    }
    return it.interfaceName().equals(outside.name())
        || it.interfaceName().equals(outside.placement().zone());
  }

  /** Whether its outside address belongs to the network of another interface. */
  private static boolean isElsewhere(
      DeviceConfiguration configuration, Published it, NetworkInterface outside) {
    return !holds(outside, it)
        && configuration.network().interfaces().stream()
            .anyMatch(other -> other.enabled() && holds(other, it));
  }

  private static boolean holds(NetworkInterface place, Published it) {
    return !it.outside().isEmpty()
        && place.addresses().stream()
            .anyMatch(a -> AddressSet.of(a.network()).contains(it.outside()));
  }

  /** Whether it leads to the device itself: its VPN or its management, told elsewhere. */
  private static boolean isOwn(DeviceConfiguration configuration, Published it) {
    boolean emptyMeansItself = masquerades(configuration);
    return it.inside().isEmpty()
        ? emptyMeansItself
        : ownAddresses(configuration).contains(it.inside());
  }

  private static boolean masquerades(DeviceConfiguration configuration) {
    Platform platform = configuration.identity().platform();
    return platform == Platform.YAMAHA_RTX || platform == Platform.NEC_IX;
  }

  private static AddressSet ownAddresses(DeviceConfiguration configuration) {
    return AddressSet.of(
        configuration.network().interfaces().stream()
            .flatMap(it -> it.addresses().stream())
            .map(it -> new AddressBlock(it.address(), it.address()))
            .toList());
  }

  private List<Exposure> published(
      DeviceConfiguration configuration, NetworkInterface outside, Published it) {
    return passages(configuration, outside).of(it).stream()
        .map(opening -> exposure(it, opening))
        .toList();
  }

  private static Passages passages(DeviceConfiguration configuration, NetworkInterface outside) {
    return new Passages(configuration, outside, own(outside));
  }

  private Exposure exposure(Published it, Passages.Opening opening) {
    Inbound.Passage passage = opening.passage();
    List<Evidence> evidence = new ArrayList<>(List.of(it.evidence()));
    passage.decisive().stream().limit(3).map(FilterRule::evidence).forEach(evidence::add);
    return new Exposure(
        Nature.PUBLISHED,
        WellKnownPorts.name(opening.protocol(), opening.insidePorts().toString()),
        opening.protocol(),
        opening.outsidePorts().toString(),
        target(it.inside()),
        passage.sources().contains(Inbound.STRANGERS) ? AddressSet.ANY : passage.sources(),
        evidence.stream().distinct().toList());
  }

  private String target(AddressSet inside) {
    String text = inside.toString();
    return assetByAddress.getOrDefault(text, text);
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
    // An ASA's interface lists judge traffic through it, not to it.
    Inbound.Passage passage =
        configuration.identity().platform() == Platform.CISCO_ASA
            ? new Inbound.Passage(allowed, List.of())
            : Inbound.at(configuration, outside, target, allowed);
    AddressSet left =
        passage.open()
            ? permittedLocally(configuration, outside, target, passage.sources())
            : AddressSet.NONE;
    if (left.isEmpty()) {
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
            left.contains(Inbound.STRANGERS) ? AddressSet.ANY : left,
            evidence.stream().distinct().toList()));
  }

  /**
   * Yamaha's and NEC's masquerade refuse what they did not ask for, so that the router's own
   * services are out of reach unless a static entry leads to them.
   */
  private static boolean hiddenByTranslation(
      DeviceConfiguration configuration, NetworkInterface outside, ManagementService it) {
    boolean refuses = masquerades(configuration);
    boolean hides =
        configuration.translation().hidden().stream()
            .anyMatch(h -> h.interfaceName().equals(outside.name()));
    boolean mapped =
        configuration.translation().published().stream()
            .anyMatch(p ->
                p.inUse()
                    && isOn(configuration, p, outside)
                    && (p.protocol().equals(it.protocol()) || p.protocol().equals("any"))
                    && p.insidePorts().contains(it.port())
                    && isOwn(configuration, p));
    return refuses && hides && !mapped;
  }

  /** Whom lists for traffic to the device itself, or a zone firewall, leave of the sources. */
  private static AddressSet permittedLocally(
      DeviceConfiguration configuration,
      NetworkInterface outside,
      Inbound.Target target,
      AddressSet sources) {
    if (configuration.identity().platform() == Platform.ALLIEDWARE_PLUS) {
      boolean open = Transit.through(configuration, outside, target).open();
      return open ? sources : AddressSet.NONE;
    }
    List<FilterRule> rules =
        configuration.filtering().lists().stream()
            .filter(it -> it.scope() == RuleList.Scope.LOCAL)
            .flatMap(it -> it.rules().stream())
            .filter(it -> it.path().from().isEmpty() || it.path().from().contains(outside.name()))
            .filter(it -> Inbound.concerns(it, target))
            .toList();
    AddressSet undecided = sources;
    AddressSet permitted = AddressSet.NONE;
    for (FilterRule it : rules) {
      AddressSet meant = it.source().addresses();
      if (it.action() == FilterRule.Action.PERMIT) {
        permitted = permitted.union(undecided.intersect(meant));
      }
      undecided = undecided.minus(meant);
    }
    return permitted.union(undecided);
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
            .filter(it -> it.inUse() && isOn(configuration, it, outside))
            .flatMap(it -> it.outside().blocks().stream())
            .map(AddressBlock::toString);
    return Stream.concat(own, published).distinct().sorted().toList();
  }
}
