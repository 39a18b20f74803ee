package org.yagura.analysis.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;
import org.yagura.model.device.FilterRule.Condition;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Platform;
import org.yagura.model.device.RuleList;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.reachability.Origin;
import org.yagura.model.reachability.Reachability;
import org.yagura.testkit.Property;
import org.yagura.testkit.network.Naming;
import org.yagura.testkit.network.RandomNetwork;
import org.yagura.testkit.network.Shrinking;

/** What must hold of reachability whatever the network. */
class LawsTest {

  private static final int CASES = 25;

  private static RandomNetwork network(Random random) {
    List<Platform> platforms = List.of(Platform.values());
    return RandomNetwork.draw(random, platforms.get(random.nextInt(platforms.size())));
  }

  /** Ports by start, asset and protocol: certain ones under {@code +}, possible under {@code ?}. */
  private static Map<String, PortSet> told(Reachability of) {
    Map<String, PortSet> all = new TreeMap<>();
    for (Origin from : of.from()) {
      from.reaches()
          .forEach(it ->
              all.merge(
                  "+" + from.id() + " > " + it.asset() + " " + it.protocol(),
                  it.ports(),
                  PortSet::union));
      from.undecided()
          .forEach(it ->
              all.merge(
                  "?" + from.id() + " > " + it.asset() + " " + it.protocol(),
                  it.ports(),
                  PortSet::union));
    }
    return all;
  }

  private static Map<String, PortSet> told(Facility facility, List<ExternalConnection> lines) {
    return told(Reaching.of(facility, lines).reachability());
  }

  /** Everything certain stays certain; everything possible stays possible or becomes certain. */
  private static void assertNothingCloses(Map<String, PortSet> before, Map<String, PortSet> after) {
    before.forEach((what, ports) -> {
      String rest = what.substring(1);
      String any = rest.substring(0, rest.lastIndexOf(' ')) + " any";
      PortSet now =
          after
              .getOrDefault("+" + rest, PortSet.NONE)
              .union(after.getOrDefault("+" + any, PortSet.NONE));
      if (what.startsWith("?")) {
        now =
            now.union(after.getOrDefault("?" + rest, PortSet.NONE))
                .union(after.getOrDefault("?" + any, PortSet.NONE));
      }
      assertThat(now.contains(ports)).as("%s %s is now %s", what, ports, now).isTrue();
    });
  }

  // --- changes of rules -----------------------------------------------------------------------

  /** The facility with one list's rules exchanged. */
  private static Facility edited(
      Facility facility, Random random, BiFunction<Random, List<FilterRule>, List<FilterRule>> by) {
    List<Device> devices = new ArrayList<>(facility.devices());
    List<Integer> filtered = new ArrayList<>();
    for (int i = 0; i < devices.size(); i++) {
      DeviceConfiguration one = devices.get(i).configuration();
      // What policies of a FortiGate see of virtual IPs depends on more than what they match.
      boolean virtual =
          one.identity().platform() == Platform.FORTIOS && !one.translation().published().isEmpty();
      if (!virtual && !one.filtering().lists().isEmpty()) {
        filtered.add(i);
      }
    }
    if (filtered.isEmpty()) {
      return facility;
    }
    int index = filtered.get(random.nextInt(filtered.size()));
    DeviceConfiguration it = devices.get(index).configuration();
    List<RuleList> lists = new ArrayList<>(it.filtering().lists());
    int which = random.nextInt(lists.size());
    RuleList list = lists.get(which);
    lists.set(
        which,
        new RuleList(
            list.name(),
            list.scope(),
            by.apply(random, list.rules()),
            list.otherwise(),
            list.stateful(),
            list.evidence()));
    Filtering filtering = new Filtering(lists, it.filtering().bindings());
    devices.set(
        index,
        new Device(
            devices.get(index).asset(),
            Shrinking.rebuilt(it, it.network(), filtering, it.translation(), it.forwarding())));
    return Shrinking.withDevices(facility, devices);
  }

