package org.yagura.analysis.reachability.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yagura.analysis.reachability.Change;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RuleList;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/** The model after changes; what does not change stays the very same object. */
public final class Changed {

  private Facility facility;
  private List<ExternalConnection> connections;
  private final Set<String> devices = new HashSet<>();
  private final Set<String> alone = new HashSet<>();
  private final Set<String> gone = new HashSet<>();
  private final Set<String> sealed = new HashSet<>();
  private final List<Change> idle = new ArrayList<>();
  private boolean touched;

  private Changed(Facility facility, List<ExternalConnection> connections) {
    this.facility = facility;
    this.connections = connections;
  }

  /** Applies changes one after the other. */
  public static Changed of(
      Facility facility, List<ExternalConnection> connections, List<Change> changes) {
    Changed changed = new Changed(facility, connections);
    for (Change change : changes) {
      changed.touched = false;
      changed.apply(change);
      if (!changed.touched) {
        changed.idle.add(change);
      }
    }
    return changed;
  }

  public Facility facility() {
    return facility;
  }

  public List<ExternalConnection> connections() {
    return connections;
  }

  /** Ids of devices whose configuration is another one. */
  public Set<String> devices() {
    return devices;
  }

  /** Ids of assets in a segment of their own. */
  public Set<String> alone() {
    return alone;
  }

  /** Ids of assets that are off the network. */
  public Set<String> gone() {
    return gone;
  }

  /** Ids of segments whose members no longer reach each other. */
  public Set<String> sealed() {
    return sealed;
  }

  /** Those that found nothing to change, in their order. */
  public List<Change> idle() {
    return List.copyOf(idle);
  }

  private void apply(Change change) {
    switch (change) {
      case Change.DisableConnection it -> disable(it.connection());
      case Change.RemoveRule it ->
          lists(
              it.device(), list -> isMeant(it.list(), list, it.rule()) ? without(list, it) : list);
      case Change.AddRule it -> add(it);
      case Change.RestrictService it -> configure(it.device(), c -> Services.restricted(c, it));
      case Change.Unpublish it -> configure(it.device(), c -> Services.unpublished(c, it.name()));
      case Change.Isolate it -> {
        touched |= facility.asset(it.asset()).isPresent();
        (it.services() == Change.PermittedServices.NOTHING ? gone : alone).add(it.asset());
      }
      case Change.Seal it -> {
        sealed.add(it.segment());
        touched |= facility.segments().stream().anyMatch(s -> s.id().equals(it.segment()));
        if (it.fromOthers()) {
          facility.segments().stream()
              .filter(s -> s.id().equals(it.segment()))
              .forEach(s -> s.gateways().forEach(g -> cutOff(g, AddressSet.of(s.range()))));
        }
      }
    }
  }

  private void configure(String device, UnaryOperator<DeviceConfiguration> change) {
    List<Device> all = new ArrayList<>();
    for (Device it : facility.devices()) {
      if (it.asset().equals(device)) {
        DeviceConfiguration after = change.apply(it.configuration());
        if (!after.equals(it.configuration())) {
          devices.add(device);
          touched = true;
        }
        all.add(new Device(device, after));
      } else {
        all.add(it);
      }
    }
    facility =
        new Facility(
            facility.profile(),
            facility.assets(),
            facility.segments(),
            facility.systems(),
            facility.vendors(),
            facility.accounts(),
            all,
            facility.lists(),
            facility.rules());
  }

  /** A connection that is off, with all that it carries. */
  private void disable(String id) {
    Optional<ExternalConnection> found =
        connections.stream().filter(it -> it.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return;
    }
    touched = true;
    connections = connections.stream().filter(it -> !it.id().equals(id)).toList();
    ExternalConnection it = found.get();
    configure(it.end().device(), c -> Ports.without(c, it.end().interfaceName()));
    connections.stream()
        .filter(other -> other.line().equals(id))
        .map(ExternalConnection::id)
        .toList()
        .forEach(this::disable);
  }

  private void cutOff(String device, AddressSet network) {
    configure(
        device,
        c -> {
          DeviceConfiguration after = c;
          for (NetworkInterface it : c.network().interfaces()) {
            boolean there =
                it.addresses().stream().anyMatch(a -> AddressSet.of(a.network()).equals(network));
            if (there) {
              after = Configurations.with(after, Ports.without(after.network(), it.name()));
            }
          }
          return after;
        });
  }

  private static boolean isMeant(String wanted, RuleList list, String rule) {
    return (wanted.isEmpty() || wanted.equals(list.name()))
        && (rule.isEmpty() || list.rules().stream().anyMatch(it -> it.id().equals(rule)));
  }

  private void lists(String device, UnaryOperator<RuleList> change) {
    configure(
        device,
        c -> {
          List<RuleList> lists = c.filtering().lists().stream().map(change).toList();
          return Configurations.with(c, new Filtering(lists, c.filtering().bindings()));
        });
  }

  private static RuleList without(RuleList list, Change.RemoveRule change) {
    return with(list, list.rules().stream().filter(it -> !it.id().equals(change.rule())).toList());
  }

  private void add(Change.AddRule change) {
    String[] taken = {""};
    lists(
        change.device(),
        list -> {
          boolean only = change.list().isEmpty() && list.scope() == RuleList.Scope.TRANSIT;
          boolean meant =
              (only || change.list().equals(list.name()))
                  && isMeant("", list, change.before())
                  && taken[0].isEmpty();
          if (!meant) {
            return list;
          }
          taken[0] = list.name();
          List<FilterRule> rules = new ArrayList<>();
          for (FilterRule it : list.rules()) {
            if (it.id().equals(change.before())) {
              rules.add(change.rule());
            }
            rules.add(it);
          }
          if (change.before().isEmpty()) {
            rules.add(change.rule());
          }
          return with(list, rules);
        });
  }

  private static RuleList with(RuleList list, List<FilterRule> rules) {
    return new RuleList(
        list.name(), list.scope(), rules, list.otherwise(), list.stateful(), list.evidence());
  }
}
