package org.yagura.intake.config.alliedware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.intake.config.acl.Ports;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.CommandList;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.password.PasswordDemands;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Administration;
import org.yagura.model.device.Remark;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;

/**
 * How the device is managed. Assumed where a configuration states neither {@code service telnet}
 * nor {@code no service telnet}: releases up to 5.4 accept telnet, later ones do not. SSH and the
 * web pages are open only where stated.
 */
final class AwManagement {

  private static final String UNENCRYPTED = "no service password-encryption（パスワードを暗号化せずに保存する設定）";

  private final Notes notes;
  private final CommandList ignored;
  private final AwAccessLists accessLists;
  private final Map<String, Block> stated = new LinkedHashMap<>();
  private final Map<String, String> portsOf = new LinkedHashMap<>();
  private final List<Block> communities = new ArrayList<>();
  private final List<Block> terminals = new ArrayList<>();
  private final List<Administration.LocalUser> users = new ArrayList<>();
  private final Set<String> userNamesSeen = new HashSet<>();
  private final List<Sourced<String>> logServers = new ArrayList<>();
  private final List<Sourced<String>> timeServers = new ArrayList<>();

  private final PasswordDemands demands = new PasswordDemands();

  AwManagement(Notes notes, CommandList ignored, AwAccessLists accessLists) {
    this.notes = notes;
    this.ignored = ignored;
    this.accessLists = accessLists;
  }

  boolean read(Block command) {
    int at = command.word(0).equals("no") ? 1 : 0;
    return switch (command.word(at)) {
      case "service" -> service(command, at);
      case "ssh" -> port(command, "ssh", command.starts("ssh", "server", "port"));
      case "telnet" -> port(command, "telnet", command.starts("telnet", "server", "port"));
      case "http" -> web(command);
      case "username" -> at == 0 && user(command);
      case "snmp-server" -> at == 0 && community(command);
      case "log" -> at == 0 && logServer(command);
      case "ntp" -> at == 0 && timeServer(command);
      case "line" -> terminal(command);
      case "security-password" -> at == 0 && password(command);
      default -> false;
    };
  }

  private boolean used(Block command) {
    notes.use(command);
    return true;
  }

  private boolean service(Block command, int at) {
    switch (command.word(at + 1)) {
      case "telnet", "ssh", "http" -> stated.put(command.word(at + 1), command);
      case "password-encryption" -> {
        if (at == 1) {
          notes.remark(Remark.Kind.WEAK_SECRET, UNENCRYPTED, command);
        }
      }
      default -> {
        return false;
      }
    }
    return used(command);
  }

  private boolean port(Block command, String service, boolean states) {
    if (states) {
      portsOf.put(service, command.word(command.size() - 1));
      notes.use(command);
    }
    return states;
  }

  private boolean web(Block command) {
    boolean secure = command.starts("http", "secure-port");
    return port(command, secure ? "https" : "http", secure || command.starts("http", "port"));
  }

  private boolean user(Block command) {
    String name = command.word(1);
    boolean known = !name.isEmpty() && !userNamesSeen.add(name);
    if (!name.isEmpty() && !known) {
      users.add(
          new Administration.LocalUser(name, command.after("privilege"), notes.evidence(command)));
    }
    return used(command);
  }

  private boolean community(Block command) {
    boolean community = command.word(1).equals("community") || command.word(1).equals("user");
    if (community) {
      communities.add(command);
      notes.use(command);
    }
    return community;
  }

  private boolean logServer(Block command) {
    if (!command.word(1).equals("host") || command.word(2).isEmpty()) {
      return false;
    }
    boolean known = logServers.stream().anyMatch(it -> it.value().equals(command.word(2)));
    if (!known) {
      logServers.add(notes.sourced(command.word(2), command));
    }
    return used(command);
  }

  private boolean timeServer(Block command) {
    boolean server = command.word(1).equals("server") || command.word(1).equals("peer");
    if (!server || command.word(2).isEmpty()) {
      return false;
    }
    timeServers.add(notes.sourced(command.word(2), command));
    return used(command);
  }

  private boolean password(Block command) {
    switch (command.word(1)) {
      case "minimum-length" -> demands.length(command.word(2), notes.evidence(command));
      case "lifetime" -> demands.age(command.word(2), notes.evidence(command));
      case "minimum-categories" -> {
        if (!command.word(2).equals("1")) {
          demands.mixed(notes.evidence(command));
        }
      }
      default -> {
        return false;
      }
    }
    return used(command);
  }

  private boolean terminal(Block command) {
    notes.use(command);
    if (command.word(1).equals("vty")) {
      terminals.add(command);
    }
    for (Block child : command.children()) {
      if (child.starts("access-class") || child.starts("login")) {
        notes.use(child);
      } else if (ignored.holds("line", child)) {
        notes.skip(child);
      }
    }
    return true;
  }

  Administration build(String version, Evidence anchor) {
    AddressSet terminalSources = AddressSet.ANY;
    for (Block line : terminals) {
      for (Block child : line.all("access-class").toList()) {
        terminalSources = accessLists.sources(child.word(1), child);
      }
    }
    List<Administration.ManagementService> services = new ArrayList<>();
    stated("telnet", "telnet", 23, terminalSources, services);
    if (!stated.containsKey("telnet") && telnetByDefault(version)) {
      services.add(
          new Administration.ManagementService(
              "telnet", "tcp", 23, List.of(), terminalSources, true, true, anchor));
    }
    stated("ssh", "ssh", 22, terminalSources, services);
    stated("http", "http", 80, AddressSet.ANY, services);
    stated("http", "https", 443, AddressSet.ANY, services);
    for (Block command : communities) {
      services.add(
          new Administration.ManagementService(
              "snmp",
              "udp",
              161,
              List.of(),
              sources(command),
              true,
              false,
              notes.evidence(command)));
    }
    return new Administration(services, users, logServers, timeServers, demands.all());
  }

  private static boolean telnetByDefault(String version) {
    return version.isEmpty() || version.startsWith("5.4") || version.startsWith("5.3");
  }

  /** {@code snmp-server community *** ro view V 10}: a number at the end is an access list. */
  private AddressSet sources(Block command) {
    String last = command.word(command.size() - 1);
    boolean listed = command.size() > 3 && last.chars().allMatch(it -> it >= '0' && it <= '9');
    return listed ? accessLists.sources(last, command) : AddressSet.ANY;
  }

  private void stated(
      String keyword,
      String service,
      int usual,
      AddressSet sources,
      List<Administration.ManagementService> services) {
    Block command = stated.get(keyword);
    if (command == null) {
      return;
    }
    String written = portsOf.getOrDefault(service, "");
    int port = Ports.port(written);
    boolean enabled = !command.word(0).equals("no") && !written.equals("none");
    services.add(
        new Administration.ManagementService(
            service,
            "tcp",
            port < 0 ? usual : port,
            List.of(),
            sources,
            enabled,
            false,
            notes.evidence(command)));
  }
}