  /** A FortiGate's policy also decides how it translates; here it shall not. */
  private static Facility withoutPolicyNat(Facility facility) {
    List<Device> devices = new ArrayList<>();
    for (Device device : facility.devices()) {
      devices.add(
          device.configuration().identity().platform() == Platform.FORTIOS
              ? new Device(device.asset(), Shrinking.withoutSourceNat(device.configuration()))
              : device);
    }
    return Shrinking.withDevices(facility, devices);
  }

  private static FilterRule like(FilterRule it, String id, Action action) {
    return new FilterRule(
        id,
        "",
        action,
        true,
        it.path(),
        it.source(),
        it.destination(),
        it.services(),
        it.condition(),
        it.evidence());
  }

  private static boolean surelyDecides(FilterRule it) {
    return it.enabled()
        && it.condition().equals(Condition.NONE)
        && it.source().unresolved().isEmpty()
        && it.destination().unresolved().isEmpty()
        && it.services().stream().allMatch(s -> s.qualifier().isEmpty());
  }

  @Test
  void aRuleBelowOneThatMatchesTheSameChangesNothing() {
    Property.holds(
        CASES,
        random -> {
          RandomNetwork network = network(random);
          Facility changed =
              edited(
                  network.facility(),
                  random,
                  (r, rules) -> {
                    List<FilterRule> more = new ArrayList<>(rules);
                    for (int i = 0; i < rules.size(); i++) {
                      if (surelyDecides(rules.get(i))) {
                        Action action = r.nextBoolean() ? Action.PERMIT : Action.DENY;
                        more.add(i + 1, like(rules.get(i), "below", action));
                        break;
                      }
                    }
                    return more;
                  });
          assertThat(told(changed, network.connections()))
              .isEqualTo(told(network.facility(), network.connections()));
        });
  }

  private static List<FilterRule> inserted(Random random, List<FilterRule> rules, Action action) {
    if (rules.isEmpty()) {
      return rules;
    }
    FilterRule model = rules.get(random.nextInt(rules.size()));
    List<FilterRule> more = new ArrayList<>(rules);
    AddressMatch source = random.nextBoolean() ? AddressMatch.ANY : model.source();
    FilterRule added =
        new FilterRule(
            "added",
            "",
            action,
            true,
            model.path(),
            source,
            model.destination(),
            random.nextBoolean() ? List.of(Service.ANY) : model.services(),
            Condition.NONE,
            model.evidence());
    more.add(random.nextInt(rules.size() + 1), added);
    return more;
  }

  @Test
  void aPermitAddedClosesNothing() {
    Property.holds(
        CASES,
        random -> {
          RandomNetwork network = network(random);
          Facility before = withoutPolicyNat(network.facility());
          Facility after = edited(before, random, (r, rules) -> inserted(r, rules, Action.PERMIT));
          assertNothingCloses(
              told(before, network.connections()), told(after, network.connections()));
        });
  }

  @Test
  void aDenyAddedOpensNothing() {
    Property.holds(
        CASES,
        random -> {
          RandomNetwork network = network(random);
          Facility before = withoutPolicyNat(network.facility());
          Facility after = edited(before, random, (r, rules) -> inserted(r, rules, Action.DENY));
          assertNothingCloses(
              told(after, network.connections()), told(before, network.connections()));
        });
  }

  // --- names and orders -----------------------------------------------------------------------

  @Test
  void renamingEverythingChangesNothingButNames() {
    for (int seed = 0; seed < CASES; seed++) {
      List<Platform> platforms = List.of(Platform.values());
      Platform first = platforms.get(seed % platforms.size());
      RandomNetwork plain = RandomNetwork.draw(new Random(seed), first);
      RandomNetwork renamed = RandomNetwork.draw(new Random(seed), first, new Naming("zz"));
      Map<String, PortSet> expected = told(plain.facility(), plain.connections());
      Map<String, PortSet> actual = new TreeMap<>();
      told(renamed.facility(), renamed.connections())
          .forEach((what, ports) -> actual.put(what.replace("zz", ""), ports));
      assertThat(actual).as("seed " + seed).isEqualTo(expected);
    }
  }

