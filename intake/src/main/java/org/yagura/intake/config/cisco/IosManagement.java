package org.yagura.intake.config.cisco;

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
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.password.PasswordDemands;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Administration;
import org.yagura.model.device.Remark;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;

/**
 * How the device is managed. Assumed where the configuration says nothing: {@code transport input}
 * of vty lines admits telnet and SSH before IOS XE 17 and SSH alone from then on; the web servers
 * are off, since a running configuration always states them.
 */
final class IosManagement {

  private static final String UNENCRYPTED = "no service password-encryption（パスワードを暗号化せずに保存する設定）";

  private final Notes notes;
  private final CommandList ignored;
  private final IosAccessLists accessLists;
  private final List<Block> terminals = new ArrayList<>();
  private final List<Block> communities = new ArrayList<>();
  private final List<Administration.LocalUser> users = new ArrayList<>();
  private final Set<String> userNamesSeen = new HashSet<>();
  private final List<Sourced<String>> logServers = new ArrayList<>();
  private final List<Sourced<String>> timeServers = new ArrayList<>();
  private final Map<String, Block> web = new LinkedHashMap<>();
  private final PasswordDemands demands = new PasswordDemands();
  private boolean authenticates;

  IosManagement(Notes notes, CommandList ignored, IosAccessLists accessLists) {
    this.notes = notes;
    this.ignored = ignored;
    this.accessLists = accessLists;
  }

  boolean read(Block command) {
    return switch (command.word(0)) {
      case "line" -> terminal(command);
      case "username" -> user(command);
      case "snmp-server" -> community(command);
      case "logging" -> logServer(command);
      case "ntp", "sntp" -> timeServer(command);
      case "ip" -> web(command, 1);
      case "no" -> refused(command);
      case "enable" -> used(command);
      case "security" -> passwords(command);
      case "aaa" -> {
        authenticates |= command.word(1).equals("new-model");
        yield command.word(1).equals("common-criteria")
            ? criteria(command)
            : command.word(1).equals("new-model") && used(command);
      }
      default -> false;
    };
  }

  private boolean used(Block command) {
    notes.use(command);
    return true;
  }

  private boolean passwords(Block command) {
    if (!command.starts("security", "passwords", "min-length")) {
      return false;
    }
    demands.length(command.word(3), notes.evidence(command));
    return used(command);
  }

  /** {@code aaa common-criteria policy NAME}; it holds for the users who are given it. */
  private boolean criteria(Block command) {
    for (Block child : command.children()) {
      switch (child.word(0)) {
        case "min-length" -> demands.length(child.word(1), notes.evidence(child));
        case "lifetime" -> demands.age(child.after("day"), notes.evidence(child));
        case "special-case", "numeric-count" -> demands.mixed(notes.evidence(child));
        default -> {}
      }
      notes.use(child);
    }
    return used(command);
  }

  private boolean refused(Block command) {
    if (command.refuses("service", "password-encryption")) {
      notes.remark(Remark.Kind.WEAK_SECRET, UNENCRYPTED, command);
      return used(command);
    }
    return command.word(1).equals("ip") && web(command, 2);
  }

  /** {@code ip http server}, {@code no ip http secure-server} and what narrows them. */
  private boolean web(Block command, int at) {
    if (!command.word(at).equals("http")) {
      return false;
    }
    return switch (command.word(at + 1)) {
      case "server", "secure-server", "port", "secure-port", "access-class" -> {
        web.put(command.word(at + 1), command);
        if (at == 1 && command.word(2).equals("access-class")) {
          accessLists.use(command.word(command.size() - 1), command);
        }
        yield used(command);
      }
      default -> false;
    };
  }

  private boolean terminal(Block command) {
    notes.use(command);
    if (command.word(1).equals("vty")) {
      terminals.add(command);
    }
    for (Block child : command.children()) {
      switch (child.word(0)) {
        case "transport" -> notes.use(child);
        case "login" -> notes.use(child);
        case "password" -> notes.use(child);
        case "access-class" -> {
          accessLists.use(child.word(1), child);
          notes.use(child);
        }
        default -> {
          if (child.refuses("login")) {
            notes.use(child);
          } else if (ignored.holds("line", child)) {
            notes.skip(child);
          }
        }
      }
    }
    return true;
  }

  private boolean user(Block command) {
    String name = command.word(1);
    if (name.isEmpty()) {
      return false;
    }
    boolean known = !userNamesSeen.add(name);
    if (!known) {
      users.add(
          new Administration.LocalUser(name, command.after("privilege"), notes.evidence(command)));
    }
    return used(command);
  }

  private boolean community(Block command) {
    boolean open = command.word(1).equals("community");
    if (!open && !command.word(1).equals("group")) {
      return false;
    }
    communities.add(command);
    String list = listOf(command);
    accessLists.use(list, command);
    return used(command);
  }

