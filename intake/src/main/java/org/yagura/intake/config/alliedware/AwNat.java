package org.yagura.intake.config.alliedware;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.acl.Ports;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Forwarding.SourceTranslation;

/** Masquerading and port forwarding; the rules hold only with {@code enable}. */
final class AwNat {

  private final Notes notes;
  private final AwEntities entities;
  private final AwFirewall firewall;
  private @Nullable Block nat;

  AwNat(Notes notes, AwEntities entities, AwFirewall firewall) {
    this.notes = notes;
    this.entities = entities;
    this.firewall = firewall;
  }

  boolean read(Block command) {
    if (!command.starts("nat") || command.size() != 1) {
      return false;
    }
    notes.use(command);
    command.all("enable").forEach(notes::use);
    nat = command;
    return true;
  }

  AddressTranslation build() {
    Block block = nat;
    if (block == null) {
      return AddressTranslation.NONE;
    }
    boolean enabled = block.find("enable").isPresent();
    List<AddressTranslation.Published> published = new ArrayList<>();
    List<AddressTranslation.Hidden> hidden = new ArrayList<>();
    for (Block line : block.all("rule").toList()) {
      int at = Character.isDigit((line.word(1) + "x").charAt(0)) ? 2 : 1;
      switch (line.word(at)) {
        case "masq" -> {
          if (enabled) {
            hidden.add(hidden(line, at));
          }
          notes.use(line);
        }
        case "portfwd" -> {
          published(line, at, enabled, published);
          notes.use(line);
        }
        default -> {}
      }
    }
    return new AddressTranslation(published, hidden);
  }

  private AddressTranslation.Hidden hidden(Block line, int at) {
    String outside = line.after("src");
    return new AddressTranslation.Hidden(
        line.text(at - 1),
        entities.interfaceOf(line.after("to"), line),
        entities.addresses(line.after("from"), line),
        outside.isEmpty() ? AddressSet.NONE : entities.addresses(outside, line),
        notes.evidence(line));
  }

  private void published(
      Block line, int at, boolean enabled, List<AddressTranslation.Published> published) {
    String to = line.after("to");
    int stated = Ports.port(line.after("dport"));
    // "to" names the outside address; without it every address of the outside interface is meant.
    AddressSet outside = to.isEmpty() ? AddressSet.NONE : entities.addresses(to, line);
    String interfaceName = entities.interfaceOf(line.after("from"), line);
    for (Service service : firewall.services(line.word(at + 1), line)) {
      published.add(
          new AddressTranslation.Published(
              line.text(at - 1),
              interfaceName,
              outside.isAny() ? AddressSet.NONE : outside,
              service.protocol(),
              service.destination(),
              entities.addresses(line.after("dst"), line),
              stated >= 0 ? PortSet.of(stated) : service.destination(),
              enabled,
              notes.evidence(line),
              from(line)));
    }
  }

  /** Those who may use a forwarding; anyone where the entity has no addresses of its own. */
  private AddressSet from(Block line) {
    AddressSet from = entities.addresses(line.after("from"), line);
    return from.isEmpty() ? AddressSet.ANY : from;
  }

  /** Masquerading between the parts of its entities. */
  List<SourceTranslation> translations() {
    List<SourceTranslation> translations = new ArrayList<>();
    Block block = nat;
    boolean enabled = block != null && block.find("enable").isPresent();
    for (Block line : block == null ? List.<Block>of() : block.all("rule").toList()) {
      int at = Character.isDigit((line.word(1) + "x").charAt(0)) ? 2 : 1;
      if (line.word(at).equals("masq")) {
        String as = line.after("src");
        for (AwEntities.Part from : entities.find(line.after("from"), line)) {
          for (AwEntities.Part to : entities.find(line.after("to"), line)) {
            translations.add(
                new SourceTranslation(
                    line.text(at - 1),
                    new FilterRule.Path(named(from), named(to)),
                    from.match(),
                    to.match(),
                    firewall.services(line.word(at + 1), line),
                    as.isEmpty() ? AddressSet.NONE : entities.addresses(as, line),
                    false,
                    enabled,
                    notes.evidence(line)));
          }
        }
      }
    }
    return translations;
  }

  private static List<String> named(AwEntities.Part part) {
    return part.interfaceName().isEmpty() ? List.of() : List.of(part.interfaceName());
  }
}
