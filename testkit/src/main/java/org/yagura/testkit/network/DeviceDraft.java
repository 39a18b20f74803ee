package org.yagura.testkit.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.AddressTranslation.Hidden;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.Administration;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Addressing;
import org.yagura.model.device.NetworkInterface.Link;
import org.yagura.model.device.NetworkInterface.Placement;
import org.yagura.model.device.Platform;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.Route;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RuleList;
import org.yagura.model.device.Zone;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.material.Coverage;

/** A device while it is drawn. Every fact gets a line of its own as evidence. */
final class DeviceDraft {

  final Naming naming;
  final String asset;
  final Platform platform;
  final String firmware;
  final List<Leg> legs = new ArrayList<>();
  final List<Route> routes = new ArrayList<>();
  final List<RuleList> lists = new ArrayList<>();
  final List<Filtering.Binding> bindings = new ArrayList<>();
  final List<Published> published = new ArrayList<>();
  final List<Hidden> hidden = new ArrayList<>();
  final List<Forwarding.SourceTranslation> translations = new ArrayList<>();
  final List<Forwarding.PolicyRoute> policyRoutes = new ArrayList<>();
  final List<RoutingProcess> routing = new ArrayList<>();
  final List<Forwarding.VirtualAddress> virtualAddresses = new ArrayList<>();
  final List<Forwarding.TrustLevel> trust = new ArrayList<>();
  final List<Forwarding.Switch> switches = new ArrayList<>();
  final List<Forwarding.SwitchPort> ports = new ArrayList<>();
  final List<RemoteAccess.Tunnel> tunnels = new ArrayList<>();
  final List<RemoteAccess.DialIn> dialIns = new ArrayList<>();
  final List<ManagementService> services = new ArrayList<>();

  /** Whether its configuration was handed over. */
  boolean read = true;

  private int line = 1;

  DeviceDraft(String asset, Platform platform, String firmware) {
    this(asset, platform, firmware, Naming.PLAIN);
  }

  DeviceDraft(String asset, Platform platform, String firmware, Naming naming) {
    this.naming = naming;
    this.asset = asset;
    this.platform = platform;
    this.firmware = firmware;
  }

  String file() {
    return asset + ".conf";
  }

  Evidence at(String says) {
    return Evidence.of(SourceRef.Line.of(file(), ++line), says);
  }

  Set<String> zones() {
    Set<String> names = new LinkedHashSet<>();
    legs.stream().map(Leg::zone).filter(it -> !it.isEmpty()).forEach(names::add);
    return names;
  }

  List<Leg> outside() {
    return legs.stream().filter(Leg::outside).toList();
  }

  List<Leg> inside() {
    return legs.stream().filter(it -> !it.outside()).toList();
  }

  void route(AddressBlock destination, String gateway, String out, int distance, String context) {
    String says = "route " + destination + " " + gateway + " " + out;
    routes.add(new Route(destination, gateway, out, distance, "", at(says), context));
  }

  /** A list, bound inward or outward at an interface. */
  void bind(
      Leg leg, Filtering.Direction direction, List<FilterRule> rules, FilterRule.Action otherwise) {
    String name = leg.name() + " " + direction;
    lists.add(
        new RuleList(name, RuleList.Scope.INTERFACE, rules, otherwise, false, at("list " + name)));
    bindings.add(new Filtering.Binding(leg.name(), direction, List.of(name), at("bind " + name)));
  }

  void list(String name, RuleList.Scope scope, List<FilterRule> rules, FilterRule.Action rest) {
    lists.add(new RuleList(name, scope, rules, rest, true, at("list " + name)));
  }

  /** A rule of source translation, told twice as the model demands. */
  void hide(Forwarding.SourceTranslation it, String out) {
    translations.add(it);
    if (it.enabled() && !it.exempt()) {
      hidden.add(new Hidden(it.name(), out, it.inside().addresses(), it.outside(), it.evidence()));
    }
  }

  void turn(Forwarding.Switch.Kind kind, String subject, boolean on) {
    switches.add(new Forwarding.Switch(kind, subject, on, at(kind + " " + subject + " " + on)));
  }

  void serve(String service, int port, List<String> openOn, AddressSet sources) {
    services.add(
        new ManagementService(
            service, "tcp", port, openOn, sources, true, false, at(service + " " + port)));
  }

  DeviceConfiguration build() {
    Evidence first = Evidence.of(SourceRef.Line.of(file(), 1), platform.os());
    DeviceIdentity identity =
        new DeviceIdentity(
            platform,
            new Sourced<>(asset, first),
            null,
            new Sourced<>(firmware, first),
            null,
            List.of(),
            null,
            first);
    return new DeviceConfiguration(
        file(),
        identity,
        new DeviceNetwork(interfaces(), List.of(), zoneRecords(), routes, List.of()),
        new Filtering(lists, bindings),
        new AddressTranslation(published, hidden),
        new RemoteAccess(tunnels, dialIns),
        new Administration(services, List.of(), List.of(), List.of()),
        List.of(),
        new Coverage(line, 0, List.of()),
        new Forwarding(
            policyRoutes, routing, virtualAddresses, translations, trust, switches, ports));
  }

  private List<Zone> zoneRecords() {
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (Leg it : legs) {
      if (!it.zone().isEmpty()) {
        members.computeIfAbsent(it.zone(), z -> new ArrayList<>()).add(it.name());
      }
    }
    return members.entrySet().stream()
        .map(it -> new Zone(it.getKey(), it.getValue(), at("zone " + it.getKey())))
        .toList();
  }

  private List<NetworkInterface> interfaces() {
    List<NetworkInterface> all = new ArrayList<>();
    for (Leg it : legs) {
      List<NetworkInterface.Address> addresses =
          it.address() == 0
              ? List.of()
              : List.of(new NetworkInterface.Address(it.address(), it.prefix()));
      all.add(
          new NetworkInterface(
              it.name(),
              it.outside() ? "WAN" : "",
              it.type(),
              it.enabled(),
              addresses.isEmpty() ? Addressing.UNNUMBERED : Addressing.STATIC,
              addresses,
              new Link("", it.vlan(), List.of()),
              new Placement(it.zone(), it.facing(), it.context()),
              at("interface " + it.name() + " " + Ipv4.format(it.address()))));
    }
    return all;
  }
}