  /** The access list that ends the command; empty where it has none. */
  private static String listOf(Block command) {
    String last = command.word(command.size() - 1);
    boolean listed =
        command.word(1).equals("community")
            ? command.size() > 4 || (command.size() > 3 && !isRight(last))
            : command.has("access");
    return listed && !isRight(last) && !command.after("view").equals(last) ? last : "";
  }

  private static boolean isRight(String word) {
    return word.equalsIgnoreCase("ro") || word.equalsIgnoreCase("rw");
  }

  private boolean logServer(Block command) {
    String host = command.word(1).equals("host") ? command.word(2) : command.word(1);
    if (host.isEmpty() || !Character.isDigit(host.charAt(0))) {
      return false;
    }
    logServers.add(notes.sourced(host, command));
    return used(command);
  }

  private boolean timeServer(Block command) {
    if (command.word(1).equals("access-group")) {
      accessLists.use(command.word(command.size() - 1), command);
      return used(command);
    }
    if (!command.word(1).equals("server")) {
      return false;
    }
    int at = 2;
    while (command.word(at).equals("vrf") || command.word(at).equals("ip")) {
      at += command.word(at).equals("vrf") ? 2 : 1;
    }
    timeServers.add(notes.sourced(command.word(at).isEmpty() ? "?" : command.word(at), command));
    return used(command);
  }

  /** The names of local users, in their order. */
  List<String> userNames() {
    return users.stream().map(Administration.LocalUser::name).toList();
  }

  Administration build(boolean sshOnlyByDefault) {
    List<Administration.ManagementService> services = new ArrayList<>();
    for (Block line : terminals) {
      terminalServices(line, sshOnlyByDefault, services);
    }
    web("server", "port", "http", 80, services);
    web("secure-server", "secure-port", "https", 443, services);
    for (Block command : communities) {
      services.add(
          new Administration.ManagementService(
              "snmp",
              "udp",
              161,
              List.of(),
              sources(listOf(command)),
              true,
              false,
              notes.evidence(command)));
    }
    return new Administration(services, users, logServers, timeServers, demands.all());
  }

  private AddressSet sources(String list) {
    return list.isEmpty() ? AddressSet.ANY : accessLists.sources(list);
  }

  private void terminalServices(
      Block line, boolean sshOnly, List<Administration.ManagementService> services) {
    Block transport = line.all("transport", "input").reduce((first, second) -> second).orElse(null);
    boolean stated = transport != null;
    boolean all = transport != null ? transport.has("all") : !sshOnly;
    boolean telnet = all || (transport != null && transport.has("telnet"));
    boolean ssh = all || !stated || (transport != null && transport.has("ssh"));
    AddressSet allowed =
        line.all("access-class")
            .filter(it -> it.word(2).equals("in"))
            .map(it -> sources(it.word(1)))
            .reduce((first, second) -> second)
            .orElse(AddressSet.ANY);
    Evidence evidence = notes.evidence(transport != null ? transport : line);
    if (telnet) {
      addOnce(remote("telnet", 23, allowed, admits(line), !stated, evidence), services);
    }
    if (ssh) {
      addOnce(remote("ssh", 22, allowed, admits(line), !stated, evidence), services);
    }
  }

  /** A line that asks for a password and has none refuses everybody. */
  private boolean admits(Block line) {
    return authenticates
        || line.find("password").isPresent()
        || line.find("login", "local").isPresent()
        || line.find("no", "login").isPresent();
  }

  private static Administration.ManagementService remote(
      String service,
      int port,
      AddressSet allowed,
      boolean enabled,
      boolean byDefault,
      Evidence evidence) {
    return new Administration.ManagementService(
        service, "tcp", port, List.of(), allowed, enabled, byDefault, evidence);
  }

  private static void addOnce(
      Administration.ManagementService service, List<Administration.ManagementService> services) {
    boolean known =
        services.stream()
            .anyMatch(it ->
                it.service().equals(service.service())
                    && it.allowedSources().equals(service.allowedSources())
                    && it.enabled() == service.enabled());
    if (!known) {
      services.add(service);
    }
  }

  private void web(
      String keyword,
      String portKeyword,
      String service,
      int usual,
      List<Administration.ManagementService> services) {
    Block command = web.get(keyword);
    if (command == null) {
      return;
    }
    Block stated = web.get(portKeyword);
    int port = stated == null ? usual : Ports.port(stated.word(stated.size() - 1));
    Block narrowed = web.get("access-class");
    boolean limited = narrowed != null && narrowed.word(0).equals("ip");
    AddressSet allowed =
        limited && narrowed != null ? sources(narrowed.word(narrowed.size() - 1)) : AddressSet.ANY;
    services.add(
        new Administration.ManagementService(
            service,
            "tcp",
            port < 0 ? usual : port,
            List.of(),
            allowed,
            !command.word(0).equals("no"),
            false,
            notes.evidence(command)));
  }

  /** Whether vty lines admit SSH alone when they do not say: IOS XE 17 and later. */
  static boolean sshOnlyByDefault(boolean xe, String version) {
    String major = version.split("\\.", 2)[0];
    return xe && Numbers.of(major, 0) >= 17;
  }
}
