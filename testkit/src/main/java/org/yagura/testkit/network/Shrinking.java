package org.yagura.testkit.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.Route;
import org.yagura.model.device.RuleList;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/** Takes things away from a network for as long as what is wrong with it stays wrong. */
public final class Shrinking {

  private static final int MOST_TRIES = 4_000;

  private final Predicate<Facility> wrong;
  private int tries;

  private Shrinking(Predicate<Facility> wrong) {
    this.wrong = wrong;
  }

  /** A smaller facility that is still wrong; assets and segments stay. */
  public static Facility smallest(Facility facility, Predicate<Facility> wrong) {
    return new Shrinking(wrong).shrink(facility);
  }

  private Facility shrink(Facility start) {
    Facility best = start;
    boolean smaller = true;
    while (smaller && tries < MOST_TRIES) {
      smaller = false;
      for (int d = 0; d < best.devices().size(); d++) {
        for (DeviceConfiguration each : lesser(best.devices().get(d).configuration())) {
          Facility candidate = with(best, d, each);
          tries++;
          if (tries < MOST_TRIES && wrong.test(candidate)) {
            best = candidate;
            smaller = true;
            break;
          }
        }
      }
    }
    return best;
  }

  private static Facility with(Facility facility, int index, DeviceConfiguration configuration) {
    List<Device> devices = new ArrayList<>(facility.devices());
    devices.set(index, new Device(devices.get(index).asset(), configuration));
    return withDevices(facility, devices);
  }

  /** The same facility with other configurations. */
  public static Facility withDevices(Facility facility, List<Device> devices) {
    return new Facility(
        facility.profile(),
        facility.assets(),
        facility.segments(),
        facility.systems(),
        facility.vendors(),
        facility.accounts(),
        devices,
        facility.lists());
  }

  /** The same configuration with one thing less, coarse things first. */
  private static List<DeviceConfiguration> lesser(DeviceConfiguration it) {
    List<DeviceConfiguration> all = new ArrayList<>();
    Filtering filters = it.filtering();
    Forwarding f = it.forwarding();
    all.addAll(without(it, filters.bindings(), (c, b) -> filters(c, c.filtering().lists(), b)));
    all.addAll(without(it, filters.lists(), (c, l) -> filters(c, l, c.filtering().bindings())));
    all.addAll(without(it, it.translation().published(), Shrinking::published));
    all.addAll(
        without(it, f.policyRoutes(), (c, p) -> forwarding(c, p, c.forwarding().switches())));
    all.addAll(without(it, it.network().routes(), Shrinking::routes));
    for (RuleList list : filters.lists()) {
      all.addAll(
          without(
              it, list.rules(), (c, r) -> filters(c, swap(c, list, r), c.filtering().bindings())));
    }
    all.addAll(
        without(it, f.switches(), (c, s) -> forwarding(c, c.forwarding().policyRoutes(), s)));
    all.addAll(without(it, f.sourceTranslations(), Shrinking::translations));
    return all;
  }

  private static <T> List<DeviceConfiguration> without(
      DeviceConfiguration it,
      List<T> things,
      BiFunction<DeviceConfiguration, List<T>, DeviceConfiguration> with) {
    List<DeviceConfiguration> all = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      List<T> rest = new ArrayList<>(things);
      rest.remove(i);
      all.add(with.apply(it, rest));
    }
    return all;
  }

  private static List<RuleList> swap(
      DeviceConfiguration it, RuleList list, List<FilterRule> rules) {
    return it.filtering().lists().stream()
        .map(each ->
            each.equals(list)
                ? new RuleList(
                    list.name(),
                    list.scope(),
                    rules,
                    list.otherwise(),
                    list.stateful(),
                    list.evidence())
                : each)
        .toList();
  }

  private static DeviceConfiguration filters(
      DeviceConfiguration it, List<RuleList> lists, List<Filtering.Binding> bindings) {
    return rebuilt(
        it, it.network(), new Filtering(lists, bindings), it.translation(), it.forwarding());
  }

  private static DeviceConfiguration published(
      DeviceConfiguration it, List<AddressTranslation.Published> published) {
    AddressTranslation translation = new AddressTranslation(published, it.translation().hidden());
    return rebuilt(it, it.network(), it.filtering(), translation, it.forwarding());
  }

  /** Both ways to tell what is hidden lose the same. */
  private static DeviceConfiguration translations(
      DeviceConfiguration it, List<Forwarding.SourceTranslation> translations) {
    Forwarding old = it.forwarding();
    List<AddressTranslation.Hidden> hidden =
        it.translation().hidden().stream()
            .filter(h -> translations.stream().anyMatch(t -> t.evidence().equals(h.evidence())))
            .toList();
    return rebuilt(
        it,
        it.network(),
        it.filtering(),
        new AddressTranslation(it.translation().published(), hidden),
        new Forwarding(
            old.policyRoutes(),
            old.routing(),
            old.virtualAddresses(),
            translations,
            old.trustLevels(),
            old.switches(),
            old.switchPorts()));
  }

  /** The same configuration without any translation of sources. */
  public static DeviceConfiguration withoutSourceNat(DeviceConfiguration it) {
    return translations(it, List.of());
  }

  private static DeviceConfiguration forwarding(
      DeviceConfiguration it,
      List<Forwarding.PolicyRoute> policyRoutes,
      List<Forwarding.Switch> switches) {
    Forwarding old = it.forwarding();
    return it.with(
        new Forwarding(
            policyRoutes,
            old.routing(),
            old.virtualAddresses(),
            old.sourceTranslations(),
            old.trustLevels(),
            switches,
            old.switchPorts()));
  }

  private static DeviceConfiguration routes(DeviceConfiguration it, List<Route> routes) {
    DeviceNetwork old = it.network();
    DeviceNetwork network =
        new DeviceNetwork(old.interfaces(), old.vlans(), old.zones(), routes, old.wireless());
    return rebuilt(it, network, it.filtering(), it.translation(), it.forwarding());
  }

  /** The same configuration with other filters, translations or routes. */
  public static DeviceConfiguration rebuilt(
      DeviceConfiguration it,
      DeviceNetwork network,
      Filtering filtering,
      AddressTranslation translation,
      Forwarding forwarding) {
    return new DeviceConfiguration(
        it.file(),
        it.identity(),
        network,
        filtering,
        translation,
        it.remoteAccess(),
        it.administration(),
        it.remarks(),
        it.coverage(),
        forwarding);
  }
}
