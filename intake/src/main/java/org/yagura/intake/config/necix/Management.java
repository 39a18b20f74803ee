package org.yagura.intake.config.necix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.intake.config.secret.WeakSecret;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Administration;
import org.yagura.model.device.Administration.LocalUser;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.Remark;
import org.yagura.model.evidence.Sourced;

/** Servers for administrators ({@code … ip enable}; all off otherwise), users, log and time. */
final class Management {

  private static final Set<String> PRIVILEGES = Set.of("administrator", "operator", "monitor");

  private final Reading reading;
  private final AccessLists lists;
  private final Map<String, Server> servers = new LinkedHashMap<>();
  private final List<LocalUser> users = new ArrayList<>();
  private final List<Sourced<String>> logServers = new ArrayList<>();
  private final List<Sourced<String>> timeServers = new ArrayList<>();

  private static final class Server {
    final String service;
    final String protocol;
    int port;
    int line;
    boolean on;
    String list = "";

    Server(String service, String protocol, int port) {
      this.service = service;
      this.protocol = protocol;
      this.port = port;
    }
  }

  Management(Reading reading, AccessLists lists) {
    this.reading = reading;
    this.lists = lists;
    servers.put("telnet-server", new Server("telnet", "tcp", 23));
    servers.put("ssh-server", new Server("ssh", "tcp", 22));
    servers.put("http-server", new Server("http", "tcp", 80));
    servers.put("https-server", new Server("https", "tcp", 443));
    servers.put("ftp-server", new Server("ftp", "tcp", 21));
    servers.put("tftp-server", new Server("tftp", "udp", 69));
    servers.put("snmp-agent", new Server("snmp", "udp", 161));
  }

  boolean knows(String word) {
    return servers.containsKey(word);
  }

  /** {@code SERVER ip enable|access-list NAME|port N|community …}. */
  Outcome server(Command command) {
    Server server = servers.get(command.word(0));
    if (server == null) {
      return Outcome.UNKNOWN;
    }
    boolean ip = command.word(1).equals("ip");
    int at = ip ? 2 : 1;
    community(command);
    switch (command.word(at)) {
      case "enable" -> {
        server.on = true;
        server.line = command.line();
      }
      case "access-list" -> {
        server.list = command.word(at + 1);
        lists.mention(command, at + 1);
      }
      case "port" -> {
        if (!Command.isNumber(command.word(at + 1), 5)) {
          return Outcome.UNKNOWN;
        }
        server.port = Integer.parseInt(command.word(at + 1));
      }
      case "community" -> lists.mention(command, at + 2);
      case "username" -> {
        users.add(new LocalUser(command.word(at + 1), server.service, reading.at(command.line())));
        secret(command.word(at + 1), command.line());
      }
      default -> {
        return Outcome.IGNORED;
      }
    }
    return Outcome.UNDERSTOOD;
  }

  private void community(Command command) {
    if (reading.weakness(command.line()).orElse(null) == WeakSecret.WELL_KNOWN_COMMUNITY) {
      reading.remark(Remark.Kind.WELL_KNOWN_COMMUNITY, "snmp-agent community", command.line());
    }
  }

  /** {@code username NAME password hash|plain SECRET [PRIVILEGE]}. */
  Outcome user(Command command) {
    if (command.size() < 2) {
      return Outcome.UNKNOWN;
    }
    String privilege = command.from(2).stream().filter(PRIVILEGES::contains).findFirst().orElse("");
    users.add(new LocalUser(command.word(1), privilege, reading.at(command.line())));
    secret(command.word(1), command.line());
    return Outcome.UNDERSTOOD;
  }

  private void secret(String name, int line) {
    reading
        .weakness(line)
        .filter(it ->
            it == WeakSecret.EMPTY || it == WeakSecret.WELL_KNOWN || it == WeakSecret.READABLE)
        .ifPresent(it -> reading.remark(Remark.Kind.WEAK_SECRET, it.of(name), line));
  }

  /** {@code syslog ip host A …}. */
  Outcome log(Command command) {
    int at = command.words().indexOf("host");
    if (at < 0 || command.word(at + 1).isEmpty()) {
      return Outcome.IGNORED;
    }
    logServers.add(new Sourced<>(command.word(at + 1), reading.at(command.line())));
    return Outcome.UNDERSTOOD;
  }

  /** {@code ntp server A …} and {@code sntp server A}. */
  Outcome time(Command command) {
    if (!command.word(1).equals("server") || command.size() < 3) {
      return Outcome.IGNORED;
    }
    timeServers.add(new Sourced<>(command.word(2), reading.at(command.line())));
    return Outcome.UNDERSTOOD;
  }

  Administration build() {
    List<ManagementService> services = new ArrayList<>();
    for (Server it : servers.values()) {
      if (it.line > 0) {
        AddressSet sources =
            it.list.isEmpty() || !lists.knows(it.list) ? AddressSet.ANY : lists.sources(it.list);
        if (!it.list.isEmpty() && !lists.knows(it.list)) {
          reading.remark(Remark.Kind.UNDEFINED_REFERENCE, "ip access-list " + it.list, it.line);
        }
        services.add(
            new ManagementService(
                it.service,
                it.protocol,
                it.port,
                List.of(),
                sources,
                it.on,
                false,
                reading.at(it.line)));
      }
    }
    return new Administration(services, users, logServers, timeServers);
  }
}
