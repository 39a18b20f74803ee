package org.yagura.intake.config.yamaha;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.intake.config.yamaha.operand.FilterOperands;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.RemoteAccess.Access;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.SecondFactor;
import org.yagura.model.device.RemoteAccess.Tunnel;

/**
 * Who may come in: PPs that ask callers for a name over L2TP, PPTP or ISDN, and IPsec with XAUTH,
 * EAP or mode-cfg; all other tunnels lead to one other device. One PP with one technology is one
 * dial-in, however many tunnels are bound to it. {@code l2tp service} and {@code pptp service} are
 * off unless a line turns them on.
 */
final class DialIns {

  private final Reading reading;
  private final Interfaces interfaces;
  private final Tunnels tunnels;
  private final Map<String, Caller> callers = new LinkedHashMap<>();
  private final List<String> ipsecUsers = new ArrayList<>();
  private boolean l2tp;
  private boolean pptp;
  private boolean external;

  private static final class Caller {
    final List<String> users = new ArrayList<>();
    AddressSet pool = AddressSet.NONE;
    boolean asks;
    boolean introduces;
    boolean isdn = true;
  }

  DialIns(Reading reading, Interfaces interfaces, Tunnels tunnels) {
    this.reading = reading;
    this.interfaces = interfaces;
    this.tunnels = tunnels;
  }

  private Caller selected() {
    return callers.computeIfAbsent("pp " + interfaces.selectedPp(), it -> new Caller());
  }

