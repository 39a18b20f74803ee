package org.yagura.intake.config.fortios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.intake.config.password.PasswordDemands;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Administration;
import org.yagura.model.device.Administration.LocalUser;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.policy.PolicySetting;

/**
 * Management by {@code allowaccess} of each interface, on the ports of {@code config system global}
 * (443, 80, 22, 23 where omitted); trusted hosts restrict it only when every administrator has
 * some.
 */
final class Management {

  private static final List<String> LOGS =
      List.of(
          "log syslogd setting",
          "log syslogd2 setting",
          "log syslogd3 setting",
          "log syslogd4 setting",
          "log fortianalyzer setting",
          "log fortianalyzer2 setting",
          "log fortianalyzer3 setting");

  private final Domain global;
  private final List<Domain> domains;

  Management(Domain global, List<Domain> domains) {
    this.global = global;
    this.domains = domains;
  }

  Administration all(List<LocalUser> localUsers) {
    List<LocalUser> users = new ArrayList<>();
    for (Block admin : global.entries("system admin")) {
      String profile = admin.value("accprofile", "");
      users.add(new LocalUser(admin.name(), profile, global.evidence(admin)));
    }
    users.addAll(localUsers);
    return new Administration(services(), users, logServers(), timeServers(), passwords());
  }

  private List<ManagementService> services() {
    List<ManagementService> services = new ArrayList<>();
    AddressSet trusted = trustedHosts();
    AddressSet managers = snmpManagers();
    for (Block port : global.entries("system interface")) {
      boolean up = !port.value("status", "up").equals("down");
      for (String access : port.values("allowaccess")) {
        Optional<ManagementService> service =
            switch (access) {
              case "https" -> tcp(port, access, setting("admin-sport", 443), trusted, up);
              case "http" -> tcp(port, access, setting("admin-port", 80), trusted, up);
              case "ssh" -> tcp(port, access, setting("admin-ssh-port", 22), trusted, up);
              case "telnet" -> tcp(port, access, setting("admin-telnet-port", 23), trusted, up);
              case "fgfm" -> tcp(port, access, 541, AddressSet.ANY, up);
              case "snmp" -> snmp(port, managers, up);
              default -> Optional.empty();
            };
        service.ifPresent(services::add);
      }
    }
    return services;
  }

  private int setting(String name, int byDefault) {
    int port =
        global
            .section("system global")
            .map(it -> Interfaces.number(it.value(name, "")))
            .orElse(byDefault);
    return port > 0 && port <= 65_535 ? port : byDefault;
  }

  private Optional<ManagementService> tcp(
      Block port, String name, int number, AddressSet sources, boolean up) {
    return Optional.of(
        new ManagementService(
            name,
            "tcp",
            number,
            List.of(port.name()),
            sources,
            up,
            false,
            global.evidence(port, "allowaccess")));
  }

  private Optional<ManagementService> snmp(Block port, AddressSet managers, boolean up) {
    boolean on =
        global.section("system snmp sysinfo").map(it -> it.enabled("status", false)).orElse(false);
    return Optional.of(
        new ManagementService(
            "snmp",
            "udp",
            161,
            List.of(port.name()),
            managers,
            up && on,
            false,
            global.evidence(port, "allowaccess")));
  }

  private AddressSet trustedHosts() {
    List<AddressBlock> blocks = new ArrayList<>();
    List<Block> admins = global.entries("system admin");
    for (Block admin : admins) {
      int before = blocks.size();
      for (int i = 1; i <= 10; i++) {
        Addresses.block(admin.values("trusthost" + i)).ifPresent(blocks::add);
      }
      if (blocks.size() == before) {
        return AddressSet.ANY;
      }
    }
    return admins.isEmpty() ? AddressSet.ANY : AddressSet.of(blocks);
  }

  private AddressSet snmpManagers() {
    List<AddressBlock> blocks = new ArrayList<>();
    for (Block community : global.entries("system snmp community")) {
      List<Block> hosts = community.section("hosts").map(Block::entries).orElse(List.of());
      hosts.forEach(it -> Addresses.block(it.values("ip")).ifPresent(blocks::add));
      if (hosts.isEmpty() && community.enabled("status", true)) {
        return AddressSet.ANY;
      }
    }
    return blocks.isEmpty() ? AddressSet.ANY : AddressSet.of(blocks);
  }

  private List<Sourced<String>> logServers() {
    List<Sourced<String>> servers = new ArrayList<>();
    for (Domain domain : withDomains()) {
      for (String log : LOGS) {
        Optional<Block> section = domain.section(log);
        if (section.isPresent() && section.get().enabled("status", false)) {
          String server = section.get().value("server", "");
          if (!server.isEmpty()) {
            servers.add(new Sourced<>(server, domain.evidence(section.get(), "server")));
          }
        }
      }
    }
    return servers;
  }

  private List<Sourced<String>> timeServers() {
    List<Sourced<String>> servers = new ArrayList<>();
    Optional<Block> ntp = global.section("system ntp");
    if (ntp.isEmpty() || !ntp.get().enabled("ntpsync", true)) {
      return servers;
    }
    for (Block entry : ntp.get().section("ntpserver").map(Block::entries).orElse(List.of())) {
      String server = entry.value("server", "");
      if (!server.isEmpty()) {
        servers.add(new Sourced<>(server, global.evidence(entry, "server")));
      }
    }
    if (servers.isEmpty() && ntp.get().value("type", "fortiguard").equals("fortiguard")) {
      boolean said = ntp.get().setting("type").isPresent();
      servers.add(
          new Sourced<>("FortiGuard", global.evidence(ntp.get(), said ? "type" : "ntpsync")));
    }
    return servers;
  }

  /** Off unless it is switched on; then 8 characters, and passwords that never expire. */
  private List<PolicySetting> passwords() {
    PasswordDemands demands = new PasswordDemands();
    Optional<Block> section = global.section("system password-policy");
    if (section.isEmpty() || !section.get().enabled("status", false)) {
      return demands.all();
    }
    Block policy = section.get();
    demands.length(policy.value("minimum-length", "8"), global.evidence(policy, "minimum-length"));
    boolean expires = policy.value("expire-status", "disable").equals("enable");
    demands.age(
        expires ? policy.value("expire-day", "90") : "0",
        global.evidence(policy, expires ? "expire-day" : "expire-status"));
    for (String kind : List.of("min-number", "min-non-alphanumeric")) {
      if (!policy.value(kind, "0").equals("0")) {
        demands.mixed(global.evidence(policy, kind));
      }
    }
    return demands.all();
  }

  /** The global part, and the virtual domains where they are parts of their own. */
  private List<Domain> withDomains() {
    List<Domain> all = new ArrayList<>();
    all.add(global);
    domains.stream().filter(it -> it.root() != global.root()).forEach(all::add);
    return all;
  }
}
