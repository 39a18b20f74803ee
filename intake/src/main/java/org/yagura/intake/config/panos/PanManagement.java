package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yagura.intake.config.password.PasswordDemands;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Administration;
import org.yagura.model.device.Administration.LocalUser;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.policy.PolicySetting;

/**
 * Management of the device: on its own port HTTPS and SSH unless switched off, and on other
 * interfaces what their management profile opens. Where GlobalProtect takes an interface's port
 * 443, management moves to 4443.
 */
final class PanManagement {

  private final Pan pan;
  private final Set<String> portals = new HashSet<>();

  PanManagement(Pan pan, List<DialIn> dialIns) {
    this.pan = pan;
    dialIns.forEach(it -> portals.add(it.carrier()));
  }

  Administration build() {
    List<ManagementService> services = new ArrayList<>();
    List<Sourced<String>> times = new ArrayList<>();
    for (Node device : pan.devices()) {
      Optional<Node> system = device.find("deviceconfig", "system");
      system.ifPresent(it -> ownPort(it, services));
      system.ifPresent(it -> times(it, times));
    }
    Map<String, List<String>> users = new TreeMap<>();
    interfaces().forEach(it -> profileOf(it, users));
    for (Node profile : pan.onDevices("network", "profiles", "interface-management-profile")) {
      profile(profile, users.getOrDefault(profile.word(), List.of()), services);
    }
    return new Administration(services, users(), logs(), times, passwords());
  }

  private static int port(String service) {
    return switch (service) {
      case "http" -> 80;
      case "snmp" -> 161;
      case "ssh" -> 22;
      case "telnet" -> 23;
      default -> 443;
    };
  }

  private List<Node> interfaces() {
    List<Node> all = new ArrayList<>();
    for (String kind : List.of("ethernet", "aggregate-ethernet")) {
      for (Node port : pan.onDevices("network", "interface", kind)) {
        all.add(port);
        port.find("layer3").ifPresent(it -> all.addAll(it.all("units")));
      }
    }
    for (String kind : List.of("vlan", "loopback", "tunnel")) {
      all.addAll(pan.onDevices("network", "interface", kind, "units"));
    }
    return all;
  }

  private void profileOf(Node port, Map<String, List<String>> users) {
    String name =
        port.value("interface-management-profile")
            + port.value("layer3", "interface-management-profile");
    if (!name.isEmpty()) {
      users.computeIfAbsent(name, it -> new ArrayList<>()).add(port.word());
      boolean defined =
          pan.onDevices("network", "profiles", "interface-management-profile").stream()
              .anyMatch(it -> it.word().equals(name));
      if (!defined) {
        pan.source().remark(Remark.Kind.UNDEFINED_REFERENCE, name, port);
      }
    }
  }

  private void ownPort(Node system, List<ManagementService> services) {
    boolean present = !system.value("ip-address").isEmpty() || system.has("type", "dhcp-client");
    if (!present) {
      return;
    }
    Node place = system.find("ip-address").orElse(system);
    for (String service : List.of("https", "ssh", "http", "telnet", "snmp")) {
      String off = system.value("service", "disable-" + service);
      boolean byDefault = off.isEmpty();
      boolean usual = service.equals("https") || service.equals("ssh");
      if (off.equals("no") || (byDefault && usual)) {
        services.add(
            new ManagementService(
                service,
                service.equals("snmp") ? "udp" : "tcp",
                port(service),
                List.of(PanInterfaces.MANAGEMENT),
                permitted(system),
                true,
                byDefault,
                pan.source().evidence(system.find("service", "disable-" + service).orElse(place))));
      }
    }
    system.find("service").ifPresent(Node::useAll);
  }

  private static AddressSet permitted(Node node) {
    List<AddressBlock> blocks = new ArrayList<>();
    List<String> words = node.words("permitted-ip");
    words.forEach(it -> AddressBlock.tryParse(it).ifPresent(blocks::add));
    return words.isEmpty() ? AddressSet.ANY : AddressSet.of(blocks);
  }

  private void profile(Node profile, List<String> on, List<ManagementService> services) {
    for (String service : List.of("http", "https", "snmp", "ssh", "telnet")) {
      if (Pan.isYes(profile, service)) {
        boolean moved = service.equals("https") && on.stream().anyMatch(portals::contains);
        services.add(
            new ManagementService(
                service,
                service.equals("snmp") ? "udp" : "tcp",
                moved ? 4443 : port(service),
                on,
                permitted(profile),
                !on.isEmpty(),
                false,
                pan.source().evidence(profile)));
      }
    }
    profile.useAll();
    if (on.isEmpty()) {
      pan.source().remark(Remark.Kind.UNUSED_OBJECT, profile.word(), profile);
    }
  }

  private List<PolicySetting> passwords() {
    PasswordDemands demands = new PasswordDemands();
    for (Node place : pan.devices()) {
      Optional<Node> policy = place.find("mgt-config", "password-complexity");
      if (policy.isPresent() && Pan.isYes(policy.get(), "enabled")) {
        Node it = policy.get();
        it.find("minimum-length")
            .ifPresent(n -> demands.length(n.value(), pan.source().evidence(n.useAll())));
        it.find("password-change", "expiration-period")
            .ifPresent(n -> demands.age(n.value(), pan.source().evidence(n.useAll())));
        it.find("minimum-special-characters")
            .filter(n -> !n.value().equals("0"))
            .ifPresent(n -> demands.mixed(pan.source().evidence(n.useAll())));
      }
    }
    return demands.all();
  }

  private List<LocalUser> users() {
    List<LocalUser> users = new ArrayList<>();
    List<Node> places = new ArrayList<>(pan.devices());
    for (Node place : places) {
      for (Node user : place.all("mgt-config", "users")) {
        List<Node> roles = user.all("permissions", "role-based");
        String role = roles.isEmpty() ? "" : roles.getFirst().word();
        users.add(new LocalUser(user.word(), role, pan.source().evidence(user.useAll())));
      }
    }
    return users;
  }

  private List<Sourced<String>> logs() {
    List<Sourced<String>> logs = new ArrayList<>();
    List<Node> places = new ArrayList<>(pan.shared());
    places.add(pan.root());
    pan.systems().forEach(it -> places.add(it.node()));
    Set<Node> seen = new HashSet<>();
    for (Node place : places) {
      for (Node profile : place.all("log-settings", "syslog")) {
        if (seen.add(profile)) {
          for (Node server : profile.useAll().all("server")) {
            String address = server.value("server");
            if (!address.isEmpty()) {
              logs.add(pan.source().sourced(address, server));
            }
          }
        }
      }
    }
    return logs;
  }

  private void times(Node system, List<Sourced<String>> times) {
    for (Node server : system.all("ntp-servers")) {
      String address = server.value("ntp-server-address");
      server.useAll();
      if (!address.isEmpty()) {
        times.add(pan.source().sourced(address, server));
      }
    }
  }
}
