package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.password.PasswordDemands;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Administration;
import org.yagura.model.device.Administration.LocalUser;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.policy.PolicySetting;

/**
 * Services of the device itself. On a firewall a service is open only where a zone or interface
 * names it among its inbound services; the management port needs no such word.
 */
final class JunosManagement {

  private final Junos junos;
  private final JunosZones zones;
  private final JunosFilters filters;
  private final List<NetworkInterface> interfaces;

  JunosManagement(
      Junos junos, JunosZones zones, JunosFilters filters, List<NetworkInterface> interfaces) {
    this.junos = junos;
    this.zones = zones;
    this.filters = filters;
    this.interfaces = interfaces;
  }

  Administration build() {
    List<ManagementService> services = new ArrayList<>();
    Optional<Node> system = junos.root().find("system", "services");
    system.ifPresent(it -> {
      plain(it, "ssh", 22, services);
      plain(it, "telnet", 23, services);
      plain(it, "ftp", 21, services);
      it.find("netconf", "ssh")
          .ifPresent(node -> service(node, "netconf", port(node, 830), services));
      it.find("xnm-clear-text").ifPresent(node -> service(node, "xnm-clear-text", 3221, services));
      web(it, "http", 80, services);
      web(it, "https", 443, services);
    });
    for (Node community : junos.root().all("snmp", "community")) {
      snmp(community, services);
    }
    return new Administration(services, users(), logServers(), timeServers(), passwords());
  }

  private void plain(Node system, String service, int port, List<ManagementService> services) {
    system.find(service).ifPresent(it -> service(it.useAll(), service, port(it, port), services));
  }

  private static int port(Node service, int byDefault) {
    return Numbers.of(service.value("port"), byDefault);
  }

  private void service(Node node, String service, int port, List<ManagementService> services) {
    add(node, service, port, List.of(), services);
  }

  private void web(Node system, String service, int port, List<ManagementService> services) {
    Optional<Node> found = system.find("web-management", service);
    if (found.isPresent()) {
      List<String> only = found.get().words("interface").stream().map(Junos::unit).toList();
      add(found.get().useAll(), service, port(found.get(), port), only, services);
    }
  }

  private void add(
      Node node, String service, int port, List<String> only, List<ManagementService> services) {
    List<String> open = openOn(service, only);
    services.add(
        new ManagementService(
            service,
            "tcp",
            port,
            open,
            filters.reaching("tcp", port),
            !(zones.present() && open.isEmpty()),
            false,
            junos.source().evidence(node)));
  }

  /** Interfaces that accept the service; without zones those it is limited to, or all. */
  private List<String> openOn(String service, List<String> only) {
    if (!zones.present()) {
      return only;
    }
    Set<String> open = new LinkedHashSet<>();
    for (NetworkInterface it : interfaces) {
      boolean wanted = only.isEmpty() || only.contains(it.name());
      boolean opens =
          zones.opens(it.name(), service).isPresent()
              || (it.type() == NetworkInterface.Type.MANAGEMENT
                  && zones.zoneOf(it.name()).isEmpty());
      if (wanted && opens) {
        open.add(it.name());
      }
    }
    return List.copyOf(open);
  }

  private void snmp(Node community, List<ManagementService> services) {
    List<AddressBlock> clients = new ArrayList<>();
    for (Node client : community.all("clients")) {
      if (!client.has("restrict")) {
        AddressBlock.tryParse(client.word()).ifPresent(clients::add);
      }
    }
    boolean limited = community.has("clients") || community.has("client-list-name");
    community.useAll();
    AddressSet allowed = limited ? AddressSet.of(clients) : AddressSet.ANY;
    List<String> only = junos.root().words("snmp", "interface").stream().map(Junos::unit).toList();
    List<String> open = openOn("snmp", only);
    services.add(
        new ManagementService(
            "snmp",
            "udp",
            161,
            open,
            allowed.intersect(filters.reaching("udp", 161)),
            !(zones.present() && open.isEmpty()),
            false,
            junos.source().evidence(community)));
  }

  private List<PolicySetting> passwords() {
    PasswordDemands demands = new PasswordDemands();
    junos
        .root()
        .find("system", "login", "password")
        .ifPresent(it -> {
          it.find("minimum-length")
              .ifPresent(n -> demands.length(n.value(), junos.source().evidence(n.useAll())));
          it.find("maximum-lifetime")
              .ifPresent(n -> demands.age(n.value(), junos.source().evidence(n.useAll())));
          it.find("minimum-punctuations")
              .or(() -> it.find("minimum-numerics"))
              .ifPresent(n -> demands.mixed(junos.source().evidence(n.useAll())));
        });
    return demands.all();
  }

  private List<LocalUser> users() {
    List<LocalUser> users = new ArrayList<>();
    junos
        .root()
        .find("system", "root-authentication")
        .ifPresent(it ->
            users.add(new LocalUser("root", "super-user", junos.source().evidence(it.useAll()))));
    for (Node user : junos.root().all("system", "login", "user")) {
      users.add(
          new LocalUser(user.word(), user.value("class"), junos.source().evidence(user.useAll())));
    }
    return users;
  }

  private List<Sourced<String>> logServers() {
    List<Sourced<String>> servers = new ArrayList<>();
    for (Node host : junos.root().all("system", "syslog", "host")) {
      servers.add(junos.source().sourced(host.word(), host.useAll()));
    }
    for (Node stream : junos.root().all("security", "log", "stream")) {
      String host = stream.value("host");
      if (!host.isEmpty()) {
        servers.add(junos.source().sourced(host, stream.useAll()));
      }
    }
    return servers;
  }

  private List<Sourced<String>> timeServers() {
    List<Sourced<String>> servers = new ArrayList<>();
    for (Node server : junos.root().all("system", "ntp", "server")) {
      servers.add(junos.source().sourced(server.word(), server.useAll()));
    }
    return servers;
  }
}