  @Test
  void theOrderOfDevicesAndListsChangesNothing() {
    Property.holds(
        CASES,
        random -> {
          RandomNetwork network = network(random);
          List<Device> devices = new ArrayList<>();
          for (Device device : network.facility().devices()) {
            DeviceConfiguration it = device.configuration();
            Filtering filtering =
                new Filtering(
                    shuffled(random, it.filtering().lists()),
                    shuffled(random, it.filtering().bindings()));
            devices.add(
                new Device(
                    device.asset(),
                    Shrinking.rebuilt(
                        it, it.network(), filtering, it.translation(), it.forwarding())));
          }
          Facility changed = Shrinking.withDevices(network.facility(), shuffled(random, devices));
          assertThat(told(changed, shuffled(random, network.connections())))
              .isEqualTo(told(network.facility(), network.connections()));
        });
  }

  private static <T> List<T> shuffled(Random random, List<T> items) {
    List<T> all = new ArrayList<>(items);
    Collections.shuffle(all, random);
    return all;
  }

  // --- what-if --------------------------------------------------------------------------------

  @Test
  void removingARuleTellsWhatAFreshNetworkWithoutItTells() {
    Property.holds(
        CASES,
        random -> {
          RandomNetwork network = network(random);
          Reaching before = Reaching.of(network.facility(), network.connections());
          for (Device device : network.facility().devices()) {
            for (RuleList list : device.configuration().filtering().lists()) {
              if (list.rules().isEmpty() || random.nextInt(3) > 0) {
                continue;
              }
              FilterRule gone = list.rules().get(random.nextInt(list.rules().size()));
              Facility fresh = without(network.facility(), device, list, gone);
              Change change = new Change.RemoveRule(device.asset(), list.name(), gone.id());
              assertThat(told(before.with(List.of(change)).reachability()))
                  .as("%s %s %s", device.asset(), list.name(), gone.id())
                  .isEqualTo(told(fresh, network.connections()));
              return;
            }
          }
        });
  }

  private static Facility without(
      Facility facility, Device device, RuleList list, FilterRule gone) {
    DeviceConfiguration it = device.configuration();
    List<RuleList> lists = new ArrayList<>(it.filtering().lists());
    List<FilterRule> rules = new ArrayList<>(list.rules());
    rules.remove(gone);
    lists.replaceAll(each ->
        each.name().equals(list.name())
            ? new RuleList(
                list.name(),
                list.scope(),
                rules,
                list.otherwise(),
                list.stateful(),
                list.evidence())
            : each);
    Device lesser =
        new Device(
            device.asset(),
            Shrinking.rebuilt(
                it,
                it.network(),
                new Filtering(lists, it.filtering().bindings()),
                it.translation(),
                it.forwarding()));
    List<Device> devices = new ArrayList<>(facility.devices());
    devices.replaceAll(each -> each.asset().equals(device.asset()) ? lesser : each);
    return Shrinking.withDevices(facility, devices);
  }

  @Test
  void switchingALineOffTellsWhatANetworkWithoutItTells() {
    Property.holds(
        CASES,
        random -> {
          RandomNetwork network = network(random);
          if (network.connections().isEmpty()) {
            return;
          }
          List<ExternalConnection> lines = network.connections();
          ExternalConnection off = lines.get(random.nextInt(lines.size()));
          Reaching after =
              Reaching.of(network.facility(), lines)
                  .with(List.of(new Change.DisableConnection(off.id())));
          assertThat(told(after.reachability()).keySet())
              .noneMatch(it -> it.startsWith("+" + off.id() + " >"));
        });
  }
}
