package org.yagura.intake.config.fortios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess.Access;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.SecondFactor;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.device.Route;
import org.yagura.model.evidence.Evidence;

/** IPsec, L2TP and PPTP; a phase 1 of type {@code dynamic} lets anybody dial in who has the key. */
final class Tunnels {

  private static final List<String> PHASE_1 =
      List.of("vpn ipsec phase1-interface", "vpn ipsec phase1");
  private static final List<String> PHASE_2 =
      List.of("vpn ipsec phase2-interface", "vpn ipsec phase2");
  private static final Set<String> WEAK = Set.of("des", "3des", "md5", "null");
  private static final Set<String> WEAK_GROUPS = Set.of("1", "2");

  private final Domain domain;
  private final Domain global;
  private final Addresses addresses;
  private final Accounts accounts;
  private final Notes notes;

  Tunnels(Domain domain, Domain global, Notes notes) {
    this.domain = domain;
    this.global = global;
    this.notes = notes;
    addresses = new Addresses(domain, notes);
    accounts = new Accounts(domain, notes);
  }

  List<Tunnel> tunnels(List<Route> routes) {
    List<Tunnel> tunnels = new ArrayList<>();
    for (String section : PHASE_1) {
      for (Block phase1 : domain.entries(section)) {
        noteCrypto(phase1);
        if (!isDynamic(phase1) || isSite(phase1)) {
          tunnels.add(tunnel(phase1, section, routes));
        }
      }
    }
    PHASE_2.forEach(it -> domain.entries(it).forEach(this::noteCrypto));
    return tunnels;
  }

  private Tunnel tunnel(Block phase1, String section, List<Route> routes) {
    boolean own = section.equals(PHASE_1.getFirst());
    String peer = phase1.value("remote-gw", phase1.value("remotegw-ddns", ""));
    return new Tunnel(
        phase1.name(),
        phase1.value("comments", ""),
        own ? phase1.name() : "",
        "IPsec",
        peer.equals("0.0.0.0") ? phase1.value("remotegw-ddns", "") : peer,
        phase1.value("interface", ""),
        behind(phase1.name(), routes),
        isUp(phase1.name()),
        domain.evidence(phase1),
        local(phase1.name()));
  }

  /** What the selectors let in; nothing is said where any of them lets in everything. */
  private AddressSet local(String name) {
    AddressSet all = AddressSet.NONE;
    for (Block phase2 : phase2Of(name)) {
      AddressSet selected = selected(phase2, "src");
      if (selected.isAny()) {
        return AddressSet.NONE;
      }
      all = all.union(selected);
    }
    return all;
  }

  /** What the selectors name; where they name everything, what is routed into the tunnel. */
  private AddressSet behind(String name, List<Route> routes) {
    List<AddressBlock> blocks = new ArrayList<>();
    for (Block phase2 : phase2Of(name)) {
      AddressSet selected = selected(phase2, "dst");
      if (!selected.isAny()) {
        blocks.addAll(selected.blocks());
      }
    }
    if (blocks.isEmpty()) {
      routes.stream()
          .filter(it -> it.interfaceName().equals(name) && !it.isDefault())
          .forEach(it -> blocks.add(it.destination()));
    }
    return AddressSet.of(blocks);
  }

  /** The networks of one side of a selector, {@code src} or {@code dst}. */
  private AddressSet selected(Block phase2, String side) {
    List<String> named = phase2.values(side + "-name");
    if (!named.isEmpty()) {
      return addresses.resolve(named, () -> domain.evidence(phase2, side + "-name"));
    }
    String first = phase2.value(side + "-start-ip", "");
    if (!first.isEmpty()) {
      String last = phase2.value(side + "-end-ip", first);
      return AddressBlock.tryParse(first + "-" + last).map(AddressSet::of).orElse(AddressSet.NONE);
    }
    return Addresses.block(phase2.values(side + "-subnet"))
        .map(AddressSet::of)
        .orElse(AddressSet.ANY);
  }

  private List<Block> phase2Of(String name) {
    List<Block> all = new ArrayList<>();
    for (String section : PHASE_2) {
      for (Block phase2 : domain.entries(section)) {
        if (phase2.value("phase1name", "").equals(name)) {
          all.add(phase2);
        }
      }
    }
    return all;
  }

  private boolean isUp(String name) {
    return global
        .entry("system interface", name)
        .map(it -> !it.value("status", "up").equals("down"))
        .orElse(true);
  }

  private static boolean isDynamic(Block phase1) {
    return phase1.value("type", "static").equals("dynamic");
  }

