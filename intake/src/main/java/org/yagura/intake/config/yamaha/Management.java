package org.yagura.intake.config.yamaha;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.intake.config.secret.WeakSecret;
import org.yagura.intake.config.yamaha.operand.FilterOperands;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Administration;
import org.yagura.model.device.Administration.LocalUser;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.Remark;
import org.yagura.model.evidence.Sourced;

/**
 * Ways to manage the device. {@code show config} omits defaults (Yamaha command reference): {@code
 * telnetd service} is on (port 23), {@code httpd service} is on (port 80), both for any host;
 * {@code sshd service}, {@code sftpd host}, {@code tftp host} and {@code snmp host} let nobody in.
 */
final class Management {

  private static final Set<String> WELL_KNOWN = Set.of("public", "private");

  private final Reading reading;
  private final Interfaces interfaces;
  private final Map<String, Daemon> daemons = new LinkedHashMap<>();
  private final Daemon snmp = new Daemon("snmp", "udp", 161, false);
  private final Map<String, LocalUser> users = new LinkedHashMap<>();
  private final List<Sourced<String>> logServers = new ArrayList<>();
  private final List<Sourced<String>> timeServers = new ArrayList<>();
  private boolean administratorPassword;
  private boolean loginPassword;
  private boolean ownCommunity;

  private static final class Daemon {
    final String service;
    final String protocol;
    final boolean onByDefault;
    boolean on;
    int port;
    int line;
    List<String> hosts = List.of("any");

    Daemon(String service, String protocol, int port, boolean onByDefault) {
      this.service = service;
      this.protocol = protocol;
      this.port = port;
      this.onByDefault = onByDefault;
      this.on = onByDefault;
    }
  }

  Management(Reading reading, Interfaces interfaces) {
    this.reading = reading;
    this.interfaces = interfaces;
    daemons.put("telnetd", new Daemon("telnet", "tcp", 23, true));
    daemons.put("httpd", new Daemon("http", "tcp", 80, true));
    daemons.put("sshd", new Daemon("ssh", "tcp", 22, false));
    daemons.put("sftpd", new Daemon("sftp", "tcp", 22, false));
    daemons.put("tftp", new Daemon("tftp", "udp", 69, false));
    daemons.put("snmp", snmp);
  }

  /** {@code telnetd|httpd|sshd|sftpd|tftp WHAT …}. */
  Outcome daemon(Command command) {
    Daemon daemon = daemons.get(command.word(0));
    if (daemon == null || command.size() < 3) {
      return Outcome.UNKNOWN;
    }
    switch (command.word(1)) {
      case "service" -> daemon.on = command.word(2).equals("on");
      case "listen" -> {
        if (!Command.isNumber(command.word(2), 5)) {
          return Outcome.UNKNOWN;
        }
        daemon.port = Integer.parseInt(command.word(2));
      }
      case "host" -> {
        if (command.word(2).equals("key")) {
          return Outcome.IGNORED;
        }
        daemon.hosts = command.from(2).stream().distinct().toList();
        daemon.on |= daemon.service.equals("sftp") || daemon.service.equals("tftp");
      }
      default -> {
        return Outcome.IGNORED;
      }
    }
    daemon.line = command.line();
    return Outcome.UNDERSTOOD;
  }

  /** {@code security class 3 …} lets nobody log in by telnet or SSH. */
  Outcome securityClass(Command command) {
    if (command.starts("security", "class", "3")) {
      for (String name : List.of("telnetd", "sshd")) {
        Daemon daemon = daemons.get(name);
        if (daemon != null) {
          daemon.hosts = List.of("none");
          daemon.line = command.line();
        }
      }
      return Outcome.UNDERSTOOD;
    }
    return Outcome.IGNORED;
  }

  /** {@code snmp|snmpv2c|snmpv3 host|community …}. */
  Outcome snmp(Command command) {
    switch (command.word(1)) {
      case "host" -> {
        snmp.on = true;
        snmp.line = command.line();
        snmp.hosts = List.of(command.word(2));
        community(command, 3);
        ownCommunity |= command.size() > 3 || command.word(0).equals("snmpv3");
      }
      case "community" -> {
        ownCommunity = true;
        community(command, 3);
      }
      case "trap",
          "syscontact",
          "syslocation",
          "yrifppdisplayatmib2",
          "display",
          "user",
          "vacm",
          "engine",
          "context",
          "log",
          "local" -> {
        return Outcome.IGNORED;
      }
      default -> {
        return Outcome.UNKNOWN;
      }
    }
    return Outcome.UNDERSTOOD;
  }

  private void community(Command command, int from) {
    boolean known =
        reading.weakness(command.line()).orElse(null) == WeakSecret.WELL_KNOWN_COMMUNITY
            || command.from(from).stream().anyMatch(WELL_KNOWN::contains);
    if (known) {
      reading.remark(
          Remark.Kind.WELL_KNOWN_COMMUNITY, command.word(0) + " community", command.line());
    }
  }

