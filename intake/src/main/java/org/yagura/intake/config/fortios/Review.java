package org.yagura.intake.config.fortios;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.intake.config.fortios.tree.Setting;
import org.yagura.intake.config.fortios.tree.Tree;
import org.yagura.intake.config.secret.WeakSecret;
import org.yagura.model.device.Remark;

/** What a reviewer notes on the configuration as a whole. */
final class Review {

  private static final List<String> OBJECTS =
      List.of(
          "firewall address",
          "firewall addrgrp",
          "firewall service custom",
          "firewall service group",
          "firewall vip",
          "firewall vipgrp");

  /** Sections, and in each the setting that must name an interface. */
  private static final Map<String, String> PORTS =
      Map.of(
          "system zone", "interface",
          "router static", "device",
          "firewall vip", "extintf",
          "vpn ipsec phase1-interface", "interface");

  private static final List<String> ACCOUNTS =
      List.of(
          "system admin",
          "user local",
          "vpn ipsec phase1-interface",
          "vpn ipsec phase1",
          "wireless-controller vap",
          "system snmp community");

  private final ConfigText text;
  private final Tree tree;
  private final Notes notes;

  Review(ConfigText text, Tree tree, Notes notes) {
    this.text = text;
    this.tree = tree;
    this.notes = notes;
  }

  void all(Domain global, List<Domain> domains, Set<String> interfaceNames) {
    Set<String> words = new HashSet<>();
    collect(tree.root(), words);
    for (Domain domain : domains) {
      if (tree.openAtEnd().isEmpty() && domain.section("firewall policy").isPresent()) {
        OBJECTS.forEach(it -> unused(domain, it, words));
      }
      if (!interfaceNames.isEmpty()) {
        PORTS.forEach((section, setting) -> undefined(domain, section, setting, interfaceNames));
      }
    }
    weakSecrets(global, domains);
    truncated();
  }

  private static void collect(Block block, Set<String> words) {
    for (Setting setting : block.settings()) {
      words.addAll(setting.words());
    }
    block.sections().forEach(it -> collect(it, words));
    block.entries().forEach(it -> collect(it, words));
  }

  private void unused(Domain domain, String section, Set<String> words) {
    for (Block object : domain.entries(section)) {
      boolean ours =
          Predefined.service(object.name()).isEmpty() && !Predefined.isObject(object.name());
      if (ours && !words.contains(object.name())) {
        notes.add(Remark.Kind.UNUSED_OBJECT, object.name(), domain.evidence(object));
      }
    }
  }

  private void undefined(Domain domain, String section, String setting, Set<String> names) {
    for (Block entry : domain.entries(section)) {
      for (String name : entry.values(setting)) {
        if (!name.isEmpty() && !names.contains(name)) {
          notes.undefined(name, domain.evidence(entry, setting));
        }
      }
    }
  }

  private void weakSecrets(Domain global, List<Domain> domains) {
    NavigableMap<Integer, Block> owners = new TreeMap<>();
    List<Domain> all = new ArrayList<>(domains);
    all.add(global);
    for (Domain domain : all) {
      for (String section : ACCOUNTS) {
        domain.entries(section).forEach(it -> owners.put(it.first(), it));
      }
    }
    for (Map.Entry<Integer, WeakSecret> weak : text.weakSecrets().entrySet()) {
      Map.Entry<Integer, Block> owner = owners.floorEntry(weak.getKey());
      if (owner != null && weak.getKey() <= owner.getValue().last()) {
        String subject = owner.getValue().name();
        kindOf(weak.getValue())
            .ifPresent(
                it -> notes.add(it, weak.getValue().of(subject), text.evidence(weak.getKey())));
      }
    }
  }

  private static Optional<Remark.Kind> kindOf(WeakSecret weak) {
    return switch (weak) {
      case WELL_KNOWN_COMMUNITY -> Optional.of(Remark.Kind.WELL_KNOWN_COMMUNITY);
      case EMPTY, WELL_KNOWN, READABLE, REVERSIBLE -> Optional.of(Remark.Kind.WEAK_SECRET);
      case SHORT_COMMUNITY -> Optional.empty();
    };
  }

  private void truncated() {
    if (tree.openAtEnd().isEmpty()) {
      return;
    }
    int last = text.lines().size();
    while (last > 1 && text.line(last).isBlank()) {
      last--;
    }
    notes.add(Remark.Kind.TRUNCATED, String.join(" / ", tree.openAtEnd()), text.evidence(last));
  }
}