  /** {@code pp auth request|username|myname|accept …}. */
  Outcome authentication(Command command) {
    Caller caller = selected();
    switch (command.word(2)) {
      case "request" -> caller.asks = true;
      case "username" -> {
        caller.asks = true;
        caller.users.add(command.word(3));
      }
      case "myname" -> caller.introduces = true;
      default -> {
        return Outcome.IGNORED;
      }
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code ip pp remote address pool A-B|dhcp|dhcpc=…}, {@code ip pp remote address A}. */
  Outcome pool(Command command) {
    List<String> words = command.from(4);
    List<String> ranges = words.stream().filter(it -> !it.equals("pool")).toList();
    selected().pool =
        ranges.isEmpty()
            ? AddressSet.NONE
            : FilterOperands.addresses(String.join(",", ranges)).addresses();
    return words.isEmpty() ? Outcome.UNKNOWN : Outcome.UNDERSTOOD;
  }

  /** {@code isdn arrive permit off}: nobody may call in. */
  Outcome isdn(Command command) {
    if (command.starts("isdn", "arrive", "permit")) {
      selected().isdn = !command.word(3).equals("off");
      return Outcome.UNDERSTOOD;
    }
    return command.word(1).equals("remote") ? Outcome.UNDERSTOOD : Outcome.IGNORED;
  }

  /** {@code l2tp service on …} and {@code pptp service on}. */
  Outcome service(Command command) {
    if (!command.word(1).equals("service")) {
      return Outcome.IGNORED;
    }
    boolean on = command.word(2).equals("on");
    boolean all = command.size() < 4;
    if (command.word(0).equals("pptp")) {
      pptp = command.word(2).equals("type") ? pptp : on;
    } else {
      l2tp = on && (all || command.from(3).contains("l2tp"));
    }
    return Outcome.UNDERSTOOD;
  }

  /** {@code auth user N NAME ***}: users of XAUTH and EAP. */
  Outcome ipsecUser(Command command) {
    if (command.word(1).equals("user") && Command.isNumber(command.word(2), 5)) {
      ipsecUsers.add(command.word(3));
      return Outcome.UNDERSTOOD;
    }
    return Outcome.IGNORED;
  }

  /** A server elsewhere, or a script, may ask for more than the password. */
  void asksElsewhere() {
    external = true;
  }

  RemoteAccess build(Routes routes, NatDescriptors nat) {
    String exit = routes.defaultExit(interfaces);
    String listening = nat.lettingIkeIn().orElse(exit);
    List<DialIn> dialIns = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    callers.forEach((name, caller) -> callers(name, caller, listening, dialIns, taken));
    List<Tunnel> sites = new ArrayList<>();
    for (Tunnels.Draft draft : tunnels.all()) {
      Optional<Tunnels.Gateway> gateway = tunnels.gateway(draft);
      if (taken.contains(draft.interfaceName()) || tunnels.isLine(draft)) {
        continue;
      }
      if (gateway.map(it -> it.asksUsers).orElse(false)) {
        dialIns.add(ipsecDialIn(draft, gateway.get(), listening));
      } else if (draft.encapsulation.equals("l2tp")) {
        dialIns.add(unbound(draft, listening));
      } else {
        sites.add(site(draft, gateway, routes, exit));
      }
    }
    return new RemoteAccess(sites, dialIns);
  }

  private void callers(
      String name, Caller caller, String carrier, List<DialIn> dialIns, Set<String> taken) {
    Port port = interfaces.find(name).orElse(null);
    if (port == null || (caller.introduces && !caller.asks)) {
      return;
    }
    Map<String, List<Tunnels.Draft>> byTechnology = new LinkedHashMap<>();
    for (String member : port.members) {
      tunnels
          .find(member)
          .ifPresent(
              it -> byTechnology.computeIfAbsent(technology(it), t -> new ArrayList<>()).add(it));
    }
    byTechnology.forEach((technology, drafts) -> {
      drafts.forEach(it -> taken.add(it.interfaceName()));
      boolean service = technology.equals("PPTP") ? pptp : l2tp;
      boolean up = drafts.stream().anyMatch(it -> isUp(it.interfaceName()));
      dialIns.add(dialIn(port, technology, carrier, caller, service && up));
    });
    if (port.isBoundTo("bri") || port.isBoundTo("pri")) {
      dialIns.add(dialIn(port, "ISDN", port.members.iterator().next(), caller, caller.isdn));
    }
  }

  private DialIn dialIn(
      Port port, String technology, String carrier, Caller caller, boolean working) {
    return new DialIn(
        port.name,
        port.description,
        port.name,
        technology,
        carrier,
        listens(technology),
        new Access(caller.pool, AddressSet.ANY, caller.users, secondFactor()),
        working && port.enabled,
        reading.block(port.line));
  }

  private SecondFactor secondFactor() {
    return external ? SecondFactor.UNKNOWN : SecondFactor.ABSENT;
  }

  private DialIn ipsecDialIn(Tunnels.Draft draft, Tunnels.Gateway gateway, String carrier) {
    AddressSet from = FilterOperands.addresses(gateway.remote).addresses();
    return new DialIn(
        draft.interfaceName(),
        description(draft),
        draft.interfaceName(),
        "IPsec",
        carrier,
        "udp/500 udp/4500",
        new Access(
            tunnels.pool(gateway),
            from.isEmpty() ? AddressSet.ANY : from,
            ipsecUsers,
            secondFactor()),
        isUp(draft.interfaceName()),
        reading.block(draft.line));
  }

  /** An L2TP tunnel that no PP is bound to: nobody can be let in. */
  private DialIn unbound(Tunnels.Draft draft, String carrier) {
    return new DialIn(
        draft.interfaceName(),
        description(draft),
        draft.interfaceName(),
        technology(draft),
        carrier,
        listens(technology(draft)),
        new Access(AddressSet.NONE, AddressSet.ANY, List.of(), secondFactor()),
        false,
        reading.block(draft.line));
  }

  private Tunnel site(
      Tunnels.Draft draft, Optional<Tunnels.Gateway> gateway, Routes routes, String exit) {
    String peer = gateway.map(DialIns::peer).orElse(draft.remote);
    OptionalLong address = Ipv4.tryParse(peer);
    String towards = address.isPresent() ? routes.towards(address.getAsLong(), interfaces) : "";
    return new Tunnel(
        draft.name.isEmpty() ? draft.interfaceName() : draft.name,
        description(draft),
        draft.interfaceName(),
        technology(draft),
        peer.isEmpty() ? draft.remote : peer,
        towards.isEmpty() || towards.equals(draft.interfaceName()) ? exit : towards,
        routes.behind(draft.interfaceName()),
        isUp(draft.interfaceName()),
        reading.block(draft.line));
  }

  private static String peer(Tunnels.Gateway gateway) {
    return gateway.remote.equals("any") ? gateway.remoteName : gateway.remote;
  }

  private String technology(Tunnels.Draft draft) {
    boolean ipsec = tunnels.isProtected(draft);
    return switch (draft.encapsulation) {
      case "", "ipsec" -> "IPsec";
      case "multipoint" -> "IPsec";
      case "l2tp" -> ipsec ? "L2TP/IPsec" : "L2TP";
      case "l2tpv3", "l2tpv3-raw" -> ipsec ? "L2TPv3/IPsec" : "L2TPv3";
      case "pptp" -> "PPTP";
      case "gre" -> ipsec ? "GRE/IPsec" : "GRE";
      case "ipip" -> ipsec ? "IPIP/IPsec" : "IPIP";
      default -> draft.encapsulation;
    };
  }

  private static String listens(String technology) {
    return switch (technology) {
      case "L2TP/IPsec" -> "udp/500 udp/4500 udp/1701";
      case "L2TP" -> "udp/1701";
      case "PPTP" -> "tcp/1723";
      case "ISDN" -> "";
      default -> "udp/500 udp/4500";
    };
  }

  private String description(Tunnels.Draft draft) {
    return interfaces.find(draft.interfaceName()).map(it -> it.description).orElse("");
  }

  private boolean isUp(String interfaceName) {
    return interfaces.find(interfaceName).map(it -> it.enabled).orElse(false);
  }
}