  /** {@code administrator password …}, {@code login password …}: kept encrypted only on request. */
  Outcome password(Command command) {
    boolean login = command.word(0).equals("login");
    boolean set = command.size() > 2;
    administratorPassword |= !login && set;
    loginPassword |= login && set;
    if (set && !command.word(2).equals("encrypted")) {
      reading.remark(
          Remark.Kind.WEAK_SECRET, command.word(0) + " password（暗号化せずに保存）", command.line());
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code login user NAME [encrypted] PASSWORD}. */
  Outcome user(Command command) {
    String name = command.word(2);
    if (name.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    users.put(name, new LocalUser(name, "", reading.at(command.line())));
    if (!command.word(3).equals("encrypted")) {
      reading.remark(Remark.Kind.WEAK_SECRET, name + "（暗号化せずに保存）", command.line());
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code user attribute [NAME] administrator=off connection=…}; without a name for everyone. */
  Outcome attribute(Command command) {
    LocalUser user = users.get(command.word(2));
    String administrator = command.option("administrator");
    if (user != null && !administrator.isEmpty()) {
      users.put(
          user.name(),
          new LocalUser(user.name(), "administrator=" + administrator, user.evidence()));
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code pp auth username NAME …}: a user who may dial in. */
  void dialInUser(Command command) {
    String name = command.word(3);
    users.putIfAbsent(name, new LocalUser(name, "pp auth", reading.at(command.line())));
  }

  /** {@code syslog host A…}. */
  Outcome log(Command command) {
    if (!command.word(1).equals("host")) {
      return Outcome.IGNORED;
    }
    command.from(2).forEach(it -> logServers.add(new Sourced<>(it, reading.at(command.line()))));
    return Outcome.UNDERSTOOD;
  }

  /** {@code ntpdate HOST}, alone or in {@code schedule at N … ntpdate HOST}. */
  Outcome time(Command command) {
    int at = command.words().indexOf("ntpdate");
    if (at < 0 || command.word(at + 1).isEmpty()) {
      return Outcome.IGNORED;
    }
    timeServers.add(new Sourced<>(command.word(at + 1), reading.at(command.line())));
    return Outcome.UNDERSTOOD;
  }

  /**
   * The whole; {@code header} is the line that tells model and firmware, 0 when there is none or
   * when the text is cut off, so that what is absent can't be told from what was lost.
   */
  Administration build(int header) {
    List<ManagementService> services = new ArrayList<>();
    daemons.values().forEach(it -> build(it, header, services));
    if (header > 0 && !administratorPassword) {
      reading.remark(Remark.Kind.WEAK_SECRET, "administrator password（設定なし）", header);
    }
    if (header > 0 && !loginPassword) {
      reading.remark(Remark.Kind.WEAK_SECRET, "login password（設定なし）", header);
    }
    if (snmp.on && !snmp.hosts.contains("none") && !ownCommunity) {
      reading.remark(Remark.Kind.WELL_KNOWN_COMMUNITY, "snmp community", snmp.line);
    }
    return new Administration(services, List.copyOf(users.values()), logServers, timeServers);
  }

  private void build(Daemon daemon, int header, List<ManagementService> services) {
    boolean byDefault = daemon.line == 0;
    if (byDefault && (!daemon.onByDefault || header == 0)) {
      return;
    }
    boolean on = daemon.on && !daemon.hosts.contains("none");
    List<String> places = new ArrayList<>();
    List<AddressBlock> blocks = new ArrayList<>();
    for (String host : daemon.hosts) {
      Optional<String> place = Interfaces.canonical(host);
      if (host.equals("lan")) {
        interfaces.all().stream()
            .map(it -> it.name)
            .filter(it -> it.startsWith("lan") || it.startsWith("vlan") || it.startsWith("bridge"))
            .forEach(places::add);
      } else if (place.isPresent()) {
        places.add(place.get());
      } else {
        blocks.addAll(
            FilterOperands.addresses(host.equals("any") ? "*" : host).addresses().blocks());
      }
    }
    AddressSet sources = AddressSet.of(blocks);
    int line = byDefault ? header : daemon.line;
    if (!places.isEmpty()) {
      services.add(service(daemon, places, AddressSet.ANY, on, line));
    }
    if (!sources.isEmpty() || places.isEmpty()) {
      services.add(service(daemon, List.of(), sources, on, line));
    }
  }

  private ManagementService service(
      Daemon daemon, List<String> places, AddressSet sources, boolean on, int line) {
    return new ManagementService(
        daemon.service,
        daemon.protocol,
        daemon.port,
        places,
        sources,
        on,
        daemon.line == 0,
        reading.at(line));
  }
}