  /**
   * A site without a fixed address: it asks for no user, hands out no addresses, and its selectors
   * name the network behind it.
   */
  private boolean isSite(Block phase1) {
    boolean asks =
        phase1.enabled("mode-cfg", false)
            || !phase1.values("authusrgrp").isEmpty()
            || !phase1.values("authusr").isEmpty()
            || !phase1.values("usrgrp").isEmpty();
    return isDynamic(phase1)
        && !asks
        && phase2Of(phase1.name()).stream()
            .map(it -> selected(it, "dst"))
            .anyMatch(it -> !it.isAny() && !it.isEmpty());
  }

  private void noteCrypto(Block phase) {
    for (String setting : List.of("proposal", "dhgrp")) {
      List<String> words = phase.values(setting);
      boolean weak =
          setting.equals("dhgrp")
              ? words.stream().anyMatch(WEAK_GROUPS::contains)
              : words.stream().anyMatch(Tunnels::isWeak);
      if (weak) {
        notes.add(Remark.Kind.WEAK_CRYPTO, phase.name(), domain.evidence(phase, setting));
      }
    }
  }

  private static boolean isWeak(String proposal) {
    return List.of(proposal.split("-", -1)).stream().anyMatch(WEAK::contains);
  }

  List<DialIn> dialIns() {
    List<DialIn> dialIns = new ArrayList<>();
    Optional<Block> l2tp = domain.section("vpn l2tp").filter(it -> it.enabled("status", false));
    String carrier = "";
    boolean up = true;
    for (String section : PHASE_1) {
      for (Block phase1 : domain.entries(section)) {
        if (isSite(phase1)) {
          continue;
        }
        if (isDynamic(phase1) && l2tp.isPresent() && carriesL2tp(phase1)) {
          carrier = phase1.value("interface", "");
          up = isUp(phase1.name());
        } else if (isDynamic(phase1)) {
          dialIns.add(ipsec(phase1, section.equals(PHASE_1.getFirst())));
        }
      }
    }
    if (l2tp.isPresent()) {
      String ports = "udp/500 udp/4500 udp/1701";
      dialIns.add(ppp(l2tp.get(), "L2TP", "L2TP/IPsec", carrier, ports, up));
    }
    domain
        .section("vpn pptp")
        .filter(it -> it.enabled("status", false))
        .ifPresent(it -> dialIns.add(ppp(it, "PPTP", "PPTP", "", "tcp/1723", true)));
    return dialIns;
  }

  private boolean carriesL2tp(Block phase1) {
    return phase2Of(phase1.name()).stream()
        .anyMatch(it ->
            it.enabled("l2tp", false)
                || it.value("encapsulation", "tunnel-mode").equals("transport-mode"));
  }

  private DialIn ipsec(Block phase1, boolean own) {
    List<String> groups = new ArrayList<>(phase1.values("authusrgrp"));
    groups.addAll(phase1.values("authusr"));
    groups.addAll(phase1.values("usrgrp"));
    Supplier<Evidence> at = () -> domain.evidence(phase1, "authusrgrp");
    List<String> users = accounts.expand(groups, at);
    SecondFactor factor = groups.isEmpty() ? SecondFactor.ABSENT : accounts.secondFactor(groups);
    return new DialIn(
        phase1.name(),
        phase1.value("comments", ""),
        own ? phase1.name() : "",
        "IPsec",
        phase1.value("interface", ""),
        "udp/500 udp/4500",
        new Access(pool(phase1), AddressSet.ANY, users, factor),
        isUp(phase1.name()),
        domain.evidence(phase1));
  }

  private AddressSet pool(Block phase1) {
    List<String> named = phase1.values("ipv4-name");
    if (!named.isEmpty()) {
      return addresses.resolve(named, () -> domain.evidence(phase1, "ipv4-name"));
    }
    String first = phase1.value("ipv4-start-ip", "");
    return AddressBlock.tryParse(first + "-" + phase1.value("ipv4-end-ip", first))
        .map(AddressSet::of)
        .orElse(AddressSet.NONE);
  }

  private DialIn ppp(
      Block section, String name, String technology, String carrier, String ports, boolean up) {
    List<String> groups = section.values("usrgrp");
    List<String> users = accounts.expand(groups, () -> domain.evidence(section, "usrgrp"));
    String first = section.value("sip", "");
    AddressSet pool =
        AddressBlock.tryParse(first + "-" + section.value("eip", first))
            .map(AddressSet::of)
            .orElse(AddressSet.NONE);
    return new DialIn(
        name,
        "",
        "",
        technology,
        carrier,
        ports,
        new Access(pool, AddressSet.ANY, users, accounts.secondFactor(groups)),
        up,
        domain.evidence(section));
  }
}
