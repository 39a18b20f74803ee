package org.yagura.intake.config.asa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.acl.Masks;
import org.yagura.intake.config.acl.ObjectBook;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.Numbers;
import org.yagura.intake.config.password.PasswordDemands;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Administration;
import org.yagura.model.evidence.Sourced;

/** Who may manage the device from where; without such a line nobody may. */
final class AsaManagement {

  private final Notes notes;
  private final ObjectBook objects;
  private final Map<String, List<Block>> permits = new LinkedHashMap<>();
  private final List<Administration.LocalUser> users = new ArrayList<>();
  private final Set<String> userNamesSeen = new HashSet<>();
  private final List<Sourced<String>> logServers = new ArrayList<>();
  private final List<Sourced<String>> timeServers = new ArrayList<>();
  private final List<Block> pollers = new ArrayList<>();
  private final PasswordDemands demands = new PasswordDemands();
  private @Nullable Block web;

  AsaManagement(Notes notes, ObjectBook objects) {
    this.notes = notes;
    this.objects = objects;
  }

  boolean read(Block command) {
    boolean taken =
        switch (command.word(0)) {
          case "ssh", "telnet", "http" -> permit(command);
          case "username" -> user(command);
          case "logging" -> server(command, "host", 3, logServers);
          case "ntp" -> server(command, "server", 2, timeServers);
          case "snmp-server" -> poller(command);
          case "enable", "passwd" -> true;
          case "password-policy" -> password(command);
          default -> false;
        };
    if (taken) {
      notes.use(command);
    }
    return taken;
  }

  /** {@code ssh 192.168.1.0 255.255.255.0 inside} and {@code http server enable 8443}. */
  private boolean permit(Block command) {
    if (command.starts("http", "server", "enable")) {
      web = command;
      return true;
    }
    if (command.size() != 4 || network(command).isEmpty()) {
      return false;
    }
    String key = command.word(0) + " " + command.word(3);
    permits.computeIfAbsent(key, it -> new ArrayList<>()).add(command);
    return true;
  }

  private Optional<AddressBlock> network(Block command) {
    String address = objects.address(command.word(1));
    String mask = command.word(2);
    return Masks.network(
        address.equals("0") ? "0.0.0.0" : address, mask.equals("0") ? "0.0.0.0" : mask);
  }

  private boolean password(Block command) {
    switch (command.word(1)) {
      case "minimum-length" -> demands.length(command.word(2), notes.evidence(command));
      case "lifetime" -> demands.age(command.word(2), notes.evidence(command));
      case "minimum-special", "minimum-numeric" -> {
        if (!command.word(2).equals("0")) {
          demands.mixed(notes.evidence(command));
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean user(Block command) {
    String name = command.word(1);
    boolean attributes = command.word(2).equals("attributes");

    if (!attributes && !name.isEmpty() && userNamesSeen.add(name)) {
      users.add(
          new Administration.LocalUser(name, command.after("privilege"), notes.evidence(command)));
    }
    if (attributes) {
      command.children().forEach(notes::skip);
    }
    return !name.isEmpty();
  }

  private boolean server(Block command, String keyword, int at, List<Sourced<String>> servers) {
    if (!command.word(1).equals(keyword) || command.word(at).isEmpty()) {
      return false;
    }
    servers.add(notes.sourced(objects.address(command.word(at)), command));
    return true;
  }

  /** {@code snmp-server host inside 192.168.1.5}; only hosts named so are answered. */
  private boolean poller(Block command) {
    if (command.word(1).equals("host") && !command.has("trap")) {
      pollers.add(command);
      return true;
    }
    return command.word(1).equals("community");
  }

  List<String> userNames() {
    return users.stream().map(Administration.LocalUser::name).toList();
  }

  Administration build(AsaInterfaces interfaces) {
    List<Administration.ManagementService> services = new ArrayList<>();
    permits.forEach((key, commands) -> {
      AddressSet sources =
          AddressSet.of(commands.stream().flatMap(it -> network(it).stream()).toList());
      service(commands.getFirst(), sources, interfaces, services);
    });
    for (Block command : pollers) {
      AddressSet source =
          AddressBlock.tryParse(objects.address(command.word(3)))
              .map(AddressSet::of)
              .orElse(AddressSet.NONE);
      services.add(
          new Administration.ManagementService(
              "snmp",
              "udp",
              161,
              List.of(interfaces.nameOf(command.word(2))),
              source,
              true,
              false,
              notes.evidence(command)));
    }
    return new Administration(services, users, logServers, timeServers, demands.all());
  }

  private void service(
      Block command,
      AddressSet sources,
      AsaInterfaces interfaces,
      List<Administration.ManagementService> services) {
    Block server = web;
    boolean http = command.word(0).equals("http");
    int port =
        switch (command.word(0)) {
          case "ssh" -> 22;
          case "telnet" -> 23;
          default -> server == null ? 443 : Numbers.of(server.word(3), 443);
        };
    services.add(
        new Administration.ManagementService(
            http ? "https" : command.word(0),
            "tcp",
            port,
            List.of(interfaces.nameOf(command.word(3))),
            sources,
            !http || server != null,
            false,
            notes.evidence(command)));
  }
}
